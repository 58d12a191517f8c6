"""People: the list at the left, one person, several, or someone new at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from networkprep.domain.changes import Change, Topic
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.people import PersonDraft
from networkprep.domain.person_page import PersonPage
from networkprep.ui.people.list_pane import ListPane
from networkprep.ui.people.new_person import NewPerson
from networkprep.ui.people.person_doings import PersonDoings
from networkprep.ui.people.person_view import PersonView
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import WIDE
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.two_panes import TwoPanes

_SEEN = (Topic.PEOPLE, Topic.INTERACTIONS, Topic.PROMISES, Topic.FOLLOW_UPS, Topic.CAPTURES, Topic.EVENTS)
_LIST_FIRST = 500


class PeoplePlace(Place):
    """Connects the list with what it opens."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self._runtime = runtime
        self._title = self.tr("People")
        self.setWindowTitle(self._title)
        self.list = ListPane(runtime)
        self.view = PersonView()
        self.new = NewPerson()
        self.nobody = EmptyState("person", self.tr("Choose someone, and what you know of them stands here."))
        self.doings = PersonDoings(runtime, self.view, self)
        self._right = QStackedWidget()
        for widget in (self.nobody, self.view, self.new):
            self._right.addWidget(widget)
        panes = TwoPanes(self.list, self._right)
        panes.setSizes([_LIST_FIRST, 620])
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, 0, 0)
        column.addWidget(panes)
        self._connect()

    def show_one(self, key: object, face: str = "") -> None:
        """Open a person by id."""
        if isinstance(key, int):
            self.open_person(key)

    def open_person(self, person_id: int) -> None:
        """Show a person, and put the list's caret on them when they are in it."""
        self.list.choose(person_id)
        self._read(person_id)

    def opened(self) -> None:
        """Read the list again."""
        self.list.read()

    def new_here(self) -> None:
        """Ctrl+N: someone new, named as typed in the field."""
        self._on_add(self.list.field.text().strip())

    def find_here(self) -> None:
        """Ctrl+F."""
        self.list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.selectAll()

    def page_actions(self) -> list[QAction]:
        """What can be done with the person shown."""
        return self.doings.actions()

    def _connect(self) -> None:
        self.list.chosen_changed.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.add_requested.connect(self._on_add)
        self.new.added.connect(self._on_new)
        self.new.left.connect(self._on_new_left)
        self.doings.stepped.connect(self.list.table.step)
        self.doings.follow_up_requested.connect(self.follow_up_requested)
        self._runtime.on_change(self._on_changed)

    def _read(self, person_id: int) -> None:
        self._runtime.jobs.ask(
            lambda services: services.person_pages.page(person_id), self._on_page, self._on_gone, latest="person"
        )

    def _on_chosen(self) -> None:
        chosen = self.list.table.chosen_ids()
        if len(chosen) == 1 and chosen[0] != self.view.person_id:
            self._read(chosen[0])

    def _on_opened(self, person_id: int) -> None:
        self._read(person_id)
        self.view.head.log_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_page(self, page: PersonPage) -> None:
        self.view.show_page(page, self._runtime.clock.today())
        if self._right.currentWidget() is not self.new or self.list.table.current_id == page.details.id:
            self._right.setCurrentWidget(self.view)
        self.doings.show_page(page)
        self.actions_changed.emit()
        self.setWindowTitle(page.details.draft.name)
        self.title_changed.emit(page.details.draft.name)

    def _on_gone(self, _error: NetworkPrepError) -> None:
        self._right.setCurrentWidget(self.nobody)
        self.setWindowTitle(self._title)
        self.title_changed.emit(self._title)

    def _on_add(self, name: str) -> None:
        self._right.setCurrentWidget(self.new)
        self.new.start(name)

    def _on_new(self, draft: PersonDraft) -> None:
        self._runtime.jobs.ask(lambda services: services.people.add(draft), self._on_added)

    def _on_added(self, person_id: int) -> None:
        self._right.setCurrentWidget(self.view)
        self.list.show_everyone()
        self.open_person(person_id)

    def _on_new_left(self) -> None:
        self._right.setCurrentWidget(self.view if self.view.person_id is not None else self.nobody)
        self.list.field.setFocus()

    def _on_changed(self, change: Change) -> None:
        if not change.touches(*_SEEN):
            return
        self.list.read()
        if self.view.person_id is not None and self._right.currentWidget() is self.view:
            self._read(self.view.person_id)
