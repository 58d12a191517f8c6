"""How the people one keeps are spread, and whom one might look for next (S64, S68, S69, S73)."""

from __future__ import annotations

from networkprep.domain.clock import Clock
from networkprep.domain.events import EventState
from networkprep.domain.profile import ProfileField
from networkprep.domain.spread import NextEvent, SpreadPage, spread_of
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.event_gateway import EventGateway
from networkprep.store.people_spread import spread_counts
from networkprep.store.plan_person_gateway import PlanPersonGateway
from networkprep.store.profile_gateway import ProfileGateway


class SpreadService:
    """Reads; what it suggests is put on a plan by the service for people of a plan."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def page(self) -> SpreadPage:
        """The spread as it stands, and the next event when there is something to suggest for it."""
        with self._data.reading() as connection:
            my_place = ProfileGateway(connection).answers().get(ProfileField.PLACE, "")
            spread = spread_of(spread_counts(connection), my_place, self._clock.now())
            return SpreadPage(spread, self._next_event(connection) if spread.outside else None)

    def _next_event(self, connection: DataConnection) -> NextEvent | None:
        rows = EventGateway(connection).rows(self._clock.now())
        ahead = [row for row in rows if row.state is EventState.PLANNED and row.starts]
        if not ahead:
            return None
        first = min(ahead, key=lambda row: (row.starts or "", row.id))
        return NextEvent(first, tuple(person.name for person in PlanPersonGateway(connection).rows(first.id)))
