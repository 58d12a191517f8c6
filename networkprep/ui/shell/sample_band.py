"""The band across the top of the sample year: whose it is not, and what may become of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from networkprep.ui.theme.scale import LARGE, SMALL, TINY
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.choose_file import choose_folder
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.words import fill


class SampleBand(QFrame):
    """Always there in a sample year; ``keep_wished`` with the folder that was chosen."""

    keep_wished = Signal(object)

    def __init__(self, kept_in: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setAccessibleName(self.tr("Sample year"))
        self._words = PlainLabel(wrap=True)
        self.keep = quiet_button(self.tr("Keep it…"))
        self.keep.clicked.connect(self._on_keep)
        self.close_all = quiet_button(self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, TINY, SMALL, TINY)
        row.setSpacing(SMALL)
        row.addWidget(IconLabel("info"))
        row.addWidget(self._words, 1)
        row.addWidget(self.keep)
        row.addWidget(self.close_all)
        self._say(kept_in)

    def _say(self, kept_in: Path | None) -> None:
        self.keep.setVisible(kept_in is None)
        if kept_in is None:
            self._words.setText(self.tr("Sample year — nothing here is yours. It goes when you close the window."))
        else:
            words = self.tr("Sample year — nothing here is yours. It is kept in {folder}.")
            self._words.setText(fill(words, folder=str(kept_in)))

    def _on_keep(self) -> None:
        choose_folder(self, self.tr("Keep the sample year in this folder"), Path.home(), self._on_chosen)

    def _on_chosen(self, folder: Path) -> None:
        self.keep_wished.emit(folder)
        self._say(folder)
