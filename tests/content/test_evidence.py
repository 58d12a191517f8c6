"""The notes behind "Why this?": one honest sentence, how sure, one source, one limit."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest

from networkprep.domain.debrief import DebriefStep
from networkprep.domain.evidence_notes import EvidenceNote, Strength
from networkprep.domain.evidence_uses import (
    HINT_NOTES,
    OPTION_NOTES,
    RULE_NOTES,
    STATEMENT_NOTES,
    STEP_NOTES,
    notes_of_line,
)
from networkprep.domain.line_findings import LineRule
from networkprep.domain.line_suggestions import suggest
from networkprep.domain.message_checks import HintCode
from networkprep.domain.starters import Starter, StarterCategory
from networkprep.domain.statement_checks import StatementHintCode
from networkprep.services.content_files import ContentFileError
from networkprep.services.evidence_library import load_notes, notes_from
from networkprep.services.starter_library import load_category

# How sure one may be of each finding, as the evidence page marks it; "0" is nothing direct, "D" contested.
SURENESS = {
    **dict.fromkeys(("E05", "E06", "E11", "E13", "E20", "E26", "E28", "E33", "E34", "E51"), "A"),
    **dict.fromkeys(("E01", "E03", "E08", "E09", "E12", "E14", "E17", "E18", "E19", "E21", "E22", "E23", "E27"), "B"),
    **dict.fromkeys(("E29", "E30", "E32", "E36", "E37", "E38", "E39", "E40", "E42", "E43", "E44", "E45", "E47"), "B"),
    **dict.fromkeys(("E02", "E04", "E07", "E10", "E15", "E24", "E31", "E35", "E41", "E48"), "C"),
    **dict.fromkeys(("E16", "E25", "E46", "E50"), "D"),
    "E49": "0",
}
AT_LEAST = {Strength.STRONG: "A", Strength.FAIR: "AB", Strength.EARLY: "ABC"}
# The rows of the table of defaults on the evidence page, and the other things proposed.
DEFAULTS = {
    *("intention", "goal", "goal_low_energy", "focus_people", "if_then_plans", "starters", "pocket_card", "breaks"),
    *("what_i_bring", "capture", "debrief", "recall", "follow_up_due", "late", "nudge", "rhythms", "touches_a_week"),
    *("dormant", "warm_up", "no_rush", "calls", "introductions", "time_to_give", "nerves", "reframe_excitement"),
    *("small_steps", "practice", "before_and_after", "depth", "taking_turns", "common_ground", "silent_event"),
}
CONVENTIONS_WITHIN = {
    *("focus_people", "if_then_plans", "pocket_card", "capture", "debrief", "recall", "follow_up_due", "nudge"),
    *("rhythms", "touches_a_week", "dormant", "introductions"),
}
# Whom a study was of, and when: names, a year in brackets, where it stands.
PUBLISHED = re.compile(r"[A-Z][\w'-]+.* \(\d{4}\), \S.*")
NOTES = load_notes()


@pytest.fixture(params=sorted(NOTES))
def note(request: pytest.FixtureRequest) -> EvidenceNote:
    """Each note in turn."""
    return NOTES[request.param]


@pytest.mark.row("X6")
def test_every_kind_of_line_and_every_default_has_its_note() -> None:
    assert sorted({*StarterCategory, *DEFAULTS} - NOTES.keys()) == []


@pytest.mark.row("X6")
def test_a_note_is_one_sentence_and_one_limit(note: EvidenceNote) -> None:
    for text in (note.text, note.limit):
        assert re.fullmatch(r"[A-Z][^.!?]*\.", text), text
        assert len(text.split()) <= 32, text


@pytest.mark.row("X6")
def test_a_note_names_one_source(note: EvidenceNote) -> None:
    if note.strength is Strength.CONVENTION:
        assert (note.source, note.evidence) == ("Our own choice", "")
    elif note.evidence:
        assert PUBLISHED.fullmatch(note.source), note.source
    else:
        assert note.source == "The guide this program follows"
        assert note.strength is Strength.GUIDE
        assert "guide" in note.text.lower()


@pytest.mark.row("X6")
def test_a_note_is_no_surer_than_the_research(note: EvidenceNote) -> None:
    if note.evidence:
        assert SURENESS[note.evidence] in AT_LEAST.get(note.strength, "ABC")
        assert note.text.startswith("Studies find") <= (note.strength is Strength.STRONG)


@pytest.mark.row("X6")
def test_a_convention_is_called_one(note: EvidenceNote) -> None:
    if note.strength is Strength.CONVENTION or note.key in CONVENTIONS_WITHIN:
        assert "convention" in f"{note.text} {note.limit}"


@pytest.mark.row("X6")
def test_every_remark_option_step_and_line_has_its_notes(library: tuple[Starter, ...]) -> None:
    """A tip without a note cannot be shown: each code of a remark must be in its table."""
    assert set(HINT_NOTES) == set(HintCode)
    assert set(STATEMENT_NOTES) == set(StatementHintCode)
    assert set(STEP_NOTES) == set(DebriefStep)
    spoken_of = set(_rules_that_remark())
    assert spoken_of - set(RULE_NOTES) == {LineRule.SLOT}
    keys = {*HINT_NOTES.values(), *STATEMENT_NOTES.values(), *RULE_NOTES.values()}
    keys |= {key for table in (STEP_NOTES, OPTION_NOTES) for of_one in table.values() for key in of_one}
    keys |= {key for line in library for key in notes_of_line(line)}
    assert keys - NOTES.keys() == set()


def _rules_that_remark() -> Iterator[LineRule]:
    """The rules a person's own line may meet, by lines that meet them."""
    asked = (
        ("Do you like it here?", StarterCategory.OPENERS),
        ("How old are you?", StarterCategory.OPENERS),
        ("What do you do?", StarterCategory.OPENERS),
        ("What " + "and what " * 20 + "is it?", StarterCategory.OPENERS),
        ("What about {nonsense}?", StarterCategory.OPENERS),
        ("What is your pitch?", StarterCategory.OPENERS),
        ("What does your wife think?", StarterCategory.OPENERS),
        ("What is proven?", StarterCategory.OPENERS),
        ("Why did you come?", StarterCategory.OPENERS),
        ("What is your favourite colour?", StarterCategory.FOLLOWUPS_Q),
        ("That was nice.", StarterCategory.EXITS),
        ("You must try this.", StarterCategory.OFFERS),
        ("My phone rings, I am off.", StarterCategory.EXITS),
        ("You talk too much, I am off.", StarterCategory.EXITS),
        ("Could you send me that?", StarterCategory.TOUCHES),
        ("I will say hello.", StarterCategory.IFTHEN),
    )
    for text, category in asked:
        yield from (found.rule for found in suggest(text, category))


