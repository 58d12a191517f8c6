"""Every word the program says, in its windows, at the command line and in its lines and notes, keeps the guards."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator

import pytest

from networkprep.domain.line_rules import banned_in
from networkprep.services.evidence_library import load_notes
from networkprep.services.starter_library import load_library
from tests.content.claims import NOT_CLAIMED, claims_in
from tests.source import PACKAGE, SourceFile, python_files

TRANSLATING = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
# The modules whose every string is read by a person, whether it is translated or not.
SPOKEN = ("networkprep/ui/words/", "networkprep/cli", "networkprep/__main__")


@functools.cache
def interface_strings() -> tuple[tuple[str, str], ...]:
    """Every text of the interface with where it stands."""
    return tuple(found for file in python_files(PACKAGE) for found in _strings_of(file))


@functools.cache
def content_strings() -> tuple[tuple[str, str], ...]:
    """Every text of the built-in lines and notes with its name."""
    lines = [(line.id, text) for line in load_library() for text in (line.text, line.note_form, line.example) if text]
    notes = [(note.key, text) for note in load_notes().values() for text in (note.text, note.limit)]
    return (*lines, *notes)


def _strings_of(file: SourceFile) -> Iterator[tuple[str, str]]:
    if file.name.startswith(SPOKEN):
        for line, text in file.strings():
            # One word with an underscore or without a capital is a code, not a sentence.
            if " " in text or text[:1].isupper():
                yield f"{file.name}:{line}", text
        return
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and _name_of(node.func) in TRANSLATING:
            for argument in ast.walk(node):
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield f"{file.name}:{argument.lineno}", argument.value


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def test_the_scan_sees_the_interface_and_the_content() -> None:
    assert len(interface_strings()) > 20
    assert len(content_strings()) > 450


def test_the_scan_reads_marked_and_translated_texts() -> None:
    code = 'self.tr("Your pitch")\nQCoreApplication.translate("Plan", "Leads")\nfill(self.tr("A" "B"), x="score")'
    file = SourceFile(PACKAGE / "ui" / "sample.py", code, ast.parse(code))
    assert [text for _, text in _strings_of(file)] == ["Your pitch", "Plan", "Leads", "AB"]


@pytest.mark.row("S4", "S47")
def test_no_banned_word_in_the_interface() -> None:
    found = [(where, text, word) for where, text in interface_strings() if (word := banned_in(text))]
    assert found == []


@pytest.mark.row("S4", "S47")
def test_no_banned_word_in_the_content() -> None:
    found = [(where, text, word) for where, text in content_strings() if (word := banned_in(text, line=True))]
    assert found == []


@pytest.mark.row("S8", "S27", "S131", "S134", "S147", "X6")
def test_nothing_is_claimed_or_asked_that_should_not_be() -> None:
    found = [
        (where, text, claims)
        for where, text in (*interface_strings(), *content_strings())
        if (claims := claims_in(text))
    ]
    assert found == []


@pytest.mark.row("X6")
def test_no_figure_in_percent_anywhere_in_the_content() -> None:
    assert [where for where, text in content_strings() if "%" in text or "percent" in text.lower()] == []


@pytest.mark.parametrize("claim", list(NOT_CLAIMED))
def test_each_guard_bites(claim: str) -> None:
    """Without its pattern a guard would let its own sentence pass."""
    assert claim in claims_in(NOT_CLAIMED[claim][1])
