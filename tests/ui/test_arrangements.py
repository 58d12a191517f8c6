"""Pages come back as the person arranged them: sorting, columns, filters, the face of an event."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from networkprep.domain.people_list import PeopleOrder
from networkprep.domain.starters import StarterCategory
from networkprep.system.paths import Paths
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.people.people_model import Column
from networkprep.ui.people.place import SPREAD, PeoplePlace
from networkprep.ui.shell.library_tabs import LibraryPlace
from tests.ui.window import running_window
from tests.world import clock_at


def test_pages_come_back_as_they_were_arranged(qtbot: QtBot, paths: Paths) -> None:
    clock = clock_at("2026-11-12 12:00")
    with running_window(qtbot, paths, clock) as window:
        people, library, events = window.page("people"), window.page("library"), window.page("events")
        assert isinstance(people, PeoplePlace)
        assert isinstance(library, LibraryPlace)
        assert isinstance(events, EventsPlace)
        header = people.list.table.horizontalHeader()
        header.setSortIndicator(2, Qt.SortOrder.DescendingOrder)
        header.resizeSection(2, header.sectionSize(2) + 40)
        people.list.table.want_column(Column.NEXT_TOUCH, wanted=False)
        library.starters.list.filters.show_category(StarterCategory.TRANSITIONS)
        events.page.take_up_faces("7:prepare:quiet")
        people.show_one(SPREAD)
        arranged = [page.arrangement() for page in (people, library, events)]
    with running_window(qtbot, paths, clock) as window:
        again = [window.page(key) for key in ("people", "library", "events")]
        assert [page.arrangement() for page in again if page is not None] == arranged
        people = again[0]
        assert isinstance(people, PeoplePlace)
        assert people.list.wish.order is PeopleOrder.LAST_TOUCH
        assert people.list.wish.downwards
        assert people.list.table.isColumnHidden(Column.NEXT_TOUCH)
        assert people.spread.isVisibleTo(people)


def test_a_garbled_arrangement_means_the_usual_one(qtbot: QtBot, paths: Paths) -> None:
    garbled = {
        "people": {"sorted": "9", "downwards": "x", "widths": "1 2", "hidden": "0 x", "tab": "?"},
        "library": {"category": "nonsense", "shown": "?"},
        "events": {"faces": "x:y a:prepare:quiet 3:nowhere:quiet :::"},
    }
    with running_window(qtbot, paths, clock_at("2026-11-12 12:00")) as window:
        for key, kept in garbled.items():
            page = window.page(key)
            assert page is not None
            usual = page.arrangement()
            page.arrange(kept)
            assert page.arrangement() == usual
