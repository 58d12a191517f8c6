"""What every step's form does: Enter goes to the next field, and each change is told at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import TextStep
from networkprep.ui.theme.scale import LARGE, TINY
from networkprep.ui.widgets.choice_row import ChoiceRow
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import PlainLabel

if TYPE_CHECKING:
    from networkprep.services.debrief.flow import DebriefFlow

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class DebriefForm(QWidget):
    """One step. ``changed`` after each thing said; ``person_wanted`` and ``step_wanted`` ask to go elsewhere."""

    changed = Signal()
    person_wanted = Signal(str)
    step_wanted = Signal(str)
    joined = Signal(str, str)
    """Two entries, by their keys, are one person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow: DebriefFlow | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(LARGE)

    @property
    def flow(self) -> DebriefFlow:
        """The debrief shown."""
        if self._flow is None:
            raise RuntimeError("the form is not shown yet")
        return self._flow

    def show_flow(self, flow: DebriefFlow) -> None:
        """Show the debrief as it stands."""
        self._flow = flow
        self.fill_in()

    def fill_in(self) -> None:
        """Show what is said so far; each form's own."""

    def first_field(self) -> QWidget | None:
        """Where the caret goes when the step is opened; None for the button that goes on."""
        return None

    def focus_missing(self) -> None:
        """Put the caret on what must be said before all can be saved; most forms ask for nothing."""

    def take(self, field: QWidget) -> QWidget:
        """Let Enter in this field, or in each choice of this row, go on to the next one."""
        fields = field.findChildren(QAbstractButton) if isinstance(field, ChoiceRow) else [field]
        for each in fields:
            each.installEventFilter(self)
        return field

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            wanted = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            new_line = isinstance(watched, NoteEdit) and wanted == Qt.KeyboardModifier.ShiftModifier
            if wanted == Qt.KeyboardModifier.NoModifier and not new_line:
                self.focusNextChild()
                return True
        return super().eventFilter(watched, event)


def asked(question: str, *answers: QWidget, hint: QWidget | None = None) -> QVBoxLayout:
    """A question with what answers it under it."""
    group = QVBoxLayout()
    group.setSpacing(TINY)
    group.addWidget(PlainLabel(question, TextStep.STRONG, wrap=True))
    for answer in answers:
        group.addWidget(answer)
    if hint is not None:
        group.addWidget(hint)
    return group


def side_by_side(*groups: QVBoxLayout | QWidget) -> QHBoxLayout:
    """Two short questions on one line."""
    row = QHBoxLayout()
    row.setSpacing(LARGE)
    for group in groups:
        if isinstance(group, QWidget):
            row.addWidget(group, 1)
        else:
            row.addLayout(group, 1)
    return row


def order_tabs(layout: QLayout) -> None:
    """Let Tab go through a layout as it is read; Qt's own order is that of the making."""
    fields = list(_fields(layout))
    for one, following in pairwise(fields):
        QWidget.setTabOrder(one, following)


def _fields(layout: QLayout) -> Iterator[QWidget]:
    for item in (layout.itemAt(at) for at in range(layout.count())):
        inside = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if inside is not None:
            yield from _fields(inside)
        elif widget is not None and (within := widget.layout()) is not None:
            yield from _fields(within)
        elif widget is not None and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield widget
