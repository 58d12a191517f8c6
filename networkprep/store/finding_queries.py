"""The short look-ups behind the search over everything: a few rows of each kind, by beginnings of words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, select

from networkprep.domain.finding import FoundKind, FoundRow
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.plain_text import search_key
from networkprep.store.people_list import ListDays, PeopleListGateway
from networkprep.store.people_search import PeopleSearchGateway
from networkprep.store.records import EventRecord


def people_like(connection: Connection, words: str, most: int) -> tuple[FoundRow, ...]:
    """People whose words begin like these, names before all else; nobody marked "no further contact"."""
    # Everybody is meant, whatever the day.
    ids = PeopleSearchGateway(connection).found(PeopleWish(words), ListDays(date.max))[:most]
    rows = PeopleListGateway(connection).rows(ids)
    return tuple(FoundRow(FoundKind.PERSON, key, rows[key].name, rows[key].organisation) for key in ids if key in rows)


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
