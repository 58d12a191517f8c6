"""Every way in: the line above the pages, Ctrl+Shift+N, a page, another process, the tray."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkprep.domain.options import CLOSE_TO_TRAY, TRAY
from networkprep.system.paths import Paths
from networkprep.ui.capture import tray
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.capture_door import CaptureDoor
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.shell.sidebar import Sidebar
from networkprep.ui.shell.top_bar import TopBar
from networkprep.ui.shell.window_state import WindowState
from tests.ui.capture.typing import notes
from tests.ui.tab_walk import stops_of
from tests.ui.window import action_named, focused, settle


@pytest.fixture
def main(qtbot: QtBot, runtime: Runtime, paths: Paths) -> Iterator[MainWindow]:
    """The main window, shown."""
    window = MainWindow(runtime, WindowState(paths.window_file))
    window.go_to("today")
    with qtbot.waitExposed(window):
        window.show()
    settle(qtbot, runtime)
    yield window
    window.hides_on_close = False
    window.close()
    settle(qtbot, runtime)
    window.deleteLater()


@pytest.fixture
def door(qtbot: QtBot, runtime: Runtime, paths: Paths, main: MainWindow) -> Iterator[CaptureDoor]:
    """All ways to take a note."""
    door = CaptureDoor(runtime, main, WindowState(paths.window_file))
    door.prepare()
    settle(qtbot, runtime)
    yield door
    door.close()
    runtime.drafts.write_and_wait()


def _has_tray(door: CaptureDoor) -> bool:
    return door.tray is not None


def test_tab_comes_to_the_line_after_the_places_and_before_the_search(main: MainWindow, door: CaptureDoor) -> None:
    """Teeth: made after the pages, the line was the last stop of all."""
    (places,), (top,) = main.findChildren(Sidebar), main.findChildren(TopBar)
    places.setFocus()
    for stop in (door.bar.line.edit, top.search):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert focused() is stop


@pytest.mark.row("X2")
def test_one_key_opens_the_window_and_the_main_window_may_be_small(
    qtbot: QtBot, runtime: Runtime, main: MainWindow, door: CaptureDoor
) -> None:
    action_named(main, "New capture").trigger()
    window = door.window()
    assert window.isVisible()
    window.hide()
    main.showMinimized()
    door.open(1)
    settle(qtbot, runtime)
    assert window.isVisible()
    assert main.isMinimized()
    assert window.event_button.text() == "Open Data Day (F4)"
    QTest.keyClicks(window.line.edit, "Ana ~bees")
    with qtbot.waitSignal(window.hidden):
        QTest.keyClick(window.line.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [row.raw for row in notes(qtbot, runtime, 1)] == ["Ana ~bees"]


def test_the_line_above_the_pages_saves_and_gives_the_focus_back(
    qtbot: QtBot, runtime: Runtime, door: CaptureDoor
) -> None:
    before = QApplication.focusWidget()
    door.bar.setFocus()
    line = door.bar.line
    QTest.keyClicks(line.edit, "Ana ~bees")
    assert line.chips.isVisible()
    with qtbot.waitSignal(line.left):
        QTest.keyClick(line.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not line.chips.isVisible()
    assert QApplication.focusWidget() is before
    assert [row.raw for row in notes(qtbot, runtime)] == ["Ana ~bees"]


def test_the_capture_window_alone_ends_the_program_unless_the_whole_is_open(
    qtbot: QtBot, main: MainWindow, door: CaptureDoor
) -> None:
    door.open()
    with qtbot.assertNotEmitted(door.all_hidden):
        QTest.keyClick(door.window().line.edit, Qt.Key.Key_Escape)
    main.hide()
    door.open()
    with qtbot.waitSignal(door.all_hidden):
        QTest.keyClick(door.window().line.edit, Qt.Key.Key_Escape)


def test_the_window_keeps_its_width(
    qtbot: QtBot, runtime: Runtime, paths: Paths, main: MainWindow, door: CaptureDoor
) -> None:
    door.open()
    door.window().resize(733, door.window().height())
    door.window().hide()
    again = CaptureDoor(runtime, main, WindowState(paths.window_file))
    assert again.window().width() == 733
    again.close()
    settle(qtbot, runtime)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # said by the off-screen platform
def test_the_tray_is_there_only_where_there_is_one_and_it_is_wanted(
    qtbot: QtBot, runtime: Runtime, main: MainWindow, door: CaptureDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime.jobs.ask(lambda services: services.options.choose(TRAY, True))
    settle(qtbot, runtime)
    assert not _has_tray(door), "the off-screen desktop has no tray"
    monkeypatch.setattr(tray, "tray_is_there", lambda: True)
    runtime.jobs.ask(lambda services: services.options.choose(CLOSE_TO_TRAY, True))
    settle(qtbot, runtime)
    assert door.tray is not None
    assert [action.text() for action in door.tray.menu.actions()] == ["Capture", "Open NetworkPrep", "Quit"]
    main.close()
    assert main.isHidden()
    door.tray.menu.actions()[0].trigger()
    assert door.window().isVisible()
    door.tray.menu.actions()[1].trigger()
    assert main.isVisible()
    runtime.jobs.ask(lambda services: services.options.choose(TRAY, False))
    settle(qtbot, runtime)
    assert not _has_tray(door)
    assert not main.hides_on_close


def test_tab_goes_around_the_whole_window_and_comes_back(main: MainWindow, door: CaptureDoor) -> None:
    """Teeth: moved without its line, the field was come to again and again, and the page never."""
    (places,) = main.findChildren(Sidebar)
    places.setFocus()
    stops = stops_of(main)
    assert stops.count(door.bar.line.edit) == 1
    page = main.pages.current
    assert page is not None
    assert [stop for stop in stops if page.isAncestorOf(stop)], "the page is reached"
