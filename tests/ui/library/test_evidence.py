"""What tips, defaults and lines rest on: all in one place, and beside each of them on request."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.domain.evidence_uses import (
    HINT_NOTES,
    OPTION_NOTES,
    RULE_NOTES,
    STATEMENT_NOTES,
    STEP_NOTES,
    notes_of_line,
)
from networkprep.services.evidence_library import load_notes
from networkprep.services.starter_library import load_library
from networkprep.ui.evidence.pane import EvidencePane
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.settings.options_page import OptionsPage
from networkprep.ui.shell.library_tabs import EVIDENCE
from networkprep.ui.widgets.plain_text import PlainLabel
from tests.source import PACKAGE, SourceFile, python_files
from tests.ui.library.conftest import Library
from tests.ui.window import focused


def texts_of(file: SourceFile) -> Iterator[str]:
    yield from (node.value for node in ast.walk(file.tree) if isinstance(node, ast.Constant) if type(node.value) is str)


def texts(pane: EvidencePane) -> str:
    return "\n".join(label.text() for label in pane.findChildren(PlainLabel))


@pytest.mark.row("X6")
def test_every_note_stands_in_one_place_with_its_strength_source_and_limit(qtbot: QtBot, runtime: Runtime) -> None:
    pane = EvidencePane(runtime)
    qtbot.addWidget(pane)
    pane.opened()
    qtbot.waitUntil(lambda: "Several large studies" in texts(pane))
    told = texts(pane)
    for note in load_notes().values():
        assert f"{note.text} {note.limit}" in told
        assert note.source in told


def test_the_notes_are_reached_and_read_by_keyboard(library: Library) -> None:
    """Seen to fail while the page took no focus: nothing in it can be pressed, so nothing scrolled it."""
    library.place.show_one(EVIDENCE)
    library.settle()
    pane = library.place.evidence
    library.place.tabs.tabBar().setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert pane.hasFocus()
    library.qtbot.waitUntil(lambda: pane.verticalScrollBar().maximum() > 0)
    QTest.keyClick(focused(), Qt.Key.Key_PageDown)
    assert pane.verticalScrollBar().value() > 0


@pytest.mark.row("X6")
def test_the_options_say_what_they_rest_on(qtbot: QtBot, runtime: Runtime) -> None:
    page = OptionsPage(runtime)
    qtbot.addWidget(page)
    shown = {key for why in page.findChildren(WhyThis) for key in why.keys}
    assert shown == {key for keys in OPTION_NOTES.values() for key in keys}
    nudge = next(why for why in page.findChildren(WhyThis) if "nudge" in why.keys)
    page.show()
    nudge.button.click()
    qtbot.waitUntil(lambda: "convention" in nudge.words.text())


@pytest.mark.row("X6")
def test_every_note_stands_beside_what_it_is_about() -> None:
    beside = {key for keys in (*STEP_NOTES.values(), *OPTION_NOTES.values()) for key in keys}
    beside |= {*HINT_NOTES.values(), *RULE_NOTES.values(), *STATEMENT_NOTES.values()}
    beside |= {key for line in load_library() for key in notes_of_line(line)}
    for file in python_files(PACKAGE):
        if file.name.startswith("networkprep/ui/") and not file.name.endswith("words/evidence.py"):
            beside |= set(texts_of(file))
    assert load_notes().keys() - beside == set()
