"""Whatever is pasted, a field stays usable, keeps what fits and says how much did not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from networkprep.ui.capture.capture_edit import CaptureEdit
from networkprep.ui.widgets.line_edit import FIELD_LIMIT, NAME_LIMIT, LineEdit
from networkprep.ui.widgets.note_edit import LINE_LIMIT, NOTE_LIMIT, NoteEdit, fitting
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.widgets.saved_note import SavedNote


@pytest.fixture
def note(qtbot: QtBot) -> NoteEdit:
    made = NoteEdit("Note")
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    return made


def paste(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


@pytest.mark.fault(49)
@pytest.mark.timeout(10)
@pytest.mark.parametrize("text", ["x" * 10_000_000, "words and words\n" * 625_000], ids=["one line", "many lines"])
def test_ten_megabytes_are_cut_and_the_rest_is_counted(qtbot: QtBot, note: NoteEdit, text: str) -> None:
    """Without the cap the one line freezes the program for more than a minute."""
    QApplication.clipboard().setText(text)
    with qtbot.waitSignal(note.cut_short) as cut:
        note.paste()
    kept = note.toPlainText()
    assert len(kept) <= NOTE_LIMIT
    assert max(len(line) for line in kept.split("\n")) <= LINE_LIMIT
    breaks = kept.count("\n") - text[:NOTE_LIMIT].count("\n")
    assert cut.args == [len(text) - (len(kept) - breaks)]
    QApplication.clipboard().clear()


def test_pastes_in_a_row_share_one_cap_and_one_line(note: NoteEdit) -> None:
    for _ in range(4):
        note.insertFromMimeData(paste("y" * 9_000))
    assert max(len(line) for line in note.toPlainText().split("\n")) <= LINE_LIMIT
    assert note.toPlainText().count("y") == 36_000
    note.selectAll()
    note.insertFromMimeData(paste("z" * 10))
    assert note.toPlainText() == "z" * 10


def test_styled_text_from_a_browser_arrives_as_words_only(note: NoteEdit) -> None:
    data = paste("bold words")
    data.setHtml('<b>bold words</b><img src="/dev/zero">')
    note.insertFromMimeData(data)
    assert note.toPlainText() == "bold words"


@pytest.mark.fault(50)
@pytest.mark.parametrize(
    "text", ["👩‍👩‍👧 family", "שלום", "e\u0301", "Z\u0335a\u0336lgo", "a\nb\tc", "zero\u200bwidth"]
)
def test_writing_of_every_kind_stays_as_it_is(note: NoteEdit, text: str) -> None:
    note.insertFromMimeData(paste(text))
    assert note.toPlainText() == text
    assert fitting("\r\nbell\x07 nul\x00", 100) == ("\nbell nul", 0)


def test_tab_leaves_a_note(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    note, after = NoteEdit("Note"), QLineEdit()
    column.addWidget(note)
    column.addWidget(after)
    window.show()
    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert note.toPlainText() == ""
    assert window.focusWidget() is after


def test_a_note_grows_with_its_lines_and_then_scrolls(note: NoteEdit) -> None:
    small = note.sizeHint().height()
    note.set_text("line\n" * 6)
    grown = note.sizeHint().height()
    note.set_text("line\n" * 400)
    assert small < grown < note.sizeHint().height() < 400 * note.fontMetrics().lineSpacing() / 10


@pytest.mark.fault(50)
def test_one_line_stays_one_line(qtbot: QtBot) -> None:
    line = LineEdit("Name", NAME_LIMIT)
    qtbot.addWidget(line)
    QApplication.clipboard().setText("Ana\nRuiz\t\x00\u202eNoor")
    line.paste()
    assert not set(line.text()) & set("\n\t\x00\u202e")
    assert line.text().startswith("Ana")
    QApplication.clipboard().clear()


def test_a_long_paste_into_a_line_is_cut_and_counted(qtbot: QtBot) -> None:
    line = LineEdit("Place")
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.cut_short) as cut:
        line.insert("p" * 700)
    assert line.text() == "p" * FIELD_LIMIT
    assert cut.args == [200]


def test_a_box_keeps_what_is_typed_while_words_read_too_early_arrive(qtbot: QtBot) -> None:
    """Teeth: without the words under way the box jumps back to "to" and the next letters go into the old words."""
    box = SavedNote("Notes")
    qtbot.addWidget(box)
    box.show()
    for typed, read in (("to", ""), (" learn", "to"), (" more", "to")):
        QTest.keyClicks(box, typed)
        box.keep()
        box.show_kept(read)
    assert box.toPlainText() == "to learn more"
    box.show_kept("to learn more")
    box.show_kept("")
    assert box.toPlainText() == "", "undone"


def test_a_line_end_typed_last_stays_while_the_page_reads_again(qtbot: QtBot) -> None:
    box = SavedNote("Phones")
    qtbot.addWidget(box)
    box.show()
    QTest.keyClicks(box, "one\r")
    box.keep()
    box.show_kept("one")
    QTest.keyClicks(box, "two")
    assert box.toPlainText() == "one\ntwo"


@pytest.mark.parametrize("make", [SavedLine, SavedNote])
def test_stored_words_too_long_to_be_shown_whole_are_not_cut_by_looking_at_them(
    qtbot: QtBot, make: Callable[[str], SavedLine | SavedNote]
) -> None:
    """Teeth: a line took what it showed of them for words just typed, and wrote them over the whole ones."""
    field = make("Place")
    qtbot.addWidget(field)
    wrote: list[str] = []
    field.written.connect(lambda text, _edit: wrote.append(text))
    field.show_other("p" * 12_000)
    field.keep()
    field.hide()
    assert wrote == []


@pytest.mark.parametrize("make", [NoteEdit, lambda name: CaptureEdit(name, lambda: False)], ids=["note", "capture"])
def test_a_field_grows_with_the_letters_while_it_is_shown(qtbot: QtBot, make: Callable[[str], QPlainTextEdit]) -> None:
    """A font of its own; the text size of the whole program is looked at in the pictures in large letters."""
    frame = QWidget()
    qtbot.addWidget(frame)
    column = QVBoxLayout(frame)
    field = make("Note")
    column.addWidget(field)
    column.addStretch(1)
    frame.resize(400, 400)
    frame.show()
    before = field.height()
    font = field.font()
    font.setPointSize(font.pointSize() * 3)
    field.setFont(font)
    qtbot.waitUntil(lambda: field.height() > before)
    assert field.viewport().height() >= field.fontMetrics().lineSpacing()


@pytest.mark.parametrize(
    "make",
    [lambda: LineEdit("Find"), lambda: NoteEdit("Note"), lambda: CaptureEdit("Capture", lambda: False)],
    ids=["line", "note", "capture"],
)
def test_undo_and_redo_are_the_windows_where_the_field_has_nothing_to_take_back(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    """Teeth: Qt's fields take the keys always: after saving, with the caret in an empty field, Undo did nothing."""
    window = QWidget()
    qtbot.addWidget(window)
    field = make()
    QVBoxLayout(window).addWidget(field)
    pressed: list[str] = []
    for name, keys in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z")):
        action = QAction(name, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(pressed.append, name))
        window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | shift)
    assert pressed == ["undo", "redo"]
    QTest.keyClicks(field, "Ana")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["undo", "redo"], "what was typed is taken back first"
