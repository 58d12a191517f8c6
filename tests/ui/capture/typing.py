"""A person's hands and eyes at the capture line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkprep.domain.captures import CaptureRow
from networkprep.ui.capture.capture_window import CaptureWindow
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.window import asked


def type_text(window: CaptureWindow, text: str) -> None:
    """Letter by letter."""
    QTest.keyClicks(window.line.edit, text)


def chip_words(window: CaptureWindow) -> list[str]:
    """What the chips say."""
    return [chip.words for chip in window.line.chips.chips]


def notes(qtbot: QtBot, runtime: Runtime, event_id: int | None = 2) -> tuple[CaptureRow, ...]:
    """The notes of an event (the meetup), or of no event, as they are kept."""
    if event_id is None:
        return asked(qtbot, runtime, lambda services: services.captures.inbox())
    return asked(qtbot, runtime, lambda services: services.captures.of_event(event_id))


class Keys(QObject):
    """Counts key presses the way a person makes them."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and watched is QApplication.focusWidget():
            self.count += 1
        return False


@contextmanager
def keys_pressed() -> Iterator[Keys]:
    """Counts the keys pressed meanwhile."""
    keys = Keys()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(keys)
    yield keys
    app.removeEventFilter(keys)
