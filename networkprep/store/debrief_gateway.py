"""What a debrief writes beside people: looking back, learnings, how lines went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, insert, update
from sqlalchemy.dialects.sqlite import insert as upsert

from networkprep.domain.learnings import LearningKind
from networkprep.domain.starter_uses import StarterOutcome
from networkprep.store.records import (
    DebriefRecord,
    LearningRecord,
    PlanIfThenRecord,
    StarterUseRecord,
)


class DebriefGateway:
    """Writes on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, event_id: int, said: Mapping[str, Any], now: datetime) -> None:
        """Keep how it was; a second debrief of the same event overwrites only what it says anew."""
        values = {"event_id": event_id, "committed_at": now, **said}
        anew = {name: value for name, value in values.items() if value not in {"", None}}
        statement = upsert(DebriefRecord).values(values)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["event_id"], set_=anew))

    def add_learnings(
        self, learnings: Iterable[tuple[LearningKind, str, int | None]], event_id: int | None, on: date
    ) -> None:
        """Keep what was learned, and from whom."""
        rows = [
            {
                "uid": str(uuid4()),
                "event_id": event_id,
                "person_id": person_id,
                "kind": kind,
                "text": text,
                "learned_on": on,
            }
            for kind, text, person_id in learnings
        ]
        if rows:
            self._connection.execute(insert(LearningRecord), rows)

    def add_starter_uses(self, uses: Iterable[tuple[str, StarterOutcome]], event_id: int, on: date) -> None:
        """Keep how lines went (S26)."""
        rows = [
            {"starter_key": key, "event_id": event_id, "person_id": None, "outcome": outcome, "used_on": on}
            for key, outcome in uses
        ]
        if rows:
            self._connection.execute(insert(StarterUseRecord), rows)

    def set_happened(self, if_thens: Iterable[tuple[int, bool]]) -> None:
        """Keep which if-then plans happened (S136); one deleted meanwhile is passed over."""
        for key, happened in if_thens:
            statement = update(PlanIfThenRecord).where(PlanIfThenRecord.id == key)
            self._connection.execute(statement.values(happened=happened))
