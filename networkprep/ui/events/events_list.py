"""The list of events: what comes next, what waits for its debrief, what is past."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.events import EventRow, EventState
from networkprep.domain.plain_text import search_key
from networkprep.ui.events.when_words import first_day, short_when, when_of
from networkprep.ui.overriding import override
from networkprep.ui.theme import State
from networkprep.ui.widgets.list_row import HeadedDelegate, RowPart
from networkprep.ui.widgets.rows_model import DatedRowsModel, Heading
from networkprep.ui.words import fill
from networkprep.ui.words.dates import near_words
from networkprep.ui.words.kinds import kind_word, state_word
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP


class EventGroup(Enum):
    """The three parts of the list, in their order; the value is the heading."""

    NEXT = QT_TRANSLATE_NOOP("EventsList", "Next")
    WAITING = QT_TRANSLATE_NOOP("EventsList", "Waiting for debrief")
    PAST = QT_TRANSLATE_NOOP("EventsList", "Past")


_GROUPS = {
    EventState.PLANNED: EventGroup.NEXT,
    EventState.RUNNING: EventGroup.NEXT,
    EventState.DEBRIEF_WAITING: EventGroup.WAITING,
    EventState.DEBRIEF_BEGUN: EventGroup.WAITING,
}

_COLOURS = {
    EventState.RUNNING: State.GOOD,
    EventState.DEBRIEF_WAITING: State.ATTENTION,
    EventState.DEBRIEF_BEGUN: State.ATTENTION,
    EventState.SKIPPED: State.QUIET,
    EventState.CANCELLED: State.QUIET,
}


class EventsListModel(DatedRowsModel[EventRow]):
    """Events in their three groups."""

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(clock, parent)
        self._events: tuple[EventRow, ...] = ()
        self._words: tuple[str, ...] = ()

    def set_events(self, events: Sequence[EventRow]) -> None:
        """Show these, given with the latest first; read anew and the same, they stay laid out as they are."""
        if tuple(events) != self._events:
            self._events = tuple(events)
            self._group()

    def show_only(self, words: str) -> None:
        """Show the events that hold all of these words, however spelled; nothing typed shows all."""
        self._words = tuple(search_key(words).split())
        self._group()

    def index_of(self, event_id: int | None) -> QModelIndex:
        """Where this event stands, else the first event there is."""
        same = self.index_where(lambda row: row.id == event_id)
        return same if same.isValid() else self.index_where(lambda _row: True)

    @override
    def parts(self, row: EventRow) -> dict[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: row.title,
            RowPart.SUBTITLE: self._subtitle(row),
            RowPart.TRAILING: self._badge(row),
            RowPart.STATE: _COLOURS.get(row.state),
            RowPart.ICON: "events",
        }

    def _group(self) -> None:
        self.set_rows(_grouped([row for row in self._events if self._is_meant(row)]))

    def _is_meant(self, row: EventRow) -> bool:
        said = search_key(f"{row.title} {row.place} {kind_word(row.kind)}") if self._words else ""
        return all(word in said for word in self._words)

    def _subtitle(self, row: EventRow) -> str:
        parts = (short_when(when_of(row), self.clock), row.place, kind_word(row.kind))
        return " · ".join(part for part in parts if part)

    def _badge(self, row: EventRow) -> str:
        if row.state is EventState.DEBRIEF_BEGUN:
            sentence = QCoreApplication.translate("EventsList", "Debrief {share} %")
            return fill(sentence, share=row.debrief_share)
        if row.state is not EventState.PLANNED:
            return "" if row.state is EventState.FOLLOWED_UP else state_word(row.state)
        day = first_day(when_of(row), self.clock)
        return near_words(day, self.clock.today()) if day else ""


class EventsList(QListView):
    """Walked with the arrow keys or by typing the beginning of a title; Enter opens."""

    opened = Signal(object)
    """An event's id: Enter, or a click."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EventsListModel(clock, self)
        self.setModel(self._model)
        self.setItemDelegate(HeadedDelegate(self, two_lines=True))
        self.setAccessibleName(self.tr("Events"))
        self.setMouseTracking(True)
        self.setProperty("look", "bare")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)

    @property
    def current_event(self) -> EventRow | None:
        """The event under the focus."""
        return self._model.row_at(self.currentIndex())

    def set_rows(self, rows: Sequence[EventRow]) -> None:
        """Show these rows; the same event stays current."""
        current = self.current_event
        self._model.set_events(rows)
        self.setCurrentIndex(self._model.index_of(current.id if current else None))

    def show_only(self, words: str) -> None:
        """Show the events with these words; what is current stays so while it is shown."""
        current = self.current_event
        self._model.show_only(words)
        self.setCurrentIndex(self._model.index_of(current.id if current else None))

    def choose(self, event_id: int) -> None:
        """Make this event the current one."""
        self.setCurrentIndex(self._model.index_of(event_id))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_event
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current is not None:
            self.opened.emit(current.id)
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.opened.emit(row.id)


def _grouped(rows: Sequence[EventRow]) -> list[EventRow | Heading]:
    """Next with the soonest first and the undated at its end; the other two with the latest first."""
    groups: dict[EventGroup, list[EventRow]] = {group: [] for group in EventGroup}
    for row in rows:
        groups[_GROUPS.get(row.state, EventGroup.PAST)].append(row)
    dated = [row for row in groups[EventGroup.NEXT] if row.starts]
    groups[EventGroup.NEXT] = [*reversed(dated), *(row for row in groups[EventGroup.NEXT] if not row.starts)]
    lines: list[EventRow | Heading] = []
    for group, members in groups.items():
        if members:
            lines += [Heading(QCoreApplication.translate("EventsList", group.value)), *members]
    return lines
