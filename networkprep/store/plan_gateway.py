"""The plan's own row, its breaks and its chosen statements, in and out of the data file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from networkprep.domain.errors import GoneError
from networkprep.domain.goal import Goal
from networkprep.domain.plans import PlanBasics, PlannedBreak
from networkprep.domain.pocket_card import USUAL_ITEMS, CardItemKind
from networkprep.store.data_file import new_key
from networkprep.store.plain_rows import update_row
from networkprep.store.records import (
    EventRecord,
    PlanBreakRecord,
    PlanLineRecord,
    PlanPersonRecord,
    PlanRecord,
    PlanStatementRecord,
)


class PlanGateway:
    """Reads and writes plans on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def basics(self, event_id: int) -> PlanBasics:
        """The plan's own row; raises GoneError when the event has none."""
        row = self._connection.execute(select(PlanRecord.__table__).where(PlanRecord.event_id == event_id)).first()
        if row is None:
            raise GoneError("plan")
        return PlanBasics(
            intention=row.intention,
            goal=Goal(row.goal_from, row.goal_to),
            learning_goal=row.learning_goal,
            nerves=row.nerves,
            confidence=row.confidence_before,
            hand_back=row.hand_back,
            card_kinds=USUAL_ITEMS if row.card_items is None else tuple(CardItemKind(each) for each in row.card_items),
            card_chosen=row.card_items is not None,
            prepared=row.prepared,
        )

    def set(self, event_id: int, **columns: Any) -> None:
        """Write single columns; raises GoneError when the event has no plan."""
        update_row(self._connection, PlanRecord, event_id, columns, by="event_id")

    def work_done(self, event_id: int) -> tuple[int, tuple[bool, ...]]:
        """How many people are looked for, and for each line whether it was kept by hand."""
        people = select(func.count()).select_from(PlanPersonRecord).where(PlanPersonRecord.event_id == event_id)
        kept = select(PlanLineRecord.kept).where(PlanLineRecord.event_id == event_id)
        return self._connection.execute(people).scalar_one(), tuple(self._connection.execute(kept).scalars())

    def breaks(self, event_id: int) -> tuple[PlannedBreak, ...]:
        """The planned breaks in the order of the evening."""
        query = select(PlanBreakRecord.id, PlanBreakRecord.at).where(PlanBreakRecord.event_id == event_id)
        rows = self._connection.execute(query.order_by(PlanBreakRecord.at, PlanBreakRecord.id))
        return tuple(PlannedBreak(row.id, time.fromisoformat(row.at)) for row in rows)

    def add_break(self, event_id: int, at: time) -> int:
        """One more break; its key. A time that is there already is not written twice."""
        text = f"{at:%H:%M}"
        same = select(PlanBreakRecord.id).where(PlanBreakRecord.event_id == event_id, PlanBreakRecord.at == text)
        found = self._connection.execute(same).scalar()
        if found is not None:
            return int(found)
        return new_key(self._connection.execute(insert(PlanBreakRecord).values(event_id=event_id, at=text)))

    def remove_break(self, break_id: int) -> None:
        """Take a break off the plan."""
        self._connection.execute(delete(PlanBreakRecord).where(PlanBreakRecord.id == break_id))

    def statements(self, event_id: int) -> tuple[int, ...]:
        """The keys of the statements chosen for this event, in their order."""
        query = select(PlanStatementRecord.statement_id).where(PlanStatementRecord.event_id == event_id)
        return tuple(self._connection.execute(query.order_by(PlanStatementRecord.position)).scalars())

    def last_statement(self, community_id: int | None, event_id: int) -> int | None:
        """The statement last taken along to another event of this community, if any (S48)."""
        if community_id is None:
            return None
        query = (
            select(PlanStatementRecord.statement_id)
            .join(EventRecord, EventRecord.id == PlanStatementRecord.event_id)
            .where(EventRecord.community_id == community_id, EventRecord.id != event_id)
            .order_by(EventRecord.starts_at.desc(), PlanStatementRecord.position)
        )
        return self._connection.execute(query.limit(1)).scalar()

    def choose_statements(self, event_id: int, statement_ids: Sequence[int]) -> None:
        """Write the chosen statements anew."""
        self._connection.execute(delete(PlanStatementRecord).where(PlanStatementRecord.event_id == event_id))
        rows = [
            {"event_id": event_id, "statement_id": statement_id, "position": position}
            for position, statement_id in enumerate(statement_ids)
        ]
        if rows:
            self._connection.execute(insert(PlanStatementRecord), rows)
