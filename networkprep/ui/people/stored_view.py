"""What is stored about someone, whole and in plain words: to read, to copy, to print (the right to know)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from networkprep.domain.options import Chosen
from networkprep.domain.stored_about import StoredThing
from networkprep.ui.people.stored_words import value_word
from networkprep.ui.runtime.copied_words import copy_words
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button, button_row, quiet_button
from networkprep.ui.widgets.plain_text import caption, title
from networkprep.ui.words import fill
from networkprep.ui.words.fields import field_word, kind_of_thing


class StoredView(QWidget):
    """Read only."""

    left = Signal()

    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._title = title("")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What is stored"))
        back = quiet_button(self.tr("Back"))
        self.copy = button(self.tr("Copy"), "copy")
        self.print = button(self.tr("Print"), "print")
        back.clicked.connect(self.left)
        self.copy.clicked.connect(self._on_copy)
        self.print.clicked.connect(self._on_print)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self._title)
        column.addWidget(
            caption(self.tr("Everything in your data file about this person. Backups made before may hold more."))
        )
        column.addWidget(self.text, 1)
        column.addLayout(button_row(self.print, self.copy, back))

    def show_things(self, name: str, things: Sequence[StoredThing], today: date) -> None:
        """Show all records of one person."""
        self._title.setText(fill(self.tr("What is stored about {name}"), name=name))
        self.text.setPlainText("\n\n".join(_told(thing, today) for thing in things))
        self.text.setFocus()

    def print_on(self, printer: QPrinter) -> None:
        """Print the text as plain text."""
        document = QTextDocument()
        document.setPlainText(f"{self._title.text()}\n\n{self.text.toPlainText()}")
        document.print_(printer)

    def _on_copy(self) -> None:
        copy_words(self.text.toPlainText(), self._chosen)

    def _on_print(self) -> None:
        # The dialog looks at its printer until it is gone itself.
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.print_on)
        QDialog.open(dialog)


def _told(thing: StoredThing, today: date) -> str:
    told = (f"  {field_word(name)}: {value_word(thing.kind, name, value, today)}" for name, value in thing.fields)
    return "\n".join((kind_of_thing(thing.kind), *told))
