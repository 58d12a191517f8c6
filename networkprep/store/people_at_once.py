"""The same change for many people: one statement for each five hundred of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from networkprep.domain.shared_interests import interest_key
from networkprep.store.portions import portions
from networkprep.store.records import PersonRecord, PersonTagRecord, PromiseRecord


def set_people(connection: Connection, ids: Sequence[int], **columns: Any) -> None:
    """Write single columns of several people."""
    for some in portions(ids):
        connection.execute(update(PersonRecord).where(PersonRecord.id.in_(some)).values(**columns))


def delete_people(connection: Connection, ids: Sequence[int]) -> int:
    """Delete people with all that hangs on them and their promises; how many there were. Raw captures stay."""
    gone = 0
    for some in portions(ids):
        connection.execute(delete(PromiseRecord).where(PromiseRecord.person_id.in_(some)))
        gone += connection.execute(delete(PersonRecord).where(PersonRecord.id.in_(some))).rowcount
    return gone


def tag_people(connection: Connection, ids: Sequence[int], category: str) -> None:
    """Give people a category, each once."""
    key = interest_key(category)
    for some in portions(ids):
        have = set(
            connection.execute(
                select(PersonTagRecord.person_id).where(
                    PersonTagRecord.person_id.in_(some), PersonTagRecord.kind == "category", PersonTagRecord.key == key
                )
            ).scalars()
        )
        there = connection.execute(select(PersonRecord.id).where(PersonRecord.id.in_(some))).scalars()
        rows = [
            {"person_id": person_id, "kind": "category", "text": category, "key": key}
            for person_id in there
            if person_id not in have
        ]
        if rows:
            connection.execute(insert(PersonTagRecord), rows)


def untag_people(connection: Connection, ids: Sequence[int], category: str) -> None:
    """Take a category away from people."""
    key = interest_key(category)
    for some in portions(ids):
        connection.execute(
            delete(PersonTagRecord).where(
                PersonTagRecord.person_id.in_(some), PersonTagRecord.kind == "category", PersonTagRecord.key == key
            )
        )
