"""The kinds of events a statement is for: a tick each, none of them means any event (S48)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from networkprep.domain.event_kinds import EventKind
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import button_text
from networkprep.ui.words.kinds import kind_word


class KindsChoice(QWidget):
    """``changed`` when the person ticked one or took a tick away."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.ticks = {kind: QCheckBox(button_text(kind_word(kind))) for kind in EventKind}
        flow = FlowLayout(self, gap=SMALL)
        for kind, tick in self.ticks.items():
            tick.setAccessibleName(kind_word(kind))
            tick.clicked.connect(self.changed)
            flow.addWidget(tick)

    @property
    def kinds(self) -> tuple[EventKind, ...]:
        """What is ticked."""
        return tuple(kind for kind, tick in self.ticks.items() if tick.isChecked())

    def show_kinds(self, kinds: tuple[EventKind, ...]) -> None:
        """Tick these."""
        for kind, tick in self.ticks.items():
            tick.setChecked(kind in kinds)
