"""What a person made of the small steps, in and out of the data file."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, delete, select

from networkprep.domain.small_steps import StepMark
from networkprep.store.plain_rows import put_row
from networkprep.store.records import SmallStepRecord


class SmallStepGateway:
    """Reads and writes on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def marks(self) -> dict[str, StepMark]:
        """Every step something was made of, by its key, in the order this happened."""
        rows = self._connection.execute(select(SmallStepRecord.__table__).order_by(SmallStepRecord.id))
        return {row.key: StepMark(row.text, row.tried_on) for row in rows}

    def word(self, key: str, text: str | None) -> None:
        """Keep own words for a step, or None for the built-in ones."""
        put_row(self._connection, SmallStepRecord, {"key": key, "text": text}, by=("key",), anew=("text",))

    def mark_tried(self, key: str, on: date | None) -> None:
        """Keep the day a step was tried, or None."""
        put_row(self._connection, SmallStepRecord, {"key": key, "tried_on": on}, by=("key",), anew=("tried_on",))

    def delete(self, key: str) -> None:
        """Forget all of one step."""
        self._connection.execute(delete(SmallStepRecord).where(SmallStepRecord.key == key))
