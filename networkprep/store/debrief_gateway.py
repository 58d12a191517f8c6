"""What a debrief writes beside people: looking back, learnings, how lines went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection

from networkprep.domain.learnings import LearningKind
from networkprep.domain.starter_uses import StarterOutcome
from networkprep.store.plain_rows import insert_rows, put_row, update_rows
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
        anew = tuple(name for name, value in values.items() if value not in {"", None})
        put_row(self._connection, DebriefRecord, values, by=("event_id",), anew=anew)

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
        insert_rows(self._connection, LearningRecord, rows)

    def add_starter_uses(self, uses: Iterable[tuple[str, StarterOutcome]], event_id: int, on: date) -> None:
        """Keep how lines went (S26)."""
        rows = [
            {"starter_key": key, "event_id": event_id, "person_id": None, "outcome": outcome, "used_on": on}
            for key, outcome in uses
        ]
        insert_rows(self._connection, StarterUseRecord, rows)

    def set_happened(self, if_thens: Iterable[tuple[int, bool]]) -> None:
        """Keep which if-then plans happened (S136); one deleted meanwhile is passed over."""
        rows = [{"key": key, "happened": happened} for key, happened in if_thens]
        update_rows(self._connection, PlanIfThenRecord, rows)
