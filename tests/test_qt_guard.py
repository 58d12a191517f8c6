"""A guard against Qt bindings that end the process: 6.12.0 lost one reference to ``None`` with every call."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be freed from Python 3.12 on")
def test_qt_keeps_none_alive(qtbot: QtBot) -> None:
    """Fails with PySide6 6.12.0 on Python 3.11, which aborts after some 5,200 calls."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
    assert sys.getrefcount(None) > before - 500
