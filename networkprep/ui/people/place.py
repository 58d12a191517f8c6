"""People: the list at the left, one person, several, or someone new at the right; and as a second tab their spread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.people import PersonDraft
from networkprep.domain.people_groups import PeopleGroup
from networkprep.ui.overriding import override
from networkprep.ui.people.list_pane import ListPane
from networkprep.ui.people.right_pane import RightPane
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, MEDIUM, WIDE
from networkprep.ui.widgets.late_tab import LateTab
from networkprep.ui.widgets.page_actions import one_group, page_action, part_actions
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import title
from networkprep.ui.widgets.two_panes import TwoPanes

_SEEN = (Topic.PEOPLE, Topic.INTERACTIONS, Topic.PROMISES, Topic.FOLLOW_UPS, Topic.CAPTURES, Topic.EVENTS)
if TYPE_CHECKING:
    from networkprep.ui.people.spread_pane import SpreadPane

_LIST_WIDEST, _LIST_SHARE = 520, 0.42
SPREAD = "spread"


class PeoplePlace(Place):
    """Connects the list with what it opens."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._title = self.tr("People")
        self.setWindowTitle(self._title)
        self._one_by_one, self._spread_tab = QWidget(), LateTab(self._make_spread)
        self.tabs = self._build_tabs()
        self._panes = self._build_panes()
        self.list = ListPane(runtime, self._panes)
        self.right = RightPane(runtime, self._one_by_one, self._panes)
        self._panes.hold(self.list, self.right)
        self._sized = False
        self.look_for_doubles = page_action(self, self.tr("Who may be here twice?"), self._on_doubles, "Ctrl+Shift+D")
        one_group(self.look_for_doubles)
        self._parts = part_actions(self, self.tabs)
        self._connect()

    @property
    def spread(self) -> SpreadPane:
        """The second tab."""
        return self._spread_tab.page

    def show_one(self, key: object, face: str = "") -> None:
        """Open a person by id, or the spread by its name."""
        if isinstance(key, int):
            self.open_person(key)
        elif key == SPREAD:
            self.tabs.setCurrentWidget(self._spread_tab)

    def open_person(self, person_id: int) -> None:
        """Show a person, and put the list's caret on them when they are in it."""
        self._show_list()
        self.list.choose(person_id)
        self.right.open_person(person_id)

    def opened(self) -> None:
        """Read what is shown again."""
        if self._shows_spread:
            self.spread.opened()
        else:
            self.list.bring_up_to_date()

    def title(self) -> str:
        """The person shown, or the part of the page."""
        return self.tr("Spread") if self._shows_spread else self.windowTitle()

    @override
    def arrangement(self) -> dict[str, str]:
        return {**self.list.table.arrangement(), "tab": SPREAD if self._shows_spread else ""}

    @override
    def arrange(self, kept: Mapping[str, str]) -> None:
        self.list.table.arrange(kept)
        if kept.get("tab") == SPREAD:
            self.tabs.setCurrentWidget(self._spread_tab)

    def new_here(self) -> None:
        """Ctrl+N: someone new, named as typed in the field."""
        self._show_list()
        self.right.start_new(self.list.field.text().strip())

    def find_here(self) -> None:
        """Ctrl+F."""
        self._show_list()
        self.list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.selectAll()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            first = min(_LIST_WIDEST, round(self.width() * _LIST_SHARE))
            self._panes.setSizes([first, self.width() - first])

    def page_actions(self) -> list[QAction]:
        """What can be done with the person shown, and with everybody."""
        shown = [] if self._shows_spread else self.right.actions()
        return [*shown, self.look_for_doubles, *self._parts]

    @property
    def _shows_spread(self) -> bool:
        return self.tabs.currentWidget() is self._spread_tab

    def _make_spread(self, parent: QWidget) -> SpreadPane:
        from networkprep.ui.people.spread_pane import SpreadPane  # noqa: PLC0415  # 5 ms that the list never needs

        made = SpreadPane(self._runtime, parent)
        made.opened_group.connect(self._on_group)
        made.list_wished.connect(self.find_here)
        made.plan_wished.connect(self._on_plan_wished)
        return made

    def _show_list(self) -> None:
        self.tabs.setCurrentWidget(self._one_by_one)

    def _build_panes(self) -> TwoPanes:
        """Empty, where they are to stay: a pane that is moved with all that is in it is styled again each time."""
        panes = TwoPanes(self._one_by_one)
        inside = QVBoxLayout(self._one_by_one)
        inside.setContentsMargins(0, MEDIUM, 0, 0)
        inside.addWidget(panes)
        return panes

    def _build_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        # Beside the tabs, not over them: whoever is shown needs the height.
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(title(self._title))
        row.addSpacing(LARGE)
        tabs.setCornerWidget(beside, Qt.Corner.TopLeftCorner)
        tabs.tabBar().setAccessibleName(self.tr("Parts of People"))
        tabs.addTab(self._one_by_one, self.tr("List"))
        tabs.addTab(self._spread_tab, self.tr("Spread"))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, MEDIUM, 0)  # margins are not mirrored
        column.addWidget(tabs)
        return tabs

    def _connect(self) -> None:
        self.list.table.addActions([self.right.doings.delete, self.right.many_doings.delete])
        self.list.chosen_changed.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.listed.connect(self._on_listed)
        self.list.import_wished.connect(self._on_import_wished)
        self.list.add_requested.connect(self.right.start_new)
        self.right.new.added.connect(self._on_new)
        self.right.left.connect(self._on_left)
        self.right.titled.connect(self._on_titled)
        self.right.doings.stepped.connect(self.list.table.step)
        self.right.doings.follow_up_requested.connect(self.follow_up_requested)
        self.right.doings.recall_requested.connect(self._on_recall)
        self.tabs.currentChanged.connect(self._on_tab)
        self._runtime.on_change(self._on_changed)

    def _on_tab(self) -> None:
        self.opened()
        self.title_changed.emit(self.title())
        self.actions_changed.emit()

    def _on_group(self, group: PeopleGroup) -> None:
        self._show_list()
        self.list.show_group(group)

    def _on_plan_wished(self) -> None:
        self.new_requested.emit("events")

    def _on_doubles(self) -> None:
        self._show_list()
        self.right.look_for_doubles()

    def _on_chosen(self) -> None:
        self.right.show_chosen(self.list.table.chosen_ids())

    def _on_listed(self, anybody: bool) -> None:
        self.right.nobody.fall_silent(not anybody)

    def _on_import_wished(self) -> None:
        self.place_requested.emit("settings/import")

    def _on_opened(self, person_id: int) -> None:
        self.right.open_person(person_id)
        self.right.view.head.focus_log()

    def _on_new(self, draft: PersonDraft) -> None:
        self._runtime.jobs.ask(lambda services: services.people.add(draft), self._on_added, self._on_not_added)

    def _on_not_added(self, error: NetworkPrepError) -> None:
        self.right.new.take_back()
        self._runtime.jobs.world_failed.emit(error)

    def _on_added(self, person_id: int) -> None:
        self.list.show_everyone()
        self.open_person(person_id)

    def _on_recall(self, person_id: int) -> None:
        self.practice_requested.emit(person_id, "person")

    def _on_left(self) -> None:
        self.list.field.setFocus()

    def _on_titled(self, name: str) -> None:
        self.setWindowTitle(name or self._title)
        self.title_changed.emit(self.title())
        self.actions_changed.emit()

    def _on_changed(self, change: Change) -> None:
        if change.touches(*_SEEN):
            self.list.read()
            self.right.read_again()
