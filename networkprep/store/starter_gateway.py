"""The person's own wording and marks of lines, and how lines went, in and out of the data file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, insert, select, update

from networkprep.domain.ranking import LineHistory
from networkprep.domain.starter_uses import StarterOutcome
from networkprep.domain.starters import StarterCategory
from networkprep.store.records import EventRecord, StarterRecord, StarterUseRecord


@dataclass(frozen=True, slots=True)
class LineMarks:
    """What a person made of the built-in lines, by key."""

    wordings: dict[str, str]
    favourites: frozenset[str]
    hidden: frozenset[str]


class StarterGateway:
    """Reads and writes lines of one's own on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def marks(self) -> LineMarks:
        """Own wordings, favourites and hidden lines."""
        query = select(StarterRecord.__table__).where(StarterRecord.builtin_key.is_not(None))
        rows = self._connection.execute(query).all()
        return LineMarks(
            {row.builtin_key: row.text for row in rows if row.text},
            frozenset(row.builtin_key for row in rows if row.favourite),
            frozenset(row.builtin_key for row in rows if row.hidden),
        )

    def reword(self, builtin_key: str, category: StarterCategory, text: str | None, now: datetime) -> None:
        """Keep a person's own wording of a built-in line; None goes back to the built-in one (S146)."""
        change = update(StarterRecord).where(StarterRecord.builtin_key == builtin_key).values(text=text)
        if not self._connection.execute(change).rowcount and text is not None:
            values = {"uid": str(uuid4()), "builtin_key": builtin_key, "category": category, "text": text}
            self._connection.execute(insert(StarterRecord).values(created_at=now, **values))

    def history(self, community_id: int | None) -> dict[str, LineHistory]:
        """How each line went so far, and whether it was used at this community before (S26)."""
        here = func.max(EventRecord.community_id == community_id) if community_id is not None else func.max(0)
        query = (
            select(
                StarterUseRecord.starter_key, StarterUseRecord.outcome, func.count().label("times"), here.label("here")
            )
            .outerjoin(EventRecord, EventRecord.id == StarterUseRecord.event_id)
            .group_by(StarterUseRecord.starter_key, StarterUseRecord.outcome)
        )
        found: dict[str, LineHistory] = {}
        for row in self._connection.execute(query):
            found[row.starter_key] = _with(found.get(row.starter_key, LineHistory()), row)
        return found


def _with(past: LineHistory, row: Any) -> LineHistory:
    worked = row.times if row.outcome == StarterOutcome.GOT_GOING else 0
    flat = row.times if row.outcome == StarterOutcome.FELL_FLAT else 0
    return LineHistory(past.worked + worked, past.flat + flat, past.used_here or bool(row.here), past.passed_over)
