"""The kind of an event as a button that offers all eleven (S62, S128)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from networkprep.domain.event_kinds import EventKind
from networkprep.ui.theme.icons import icon
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.buttons import ICON_SIDE, PressedByEnter
from networkprep.ui.widgets.plain_text import button_text
from networkprep.ui.words import fill
from networkprep.ui.words.kinds import kind_word


class KindButton(PressedByEnter, QPushButton):
    """``kind_chosen`` when the person picks another one."""

    kind_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setIcon(icon("tag"))
        self.setIconSize(QSize(ICON_SIDE + TINY, ICON_SIDE))
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._actions = {kind: self._action(kind) for kind in EventKind}
        self._group.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self.show_kind(EventKind.MEETUP)

    def show_kind(self, kind: EventKind) -> None:
        """Show this kind as the chosen one."""
        words = kind_word(kind)
        self.setText(button_text(words))
        self.setAccessibleName(fill(self.tr("Kind of event: {kind}"), kind=words))
        self._actions[kind].setChecked(True)

    def _action(self, kind: EventKind) -> QAction:
        action = QAction(button_text(kind_word(kind)), self._group)
        action.setCheckable(True)
        action.setData(kind)
        self._menu.addAction(action)
        return action

    def _on_triggered(self, action: QAction) -> None:
        kind = EventKind(action.data())
        self.show_kind(kind)
        self.kind_chosen.emit(kind)
