"""One of a few, side by side: a goal, nerves from 1 to 5, a decision."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import TextStep, step_font
from networkprep.ui.widgets.buttons import PressedByEnter
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import button_text, plain_tooltip


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: ``key`` is what the program keeps, ``text`` what is read, ``hint`` a few words more."""

    key: Hashable
    text: str
    hint: str = ""


class _ChoiceButton(PressedByEnter, QPushButton):
    """Sends its arrow keys to the row: Tab enters and leaves the row as one control."""

    stepped = Signal(int)

    @override
    def sizeHint(self) -> QSize:
        """Room for the words as they are when chosen: heavier, and wider."""
        hint = super().sizeHint()
        heavier = QFontMetrics(step_font(TextStep.STRONG)).horizontalAdvance(self.text())
        return QSize(hint.width() + max(heavier - self.fontMetrics().horizontalAdvance(self.text()), 0), hint.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        onwards = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Right: onwards, Qt.Key.Key_Left: -onwards, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class ChoiceRow(QWidget):
    """Nothing is chosen until the person chooses; arrows move and choose, Space and Enter choose."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        flow = FlowLayout(self, gap=4)
        for at, choice in enumerate(self._choices):
            button = self._button(name, choice)
            self._group.addButton(button, at)
            flow.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)
        self._let_tab_enter(0)

    @property
    def choice(self) -> Hashable | None:
        """The key of the chosen answer, or nothing yet."""
        at = self._group.checkedId()
        return self._choices[at].key if at >= 0 else None

    def choose(self, key: Hashable | None) -> None:
        """Show a stored answer, or none; says nothing to listeners."""
        at = next((at for at, choice in enumerate(self._choices) if choice.key == key), -1)
        self._group.setExclusive(False)
        for index, button in enumerate(self._group.buttons()):
            button.setChecked(index == at)
        self._group.setExclusive(True)
        self._let_tab_enter(max(at, 0))

    def _button(self, name: str, choice: Choice) -> _ChoiceButton:
        button = _ChoiceButton(button_text(choice.text), self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("kind", "choice")
        button.setAccessibleName(f"{name}: {choice.text}")
        button.setAccessibleDescription(choice.hint)
        plain_tooltip(button, choice.hint)
        button.stepped.connect(self._on_stepped)
        return button

    def _on_clicked(self, at: int) -> None:
        self._let_tab_enter(at)
        self.chosen.emit(self._choices[at].key)

    def _on_stepped(self, step: int) -> None:
        buttons = self._group.buttons()
        now = next((at for at, button in enumerate(buttons) if button.hasFocus()), 0)
        then = buttons[(now + step) % len(buttons)]
        then.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        then.setFocus(Qt.FocusReason.TabFocusReason)
        then.click()

    def _let_tab_enter(self, at: int) -> None:
        for index, button in enumerate(self._group.buttons()):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == at else Qt.FocusPolicy.ClickFocus)
