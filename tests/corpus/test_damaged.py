"""Damaged and hostile files of people: the good ones come in, each trouble is named by its line, nothing crashes."""

from __future__ import annotations

import pytest

from networkprep.exchange.csv_tables import read_table
from networkprep.exchange.read_result import ReadResult
from networkprep.exchange.vcard_reading import read_vcards
from tests.corpus.expectations import Facts, data_of, differences, expected_of_bad, needs_corpus

pytestmark = needs_corpus
NEAR = 3  # lines: a report within the same record is near enough
DAMAGED = [*expected_of_bad("vcard"), *expected_of_bad("csv")]


def _read(facts: Facts) -> ReadResult:
    data = data_of(facts)
    return read_vcards(data) if facts["format"] == "vcard" else read_table(data).result


@pytest.mark.parametrize("facts", DAMAGED, ids=lambda facts: facts["file"])
def test_a_damaged_file_ends_as_it_must(facts: Facts) -> None:
    expect, result = facts["expect"], _read(facts)
    outcomes = expect["outcome"].replace("ok-with-warning", "warned").split("-or-")
    assert _outcome(result) & set(outcomes), result.problems
    counts = expect.get("good_count_any_of", [expect["good_count"]] if "good_count" in expect else [len(result.cards)])
    assert len(result.cards) in counts
    assert not any("\0" in card.name for card in result.cards)


@pytest.mark.parametrize("facts", DAMAGED, ids=lambda facts: facts["file"])
def test_each_trouble_is_named_by_its_line(facts: Facts) -> None:
    result = _read(facts)
    named = {problem.line for problem in result.problems}
    if "error" in facts["expect"]["outcome"] and not result.cards and named:
        return
    for report in facts["expect"].get("report", []):
        assert any(abs(report["line"] - line) <= NEAR for line in named), report


@pytest.mark.parametrize("facts", DAMAGED, ids=lambda facts: facts["file"])
def test_the_good_ones_are_right(facts: Facts) -> None:
    for item, card in zip(facts["expect"].get("items", []), _read(facts).cards, strict=False):
        if not item.get("accept_any_fn_with_warning"):
            assert differences(item, card) == []


def _outcome(result: ReadResult) -> set[str]:
    if not result.cards and any(problem.lost for problem in result.problems):
        return {"error"}
    if result.problems:
        # a link that is not followed is said, and nothing of the person is missing
        return {"partial", "warned"} | (
            {"ok"} if all(each.code == "remote_dropped" for each in result.problems) else set()
        )
    return {"ok"}
