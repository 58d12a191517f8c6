"""Every table of the corpus reads as its facts say."""

from __future__ import annotations

from collections import Counter

from networkprep.exchange.csv_tables import read_table
from tests.corpus.expectations import Facts, data_of, differences, expected, needs_corpus, table

pytestmark = needs_corpus


def test_every_table_reads_as_its_facts_say() -> None:
    rights: Counter[str] = Counter()
    alls: Counter[str] = Counter()
    wrong = []
    for facts in expected("csv"):
        alls[facts["producer"]] += 1
        found = _differences(facts)
        rights[facts["producer"]] += not found
        wrong += [f"{facts['file']}: {each}" for each in found]
    print(table("CSV", rights, alls))
    assert wrong == []


def _differences(facts: Facts) -> list[str]:
    cards = read_table(data_of(facts)).result.cards
    if len(cards) != facts["count"]:
        return [f"{len(cards)} people, not {facts['count']}"]
    return [each for item, card in zip(facts["items"], cards, strict=False) for each in differences(item, card)]
