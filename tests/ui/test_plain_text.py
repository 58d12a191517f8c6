"""What a person typed is shown as typed, fits where it stands, and steals no key."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from networkprep.ui.theme import Appearance, TextStep
from networkprep.ui.widgets.messages import Question, ask, inform
from networkprep.ui.widgets.plain_text import (
    ElidedLabel,
    PlainLabel,
    button_text,
    heading,
    one_line,
    plain_tooltip,
    shortened,
    title,
    tooltip_text,
)

LONG_NAME = "W" * 200


@pytest.mark.fault(52)
@pytest.mark.parametrize("kind", [ElidedLabel, lambda text: PlainLabel(text, wrap=True)], ids=["elided", "wrapped"])
@pytest.mark.parametrize("name", [LONG_NAME, "W" * 39], ids=len)
def test_a_very_long_name_does_not_widen_the_window(qtbot: QtBot, kind: type[ElidedLabel], name: str) -> None:
    """Teeth: with the least width Qt asks for, both were as wide as the word of 39 letters, the elided one as any."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    label = kind("Ana")
    layout.addWidget(label)
    window.resize(300, 200)
    window.show()
    label.setText(name)
    QApplication.sendPostedEvents()
    assert window.minimumSizeHint().width() <= 300
    assert window.width() == 300
    assert label.text() == name
    assert label.accessibleName() == name


def test_an_elided_label_tells_the_rest_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG_NAME)
    qtbot.addWidget(label)
    label.resize(200, 30)
    label.show()
    assert LONG_NAME in label.toolTip()
    label.setText("Ana")
    assert label.toolTip() == ""


@pytest.mark.fault(53)
@pytest.mark.parametrize("name", ["R&D", "Smith & Sons", "&"])
def test_an_ampersand_on_a_button_is_shown_and_takes_no_key(qtbot: QtBot, name: str) -> None:
    button = QPushButton(button_text(name))
    qtbot.addWidget(button)
    assert button.shortcut() == QKeySequence()
    assert button.text().replace("&&", "&") == name


def test_breaks_and_control_characters_leave_one_line() -> None:
    assert one_line("a\r\nb\nc\td\x00e\x07") == "a b c d e "


def test_a_tooltip_escapes_what_it_is_given(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    plain_tooltip(widget, '<img src="/dev/zero">')
    assert widget.toolTip() == "<p>&lt;img src=&quot;/dev/zero&quot;&gt;</p>"
    assert tooltip_text("a\nb") == "<p>a<br>b</p>"
    assert tooltip_text("") == ""


def test_labels_follow_the_text_size(qtbot: QtBot, appearance: Appearance) -> None:
    label, page_title = heading("Who"), title("Events")
    for widget in (label, page_title):
        qtbot.addWidget(widget)
    small = label.font().pointSizeF()
    appearance.set_text_scale(2.0)
    assert label.font().pointSizeF() == pytest.approx(small * 2)
    assert page_title.font().pointSizeF() == pytest.approx(QApplication.font().pointSizeF() * TextStep.TITLE.value[0])


def test_a_notice_returns_at_once_and_shows_markup_as_written(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    box = inform(parent, "Import", "<b>x</b>")
    assert box.isVisible()
    assert box.text() == "<b>x</b>"
    first = ask(parent, Question("Forget", "Forget Ana for good?", "Forget", "Keep"), print)
    assert not first.isModal()
    first.close()
    box.close()


def test_a_question_goes_only_by_its_verb_and_keeps_by_default(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    gone: list[str] = []
    question = Question("Forget", "Forget Ana & Ben for good?", "Forget R&D", "Keep")
    box = ask(parent, question, lambda: gone.append("gone"))
    assert box.defaultButton().text() == "Keep"
    box.escapeButton().click()
    assert gone == []
    box = ask(parent, question, lambda: gone.append("gone"))
    go = next(button for button in box.buttons() if box.buttonRole(button) is QMessageBox.ButtonRole.AcceptRole)
    assert go.shortcut() == QKeySequence()
    go.click()
    assert gone == ["gone"]


def test_long_words_named_in_a_sentence_end_in_an_ellipsis_at_their_most_letters() -> None:
    assert shortened(" Ana\nRuiz ", 30) == "Ana Ruiz"
    assert shortened("x" * 30, 30) == "x" * 30
    assert shortened("x" * 31, 30) == "x" * 29 + "…"
