"""One line of the plan as it would be said: readable, swapped by one key, reworded in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, current_theme
from networkprep.ui.theme.focus_ring import draw_focus_ring
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.editable_words import EditableWords


class LineRow(QFrame):
    """With the focus on it S takes another line, E or F2 opens it for own words, K keeps it, Del takes it off."""

    swap_wished = Signal()
    keep_wished = Signal(bool)
    removal_wished = Signal()
    worded = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.kept = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._words = EditableWords(name, gap=2)
        self._words.worded.connect(self.worded)
        self._words.ended.connect(self.setFocus)
        self.another = icon_button("swap", self.tr("Another (S)"))
        self.own_words = icon_button("note", self.tr("In my own words (E)"))
        for made in (self.another, self.own_words):
            # The row itself is the tab stop, and has a key for each.
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setProperty("kind", "small")
        self.another.clicked.connect(self.swap_wished)
        self.own_words.clicked.connect(self.open_editor)
        self._build_actions()
        self._build_layout()

    @property
    def text(self) -> str:
        """The line shown."""
        return self._words.text

    def show_line(self, text: str, why: str = "", *, kept: bool = False) -> None:
        """Show a line, why it was chosen, and whether it is kept."""
        self.kept = kept
        self._words.show_words(text, why)
        self.setAccessibleName(f"{self._name}: {text}")
        self.setAccessibleDescription(why)

    def allow(self, *, keep: bool = True, remove: bool = False) -> None:
        """Which of the keys this row knows beside swapping and rewording."""
        self._keep.setVisible(keep)
        self._keep.setEnabled(keep)
        self._remove.setVisible(remove)
        self._remove.setEnabled(remove)

    def open_editor(self) -> None:
        """Write it in one's own words, in place."""
        self._words.open_editor()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            draw_focus_ring(QPainter(self), QRectF(self.rect()), QColor(current_theme()[Role.FOCUS]))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _build_actions(self) -> None:
        self._add_action(self.tr("Another"), ("S",), self.swap_wished.emit)
        self._add_action(self.tr("In my own words"), ("E", "F2"), self.open_editor)
        self._keep = self._add_action(self.tr("Keep this one"), ("K",), self._turn_keeping)
        self._remove = self._add_action(self.tr("Take it off"), ("Del",), self.removal_wished.emit)
        self.allow()

    def _add_action(self, text: str, keys: tuple[str, ...], triggered: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        # Only while the row itself has the focus: inside its editor these keys are letters.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: triggered())
        self.addAction(action)
        return action

    def _build_layout(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SMALL, TINY, TINY, TINY)
        row.setSpacing(SMALL)
        row.addWidget(self._words, 1)
        row.addWidget(self.own_words, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.another, 0, Qt.AlignmentFlag.AlignTop)

    def _turn_keeping(self) -> None:
        self.keep_wished.emit(not self.kept)
