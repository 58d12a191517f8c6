"""The page of one event: its head, and the faces Prepare, At the event, Debrief, What came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.events import EventDetails
from networkprep.ui.events.event_header import EventHeader
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, WIDE


class EventPage(QWidget):
    """Shows one event; ``left`` when the person goes back to the list or the event is gone."""

    left = Signal()
    title_changed = Signal(str)

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._event_id: int | None = None
        self.header = EventHeader(runtime.clock)
        self.header.back_requested.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        self._column.setSpacing(LARGE)
        self._column.addWidget(self.header)
        self._column.addStretch(1)
        runtime.on_change(self._on_changed)

    @property
    def event_id(self) -> int | None:
        """The event shown."""
        return self._event_id

    def show_event(self, event_id: int) -> None:
        """Read and show this event."""
        self._event_id = event_id
        self._read()

    def _read(self) -> None:
        event_id = self._event_id
        if event_id is not None:
            self._runtime.jobs.ask(
                lambda services: services.events.details(event_id), self._on_read, self._on_gone, latest="event"
            )

    def _on_read(self, details: EventDetails) -> None:
        self.header.show_event(details)
        self.setAccessibleName(details.draft.title)
        self.title_changed.emit(details.draft.title)

    def _on_gone(self, _error: NetworkPrepError) -> None:
        self._event_id = None
        self.left.emit()

    def _on_changed(self, change: Change) -> None:
        if change.touches(Topic.EVENTS):
            self._read()
