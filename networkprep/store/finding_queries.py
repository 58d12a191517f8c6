"""The short look-ups behind the search over everything: a few rows of each kind, by beginnings of words."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select, text

from networkprep.domain.finding import FoundKind, FoundRow
from networkprep.domain.plain_text import search_key
from networkprep.store.records import EventRecord

_PEOPLE = text("""
SELECT p.id, p.name, p.organisation FROM person_index JOIN person p ON p.id = person_index.rowid
WHERE person_index MATCH :words AND NOT p.no_contact
ORDER BY bm25(person_index, 10.0, 4.0, 1.0, 2.0), p.name LIMIT :most
""")


def people_like(connection: Connection, words: Sequence[str], most: int) -> tuple[FoundRow, ...]:
    """People any of whose words begin like these, names before all else; nobody marked "no further contact"."""
    wanted = " ".join(f'"{word}"*' for word in (word.replace('"', "") for word in words) if word)
    if not wanted:
        return ()
    found = connection.execute(_PEOPLE, {"words": wanted, "most": most})
    return tuple(FoundRow(FoundKind.PERSON, row.id, row.name, row.organisation) for row in found)


def events_like(connection: Connection, words: Sequence[str], most: int) -> tuple[FoundRow, ...]:
    """Events whose title or place holds words that begin like these, the latest first."""
    columns = (EventRecord.id, EventRecord.title, EventRecord.place)
    rows = []
    for row in connection.execute(select(*columns).order_by(EventRecord.starts_at.desc(), EventRecord.id)):
        known = search_key(f"{row.title} {row.place}").split()
        if all(any(word.startswith(part) for word in known) for part in words):
            rows.append(FoundRow(FoundKind.EVENT, row.id, row.title, row.place))
            if len(rows) == most:
                break
    return tuple(rows)
