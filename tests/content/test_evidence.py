"""The notes behind "Why this?": one honest sentence, how sure, one source, one limit."""

from __future__ import annotations

import re
import tomllib

import pytest

from networkprep.domain.evidence_notes import EvidenceNote, Strength
from networkprep.domain.starters import Starter, StarterCategory
from networkprep.services.content_files import ContentFileError
from networkprep.services.evidence_library import load_notes, notes_from

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
