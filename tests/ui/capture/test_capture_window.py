"""The capture window by keyboard alone: typed, understood, saved, kept (product.md, Capture)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkprep.domain.plain_text import CAPTURE_CAP
from networkprep.ui.capture.capture_window import CaptureWindow
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import Appearance
from tests.ui.capture.typing import chip_words, keys_pressed, notes, type_text
from tests.ui.window import settle

LINE = "Ana Ruiz @Soil Trust ~beekeeping #rivers ?needs a data volunteer !send her the soil article by fri *"
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.mark.row("S14", "S23", "S30", "X2")
def test_every_part_shows_as_a_chip_with_its_word_and_the_day_with_its_weekday(window: CaptureWindow) -> None:
    type_text(window, LINE)
    assert chip_words(window) == [
        "who: Ana Ruiz",
        "organisation: Soil Trust",
        "lit them up: beekeeping",
        "topic: rivers",
        "looking for: needs a data volunteer",
        "I promised: send her the soil article",
        "due: Friday 13 November (tomorrow)",
        "quality conversation",
    ]


@pytest.mark.row("S14", "S32", "X2")
def test_text_and_one_enter_is_a_saved_note(qtbot: QtBot, runtime: Runtime, window: CaptureWindow) -> None:
    """Counts the keys: none beside the text and one Enter for each note, and one screen with one field."""
    lines = ("Ana ~beekeeping", "Ben, moved from law to robotics")
    with keys_pressed() as keys:
        for line in lines:
            type_text(window, line)
            with qtbot.waitSignal(window.line.saved):
                QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
            assert window.line.text == ""
    assert keys.count == sum(len(line) + 1 for line in lines)
    assert window.counter.words.text() == "Saved (2 today)"
    assert window.event_button.text() == "River Meetup (F4)"
    assert [row.raw for row in notes(qtbot, runtime)] == list(lines)


def test_a_draft_that_is_back_is_as_high_as_its_rows(qtbot: QtBot, runtime: Runtime, window: CaptureWindow) -> None:
    """Teeth: given back before the window had its width, it stood in the room of two rows."""
    type_text(window, "Ana Ruiz @Soil Trust ~beekeeping !call her by 25 dec")
    window.hide()
    runtime.drafts.write_and_wait()
    again = CaptureWindow(runtime)
    qtbot.addWidget(again)
    settle(qtbot, runtime)
    with qtbot.waitExposed(again):
        again.open()
    settle(qtbot, runtime)
    edit = again.line.edit
    assert edit.document().size().height() == 1
    assert edit.height() == edit.sizeHint().height()


@pytest.mark.row("S34")
def test_a_detail_worth_exploring_is_kept_with_the_note(qtbot: QtBot, runtime: Runtime, window: CaptureWindow) -> None:
    type_text(window, "Ben, moved from law to robotics")
    with qtbot.waitSignal(window.line.saved):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
    assert notes(qtbot, runtime)[0].line().detail == "moved from law to robotics"


@pytest.mark.row("X2")
def test_ctrl_enter_saves_and_is_gone_and_esc_is_gone_with_the_draft_kept(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow
) -> None:
    type_text(window, "Ana ~bees")
    with qtbot.waitSignal(window.hidden):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.open()
    assert window.line.text == ""
    type_text(window, "Ben, half a thou")
    QTest.keyClick(window.line.edit, Qt.Key.Key_Escape)
    assert not window.isVisible()
    settle(qtbot, runtime)
    again = CaptureWindow(runtime)
    qtbot.addWidget(again)
    settle(qtbot, runtime)
    assert again.line.text == "Ben, half a thou"
    assert [row.raw for row in notes(qtbot, runtime)] == ["Ana ~bees"]


def test_backspace_at_the_end_selects_the_last_chip_and_again_makes_it_plain_text(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow
) -> None:
    type_text(window, "Ana !send the map by fri ")
    for left in (["who: Ana", "I promised: send the map by fri"], ["who: Ana"]):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Backspace)
        assert window.line.text == "Ana !send the map by fri "
        QTest.keyClick(window.line.edit, Qt.Key.Key_Backspace)
        assert chip_words(window) == left
    assert window.line.text == "Ana !send the map by fri "
    type_text(window, "or so")
    assert chip_words(window) == ["who: Ana"]
    with qtbot.waitSignal(window.line.saved):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
    (row,) = notes(qtbot, runtime)
    assert row.raw == "Ana !send the map by fri or so"
    assert row.line().my_promises == ()


def test_backspace_straight_after_a_letter_takes_that_letter_back(window: CaptureWindow) -> None:
    type_text(window, "Ana ~beess")
    QTest.keyClick(window.line.edit, Qt.Key.Key_Backspace)
    assert window.line.text == "Ana ~bees"
    assert chip_words(window) == ["who: Ana", "lit them up: bees"]


def test_chips_are_reached_by_keyboard_and_taken_away_there(window: CaptureWindow) -> None:
    type_text(window, "Ana #rivers")
    QTest.keyClick(window.line.edit, Qt.Key.Key_Down)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "who: Ana"
    QTest.keyClick(focus, Qt.Key.Key_Delete)
    assert chip_words(window) == ["topic: rivers"]
    assert window.line.edit.hasFocus()


def test_quoted_words_stay_plain(window: CaptureWindow) -> None:
    type_text(window, 'Ana, reads "the #1 !book" by fri')
    assert chip_words(window) == ["who: Ana"]


def test_shift_enter_makes_a_new_row_and_both_are_kept(qtbot: QtBot, runtime: Runtime, window: CaptureWindow) -> None:
    type_text(window, "Ana ~bees")
    QTest.keyClick(window.line.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_text(window, "knows the mayor")
    with qtbot.waitSignal(window.line.saved):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
    assert [row.raw for row in notes(qtbot, runtime)] == ["Ana ~bees\nknows the mayor"]


def test_what_was_thrown_away_comes_back_by_one_press(qtbot: QtBot, runtime: Runtime, window: CaptureWindow) -> None:
    type_text(window, "Ana ~bees")
    QTest.keyClick(window.line.edit, Qt.Key.Key_Backspace, _BOTH)
    assert window.line.text == ""
    window.line.notice.button.click()
    assert window.line.text == "Ana ~bees"
    assert chip_words(window) == ["who: Ana", "lit them up: bees"]
    assert notes(qtbot, runtime) == ()


def test_undo_takes_the_note_back_into_the_line(qtbot: QtBot, runtime: Runtime, window: CaptureWindow) -> None:
    type_text(window, "Ana ~bees")
    with qtbot.waitSignal(window.line.saved):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.counter.taken_back):
        window.counter.undo.click()
    assert window.line.text == "Ana ~bees"
    assert notes(qtbot, runtime) == ()


def test_what_was_made_plain_text_is_still_plain_after_undo(qtbot: QtBot, window: CaptureWindow) -> None:
    type_text(window, "Ana ~bees ")
    for _ in range(2):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Backspace)
    assert chip_words(window) == ["who: Ana"]
    with qtbot.waitSignal(window.line.saved):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.counter.taken_back):
        window.counter.undo.click()
    assert chip_words(window) == ["who: Ana"]


def test_one_key_puts_the_note_to_another_event(qtbot: QtBot, runtime: Runtime, window: CaptureWindow) -> None:
    type_text(window, "Ana ~bees")
    QTest.keyClick(window, Qt.Key.Key_F4)
    settle(qtbot, runtime)
    assert [action.text() for action in window.events.actions()] == [
        "River Meetup",
        "Open Data Day",
        "No event, sort it later",
    ]
    QTest.keyClick(window.events, Qt.Key.Key_Up)
    QTest.keyClick(window.events, Qt.Key.Key_Return)
    assert window.event_button.text() == "No event, sort it later (F4)"
    with qtbot.waitSignal(window.line.saved):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
    assert [row.raw for row in notes(qtbot, runtime, None)] == ["Ana ~bees"]


def test_a_key_held_down_and_a_double_press_save_once(qtbot: QtBot, runtime: Runtime, window: CaptureWindow) -> None:
    """Teeth: without the look at auto-repeat and at the save under way, one Enter held down is asked for five times."""
    type_text(window, "Ana ~bees")
    asked: list[object] = []
    window.line.saved.connect(lambda *saved: asked.append(saved))
    for repeated in (False, True, True, True, False):
        press = QEvent.Type.KeyPress
        key = QKeyEvent(press, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeated)
        QApplication.sendEvent(window.line.edit, key)
    settle(qtbot, runtime)
    assert len(asked) == 1
    assert [row.raw for row in notes(qtbot, runtime)] == ["Ana ~bees"]


def test_enter_that_ends_a_word_of_an_input_method_does_not_save(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow
) -> None:
    """Teeth: without the look at the unfinished word, Enter saves the note without it."""
    type_text(window, "Kana ")
    QApplication.sendEvent(window.line.edit, QInputMethodEvent("すし", []))
    QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
    settle(qtbot, runtime)
    assert notes(qtbot, runtime) == ()
    done = QInputMethodEvent("", [])
    done.setCommitString("寿司")
    QApplication.sendEvent(window.line.edit, done)
    assert window.line.text.split() == ["Kana", "寿司"]


@pytest.mark.fault(49)
def test_ten_million_characters_are_capped_with_a_sentence(window: CaptureWindow) -> None:
    """Teeth: uncapped, one line of this length holds the window for more than a minute."""
    paste = QMimeData()
    paste.setText("bees " * 2_000_000)
    window.line.edit.insertFromMimeData(paste)
    assert len(window.line.text) == CAPTURE_CAP
    said = window.line.notice.words.text()
    assert said.startswith("A note holds 20,000 characters")
    assert "9980000" in said.replace(",", "")
    type_text(window, "x")
    assert len(window.line.text) == CAPTURE_CAP


@pytest.mark.fault(50)
@pytest.mark.parametrize(
    "text", ["👩‍👩‍👧‍👦 met", "שלום ana", "a\u0301 e\u0301", "z\u200bero", "Z̷̡a̶l̵g̶o̴", "bell\x07nul\x00"]
)
def test_odd_characters_are_kept_or_cleaned_and_never_stop_a_note(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow, text: str
) -> None:
    paste = QMimeData()
    paste.setText(text)
    window.line.edit.insertFromMimeData(paste)
    with qtbot.waitSignal(window.line.saved):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
    assert len(notes(qtbot, runtime)) == 1


@pytest.mark.fault(46)
def test_markup_in_a_line_and_in_a_title_is_shown_as_typed(window: CaptureWindow) -> None:
    type_text(window, "<b>Ana</b> ~<img src='/dev/zero'>")
    assert window.line.text == "<b>Ana</b> ~<img src='/dev/zero'>"
    assert chip_words(window)[-1] == "they promised: b>Ana</b> ~<img src='/dev/zero'>"


@pytest.mark.row("X2")
def test_an_event_chosen_by_hand_is_back_with_the_note_it_was_chosen_for(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow
) -> None:
    """Teeth: only the words were kept; after a restart the note went to the event that the clock chose."""
    _choose_no_event(qtbot, runtime, window, "Ana ~bees")
    again = _after_a_restart(qtbot, runtime, window)
    assert again.line.text == "Ana ~bees"
    assert again.event_button.text() == "No event, sort it later (F4)"
    with qtbot.waitSignal(again.line.saved):
        QTest.keyClick(again.line.edit, Qt.Key.Key_Return)
    assert [row.raw for row in notes(qtbot, runtime, None)] == ["Ana ~bees"]
    third = _after_a_restart(qtbot, runtime, again)
    assert third.line.text == ""
    assert third.event_button.text() == "River Meetup (F4)"


def test_an_event_opened_for_stands_before_the_one_kept_with_the_words(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow
) -> None:
    _choose_no_event(qtbot, runtime, window, "Ana ~bees")
    again = _after_a_restart(qtbot, runtime, window, event_id=1)
    assert again.line.text == "Ana ~bees"
    assert again.event_button.text() == "Open Data Day (F4)"


@pytest.mark.parametrize("kept", [{"id": 77}, {"id": "2"}, {}, "Open Data Day", 2])
def test_words_are_back_even_if_their_event_is_not(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow, kept: object
) -> None:
    window.hide()
    runtime.drafts.keep("capture", {"text": "Ana ~bees", "dismissed": [], "event": kept})
    again = _after_a_restart(qtbot, runtime, window)
    assert again.line.text == "Ana ~bees"
    assert again.event_button.text() == "River Meetup (F4)"


def test_choosing_an_event_never_drops_words_that_are_not_back_yet(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow
) -> None:
    type_text(window, "Ana ~bees")
    window.hide()
    runtime.drafts.write_and_wait()
    again = CaptureWindow(runtime)
    qtbot.addWidget(again)
    again.line.choose_event(None)
    runtime.drafts.write_and_wait()
    settle(qtbot, runtime)
    assert again.line.text == "Ana ~bees"
    third = _after_a_restart(qtbot, runtime, again)
    assert third.line.text == "Ana ~bees"


def _choose_no_event(qtbot: QtBot, runtime: Runtime, window: CaptureWindow, text: str) -> None:
    type_text(window, text)
    QTest.keyClick(window, Qt.Key.Key_F4)
    settle(qtbot, runtime)
    QTest.keyClick(window.events, Qt.Key.Key_Up)
    QTest.keyClick(window.events, Qt.Key.Key_Return)
    assert window.event_button.text() == "No event, sort it later (F4)"


def _after_a_restart(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow, event_id: int | None = None
) -> CaptureWindow:
    window.hide()
    runtime.drafts.write_and_wait()
    again = CaptureWindow(runtime)
    qtbot.addWidget(again)
    again.open(event_id)
    settle(qtbot, runtime)
    return again


def test_an_invitation_without_room_ends_in_dots(
    qtbot: QtBot, runtime: Runtime, window: CaptureWindow, appearance: Appearance
) -> None:
    """Teeth: "Who was it, and one thing worth" stood there, and what was worth it in a row nobody saw."""
    whole = window.line.edit.placeholderText()
    assert whole == "Who was it, and one thing worth remembering?"
    appearance.set_text_scale(2.0)
    window.resize(400, window.height())
    settle(qtbot, runtime)
    short = window.line.edit.placeholderText()
    assert short.endswith("…")
    assert whole.startswith(short.removesuffix("…"))
    appearance.set_text_scale(1.0)
    window.resize(600, window.height())
    settle(qtbot, runtime)
    assert window.line.edit.placeholderText() == whole
