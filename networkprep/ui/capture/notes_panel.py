"""The notes of one event, or those without one, in the order they were taken (S14, S24, S113)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.captures import CaptureRow
from networkprep.domain.changes import Change, Topic
from networkprep.ui.capture.event_menu import EventMenu
from networkprep.ui.capture.note_card import NoteCard
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.notes_view import NotesView

if TYPE_CHECKING:
    from networkprep.services.captures import EventChoice
    from networkprep.services.catalogue import Services


class NotesPanel(NotesView):
    """Shows and changes notes; every change can be undone. ``event_id`` None means those without an event."""

    def __init__(self, runtime: Runtime, event_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notes"))
        self._runtime = runtime
        self._event_id = event_id
        self._moving = 0
        self._menu_at = QPoint()
        self._cards: dict[int, NoteCard] = {}
        self.events = EventMenu(self.tr("Move to another event"), self)
        self.events.chosen.connect(self._on_event_chosen)
        self.empty = EmptyState("note", "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(self.empty)
        runtime.on_change(self._on_changed)
        self.show_event(event_id)

    @property
    def cards(self) -> tuple[NoteCard, ...]:
        """The notes on the screen, in order."""
        return tuple(self._cards.values())

    @override
    def show_event(self, event_id: int | None) -> None:
        self._event_id = event_id
        self._runtime.jobs.ask(partial(_notes, event_id), self._on_rows, latest=f"notes {id(self)}")

    def _on_rows(self, rows: tuple[CaptureRow, ...]) -> None:
        now = self._runtime.clock.now()
        place = self._place_of_focus()
        kept = {row.id for row in rows}
        for gone in [key for key in self._cards if key not in kept]:
            self._cards.pop(gone).deleteLater()
        self._cards = {row.id: self._cards.get(row.id) or self._new_card() for row in rows}
        for number, row in enumerate(rows):
            card = self._cards[row.id]
            card.show_note(row, now)
            self._column.insertWidget(number, card)
        self.empty.setVisible(not rows)
        self.empty.set_sentence(self._empty_words())
        self.counted.emit(len(rows))
        if place is not None and rows:
            self.cards[min(place, len(rows) - 1)].more.setFocus(Qt.FocusReason.TabFocusReason)

    def _empty_words(self) -> str:
        if self._event_id is None:
            return self.tr("Every note has found its place.")
        return self.tr("No notes yet. One line in a break is enough.")

    def _place_of_focus(self) -> int | None:
        """Where the focus is in the list, so that it goes to the next note when this one goes."""
        focus = self.focusWidget() if self.isVisible() else None
        found = (number for number, card in enumerate(self.cards) if focus is not None and card.isAncestorOf(focus))
        return next(found, None)

    def _new_card(self) -> NoteCard:
        card = NoteCard()
        card.move_wanted.connect(self._on_move_wanted)
        card.paths_cross_given.connect(self._on_paths_cross)
        card.not_all_right_marked.connect(self._on_not_all_right)
        card.left_alone.connect(self._on_left_alone)
        card.deleted.connect(self._on_deleted)
        return card

    def _on_move_wanted(self, capture_id: int, at: QPoint) -> None:
        self._moving = capture_id
        self._menu_at = at
        self._runtime.jobs.ask(lambda services: services.captures.recent_events(), self._on_events)

    def _on_events(self, choices: tuple[EventChoice, ...]) -> None:
        self.events.set_choices(choices, self._event_id)
        self.events.popup(self._menu_at)

    def _on_event_chosen(self, choice: EventChoice) -> None:
        moving, event_id = self._moving, choice.id
        self._runtime.jobs.ask(lambda services: services.captures.move(moving, event_id))

    def _on_paths_cross(self, capture_id: int, words: str) -> None:
        self._runtime.jobs.ask(lambda services: services.captures.mark_paths_cross(capture_id, words))

    def _on_not_all_right(self, capture_id: int, marked: bool) -> None:
        self._runtime.jobs.ask(lambda services: services.captures.mark_not_all_right(capture_id, marked))

    def _on_left_alone(self, capture_id: int) -> None:
        self._runtime.jobs.ask(lambda services: services.captures.leave(capture_id))

    def _on_deleted(self, capture_id: int) -> None:
        self._runtime.jobs.ask(lambda services: services.captures.delete(capture_id))

    def _on_changed(self, change: Change) -> None:
        if change.touches(Topic.CAPTURES):
            self.show_event(self._event_id)


def _notes(event_id: int | None, services: Services) -> tuple[CaptureRow, ...]:
    return services.captures.inbox() if event_id is None else services.captures.of_event(event_id)
