"""The one thing that leads Today, large: what, why, and its main action."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.ui.theme import Role
from networkprep.ui.theme.scale import LARGE, SMALL
from networkprep.ui.today.today_list import TodayLine
from networkprep.ui.widgets.buttons import icon_button, primary_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.plain_text import button_text, heading, paragraph


class LeadCard(Card):
    """``acted`` and ``menu_asked`` carry the row."""

    acted = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: TodayLine | None = None
        self._icon: IconLabel | None = None
        self._title = heading("")
        self._why = paragraph("")
        self._why.set_muted()
        self.button = primary_button("")
        self.button.clicked.connect(self._on_clicked)
        self.more = icon_button("more", self.tr("What else can be done"))
        self.more.clicked.connect(self._on_more)
        words = QVBoxLayout()
        words.setSpacing(SMALL)
        words.addWidget(self._title)
        words.addWidget(self._why)
        self._row = QHBoxLayout()
        self._row.setSpacing(LARGE)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button)
        self._row.addWidget(self.more)
        self.column.addLayout(self._row)

    @property
    def line(self) -> TodayLine | None:
        """What leads now."""
        return self._line

    def show_line(self, line: TodayLine) -> None:
        """Let this lead."""
        self._line = line
        self._title.setText(line.title)
        self._why.setText(line.why)
        self.button.setText(button_text(line.action))
        self.button.setAccessibleName(f"{line.action}: {line.title}")
        if self._icon is not None:
            self._icon.deleteLater()
        self._icon = IconLabel(line.icon, Role.ACCENT, 32)
        self._row.insertWidget(0, self._icon)

    def menu_place(self) -> QPoint:
        """Where its menu opens by key."""
        return self.more.mapToGlobal(QPoint(0, self.more.height()))

    def _on_clicked(self) -> None:
        if self._line is not None:
            self.acted.emit(self._line.row)

    def _on_more(self) -> None:
        if self._line is not None:
            self.menu_asked.emit(self._line.row, self.menu_place())
