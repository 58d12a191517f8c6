"""Shown in place of the window when the data file cannot be opened: what, why, what now. Nothing is started afresh."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.errors import NetworkPrepError
from networkprep.ui.theme import Role
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL, VAST
from networkprep.ui.widgets.buttons import button, primary_button
from networkprep.ui.widgets.choose_file import choose_folder
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.outside import open_folder
from networkprep.ui.widgets.plain_text import caption, paragraph, title
from networkprep.ui.words.failures import failure_sentence


class StartTrouble(QWidget):
    """Says where the data lies and offers the ways on; the file itself is left byte for byte as it is."""

    retry_requested = Signal()
    folder_chosen = Signal(object)
    """Start with the data in another folder (a Path)."""

    def __init__(self, error: NetworkPrepError, file: Path) -> None:
        super().__init__()
        self._folder = file.parent
        self.setWindowTitle("NetworkPrep")
        self.words = paragraph(failure_sentence(error))
        column = QVBoxLayout(self)
        column.setContentsMargins(VAST, VAST, VAST, VAST)
        column.setSpacing(LARGE)
        column.addStretch(1)
        column.addWidget(IconLabel("warning", Role.ATTENTION, 48))
        column.addWidget(title(self.tr("Your data cannot be opened right now")))
        column.addWidget(self.words)
        column.addWidget(self._place_of(file))
        column.addLayout(self._buttons())
        column.addStretch(2)
        self.resize(760, 440)

    def _place_of(self, file: Path) -> QWidget:
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(caption(self.tr("The file it is about:")))
        where = paragraph(str(file))
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(where)
        return frame

    def _buttons(self) -> QHBoxLayout:
        retry = primary_button(self.tr("Try again"))
        retry.clicked.connect(self.retry_requested)
        show = button(self.tr("Open folder"))
        show.clicked.connect(self._open_folder)
        other = button(self.tr("Choose another folder…"))
        other.clicked.connect(self._choose_folder)
        leave = button(self.tr("Quit"))
        leave.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        for each in (retry, show, other, leave):
            row.addWidget(each)
        row.addStretch(1)
        return row

    def _open_folder(self) -> None:
        open_folder(self._folder)

    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Folder with your data"), self._folder, self.folder_chosen.emit)
