"""Every control can be seen when it has the focus, hit with a shaky hand, and named by a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from networkprep.ui.theme import Appearance, SchemeChoice
from networkprep.ui.widgets.buttons import button, icon_button, primary_button, quiet_button
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.widgets.section import SectionHeader
from networkprep.ui.widgets.timeline import Timeline, TimelineEntry
from tests.ui.every_widget import every_widget, row_list, shown
from tests.ui.test_theme_contrast import contrast

_SIDE = 24


def _tab_bar() -> QWidget:
    bar = QTabBar()
    bar.addTab("Events")
    bar.addTab("Communities")
    return bar


def _plain_list() -> QListWidget:
    made = QListWidget()
    made.addItem("Today")
    made.setCurrentRow(0)
    return made


def _sidebar() -> QWidget:
    made = _plain_list()
    made.setObjectName("sidebar")
    return made


def _chips() -> QWidget:
    row = ChipRow("Understood")
    row.set_chips([Chip("1", "Person", "Ana Ruiz", "person", dismissable=True)])
    return row


def _timeline() -> QWidget:
    made = Timeline("History")
    made.set_entries([TimelineEntry("Thu 12 November", "You met.")])
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: button("Print"),
    "primary button": lambda: primary_button("Start"),
    "quiet button": lambda: quiet_button("Try"),
    "icon button": lambda: icon_button("add", "Add"),
    "line": lambda: LineEdit("Name"),
    "note": lambda: NoteEdit("Note"),
    "combo box": QComboBox,
    "spin box": QSpinBox,
    "check box": lambda: QCheckBox("Keep"),
    "radio button": lambda: QRadioButton("New"),
    "choice": lambda: ChoiceRow("Goal", [Choice(1, "1"), Choice(2, "2")]),
    "chip": _chips,
    "section": lambda: SectionHeader("Why I go"),
    "list": lambda: row_list("Ana Ruiz"),
    "timeline": _timeline,
    "tabs": _tab_bar,
    "plain list": _plain_list,
    "sidebar": _sidebar,
}


def _pixels(widget: QWidget) -> QImage:
    """As seen in its window: alone, a see-through widget would be on black."""
    place = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    return widget.window().grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _changed(before: QImage, after: QImage) -> int:
    """How many pixels changed by 3:1 or more."""
    ratios: dict[tuple[int, int], float] = {}
    count = 0
    for y in range(before.height()):
        for x in range(before.width()):
            pair = before.pixel(x, y), after.pixel(x, y)
            if pair[0] == pair[1]:
                continue
            if pair not in ratios:
                ratios[pair] = contrast(QColor(pair[0]).name(), QColor(pair[1]).name())
            count += ratios[pair] >= 3
    return count


@pytest.mark.parametrize("scheme", [SchemeChoice.LIGHT, SchemeChoice.DARK])
@pytest.mark.parametrize("name", CONTROLS)
def test_focus_shows_as_a_ring(qtbot: QtBot, appearance: Appearance, name: str, scheme: SchemeChoice) -> None:
    """Fusion alone reaches 2.35:1 on buttons, 1.25 in lists and 1.87 on radio buttons."""
    appearance.choose(scheme)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    elsewhere = QLineEdit()
    control = CONTROLS[name]()
    control.setMaximumSize(220, 60)
    column.addWidget(elsewhere)
    column.addWidget(control)
    with qtbot.waitActive(window):
        window.show()
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    before = _pixels(control)
    reached = next(
        widget
        for widget in (control, *control.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    )
    reached.setFocus(Qt.FocusReason.TabFocusReason)
    assert reached.hasFocus()
    assert _changed(before, _pixels(control)) >= 2 * _SIDE


@pytest.mark.parametrize("name", CONTROLS)
def test_nothing_to_press_is_smaller_than_a_fingertip(qtbot: QtBot, name: str) -> None:
    control = CONTROLS[name]()
    qtbot.addWidget(control)
    control.show()
    for part in (control, *control.findChildren(QAbstractButton)):
        if part.isVisible():
            assert part.height() >= _SIDE
            assert part.width() >= _SIDE


@pytest.mark.parametrize("name", ["button", "primary button", "line", "combo box", "spin box", "check box", "choice"])
def test_controls_are_tall_enough_to_read_and_hit(qtbot: QtBot, name: str) -> None:
    control = CONTROLS[name]()
    qtbot.addWidget(control)
    control.show()
    assert control.sizeHint().height() >= 28


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot) -> None:
    widgets = every_widget("Ana Ruiz")
    for widget in widgets.values():
        qtbot.addWidget(widget)
    window = shown(widgets)
    qtbot.addWidget(window)
    nameless = [
        type(part).__name__
        for whole in (window, widgets["inform"], widgets["ask"])
        for part in whole.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not (part.accessibleName() or (isinstance(part, QPushButton) and part.text()))
    ]
    assert nameless == []


def _ink_is_right_of_the_middle(widget: QWidget) -> bool:
    picture = _pixels(widget)
    ground = picture.pixel(picture.width() // 2, 2)
    columns = [
        x
        for x in range(6, picture.width() - 6)
        if any(picture.pixel(x, y) != ground for y in range(6, picture.height() - 6))
    ]
    return sum(columns) / len(columns) > picture.width() / 2


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("name", ["label", "section", "timeline", "chip"])
def test_reading_begins_at_the_reading_side(qtbot: QtBot, name: str, right_to_left: bool) -> None:
    made = PlainLabel("Ana") if name == "label" else CONTROLS[name]()
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    column = QVBoxLayout(window)
    made.setFixedWidth(500)
    column.addWidget(made)
    window.show()
    assert _ink_is_right_of_the_middle(made) is right_to_left
