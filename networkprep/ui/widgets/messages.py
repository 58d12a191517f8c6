"""The few questions and notices that need a window of their own; none of them blocks the program.

Most things need neither: what happened goes to the message bar, and undo stands where a question would.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from networkprep.ui.theme.icons import icon_pixmap
from networkprep.ui.theme.roles import Role
from networkprep.ui.widgets.plain_text import button_text, one_line

_ICON_SIDE = 40


@dataclass(frozen=True, slots=True)
class Question:
    """A question whose answers are verbs: ``go`` does it, ``stay`` is safe and the default."""

    title: str
    text: str
    go: str
    stay: str


def inform(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    """Show a notice and return at once; ``text`` may hold user text."""
    box = _box(parent, title, text)
    box.addButton(QMessageBox.StandardButton.Ok)
    _show(box)
    return box


def ask(parent: QWidget | None, question: Question, on_go: Callable[[], object]) -> QMessageBox:
    """Ask and return at once; ``on_go`` runs only when the person chose to go. Esc means stay."""
    box = _box(parent, question.title, question.text)
    go = box.addButton(button_text(question.go), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(button_text(question.stay), QMessageBox.ButtonRole.RejectRole)
    go.setAutoDefault(False)
    stay.setProperty("kind", "primary")
    stay.style().unpolish(stay)  # the box has dressed it already
    stay.style().polish(stay)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    go.clicked.connect(lambda _checked: on_go())
    _show(box)
    return box


def _box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(one_line(title))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setIconPixmap(icon_pixmap("info", Role.ACCENT, _ICON_SIDE))
    box.setAccessibleName(one_line(title))
    return box


def _show(box: QMessageBox) -> None:
    if QApplication.activeModalWidget() is None:
        box.open()
    else:
        box.setModal(False)  # never a modal over a modal; a message box is modal until told
        box.show()
