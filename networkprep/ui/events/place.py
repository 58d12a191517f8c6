"""Events: the list with a line for a new one, and behind each row its page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.events import EventDraft, EventRow
from networkprep.domain.incoming_events import EventPreview, IncomingEvent, TakenEvents
from networkprep.ui.events.communities import CommunitiesView
from networkprep.ui.events.event_page import EventPage
from networkprep.ui.events.events_list import EventsList
from networkprep.ui.events.find_line import FindLine
from networkprep.ui.events.intake_card import IntakeCard
from networkprep.ui.events.loose_notes import LooseNotes, show_tab
from networkprep.ui.events.new_event_line import NewEventLine, is_for_events, pasted_or_dropped
from networkprep.ui.events.note_parts import NoteParts
from networkprep.ui.events.which_first import WhichFirst
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM
from networkprep.ui.widgets.choose_file import choose_file
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.page_actions import one_group, page_action
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words import fill

_TOPICS = (Topic.EVENTS, Topic.DEBRIEFS, Topic.DRAFTS, Topic.PLANS, Topic.PROFILE, Topic.SETTINGS)
_LOOSE = 2
"""The tab of the notes without an event."""


class EventsPlace(Place):
    """Shows the list or one event's page; files and text may be dropped or pasted anywhere on it."""

    def __init__(self, runtime: Runtime, notes: NoteParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self.setWindowTitle(self.tr("Events"))
        self.setAcceptDrops(True)
        self.list = EventsList(runtime.clock)
        self.page = EventPage(runtime, notes)
        self.new = NewEventLine(runtime.clock)
        self.communities = CommunitiesView(runtime)
        self.loose = LooseNotes(runtime, notes)
        self.tabs = QTabWidget()
        self.which_first = WhichFirst(runtime)
        self.finder = FindLine(self.list)
        self._nothing_found = caption(self.tr("No event with these words. Esc shows all of them."))
        self._nothing_found.hide()
        self.intake = IntakeCard(runtime.clock)
        self._empty = EmptyState(
            "events",
            self.tr("No events yet. Type the next one above, such as “Alumni evening Thu 18:30”, or drop a file."),
        )
        self._empty.hide()  # nobody knows before they are read
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_list_page())
        self._stack.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._actions = self._build_actions()
        self._connect()

    def show_event(self, event_id: int, face: str = "") -> None:
        """Open an event's page; ``face`` as in ``Place.event_requested``."""
        self._stack.setCurrentWidget(self.page)
        self.page.show_event(event_id, face)

    def show_one(self, key: object, face: str = "") -> None:
        """Open an event's page by its id; with the face "import" look at the file of a path, or choose one."""
        if isinstance(key, int):
            self.show_event(key, face)
        elif face == "import" and isinstance(key, tuple):
            self.look_at_file(Path(key[0]))
        elif face == "import":
            self._on_import()

    def show_list(self) -> None:
        """Back to the list, with the caret on the event that was open."""
        if (event_id := self.page.event_id) is not None:
            self.list.choose(event_id)
        self._stack.setCurrentIndex(0)
        self.which_first.read()
        self._set_title(self.tr("Events"))
        self.actions_changed.emit()
        self.list.setFocus()

    def show_communities(self) -> None:
        """The circles that hold events, and ideas for more."""
        self.show_list()
        self.tabs.setCurrentWidget(self.communities)

    def page_actions(self) -> list[QAction]:
        """What can be done with the event shown, or with the list."""
        shown = self.page.page_actions() if self._stack.currentWidget() is self.page else []
        return [*self._actions, *shown]

    def opened(self) -> None:
        """Read the list again."""
        self._runtime.jobs.ask(lambda services: services.events.rows(), self._on_rows, latest="events")
        if self.tabs.currentWidget() is self.communities:
            self.communities.opened()

    @override
    def arrangement(self) -> dict[str, str]:
        return {"faces": self.page.chosen_faces()}

    @override
    def arrange(self, kept: Mapping[str, str]) -> None:
        self.page.take_up_faces(kept.get("faces", ""))

    def new_here(self) -> None:
        """Ctrl+N: the caret goes to the line for a new event."""
        self.show_list()
        self.tabs.setCurrentIndex(0)
        self.new.line.setFocus()

    def find_here(self) -> None:
        """Ctrl+F: a line that shows only the events with these words."""
        self.show_list()
        self.tabs.setCurrentIndex(0)
        self.finder.open()

    def look_at_file(self, path: Path) -> None:
        """Show what a file holds before anything is planned."""
        jobs = self._runtime.jobs
        jobs.ask(lambda services: services.event_intake.look_at_file(path), self._on_preview, latest="look at events")

    def look_at_text(self, text: str) -> None:
        """Show what pasted words hold before anything is planned."""
        jobs = self._runtime.jobs
        jobs.ask(lambda services: services.event_intake.look_at_text(text), self._on_preview, latest="look at events")

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Contacts and archives are for the window itself, which looks at files of any kind.
        if is_for_events(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._look_at(*pasted_or_dropped(event.mimeData()))

    def _build_list_page(self) -> Page:
        page = Page(self.tr("Events"), whole_width=True)
        events = QWidget()
        column = QVBoxLayout(events)
        column.setContentsMargins(0, MEDIUM, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self.new)
        column.addWidget(self.intake)
        column.addWidget(self.which_first)
        column.addWidget(self.finder)
        column.addWidget(self._nothing_found)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        self.tabs.addTab(events, self.tr("Planned and past"))
        self.tabs.addTab(self.communities, self.tr("Communities"))
        self.tabs.addTab(self.loose, "")
        self.tabs.setTabVisible(_LOOSE, False)
        self.tabs.setAccessibleName(self.tr("Events and communities"))
        self.tabs.tabBar().setAccessibleName(self.tr("Events and communities"))
        page.add(self.tabs, 1)
        return page

    def _build_actions(self) -> list[QAction]:
        paste = page_action(self, self.tr("Paste an event"), self._on_paste, QKeySequence.StandardKey.Paste)
        communities = QAction(self.tr("Communities"), self)
        communities.triggered.connect(self.show_communities)
        return one_group(paste, communities, self.loose.sorting)

    def _connect(self) -> None:
        self.list.opened.connect(self.show_event)
        self.which_first.opened.connect(self.show_event)
        self.new.wished.connect(self._on_new)
        self.new.page_pasted.connect(self.look_at_text)
        for other in (self.which_first, self.new):
            self.intake.shown.connect(other.make_way)
        self.intake.chosen.connect(self._on_chosen)
        self.intake.dismissed.connect(self._on_not_now)
        self.finder.textChanged.connect(self._on_find)
        self.tabs.currentChanged.connect(self._on_tab)
        self.communities.event_planned.connect(self.show_event)
        self.communities.ideas.plan_wished.connect(self.new_here)
        self.communities.ideas.interests_wished.connect(self._on_interests_wished)
        self.loose.sort_wished.connect(self._on_sort_wished)
        self.loose.counted.connect(self._on_loose_counted)
        self.page.left.connect(self.show_list)
        self.page.title_changed.connect(self._on_page_title)
        self.page.actions_changed.connect(self.actions_changed)
        self.speak_for(self.page)
        self._runtime.on_change(self._on_changed)

    def _begin_event(self, event_id: int) -> None:
        self._stack.setCurrentWidget(self.page)
        self.page.begin_event(event_id)

    def _look_at(self, file: str, text: str) -> None:
        if file:
            self.look_at_file(Path(file))
        elif text.strip():
            self.look_at_text(text)

    def _on_import(self) -> None:
        kinds = self.tr("Calendars (*.ics *.ical *.ifb *.vcs);;All files (*)")
        choose_file(self, self.tr("Import an event"), kinds, self.look_at_file)

    def _on_paste(self) -> None:
        self._look_at(*pasted_or_dropped(QApplication.clipboard().mimeData()))

    def _on_preview(self, preview: EventPreview) -> None:
        self._stack.setCurrentIndex(0)
        self.tabs.setCurrentIndex(0)
        self._set_title(self.tr("Events"))
        self._empty.hide()
        self.intake.show()
        self.intake.show_preview(preview)

    def _on_not_now(self) -> None:
        self.intake.hide()
        self.opened()
        self.new.line.setFocus()

    def _on_chosen(self, chosen: tuple[IncomingEvent, ...]) -> None:
        self._runtime.jobs.ask(lambda services: services.event_intake.take_in(chosen), self._on_taken)

    def _on_tab(self, at: int) -> None:
        self.opened()
        if at != _LOOSE and not self.loose.sort.isEnabled():
            show_tab(self.tabs, _LOOSE, False)

    def _on_interests_wished(self) -> None:
        self.place_requested.emit("library/what_i_bring")

    def _on_sort_wished(self) -> None:
        self.debrief_requested.emit(None)

    def _on_loose_counted(self, count: int) -> None:
        """The tab is there while something is on it, or while somebody looks at it."""
        self.tabs.setTabText(_LOOSE, fill(self.tr("Notes without an event ({count})"), count=count))
        show_tab(self.tabs, _LOOSE, bool(count) or self.tabs.currentIndex() == _LOOSE)

    def _on_taken(self, taken: TakenEvents) -> None:
        self.intake.hide()
        if len(taken.event_ids) == 1:
            self._begin_event(taken.event_ids[0])
        else:
            self.show_list()

    def _on_new(self, draft: EventDraft) -> None:
        self._runtime.jobs.ask(lambda services: services.events.add(draft), self._on_added)

    def _on_added(self, event_id: int) -> None:
        self.new.clear()
        self._begin_event(event_id)

    def _on_rows(self, rows: tuple[EventRow, ...]) -> None:
        self.which_first.read()
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows and self.intake.isHidden())

    def _on_find(self, words: str) -> None:
        self._nothing_found.setVisible(bool(words) and not self.list.model().rowCount())

    def _on_changed(self, change: Change) -> None:
        if change.touches(*_TOPICS):
            self.opened()

    def _on_page_title(self, title: str) -> None:
        if self._stack.currentWidget() is self.page:
            self._set_title(title)

    def _set_title(self, title: str) -> None:
        self.setWindowTitle(title)
        self.title_changed.emit(title)
