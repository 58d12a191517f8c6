"""What fits into a slot, and what is better left as a gap."""

from __future__ import annotations

import pytest

from networkprep.domain.noun_phrases import promised_thing, thing_talked_about


@pytest.mark.parametrize(
    ("promise", "thing"),
    [
        ("send her the soil article", "the soil article"),
        ("I'll share my notes.", "my notes"),
        ("forward the map to him", "the map"),
        ("the soil article", "the soil article"),
        ("call her", ""),
        ("send it", ""),
        ("", ""),
    ],
)
def test_the_thing_in_a_promise(promise: str, thing: str) -> None:
    assert promised_thing(promise) == thing


@pytest.mark.parametrize(
    ("detail", "thing"),
    [
        ("bees on the embankment", "bees on the embankment"),
        ("beekeeping; bees on the embankment", "beekeeping"),
        ("plays the cello", ""),
        ("plays the cello; the old mill.", "the old mill"),
        ("", ""),
    ],
)
def test_what_can_stand_after_about(detail: str, thing: str) -> None:
    assert thing_talked_about(detail) == thing
