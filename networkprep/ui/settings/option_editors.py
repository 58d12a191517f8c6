"""One control for each kind of option, made from its declaration; each tells of a new value at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QSpinBox, QVBoxLayout, QWidget

from networkprep.domain.options import Option, Value
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.plain_text import PlainLabel, button_text, caption
from networkprep.ui.words.options import choice_words, option_hint, option_words, unit_words

Told = Callable[[Option, Value], object]


class OptionEditor(QWidget):
    """Name, control, and a sentence what it does. ``show_value`` tells nobody."""

    def __init__(self, option: Option, told: Told) -> None:
        super().__init__()
        self.option = option
        self._told = told
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)

    def show_value(self, value: Value) -> None:
        """Show what is chosen."""
        raise NotImplementedError

    def _tell(self, value: Value) -> None:
        self._told(self.option, value)


class _YesNo(OptionEditor):
    def __init__(self, option: Option, told: Told) -> None:
        super().__init__(option, told)
        self._box = QCheckBox(button_text(option_words(option)))
        self._box.setAccessibleDescription(option_hint(option))
        self._box.toggled.connect(self._tell)
        self._column.addWidget(self._box)
        self._column.addWidget(caption(option_hint(option)))

    @override
    def show_value(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))


class _OneOf(OptionEditor):
    def __init__(self, option: Option, told: Told) -> None:
        super().__init__(option, told)
        words = option_words(option)
        self._row = ChoiceRow(words, [Choice(each, choice_words(option, each)) for each in option.choices])
        self._row.chosen.connect(self._tell)
        self._column.addWidget(PlainLabel(words))
        self._column.addWidget(self._row)
        self._column.addWidget(caption(option_hint(option)))

    @override
    def show_value(self, value: Value) -> None:
        self._row.choose(value)


class _QuietSpinBox(QSpinBox):
    """Lets the wheel scroll the page instead of changing a number nobody looks at."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Number(OptionEditor):
    def __init__(self, option: Option, told: Told) -> None:
        super().__init__(option, told)
        self._box = _QuietSpinBox()
        self._box.setRange(option.low, option.high)
        self._box.setSuffix(unit_words(option))
        self._box.setAccessibleName(option_words(option))
        self._box.setAccessibleDescription(option_hint(option))
        # Not with every digit: 150 would be 1, 15 and 150.
        self._box.setKeyboardTracking(False)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.valueChanged.connect(self._tell)
        self._column.addWidget(PlainLabel(option_words(option)))
        self._column.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(caption(option_hint(option)))

    @override
    def show_value(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setValue(int(value))


def editor_for(option: Option, told: Told) -> OptionEditor:
    """The control that fits what the option holds."""
    if isinstance(option.default, bool):
        return _YesNo(option, told)
    return _Number(option, told) if isinstance(option.default, int) else _OneOf(option, told)
