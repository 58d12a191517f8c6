"""What is taken along from one event to the next, in and out of the data file."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select

from networkprep.domain.learnings import LearningKind
from networkprep.domain.plans import ThingToTry
from networkprep.store.plain_rows import update_row
from networkprep.store.records import EventRecord, LearningRecord


class LearningGateway:
    """Reads and writes learnings on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def to_try(self, event_id: int) -> ThingToTry | None:
        """The newest thing to try that is open or was tried at this event, never one from this event itself (S157)."""
        query = (
            select(LearningRecord.id, LearningRecord.text, LearningRecord.tried_event_id, EventRecord.title)
            .outerjoin(EventRecord, EventRecord.id == LearningRecord.event_id)
            .where(
                LearningRecord.kind == LearningKind.TRY,
                LearningRecord.event_id.is_distinct_from(event_id),
                or_(LearningRecord.tried_event_id.is_(None), LearningRecord.tried_event_id == event_id),
            )
            .order_by(
                LearningRecord.tried_event_id.is_(None), LearningRecord.learned_on.desc(), LearningRecord.id.desc()
            )
        )
        row = self._connection.execute(query.limit(1)).first()
        if row is None:
            return None
        return ThingToTry(row.id, row.text, row.title or "", row.tried_event_id is not None)

    def mark_tried(self, learning_id: int, event_id: int | None) -> None:
        """Say at which event it was tried, or that it was not yet; raises GoneError when there is no such learning."""
        update_row(self._connection, LearningRecord, learning_id, {"tried_event_id": event_id})
