"""The window as a whole: menus, message bar, going about, the palette, the sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QTabBar, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.events import EventDraft
from networkprep.system.paths import Paths
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.shell.page_stack import PageRoom
from networkprep.ui.shell.palette import Palette
from networkprep.ui.shell.shortcut_sheet import ShortcutSheet
from networkprep.ui.shell.visits import Visit
from networkprep.ui.shell.window_state import WindowState
from networkprep.ui.theme import Appearance
from networkprep.ui.widgets.message_bar import MessageBar
from tests.ui.window import action_named, asked, running_window, settle
from tests.world import clock_at

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def window(qtbot: QtBot, paths: Paths) -> Iterator[MainWindow]:
    """The window on an empty data file, Thursday at noon."""
    with running_window(qtbot, paths, clock_at("2026-11-12 12:00")) as made:
        yield made


@pytest.fixture
def runtime(window: MainWindow) -> Runtime:
    """What the window was given."""
    return window._runtime


def part(window: MainWindow, kind: type[W]) -> W:
    """The window's one widget of this kind."""
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


def field_of(palette: Palette) -> QLineEdit:
    """Where one types in the palette."""
    return palette.findChildren(QLineEdit)[0]


def plan_event(qtbot: QtBot, runtime: Runtime, title: str) -> None:
    """Plan an event as a page would."""
    runtime.jobs.ask(lambda services: services.events.add(EventDraft(title)))
    settle(qtbot, runtime)


def events(qtbot: QtBot, runtime: Runtime) -> list[str]:
    """The titles there are."""
    return [row.title for row in asked(qtbot, runtime, lambda services: services.events.rows())]


def test_the_title_names_the_page(window: MainWindow) -> None:
    assert window.windowTitle() == "Today - NetworkPrep"


def test_what_happened_is_said_and_undone_from_the_message_bar(
    qtbot: QtBot, window: MainWindow, runtime: Runtime
) -> None:
    plan_event(qtbot, runtime, "River Meetup")
    bar = part(window, MessageBar)
    assert bar.isVisible()
    assert "River Meetup" in bar.text
    assert bar.action.text() == "Undo"
    QTest.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    settle(qtbot, runtime)
    assert events(qtbot, runtime) == []
    assert not bar.action.isVisible()


def test_undo_and_redo_stand_in_the_edit_menu_by_name(qtbot: QtBot, window: MainWindow, runtime: Runtime) -> None:
    assert not action_named(window, "Undo").isEnabled()
    plan_event(qtbot, runtime, "R&D Meetup")
    undo = action_named(window, "Undo")
    assert undo.text() == "Undo: plan R&&D Meetup"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, runtime)
    assert events(qtbot, runtime) == []
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, runtime)
    assert events(qtbot, runtime) == ["R&D Meetup"]


def test_a_warning_stays_until_it_is_dismissed(window: MainWindow, runtime: Runtime) -> None:
    runtime.messages.warn("The last backup failed.")
    bar = part(window, MessageBar)
    runtime.messages.say("Saved.")
    assert bar.text == "The last backup failed."
    bar.dismiss()
    assert bar.text == "Saved."


def words_of(tree: QTreeWidget) -> set[str]:
    """What the items below the groups say."""
    rows = tree.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
    return {row.text(0) for row in rows if row.parent() is not None}


def page_menu(window: MainWindow) -> list[list[str]]:
    """What stands between the lines of the Page menu."""
    menu = window.findChild(QMenu, "menu-page")
    assert menu is not None
    groups: list[list[str]] = [[]]
    for action in menu.actions():
        if action.isSeparator():
            groups.append([])
        else:
            groups[-1].append(action.text())
    return groups


def test_the_page_menu_has_lines_between_what_belongs_together(
    qtbot: QtBot, window: MainWindow, runtime: Runtime
) -> None:
    """Teeth: thirty actions of an event's page stood in one column without a line."""
    plan_event(qtbot, runtime, "River Meetup")
    assert page_menu(window) == [["New here", "Find here"], ["What else can be done"]]
    window.pages.visit(Visit("events", True, 1, "prepare"))
    settle(qtbot, runtime)
    groups = page_menu(window)
    assert groups[0] == ["New here", "Find here"]
    assert [group[0] for group in groups[1:]] == [
        "Paste an event",
        "Rename",
        "Prepare",
        "Copy this event",
        "Skip this event",
        "Another line",
        "Print the pocket card",
    ]
    window.pages.go_to("follow_ups")
    assert [group[0] for group in page_menu(window)] == ["New here", "Mark as sent", "Copy the message"]
    window.pages.go_to("library")
    settle(qtbot, runtime)
    assert [group[0] for group in page_menu(window)] == ["New here", "Practise these lines", "Starters"]
    window.pages.go_to("settings")
    assert page_menu(window) == [["New here", "Find here"]]


