"""Events: the list with a line for a new one, and behind each row its page."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from networkprep.domain.changes import Change, Topic
from networkprep.domain.events import EventDraft, EventRow
from networkprep.ui.events.event_page import EventPage
from networkprep.ui.events.events_list import EventsList
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import primary_button
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.place import Place


class EventsPlace(Place):
    """Shows the list or one event's page; ``show_event`` is what the shell calls."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self._runtime = runtime
        self.setWindowTitle(self.tr("Events"))
        self.list = EventsList(runtime.clock)
        self.list.opened.connect(self.show_event)
        self.page = EventPage(runtime)
        self.page.left.connect(self.show_list)
        self.page.title_changed.connect(self._on_page_title)
        self.page.actions_changed.connect(self.actions_changed)
        self.page.event_requested.connect(self.event_requested)
        self.page.debrief_requested.connect(self.debrief_requested)
        self.page.person_requested.connect(self.person_requested)
        self.page.follow_up_requested.connect(self.follow_up_requested)
        self.page.capture_requested.connect(self.capture_requested)
        self.page.place_requested.connect(self.place_requested)
        self._empty = EmptyState("events", self.tr("No events yet. Type the name of the next one above."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_list_page())
        self._stack.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        runtime.on_change(self._on_changed)

    def show_event(self, event_id: int, face: str = "") -> None:
        """Open an event's page; ``face`` as in ``Place.event_requested``."""
        self._stack.setCurrentWidget(self.page)
        self.page.show_event(event_id, face)

    def show_one(self, key: object, face: str = "") -> None:
        """Open an event's page by its id."""
        if isinstance(key, int):
            self.show_event(key, face)

    def show_list(self) -> None:
        """Back to the list, with the caret on the event that was open."""
        if (event_id := self.page.event_id) is not None:
            self.list.choose(event_id)
        self._stack.setCurrentIndex(0)
        self._set_title(self.tr("Events"))
        self.actions_changed.emit()
        self.list.setFocus()

    def page_actions(self) -> list[QAction]:
        """What can be done with the event shown."""
        return self.page.page_actions() if self._stack.currentWidget() is self.page else []

    def opened(self) -> None:
        """Read the list again."""
        self._runtime.jobs.ask(lambda services: services.events.rows(), self._on_rows, latest="events")

    def new_here(self) -> None:
        """Ctrl+N: the caret goes to the line for a new event."""
        self.show_list()
        self._new.setFocus()

    def _build_list_page(self) -> Page:
        page = Page(self.tr("Events"), 0)
        self._new = LineEdit(self.tr("New event"), NAME_LIMIT)
        self._new.setPlaceholderText(self.tr("What is coming up? Type its name"))
        self._new.returnPressed.connect(self._on_new)
        add = primary_button(self.tr("Plan it"), "add")
        add.clicked.connect(self._on_new)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._new, 1)
        row.addWidget(add)
        page.add(row)
        page.add(self.list, 1)
        page.add(self._empty, 1)
        return page

    def _on_new(self) -> None:
        title = self._new.text().strip()
        if not title:
            self._new.setFocus()
            return
        draft = EventDraft(title)
        self._runtime.jobs.ask(lambda services: services.events.add(draft), self._on_added)

    def _on_added(self, event_id: int) -> None:
        self._new.clear()
        self.show_event(event_id)

    def _on_rows(self, rows: tuple[EventRow, ...]) -> None:
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _on_changed(self, change: Change) -> None:
        if change.touches(Topic.EVENTS, Topic.DEBRIEFS, Topic.DRAFTS):
            self.opened()

    def _on_page_title(self, title: str) -> None:
        if self._stack.currentWidget() is self.page:
            self._set_title(title)

    def _set_title(self, title: str) -> None:
        self.setWindowTitle(title)
        self.title_changed.emit(title)
