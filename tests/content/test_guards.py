"""Every word the program says, in its windows, at the command line and in its lines and notes, keeps the guards."""

from __future__ import annotations

import ast
import functools
import re
import tomllib
from collections.abc import Iterator

import pytest

from networkprep.domain.line_rules import banned_in
from networkprep.domain.message_drafts import GAP_WORDS, SLOTS, Fact, Facts, FactSource, drafts_in_order
from networkprep.domain.open_questions import JOB_ALTERNATIVES
from networkprep.domain.starters import StarterCategory
from networkprep.domain.transactional_phrases import _FRIENDLIER
from networkprep.services.evidence_library import load_notes
from networkprep.services.starter_library import load_library
from tests.conftest import RESOURCES
from tests.content.claims import NOT_CLAIMED, claims_in
from tests.source import PACKAGE, ROOT, SourceFile, python_files

# The modules whose every string is read by a person, whether it is translated or not.
SPOKEN = (
    "networkprep/ui/",
    "networkprep/cli",
    "networkprep/__main__",
    "networkprep/services/",
    "networkprep/exchange/",
)
# What is said to a person from deeper down: the rest there are patterns that name what is not said.
REWORDINGS = (*JOB_ALTERNATIVES, *GAP_WORDS.values(), *(kinder for _, kinder in _FRIENDLIER))
READ_ELSEWHERE = frozenset({"starters", "evidence", "themes", "demo", "events"})
PAGES = ("README.md", "CHANGELOG.md")
MESSAGES = frozenset({
    *(StarterCategory.OUTREACH, StarterCategory.TOUCHES, StarterCategory.RECONNECT, StarterCategory.NOREPLY),
    *(StarterCategory.FU_RESOURCE, StarterCategory.FU_COLLAB, StarterCategory.FU_PLEASANT, StarterCategory.GIVING),
})


@functools.cache
def interface_strings() -> tuple[tuple[str, str], ...]:
    """Every text of the interface with where it stands."""
    below = (("rewording", text) for text in REWORDINGS)
    return (*(found for file in python_files(PACKAGE) for found in _strings_of(file)), *below)


@functools.cache
def content_strings() -> tuple[tuple[str, str], ...]:
    """Every text of the built-in lines and notes with its name."""
    lines = [(line.id, text) for line in load_library() for text in (line.text, line.note_form, line.example) if text]
    notes = [(note.key, text) for note in load_notes().values() for text in (note.text, note.limit)]
    return (*lines, *notes, *other_content())


@functools.cache
def other_content() -> tuple[tuple[str, str], ...]:
    """Every text of the other built-in content: small steps, ideas for places, and whatever comes to stand beside."""
    files = (file for file in sorted(RESOURCES.rglob("*.toml")) if file.parent.name not in READ_ELSEWHERE)
    tables = ((file.stem, tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)
    return tuple((name, text) for name, content in tables for text in _texts_in(content))


@functools.cache
def page_strings() -> tuple[tuple[str, str], ...]:
    """The lines of what is read beside the program, and the words of the sample year."""
    found = [(name, line) for name in PAGES for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    for file in sorted((RESOURCES / "demo").rglob("*.toml")):
        texts = _texts_in(tomllib.loads(file.read_text(encoding="utf-8")))
        found += [(file.name, text) for text in texts]
    return tuple(found)


@functools.cache
def draft_strings() -> tuple[tuple[str, str], ...]:
    """Every message the composer can propose: with every fact there is, and with none."""
    known = Facts(tuple(Fact(slot, f"their {slot}", FactSource.CAPTURE) for slot in sorted(SLOTS)))
    lines = [line for line in load_library() if line.category in MESSAGES]
    return tuple(
        (line.id, draft.text)
        for line in lines
        for facts in (known, Facts(()))
        for draft in drafts_in_order([line], facts, late=True)
    )


def all_strings() -> tuple[tuple[str, str], ...]:
    """All of them."""
    return (*interface_strings(), *content_strings(), *page_strings(), *draft_strings())


def _texts_in(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict | list):
        for each in content.values() if isinstance(content, dict) else content:
            yield from _texts_in(each)


def _strings_of(file: SourceFile) -> Iterator[tuple[str, str]]:
    if file.name.startswith(SPOKEN):
        for line, text in file.strings():
            # One word with an underscore or without a capital is a code, not a sentence.
            if " " in text or text[:1].isupper():
                yield f"{file.name}:{line}", text


def test_the_scan_sees_the_interface_and_the_content() -> None:
    assert len(interface_strings()) > 1500
    assert len(content_strings()) > 450
    assert {"small_steps", "places"} <= {name for name, _ in other_content()}
    assert len(draft_strings()) > 250
    assert len(page_strings()) > 200


def test_the_scan_reads_every_sentence_of_the_interface_however_it_is_translated() -> None:
    code = 'self.tr("Your pitch")\ntranslate("Plan", "Leads")\n_said("A" "B")\nx = "score it"\ny = "score"'
    file = SourceFile(PACKAGE / "ui" / "sample.py", code, ast.parse(code))
    assert {text for _, text in _strings_of(file)} == {"Your pitch", "Plan", "Leads", "AB", "score it"}


@pytest.mark.row("S4", "S47")
def test_no_banned_word_in_the_interface() -> None:
    found = [(where, text, word) for where, text in interface_strings() if (word := banned_in(text))]
    assert found == []


@pytest.mark.row("S4", "S47")
def test_no_banned_word_in_the_content() -> None:
    said = (*content_strings(), *draft_strings(), *page_strings())
    found = [(where, text, word) for where, text in said if (word := banned_in(text, line=True))]
    assert found == []


@pytest.mark.row("S8", "S27", "S131", "S134", "S147", "X6")
def test_nothing_is_claimed_or_asked_that_should_not_be() -> None:
    found = [(where, text, claims) for where, text in all_strings() if (claims := claims_in(text))]
    assert found == []


@pytest.mark.row("S147")
def test_a_draft_without_facts_invents_none() -> None:
    """Everything between the words of the line is a gap that says what is missing."""
    texts = {line.id: line.text for line in load_library()}
    for key, text in draft_strings():
        bare = re.sub(r"\{\w+\}", "", texts[key])
        added = [word for word in re.findall(r"\w+", text) if word not in re.findall(r"\w+", bare)]
        allowed = {word for gap in GAP_WORDS.values() for word in re.findall(r"\w+", gap)}
        assert set(added) <= allowed | {"their", *SLOTS, *(slot.capitalize() for slot in SLOTS), "Their"}, text


@pytest.mark.row("X6")
def test_no_figure_in_percent_anywhere_in_the_content() -> None:
    assert [where for where, text in content_strings() if "%" in text or "percent" in text.lower()] == []


@pytest.mark.parametrize("claim", list(NOT_CLAIMED))
def test_each_guard_bites(claim: str) -> None:
    """Without its pattern a guard would let its own sentence pass."""
    assert claim in claims_in(NOT_CLAIMED[claim][1])
