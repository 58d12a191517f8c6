"""Hard cards of every kind: read as they are meant, kept whole on the way in and out, and as others see them."""

from __future__ import annotations

from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]  # it comes without types

from networkprep.exchange.vcard_reading import read_vcards
from networkprep.exchange.vcard_writing import Version, write_vcards
from tests.card_inventory import inventory, through_a_person
from tests.exchange.hard_cards import HARD, Hard

VERSIONS: tuple[Version, ...] = ("3.0", "4.0")
LOST_ON_PURPOSE = {
    "an end missing in the middle": {"FN"},
    "an agent inside": {"N", "TEL"},  # they are the agent's, and stand in AGENT
    "a picture cut off": {"PHOTO"},
}


@pytest.mark.parametrize("hard", HARD.values(), ids=HARD)
def test_a_hard_card_is_read_as_it_is_meant(hard: Hard) -> None:
    result = read_vcards(hard.data)
    assert tuple(card.name for card in result.cards) == hard.names
    assert sorted({str(each.code) for each in result.problems}) == sorted(hard.codes)
    for name, wanted in hard.facts.items():
        got = getattr(result.cards[0], name)
        assert ([each.value for each in got] if isinstance(wanted, list) else got) == wanted, name


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", HARD)
def test_nothing_of_a_hard_card_is_lost_on_the_way(name: str, version: Version) -> None:
    """In, through the person's own fields, out, in again: every property of the file is in the file that comes out."""
    cards = [through_a_person(card) for card in read_vcards(HARD[name].data).cards]
    written = write_vcards(cards, version)
    lost = {
        each for each in inventory(HARD[name].data) - inventory(written) if each[0] not in LOST_ON_PURPOSE.get(name, ())
    }
    assert lost == set()
    again = read_vcards(written)
    assert again.problems == ()
    assert write_vcards([through_a_person(card) for card in again.cards], version) == written


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", HARD)
def test_another_library_sees_in_our_file_what_we_do(name: str, version: Version) -> None:
    """It reads the written file without a word, and finds the same names, addresses and numbers (vobject)."""
    cards = read_vcards(HARD[name].data).cards
    text = write_vcards(cards, version).decode()
    for card, other in zip(cards, vobject.readComponents(text), strict=True):
        assert _all(other, "fn")[0] == card.name
        assert _all(other, "email") == [each.value for each in card.emails]
        assert [each.removeprefix("tel:") for each in _all(other, "tel")] == [each.value for each in card.phones]
        assert _all(other, "title")[:1] == ([card.title] if card.title else [])
        assert [" ".join(each.split()) for each in _all(other, "note")] == [" ".join(n.split()) for n in card.notes]
        assert [tuple(each) for each in _all(other, "org")] == ([card.organisation] if card.organisation else [])


READABLE = [
    name for name in HARD if not HARD[name].codes and name not in {"every version in one file", "Japanese mail charset"}
]


@pytest.mark.parametrize("name", READABLE)
def test_where_another_library_reads_the_file_it_reads_the_same(name: str) -> None:
    """A second opinion on the hard files themselves; where vobject gives up there is none."""
    hard = HARD[name]
    try:
        others = list(vobject.readComponents(hard.data.decode(), allowQP=True))
        found = [(_all(other, "fn"), _all(other, "email"), _all(other, "tel")) for other in others]
    except Exception as error:  # noqa: BLE001  # it raises whatever it stumbles over
        pytest.skip(f"vobject: {type(error).__name__}")
    cards = read_vcards(hard.data).cards
    if len(found) != len(cards):
        pytest.skip(f"vobject finds {len(found)} cards")
    for card, (names, emails, numbers) in zip(cards, found, strict=True):
        assert not names or " ".join(names[0].split()) in {card.name, card.name.partition(",")[0]}
        assert [each.strip() for each in emails if each.strip()] == [each.value for each in card.emails]
        assert [each.removeprefix("tel:") for each in numbers if each] == [each.value for each in card.phones]


def _all(other: Any, name: str) -> list[Any]:
    return [each.value for each in other.contents.get(name, [])]
