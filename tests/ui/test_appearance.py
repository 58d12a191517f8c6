"""Light and dark change while one looks, and a start pays for nothing it does not show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from networkprep.ui.theme import Appearance, Role, SchemeChoice, current_theme
from networkprep.ui.theme.icons import app_icon, icon
from networkprep.ui.theme.palette import palette_of, theme_of
from networkprep.ui.widgets.buttons import button
from tests.conftest import RESOURCES
from tests.ui.test_theme_contrast import contrast

_DRAWINGS = sorted(file.stem for file in (RESOURCES / "icons").glob("*.svg"))


def _has_colour(picture: QIcon, colour: str, mode: QIcon.Mode = QIcon.Mode.Normal) -> bool:
    image = picture.pixmap(QSize(48, 48), 1.0, mode).toImage()
    return any(
        image.pixelColor(x, y).name() == colour and image.pixelColor(x, y).alpha() == 255
        for x in range(image.width())
        for y in range(image.height())
    )


def test_a_change_of_theme_reaches_a_window_that_is_open(qtbot: QtBot, appearance: Appearance) -> None:
    shown = button("Print", "print")
    qtbot.addWidget(shown)
    shown.show()
    light = shown.grab().toImage()
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(SchemeChoice.DARK)
    assert current_theme().dark
    assert shown.grab().toImage() != light
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == current_theme()[Role.WINDOW]
    appearance.choose(SchemeChoice.LIGHT)
    assert shown.grab().toImage() == light


def test_an_unknown_system_scheme_is_light(appearance: Appearance) -> None:
    appearance.choose(SchemeChoice.SYSTEM)
    assert appearance.choice is SchemeChoice.SYSTEM
    assert not appearance.theme.dark


def test_the_system_may_turn_dark_while_the_program_runs(appearance: Appearance) -> None:
    told = QApplication.styleHints().colorSchemeChanged
    seen = []
    appearance.choose(SchemeChoice.SYSTEM)
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        told.emit(scheme)
        seen.append(appearance.theme.dark)
    appearance.choose(SchemeChoice.LIGHT)
    told.emit(Qt.ColorScheme.Dark)
    seen.append(appearance.theme.dark)
    told.emit(Qt.ColorScheme.Unknown)
    assert seen == [True, False, False]


def test_an_icon_set_once_follows_the_theme(appearance: Appearance) -> None:
    picture = icon("person", Role.ACCENT)
    light = current_theme()[Role.ACCENT]
    assert _has_colour(picture, light)
    appearance.choose(SchemeChoice.DARK)
    assert _has_colour(picture, current_theme()[Role.ACCENT])
    assert not _has_colour(picture, light)
    assert _has_colour(picture, current_theme()[Role.BORDER], QIcon.Mode.Disabled)


@pytest.mark.parametrize("name", _DRAWINGS)
@pytest.mark.usefixtures("appearance")
def test_every_drawing_can_be_drawn(name: str) -> None:
    image = icon(name).pixmap(QSize(24, 24)).toImage()
    drawn = sum(image.pixelColor(x, y).alpha() > 128 for x in range(24) for y in range(24))
    assert drawn >= 9


@pytest.mark.usefixtures("appearance")
def test_the_program_is_recognised_at_sixteen_pixels_on_light_and_dark() -> None:
    image = app_icon(RESOURCES).pixmap(QSize(16, 16), 1.0).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(3, 13) for y in range(3, 13)}
    light, dark = (
        max(colours, key=lambda colour: contrast(colour, "#000000")),
        min(colours, key=lambda colour: contrast(colour, "#000000")),
    )
    assert contrast(light, dark) >= 4.5
    assert not image.isNull()


def test_a_palette_alone_gives_readable_roles(appearance: Appearance) -> None:
    """A crash window may open before any theme file was read."""
    near = theme_of(palette_of(appearance.theme))
    assert contrast(near[Role.TEXT], near[Role.WINDOW]) >= 4.5
    assert all(contrast(near[role], near[Role.WINDOW]) >= 3 for role in (Role.GOOD, Role.ATTENTION, Role.FOCUS))


def test_the_theme_brings_no_heavy_module() -> None:
    """QtSvg comes with the first icon; nothing comes from outside the standard library and Qt's three."""
    code = (
        "import sys, networkprep.ui.theme, networkprep.ui.widgets.buttons, networkprep.ui.widgets.page\n"
        "heavy = {'PySide6.QtSvg', 'PySide6.QtNetwork', 'PySide6.QtPrintSupport', 'PySide6.QtTest', 'sqlalchemy',"
        " 'sqlite3', 'alembic', 'icalendar', 'rapidfuzz', 'email', 'http'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert done.stdout == "[]\n"


def test_a_change_of_text_size_reaches_fields_and_rows_that_are_shown(qtbot: QtBot, appearance: Appearance) -> None:
    """Teeth: without dressing anew, fields keep their small letters and rows of lists lie over each other."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    field, rows = QLineEdit("Ana"), QListWidget()
    rows.addItems(["Ana\nmet on Friday", "Ben"])
    for part in (field, rows):
        column.addWidget(part)
    qtbot.addWidget(whole)
    whole.show()
    letters, row = field.font().pointSizeF(), rows.visualItemRect(rows.item(1)).top()
    appearance.set_text_scale(2.0)
    qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(1)).top() > row)
    assert field.font().pointSizeF() == 2 * letters
