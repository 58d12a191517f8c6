"""Asks for the list of people: first what is in sight, then the keys of everybody, and rows as they are wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from networkprep.domain.people import PersonRow
from networkprep.domain.people_list import PeopleFound, PeopleWish
from networkprep.ui.runtime.runtime import Runtime

_PAINTED_MS = 25
"""The first rows are painted by then: the keys of everybody, read meanwhile, would hold them up for 3 to 7 ms."""
_SOON_SECONDS = 0.008
"""Half a frame of a slow screen: nobody sees that it was waited."""


class ListReader(QObject):
    """The newest answer wins. Asks as soon as it is made: the rows are read while their place is built."""

    found = Signal(object)
    """PeopleFound: the first rows, or the whole of a list that is read anew."""

    completed = Signal(object)
    """PeopleFound: the keys of everybody in the list whose first rows came before."""

    rows_read = Signal(object)
    """Rows that were asked for."""

    def __init__(self, runtime: Runtime, parent: QObject) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._wish = PeopleWish()
        self._whole: PeopleWish | None = None
        self._others = QTimer(self, singleShot=True, interval=_PAINTED_MS)
        self._others.timeout.connect(self._ask_for_others)
        wish = self._wish
        self._first = runtime.jobs.ask_soon(
            lambda services: services.people_list.find(wish, whole=False), self._on_found, latest="people"
        )

    @property
    def wish(self) -> PeopleWish:
        """What the list is asked for now."""
        return self._wish

    def wait_for_first(self) -> None:
        """Before the list is shown: its first rows, when they are about to come, or it would be painted twice."""
        self._first(_SOON_SECONDS)

    def read(self, wish: PeopleWish | None = None) -> None:
        """Ask for another list, or for the same again."""
        self._others.stop()
        wish = self._wish = wish or self._wish
        # Read anew, a list comes whole: what is chosen far down in it is found again, and nothing jumps.
        whole = wish == self._whole
        self._runtime.jobs.ask(
            lambda services: services.people_list.find(wish, whole=whole), self._on_found, latest="people"
        )

    def read_rows(self, ids: tuple[int, ...]) -> None:
        """Ask for the rows of these people."""
        words = self._wish.words
        self._runtime.jobs.ask(lambda services: services.people_list.rows(ids, words), self._on_rows)

    def _on_found(self, found: PeopleFound) -> None:
        self.found.emit(found)
        if only_begun(found):
            self._others.start()

    def _ask_for_others(self) -> None:
        wish = self._wish
        self._runtime.jobs.ask(
            lambda services: services.people_list.all_ids(wish), self._on_all_ids, latest="people-ids"
        )

    def _on_all_ids(self, found: PeopleFound) -> None:
        if found.wish == self._wish:
            self._whole = found.wish
            self.completed.emit(found)

    def _on_rows(self, rows: tuple[PersonRow, ...]) -> None:
        self.rows_read.emit(rows)


def only_begun(found: PeopleFound) -> bool:
    """Whether more people will follow by themselves: of a search the first ones are all that is shown."""
    return found.cut and not found.wish.words.strip()
