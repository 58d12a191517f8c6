"""What stands in the place of the list while nobody is in it: each is made when it is first needed."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from networkprep.domain.people_list import PeopleFound, Shown
from networkprep.ui.people.nobody_yet import NobodyYet
from networkprep.ui.people.nothing_found import NothingFound
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.plain_text import caption

State = TypeVar("State", bound=QWidget)


class ListStates(QStackedWidget):
    """Most often none of them is ever shown."""

    added = Signal()
    """Add whoever was looked for."""

    cleared = Signal()
    """List everybody again."""

    import_wished = Signal()

    _table: QWidget

    def hold(self, table: QWidget) -> None:
        """The list itself, first of all: this is its parent."""
        self._table = table
        self.addWidget(table)

    @cached_property
    def reading(self) -> QWidget:
        """The list is long in coming."""
        return self._added(caption(self.tr("Reading your people …")))

    @cached_property
    def empty(self) -> NobodyYet:
        """Nobody is in the file."""
        empty = NobodyYet()
        empty.acted.connect(self.added)
        empty.import_wished.connect(self.import_wished)
        return self._added(empty)

    @cached_property
    def quiet(self) -> EmptyState:
        """Nobody is in this list alone."""
        return self._added(EmptyState("leaf", self.tr("Nobody is in this list right now.")))

    @cached_property
    def nothing(self) -> NothingFound:
        """A search found nobody."""
        nothing = NothingFound()
        nothing.cleared.connect(self.cleared)
        nothing.added.connect(self.added)
        return self._added(nothing)

    def show_reading(self) -> None:
        """Say that the list is long in coming."""
        self.setCurrentWidget(self.reading)

    def show_found(self, found: PeopleFound) -> None:
        """Show the list, or why nobody is in it."""
        self.setCurrentWidget(self._table if found.ids else self._without_rows(found))

    def _without_rows(self, found: PeopleFound) -> QWidget:
        if found.wish.words.strip():
            self.nothing.show_words(found.wish.words)
            return self.nothing
        everybody = found.wish.shown is Shown.EVERYONE and found.wish.group is None
        return self.empty if everybody else self.quiet

    def _added(self, state: State) -> State:
        self.addWidget(state)
        return state
