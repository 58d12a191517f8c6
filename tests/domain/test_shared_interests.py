"""Interests are compared as people mean them."""

from __future__ import annotations

import pytest

from networkprep.domain.plain_text import search_key
from networkprep.domain.shared_interests import interest_key, interest_keys, overlap, shared_interests


@pytest.mark.row("S22")
def test_a_shared_interest_is_found_and_gone_when_removed() -> None:
    mine = ("cycling", "maps")
    assert shared_interests(mine, ("Cycling", "bees")) == ("cycling",)
    assert shared_interests(mine, ("bees",)) == ()


@pytest.mark.row("S102")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gardens", "garden"),
        ("#Rivers", "river"),
        ("stories", "Story"),
        ("boxes", "box"),
        ("houses", "house"),
        ("buses", "bus"),
        ("glasses", "glass"),
        ("board-games", "Board games"),
        ("Café culture", "cafe  CULTURE"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
    ],
)
def test_case_plural_and_accents_do_not_part_an_interest(one: str, other: str) -> None:
    assert interest_key(one) == interest_key(other)


@pytest.mark.row("S102")
@pytest.mark.parametrize(
    ("one", "other"),
    [("news", "new"), ("glass", "glas garden"), ("art", "cart"), ("bus", "bug"), ("ガラス", "カラス"), ("कला", "कल")],
)
def test_different_interests_stay_apart(one: str, other: str) -> None:
    assert interest_key(one) != interest_key(other)


def test_my_spelling_and_order_are_kept_each_once() -> None:
    assert shared_interests(("Beekeeping ", "Soil", "soils"), ("SOIL", "beekeeping")) == ("Beekeeping", "Soil")


def test_blank_interests_match_nothing() -> None:
    assert interest_keys(("", "  ", "#")) == frozenset()
    assert shared_interests(("",), ("",)) == ()


def test_overlap_is_the_part_of_what_was_asked() -> None:
    asked = interest_keys(("rivers", "soil"))
    assert overlap(interest_keys(("river", "bees")), asked) == 0.5
    assert overlap(interest_keys(("river",)), frozenset()) == 0.0


def test_folding_keeps_other_scripts_readable() -> None:
    assert search_key("Ёлка  Мост") == "елка мост"
    assert search_key("山田") == "山田"
