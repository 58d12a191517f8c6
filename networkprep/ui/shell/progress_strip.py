"""How far a long action is, with a count and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from networkprep.ui.runtime.messages import Working
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL
from networkprep.ui.widgets.announcing import announce
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.words import fill


class ProgressStrip(QFrame):
    """Stands above the message bar while something long is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._working: Working | None = None
        self.setProperty("look", "bar")
        self.setAccessibleName(self.tr("How far it is"))
        self.words = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.count = PlainLabel()
        self.stop = quiet_button(self.tr("Cancel"))
        self.stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, SMALL, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.count)
        row.addWidget(self.stop)
        self.hide()

    def show_working(self, working: Working | None) -> None:
        """Show how far it is; None takes the strip away."""
        begun = self._working is None and working is not None
        self._working = working
        self.setVisible(working is not None)
        if working is None:
            return
        self.words.setText(working.words)
        self.bar.setAccessibleName(working.words)
        self.bar.setRange(0, working.total)
        self.bar.setValue(working.done)
        number = QLocale().toString
        count = fill(self.tr("{done} of {total}"), done=number(working.done), total=number(working.total))
        self.count.setText(count if working.total else "")
        if begun:
            self.stop.setEnabled(True)
            announce(self, working.words)

    def _on_stop(self) -> None:
        if self._working is not None:
            self.stop.setEnabled(False)
            self._working.cancel()
