"""Every card of the corpus reads as its facts say, and comes back from our own files as it was."""

from __future__ import annotations

from collections import Counter

import pytest

from networkprep.exchange.vcard_reading import read_vcards
from networkprep.exchange.vcard_writing import write_vcards
from tests.card_inventory import inventory, through_a_person
from tests.corpus.expectations import Facts, data_of, differences, expected, needs_corpus, table

pytestmark = needs_corpus


@pytest.mark.row("S76")
def test_every_card_file_reads_as_its_facts_say() -> None:
    rights: Counter[str] = Counter()
    alls: Counter[str] = Counter()
    wrong = []
    for facts in expected("vcard"):
        alls[facts["producer"]] += 1
        found = _differences(facts)
        rights[facts["producer"]] += not found
        wrong += [f"{facts['file']}: {each}" for each in found]
    print(table("vCard", rights, alls))
    assert wrong == []


def _differences(facts: Facts) -> list[str]:
    cards = read_vcards(data_of(facts)).cards
    if len(cards) != facts["count"]:
        return [f"{len(cards)} cards, not {facts['count']}"]
    return [each for item, card in zip(facts["items"], cards, strict=False) for each in differences(item, card)]


@pytest.mark.parametrize("facts", expected("vcard"), ids=lambda facts: facts["file"])
def test_a_card_goes_out_and_comes_in_again_unchanged(facts: Facts) -> None:
    cards = read_vcards(data_of(facts)).cards
    assert read_vcards(write_vcards(cards)).cards == cards


@pytest.mark.parametrize("facts", expected("vcard"), ids=lambda facts: facts["file"])
def test_every_property_of_a_file_is_in_the_file_that_comes_out(facts: Facts) -> None:
    """Through the person's own fields and back; pictures that are links or broken are left out, and that is said."""
    result = read_vcards(data_of(facts))
    written = write_vcards([through_a_person(card) for card in result.cards if not card.is_empty])
    lost = inventory(data_of(facts)) - inventory(written)
    assert {each for each in lost if each[0] != "PHOTO"} == set()
    dropped = [each for each in result.problems if each.code in {"photo_dropped", "remote_dropped"}]
    assert lost.total() <= len(dropped)


@pytest.mark.parametrize("facts", expected("vcard"), ids=lambda facts: facts["file"])
def test_vcard_3_keeps_all_but_the_form_of_a_phone_number(facts: Facts) -> None:
    cards = read_vcards(data_of(facts)).cards
    again = read_vcards(write_vcards(cards, "3.0")).cards
    for before, after in zip(cards, again, strict=True):
        assert [each.value for each in after.phones] == [each.value for each in before.phones]
        assert (after.name, after.emails, after.extra, after.photo) == (
            before.name,
            before.emails,
            before.extra,
            before.photo,
        )
