"""What was said once and is not to be said again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, delete, or_, select
from sqlalchemy.dialects.sqlite import insert

from networkprep.store.records import DismissalRecord


class DismissalGateway:
    """Remembers by key (``stage:<person uid>:close``) what the person has waved away."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def dismiss(self, key: str, until: date | None = None) -> None:
        """Do not say this again, or not before a day."""
        statement = insert(DismissalRecord).values(key=key, until=until)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"until": until}))

    def is_dismissed(self, key: str, today: date) -> bool:
        """Whether this was waved away and the day to ask again has not come."""
        lasting = or_(DismissalRecord.until.is_(None), DismissalRecord.until > today)
        query = select(DismissalRecord.id).where(DismissalRecord.key == key, lasting)
        return self._connection.execute(query).first() is not None

    def forget(self, *, ending_or_holding: str) -> None:
        """Drop what was waved away about one uid, when its person is forgotten."""
        self._connection.execute(
            delete(DismissalRecord).where(DismissalRecord.key.contains(ending_or_holding, autoescape=True))
        )
