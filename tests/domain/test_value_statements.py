"""Statements hold one's own words and the pattern, nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.starters import Starter, StarterCategory, slots_in
from networkprep.domain.value_statements import (
    StatementPattern,
    StatementVersion,
    build_statements,
    keywords_of,
    mixed_statement,
    preselected,
)


def wording(name: str, text: str, *tags: str) -> Starter:
    return Starter(name, StarterCategory.VALUE, text, slots=slots_in(text), tags=frozenset(tags))


WORDINGS = (
    wording("a", "A lot of {audience} run into {problem}. I help them {help}.", "problem"),
    wording("b", "I help {audience} {help}.", "value"),
    wording("c", "I enjoy {skill}, and people find that {result}.", "value"),
    wording("d", "I used to be in {background}, and while {skill} I wonder {question}.", "perspective"),
    wording("e", "These days I'm chewing on one question: {question}.", "perspective"),
)
OWN = {"audience": "small charities", "help": "get down to one page.", "problem": "endless spreadsheets"}


@pytest.mark.row("S38")
@pytest.mark.row("S44")
@pytest.mark.row("S45")
def test_the_problem_and_the_value_pattern_make_a_sentence_from_my_words() -> None:
    problem = build_statements(WORDINGS, StatementPattern.PROBLEM, OWN)[0]
    assert problem.text == "A lot of small charities run into endless spreadsheets. I help them get down to one page."
    value = build_statements(WORDINGS, StatementPattern.VALUE, OWN)
    assert [each.pattern_id for each in value] == ["b", "c"]
    assert value[0].text == "I help small charities get down to one page."
    assert value[1].missing == ("skill", "result")


@pytest.mark.row("S40")
@pytest.mark.row("S46")
def test_the_perspective_pattern_puts_the_richest_mix_first() -> None:
    words = {"skill": "drawing maps", "background": "nursing", "question": "who cannot manage the stairs"}
    built = build_statements(WORDINGS, StatementPattern.PERSPECTIVE, words)
    assert built[0].text == "I used to be in nursing, and while drawing maps I wonder who cannot manage the stairs."
    assert [each.combines for each in built] == [3, 1]


@pytest.mark.row("S40")
def test_one_of_each_list_gives_statements_mixing_two_or_three() -> None:
    mixed = mixed_statement(["drawing maps"], ["nursing"], ["who cannot manage the stairs"])
    assert mixed[0] == "I come from nursing, I enjoy drawing maps, and I keep asking who cannot manage the stairs."
    assert len(mixed) == 4
    assert mixed_statement(["drawing maps"], [], []) == ()
    assert len(mixed_statement(["drawing maps"], [], ["why"])) == 1


@pytest.mark.row("S149")
def test_braces_and_signs_in_my_words_stay_as_written() -> None:
    built = build_statements(WORDINGS, StatementPattern.VALUE, {"audience": "{help} {0.__class__}", "help": "%s $$"})
    assert built[0].text == "I help {help} {0.__class__} %s $$."


@pytest.mark.row("S149")
@given(words=st.dictionaries(st.sampled_from(["audience", "help", "problem", "skill", "result"]), st.text(max_size=30)))
def test_a_sentence_is_the_pattern_and_my_words_and_nothing_else(words: dict[str, str]) -> None:
    for pattern in StatementPattern:
        for built in build_statements(WORDINGS, pattern, words):
            wording = next(each for each in WORDINGS if each.id == built.pattern_id)
            rest = built.text
            for part in re.split(r"\{(\w+)\}", wording.text):
                said = built.used.get(part, part if part not in built.missing else f"{{{part}}}")
                at = rest.find(" ".join(said.split())) if said.strip() else 0
                assert at >= 0
                rest = rest[at + len(" ".join(said.split())) :]
            assert rest.strip() == ""
            for slot, own in built.used.items():
                assert own in " ".join(words[slot].split()), "taken as written, at most without the stop at its end"


@pytest.mark.row("S48")
def test_another_version_is_preselected_for_another_kind_of_event() -> None:
    versions = [
        StatementVersion("1", "I enjoy mending bikes.", StatementPattern.PERSPECTIVE, frozenset({EventKind.HOBBY})),
        StatementVersion("2", "Shops lose parcels; I help.", StatementPattern.PROBLEM),
        StatementVersion("3", "I help teams write less.", StatementPattern.VALUE),
    ]
    fair, hobby = preselected(versions, EventKind.TRADE_FAIR), preselected(versions, EventKind.HOBBY)
    assert (fair and fair.id, hobby and hobby.id) == ("2", "1")
    again = preselected(versions, EventKind.HOBBY, last_used_here="3")
    assert again is not None
    assert again.id == "3"
    chosen = preselected(versions, EventKind.HOBBY, chosen="2", last_used_here="3")
    assert chosen is not None
    assert chosen.id == "2"
    assert preselected([], EventKind.HOBBY) is None


@pytest.mark.row("S47")
@pytest.mark.row("S149")
@pytest.mark.parametrize(
    ("statement", "own", "expected"),
    [
        (
            "Small charities drown in spreadsheets; I help them get down to one page they actually use.",
            (),
            ("Small charities drown", "spreadsheets", "one page"),
        ),
        (
            "I help small charities get down to one page.",
            ("one-page budgets", "small charities"),
            ("small charities", "one page"),
        ),
        ("I rewrite hospital letters.", (), ("rewrite hospital letters",)),
        ("", (), ()),
    ],
)
def test_keywords_are_my_own_words(statement: str, own: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert keywords_of(statement, own) == expected
