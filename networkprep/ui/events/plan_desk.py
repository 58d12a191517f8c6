"""The way from a field of the page to the plan it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.plans import PlanDetails
from networkprep.ui.runtime.runtime import Runtime

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services


class PlanDesk(QObject):
    """Knows which event's plan is on the page, and asks the services for it."""

    person_requested = Signal(object)
    """Open a person, by id."""

    def __init__(self, runtime: Runtime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runtime = runtime
        self.event_id: int | None = None

    def do(
        self,
        work: Callable[[Services, int], object],
        failed: Callable[[NetworkPrepError], object] | None = None,
    ) -> None:
        """Change the plan; the page is read again when it is done."""
        event_id = self.event_id
        if event_id is None:
            return
        if failed is None:
            self.runtime.write(lambda services: work(services, event_id))
        else:
            self.runtime.jobs.ask(lambda services: work(services, event_id), None, failed)


class PlanWidget(QWidget):
    """A part of the page that shows a plan and writes into it through its desk."""

    def show_plan(self, plan: PlanDetails) -> None:
        """Show this plan; what the person is typing right now stays."""
        raise NotImplementedError