@pytest.mark.row("S87")
def test_a_call_is_suggested_with_a_hedge_and_a_source() -> None:
    note = NOTES["calls"]
    assert "tend to" in note.text
    assert note.evidence
    calls = [line for line in load_category(StarterCategory.TOUCHES) if "call_or_meet" in line.tags]
    assert all("calls" in notes_of_line(line) for line in calls)


@pytest.mark.row("S54", "S143")
def test_what_comes_of_giving_is_the_guides_view_and_the_note_says_that_the_findings_are_mixed() -> None:
    note = NOTES["what_came_of_it"]
    assert (note.strength, note.evidence) == (Strength.GUIDE, "")
    assert "often" in note.text
    assert "mixed" in note.limit
    assert "link" in note.limit
    assert all("what_came_of_it" in notes_of_line(line) for line in load_category(StarterCategory.GIVING))


def test_lines_rest_on_findings_that_may_be_used(library: tuple[Starter, ...]) -> None:
    """The contested ones are named by the outreach notes and one reframe only, which make no claim of them."""
    for line in library:
        assert line.evidence, line.id
        assert set(line.evidence) <= SURENESS.keys(), line.id
        doubtful = {each for each in line.evidence if SURENESS[each] in "D0"}
        assert not doubtful or line.category in {StarterCategory.OUTREACH, StarterCategory.REFRAMES}, line.id


GOOD = 'key = "a"\nstrength = "fair"\ntext = "T."\nsource = "S"\nlimit = "L."\n'


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ('limit = "L."', "", "limit is missing"),
        ('"fair"', '"certain"', "'certain' is not a valid Strength"),
        ('"T."', '" "', "text must be text"),
        ("source", "sauce", "unknown key sauce"),
    ],
)
def test_a_mistake_is_named_by_file_and_entry(before: str, after: str, reason: str) -> None:
    with pytest.raises(ContentFileError) as caught:
        notes_from(tomllib.loads("[[note]]\n" + GOOD.replace(before, after)), "evidence/planning.toml")
    assert (caught.value.file, caught.value.entry, caught.value.reason) == ("evidence/planning.toml", "a", reason)
