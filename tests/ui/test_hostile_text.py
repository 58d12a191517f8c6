"""A name may look like markup; nothing on the screen takes it for markup."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.every_widget import every_widget, shown

_ROOT = Path(__file__).parents[2]
_RED = QColor("#ff0000")


def red_pixels(widget: QWidget) -> int:
    """How many pixels of ``widget`` are of the red that no theme has."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(picture.constBits()).count(b"\x00\x00\xff\xff")


@pytest.fixture
def canary(tmp_path: Path) -> str:
    """Words that turn red wherever they are taken for markup."""
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(_RED)
    assert picture.save(str(tmp_path / "red.png"))
    return f'<b>x</b><img src="file://{tmp_path}/red.png">'


def test_the_canary_does_turn_a_bare_label_red(qtbot: QtBot, canary: str) -> None:
    """What the next test would look like without the protection."""
    label = QLabel(canary)
    qtbot.addWidget(label)
    assert red_pixels(label) > 1000


@pytest.mark.fault(46)
def test_markup_is_shown_as_written_in_every_widget(qtbot: QtBot, canary: str) -> None:
    widgets = every_widget(canary)
    for widget in widgets.values():
        qtbot.addWidget(widget)
    window = shown(widgets)
    qtbot.addWidget(window)
    found = {name: red_pixels(widget) for name, widget in widgets.items()}
    assert {name for name, count in found.items() if count} == set()
    assert red_pixels(window) == 0


@pytest.mark.fault(46)
def test_a_tooltip_holds_no_picture(qtbot: QtBot, canary: str) -> None:
    widgets = every_widget(canary)
    for widget in widgets.values():
        qtbot.addWidget(widget)
        for part in (widget, *widget.findChildren(QWidget)):
            document = QTextDocument()
            document.setHtml(part.toolTip())
            assert "\ufffc" not in document.toPlainText()


@pytest.mark.fault(47)
@pytest.mark.timeout(60)
def test_a_name_that_points_at_an_endless_file_is_only_a_name() -> None:
    """With ``QLabel`` in place of ``PlainLabel`` this hangs until the limit or aborts (tried once)."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.every_widget", '<img src="/dev/zero">'],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        timeout=40,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
