"""People whose noted challenge speaks of something, found by the beginnings of its words."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

from networkprep.domain.offers import SomeoneInNeed
from networkprep.domain.plain_text import search_key

_IN_NEED = text("""
SELECT p.id, p.name, p.challenge, p.uid FROM person_index JOIN person p ON p.id = person_index.rowid
WHERE person_index MATCH :words AND p.challenge <> '' AND NOT p.no_contact AND NOT p.resting
ORDER BY p.id DESC LIMIT :most
""")


def people_in_need(connection: Connection, beginnings: Sequence[str], most: int) -> tuple[SomeoneInNeed, ...]:
    """The newest people first; nobody who wants no contact, and nobody who rests. The index holds more than needs."""
    wanted = " OR ".join(f'"{search_key(each)}"*' for each in beginnings if each.isalpha())
    if not wanted:
        return ()
    found = connection.execute(_IN_NEED, {"words": f"words : ({wanted})", "most": most})
    return tuple(SomeoneInNeed(row.id, row.name, row.challenge, row.uid) for row in found)
