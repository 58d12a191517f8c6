"""The walk from a new event to its printed card: what is typed, what is pressed, what there is to read on the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.walks.hands import CTRL, focused
from tests.walks.walk import Walk

NEW_EVENT = "River Restoration Meetup tomorrow 18:30"
WHY = "to find others who measure small rivers"
WHOM = "somebody who runs a sampling group"
BRING = "I help small trusts make sense of their river data"


def print_a_card(walk: Walk) -> None:
    """From an empty window to a card on paper, by keyboard alone; the paper is the file the walk was given."""
    hands, read = walk.hands, set[str]()
    hands.press(Qt.Key.Key_2, CTRL)
    walk.stage.settle()
    read |= _words_shown(walk.stage.window)
    hands.press(Qt.Key.Key_N, CTRL)
    hands.write(NEW_EVENT)
    hands.enter()
    walk.stage.settle()
    hands.tab_to("Why I go")
    hands.write(WHY)
    hands.tab_to("Add someone")
    hands.write(WHOM)
    hands.enter()
    walk.stage.settle()
    hands.tab_to("What I bring")
    hands.press(Qt.Key.Key_Space)
    hands.tab_to("Add a way")
    hands.write(BRING)
    hands.enter()
    walk.stage.settle()
    read |= _words_shown(walk.stage.window)
    hands.press(Qt.Key.Key_P, CTRL)
    walk.stage.settle()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QPrintDialog))
    read |= _words_shown(dialog)
    _print_into_the_file(walk)
    walk.stage.window.come_to_front()
    walk.stage.settle()
    walk.say(
        keys=hands.pressed,
        typed=sum(len(text.split()) for text in (NEW_EVENT, WHY, WHOM, BRING)),
        read=sum(len(words.split()) for words in read),
    )


def _print_into_the_file(walk: Walk) -> None:
    """Where a machine has no printer the dialog asks for a file; where it has one, Enter is enough."""
    while focused().objectName() != "filename":
        walk.hands.press(Qt.Key.Key_Tab)
    walk.hands.press(Qt.Key.Key_A, CTRL)
    walk.hands.write(str(walk.file))
    walk.hands.enter()


def _words_shown(page: QWidget) -> set[str]:
    """Everything there is to read, each text once: labels, buttons, and rows that paint themselves, by their names."""
    texts = set()
    for widget in page.findChildren(QWidget):
        if widget.isVisible():
            said = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
            texts.add(said or f"{widget.accessibleName()} {widget.accessibleDescription()}")
    return texts
