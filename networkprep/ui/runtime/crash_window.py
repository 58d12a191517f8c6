"""Says calmly that we made a mistake, and shows exactly the text that may be copied or saved. Nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button, button_row, primary_button
from networkprep.ui.widgets.choose_file import choose_place
from networkprep.ui.widgets.plain_text import caption, heading, paragraph


class CrashWindow(QDialog):
    """Not modal: what is open stays usable. ``words_kept`` says whether the drafts could be written."""

    def __init__(self, text: str, *, words_kept: bool, earlier: bool = False) -> None:
        super().__init__()
        self.text = text
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        details = QPlainTextEdit(text)
        details.setReadOnly(True)
        details.setTabChangesFocus(True)
        details.setAccessibleName(self.tr("What happened, for a report"))
        self._saved = caption("")
        self._saved.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(heading(self.tr("Something went wrong in NetworkPrep")))
        column.addWidget(paragraph(self._words(words_kept=words_kept, earlier=earlier)))
        column.addWidget(details, 1)
        column.addWidget(
            caption(self.tr("This is all there is. Nothing is sent anywhere; it holds none of your words."))
        )
        column.addWidget(self._saved)
        column.addLayout(self._buttons())
        self.resize(620, 440)

    def _words(self, *, words_kept: bool, earlier: bool) -> str:
        if earlier:
            return self.tr(
                "The program ended by itself last time. What was saved is here, and what you were typing is back."
            )
        if words_kept:
            return self.tr("The mistake is ours, not yours. What you typed is kept, and you can go on working.")
        return self.tr(
            "The mistake is ours, not yours. What you typed last could not be written to the disk; it is still in "
            "the window. Copy it somewhere safe before you close NetworkPrep."
        )

    def _buttons(self) -> QHBoxLayout:
        copy = button(self.tr("Copy"), "copy")
        copy.clicked.connect(self._copy)
        save = button(self.tr("Save as a file…"), "file")
        save.clicked.connect(self._save)
        close = primary_button(self.tr("Go on"))
        close.clicked.connect(self.accept)
        row = button_row(copy, save)
        row.addWidget(close)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._tell(self.tr("Copied."))

    def _save(self) -> None:
        kinds = self.tr("Text files (*.txt)")
        choose_place(self, self.tr("Save the report"), kinds, "networkprep-report.txt", self.save_to)

    def save_to(self, file: Path) -> None:
        """Write the text to a file and say whether it is there."""
        try:
            file.write_text(self.text + "\n", encoding="utf-8")
        except OSError:
            self._tell(self.tr("It could not be written there. Choose another folder."))
        else:
            self._tell(self.tr("Saved."))

    def _tell(self, words: str) -> None:
        self._saved.setText(words)
        self._saved.show()