def test_every_action_is_in_a_menu_in_the_palette_and_on_the_sheet(window: MainWindow) -> None:
    in_menus = {id(action) for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    entries = window.book.entries()
    assert [entry.words for entry in entries if id(entry.action) not in in_menus] == []
    stray = [
        action.text() for action in window.findChildren(QAction) if action.shortcuts() and id(action) not in in_menus
    ]
    assert stray == []
    action_named(window, "Keyboard shortcuts").trigger()
    sheet = part(window, ShortcutSheet)
    assert {entry.words for entry in entries} <= words_of(sheet.list)
    sheet.accept()
    palette = open_palette(window)
    enabled = {entry.words for entry in entries if entry.action.isEnabled()}
    assert enabled <= {row.title for row in palette.rows}


def test_no_keys_are_taken_twice(window: MainWindow) -> None:
    taken = Counter(
        sequence.toString(QKeySequence.SequenceFormat.PortableText)
        for entry in window.book.entries()
        for sequence in entry.action.shortcuts()
    )
    assert [keys for keys, times in taken.items() if times > 1] == []
    assert {"Ctrl+K", "F1", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+Q", "Ctrl+N", "Ctrl+F"} <= set(taken)


def open_palette(window: MainWindow) -> Palette:
    """Ctrl+K."""
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = part(window, Palette)
    assert palette.isVisible()
    return palette


def test_the_palette_finds_an_action_by_another_word_and_shows_its_keys(window: MainWindow) -> None:
    palette = open_palette(window)
    QTest.keyClicks(field_of(palette), "exit")
    assert [(row.title, row.trailing) for row in palette.rows] == [("Quit", "Ctrl+Q")]


def test_the_palette_finds_an_event_and_opens_it(qtbot: QtBot, window: MainWindow, runtime: Runtime) -> None:
    plan_event(qtbot, runtime, "Surf Fair")
    palette = open_palette(window)
    QTest.keyClicks(field_of(palette), "sur")
    qtbot.waitUntil(lambda: any(row.title == "Surf Fair" for row in palette.rows), timeout=5000)
    at = [row.title for row in palette.rows].index("Surf Fair")
    for _ in range(at):
        QTest.keyClick(field_of(palette), Qt.Key.Key_Down)
    QTest.keyClick(field_of(palette), Qt.Key.Key_Return)
    settle(qtbot, runtime)
    assert window.windowTitle() == "Surf Fair - NetworkPrep"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.windowTitle() == "Today - NetworkPrep"


def test_escape_goes_back_exactly_where_one_was(window: MainWindow) -> None:
    field = QLineEdit("half a thought", window.pages.current)
    field.show()
    field.setFocus()
    field.setSelection(5, 4)
    palette = open_palette(window)
    QTest.keyClicks(field_of(palette), "quit")
    QTest.keyClick(field_of(palette), Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is field
    assert (field.selectionStart(), field.selectedText()) == (5, "a th")


@pytest.mark.fault(20)
@pytest.mark.parametrize("garbage", [b"", b"\x00\xff garbage", b"[window]\ngeometry=@ByteArray(xx)\nplace=nowhere\n"])
def test_a_garbled_window_file_means_the_default_window(qtbot: QtBot, paths: Paths, garbage: bytes) -> None:
    paths.window_file.write_bytes(garbage)
    with running_window(qtbot, paths, clock_at("2026-11-12 12:00")) as window:
        assert window.windowTitle() == "Today - NetworkPrep"
        assert window.width() >= 720
        assert window.screen().availableGeometry().intersects(window.geometry())


@pytest.mark.fault(20)
def test_a_window_left_on_a_screen_that_is_gone_comes_back_on_one_that_is_there(
    paths: Paths, window: MainWindow
) -> None:
    window.move(20_000, 20_000)
    window.keep_state()
    WindowState(paths.window_file).restore(window)
    assert window.screen().availableGeometry().intersects(window.geometry())


@pytest.mark.fault(19)
@pytest.mark.parametrize("garbage", [b"", b"\x00\xff", b"look = 3\n", b'[look]\ntheme = 7\ntext_size = "big"\n'])
def test_garbled_settings_mean_the_defaults_and_are_kept_aside(qtbot: QtBot, paths: Paths, garbage: bytes) -> None:
    paths.settings_file.write_bytes(garbage)
    with running_window(qtbot, paths, clock_at("2026-11-12 12:00")) as window:
        assert window.isVisible()
    kept = [file.read_bytes() for file in paths.config.glob("settings.toml*")]
    assert garbage in kept


def test_a_narrow_window_has_icons_alone_in_its_sidebar(window: MainWindow) -> None:
    window.resize(1100, 700)
    wide = window._sidebar.width()
    window.resize(800, 700)
    assert window._sidebar.is_narrow
    assert window._sidebar.width() < wide
    window.resize(1100, 700)
    assert window._sidebar.item(0).text() == "Today"


def test_a_window_too_small_for_large_letters_scrolls_its_page_and_cuts_nothing_off(
    qtbot: QtBot, window: MainWindow, runtime: Runtime, appearance: Appearance
) -> None:
    """Teeth: at 200 % fields lay over one another, and what was below the edge could not be reached."""
    room = part(window, PageRoom)
    sideways, down = room.horizontalScrollBar(), room.verticalScrollBar()
    window.resize(720, 480)
    settle(qtbot, runtime)
    assert (sideways.maximum(), down.maximum()) == (0, 0)
    appearance.set_text_scale(2.0)
    settle(qtbot, runtime)
    assert window.pages.width() > room.viewport().width()
    assert window.pages.height() > room.viewport().height()
    window.pages.visit(Visit("people"))
    page = window.page("people")
    assert page is not None
    page.new_here()
    settle(qtbot, runtime)
    field = QApplication.focusWidget()
    assert field is not None
    for _ in range(5):  # through the fields, and on to the button at their end
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        assert now is not field
        assert not now.visibleRegion().isEmpty()
    window.resize(1024, 700)
    settle(qtbot, runtime)
    assert (sideways.maximum(), down.maximum()) == (0, 0)


def test_large_letters_take_the_room_of_the_words_in_the_sidebar(
    qtbot: QtBot, window: MainWindow, runtime: Runtime, appearance: Appearance
) -> None:
    window.resize(1024, 700)
    seen = []
    for factor in (1.0, 2.0, 1.0):
        appearance.set_text_scale(factor)
        settle(qtbot, runtime)
        seen.append(window._sidebar.is_narrow)
    assert seen == [False, True, False]


def test_the_sidebar_takes_the_focus_without_leaving_a_page_that_is_not_in_it(window: MainWindow) -> None:
    """Teeth: a sidebar without a mark made its first place current when the focus came, which went to Today.

    In the debrief, the step shown hides the field with the caret, and Qt passes the focus on to the sidebar.
    """
    window.go_to("debrief")
    window._sidebar.setFocus(Qt.FocusReason.OtherFocusReason)
    assert window.pages.current_key == "debrief"
    QTest.keyClick(window._sidebar, Qt.Key.Key_Down)
    assert window.pages.current_key == "events"


@pytest.mark.parametrize("place", ["debrief", "practice", "my_card"])
@pytest.mark.parametrize("by_key", [True, False])
def test_where_a_visit_was_begun_stays_marked_and_leads_back(window: MainWindow, place: str, by_key: bool) -> None:
    """Seen to fail: nothing was marked then, and a sidebar that had the focus did not show it."""
    window.go_to("people")
    window.go_to(place)
    sidebar = window._sidebar
    marked = sidebar.currentItem()
    assert marked is not None
    assert (marked.text(), window.pages.current_key) == ("People", place)
    if by_key:
        sidebar.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(sidebar, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=sidebar.visualItemRect(marked).center())
    assert window.pages.current_key == "people"


def test_going_elsewhere_from_a_page_puts_the_caret_on_the_first_thing_there(
    qtbot: QtBot, window: MainWindow, runtime: Runtime
) -> None:
    """Teeth: otherwise Qt takes what comes next in the window, and Enter on the new page opens the search."""
    window.go_to("events")
    settle(qtbot, runtime)
    events_page = window.page("events")
    assert events_page is not None
    events_page.new_here()
    window.go_to("people")
    settle(qtbot, runtime)
    people_page = window.page("people")
    focus = QApplication.focusWidget()
    assert people_page is not None
    assert focus is not None
    assert people_page.isAncestorOf(focus)
    assert focus.accessibleName().startswith("Find people")
    window.go_to("library")
    assert not isinstance(QApplication.focusWidget(), QTabBar)
    window.go_to("events")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "New event", "where it was left"


@pytest.mark.parametrize("place", ["events", "people", "follow_ups", "library", "settings"])
def test_no_page_takes_keys_of_the_window(qtbot: QtBot, runtime: Runtime, window: MainWindow, place: str) -> None:
    """Export had Ctrl+E, and so had "Edit details" on the page of an event: there, neither came."""
    draft = EventDraft("Forum", starts="2026-11-13T17:30")
    runtime.jobs.ask(lambda services: services.events.add(draft))
    settle(qtbot, runtime)
    window.pages.visit(Visit(place, opens=place == "events", key=1))
    settle(qtbot, runtime)
    test_no_keys_are_taken_twice(window)


def test_file_holds_both_imports_and_ends_with_quit(window: MainWindow) -> None:
    window.attach_sample(print)
    words = [entry.words for entry in window.book.entries() if entry.menu == "file"]
    assert words[:3] == ["Import…", "Import event…", "Export…"]
    assert words[-1] == "Quit"
    menu = window.findChild(QMenu, "menu-file")
    assert menu is not None
    assert [action.text() for action in menu.actions()][-1] == "Quit"


def test_import_event_asks_for_a_file_wherever_one_is(window: MainWindow) -> None:
    window.go_to("people")
    action_named(window, "Import event").trigger()
    assert window.pages.current_key == "events"
    asking = window.findChildren(QFileDialog)
    assert [dialog.isVisible() for dialog in asking] == [True]
    asking[0].reject()
