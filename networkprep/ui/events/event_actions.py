"""What can be done with an event as a whole: each is one step, and Undo takes it back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from networkprep.domain.events import NOT_GONE_TO, EventDetails, EventState
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.page_actions import one_group, page_action


class EventActions(QObject):
    """Acts on the event it was last told of."""

    copied = Signal(object)
    """The id of the copy."""

    def __init__(self, runtime: Runtime, page: QWidget) -> None:
        super().__init__(page)
        self._runtime = runtime
        self._details: EventDetails | None = None
        self.copy = page_action(page, self.tr("Copy this event"), self._on_copy, "Ctrl+D")
        self.next_date = page_action(page, self.tr("Plan the next date of this series"), self._on_next_date)
        self.skip = page_action(page, self.tr("Skip this event"), self._on_skip)
        self.cancel = page_action(page, self.tr("It was cancelled"), self._on_cancel)
        self.again = page_action(page, self.tr("Going after all"), self._on_again)
        self.delete = page_action(page, self.tr("Delete this event"), self._on_delete, "Ctrl+Backspace")
        one_group(self.copy, self.next_date)
        one_group(self.skip, self.cancel, self.again, self.delete)

    def show_event(self, details: EventDetails) -> None:
        """From now on act on this event."""
        self._details = details
        left_out = details.row.state in NOT_GONE_TO
        self.again.setEnabled(left_out)
        self.next_date.setEnabled(bool(details.draft.calendar_uid and details.draft.recurrence))
        self.skip.setEnabled(not left_out and details.row.state is not EventState.FOLLOWED_UP)
        self.cancel.setEnabled(self.skip.isEnabled())

    def all(self) -> list[QAction]:
        """In the order of the menu."""
        return [self.copy, self.next_date, self.skip, self.cancel, self.again, self.delete]

    def _on_copy(self) -> None:
        if (event_id := self._id) is not None:
            self._runtime.jobs.ask(lambda services: services.events.copy(event_id), self._on_copied)

    def _on_copied(self, event_id: int) -> None:
        self.copied.emit(event_id)

    def _on_next_date(self) -> None:
        if (event_id := self._id) is not None:
            self._runtime.jobs.ask(lambda services: services.events.plan_next_date(event_id), self._on_copied)

    def _on_skip(self) -> None:
        if (event_id := self._id) is not None:
            self._runtime.jobs.ask(lambda services: services.events.skip(event_id))

    def _on_cancel(self) -> None:
        if (event_id := self._id) is not None:
            self._runtime.jobs.ask(lambda services: services.events.cancel(event_id))

    def _on_again(self) -> None:
        if (event_id := self._id) is not None:
            self._runtime.jobs.ask(lambda services: services.events.plan_again(event_id))

    def _on_delete(self) -> None:
        if (event_id := self._id) is not None:
            self._runtime.jobs.ask(lambda services: services.events.delete(event_id))

    @property
    def details(self) -> EventDetails | None:
        """The event acted on."""
        return self._details

    @property
    def _id(self) -> int | None:
        return self._details.row.id if self._details else None
