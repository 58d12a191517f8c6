"""What was said about nerves and confidence, event by event."""

from __future__ import annotations

from datetime import tzinfo

from sqlalchemy import Connection, or_, select

from networkprep.domain.confidence import TOP_IN_A_ROW, ConfidenceRow
from networkprep.domain.energy_pattern import EventEnergy
from networkprep.domain.event_kinds import EventKind, Pressure
from networkprep.domain.events import NOT_GONE_TO
from networkprep.domain.wall_time import first_day
from networkprep.store.records import DebriefRecord, EventRecord, PlanRecord


class ConfidenceGateway:
    """Reads on the caller's connection; the ratings are written with the plan and the debrief they belong to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, home: tzinfo | None) -> tuple[ConfidenceRow, ...]:
        """Every event with a rating before or after it, the oldest first; days as they are at ``home``."""
        query = (
            select(
                EventRecord.id,
                EventRecord.title,
                EventRecord.starts,
                PlanRecord.confidence_before,
                DebriefRecord.confidence_after,
            )
            .join(PlanRecord, PlanRecord.event_id == EventRecord.id)
            .outerjoin(DebriefRecord, DebriefRecord.event_id == EventRecord.id)
            .where(or_(PlanRecord.confidence_before.is_not(None), DebriefRecord.confidence_after.is_not(None)))
            .order_by(EventRecord.starts_at.is_(None), EventRecord.starts_at, EventRecord.id)
        )
        return tuple(
            ConfidenceRow(
                row.id,
                row.title,
                first_day(row.starts, home) if row.starts else None,
                row.confidence_before,
                row.confidence_after,
            )
            for row in self._connection.execute(query)
        )

    def has_nerves_beside(self, event_id: int) -> bool:
        """Whether nerves were said on another plan already."""
        query = select(PlanRecord.id).where(PlanRecord.nerves.is_not(None), PlanRecord.event_id != event_id)
        return self._connection.execute(query.limit(1)).first() is not None

    def nerves(self) -> tuple[int, ...]:
        """The nerves said of the latest few events, the newest first; events not gone to are left out."""
        query = (
            select(PlanRecord.nerves)
            .join(EventRecord, EventRecord.id == PlanRecord.event_id)
            .where(PlanRecord.nerves.is_not(None), EventRecord.state.not_in(NOT_GONE_TO))
            .order_by(EventRecord.starts_at.is_(None).desc(), EventRecord.starts_at.desc(), EventRecord.id.desc())
        )
        return tuple(row.nerves for row in self._connection.execute(query.limit(TOP_IN_A_ROW)))

    def energies(self) -> tuple[EventEnergy, ...]:
        """The energy said after each event, with what the event was."""
        query = select(EventRecord.kind, EventRecord.pressure, DebriefRecord.energy).join(
            DebriefRecord, DebriefRecord.event_id == EventRecord.id
        )
        rows = self._connection.execute(query.where(DebriefRecord.energy.is_not(None)).order_by(EventRecord.id))
        return tuple(EventEnergy(EventKind(row.kind), Pressure(row.pressure), row.energy or 0) for row in rows)
