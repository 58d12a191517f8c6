"""What was said once and is not to be said again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, or_, select

from networkprep.store.plain_rows import put_row
from networkprep.store.records import DismissalRecord


class DismissalGateway:
    """Remembers by key (``stage:<person uid>:close``) what the person has waved away."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def dismiss(self, key: str, until: date | None = None) -> None:
        """Do not say this again, or not before a day."""
        put_row(self._connection, DismissalRecord, {"key": key, "until": until}, by=("key",), anew=("until",))

    def lasting(self, prefix: str) -> frozenset[str]:
        """The keys with this beginning that were waved away for good."""
        begins = DismissalRecord.key.startswith(prefix, autoescape=True)
        query = select(DismissalRecord.key).where(begins, DismissalRecord.until.is_(None))
        return frozenset(self._connection.execute(query).scalars())

    def is_dismissed(self, key: str, today: date) -> bool:
        """Whether this was waved away and the day to ask again has not come."""
        lasting = or_(DismissalRecord.until.is_(None), DismissalRecord.until > today)
        query = select(DismissalRecord.id).where(DismissalRecord.key == key, lasting)
        return self._connection.execute(query).first() is not None
