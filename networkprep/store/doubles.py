"""What everybody is compared by when two records of one person are looked for, read in a few queries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection

from networkprep.domain.likeness import two_people_key
from networkprep.domain.phone_numbers import ENDING
from networkprep.store.driver import driver_of

_SHARED = """
SELECT key, person_id FROM contact_point WHERE kind IN ('email', 'link') AND (kind, key) IN (
    SELECT kind, key FROM contact_point WHERE kind IN ('email', 'link') GROUP BY kind, key HAVING count(*) > 1)
ORDER BY kind, key
"""
_PHONES = f"SELECT key, person_id FROM contact_point WHERE kind = 'phone' AND length(key) >= {ENDING} ORDER BY key"
_NAMES = """
SELECT id, uid, name_key, organisation_key, nickname, called FROM person WHERE no_contact = 0 ORDER BY name_key, id
"""


@dataclass(frozen=True, slots=True)
class ComparedName:
    """One person's names."""

    id: int
    uid: str
    key: str
    organisation_key: str
    called: tuple[str, ...]


class DoublesGateway:
    """Reads on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._driver = driver_of(connection)

    def names(self) -> list[ComparedName]:
        """Everybody's names, in order; nobody marked "no further contact"."""
        return [
            ComparedName(key, uid, name, organisation, tuple(each for each in called if each))
            for key, uid, name, organisation, *called in self._driver.execute(_NAMES)
        ]

    def sharing(self) -> Iterator[set[int]]:
        """People with the same e-mail address or link, or with phone numbers that end alike; group by group."""
        for query, length in ((_SHARED, None), (_PHONES, ENDING)):
            rows = self._driver.execute(query).fetchall()
            for _, group in groupby(rows, key=lambda row: row[0][:length]):
                people = {person_id for _, person_id in group}
                if len(people) > 1:
                    yield people

    def said_to_be_two(self) -> frozenset[str]:
        """The keys of pairs of which was said that they are two people."""
        prefix = two_people_key("", "").partition(":")[0]
        query = "SELECT key FROM dismissal WHERE key >= ? AND key < ?"
        return frozenset(key for (key,) in self._driver.execute(query, (f"{prefix}:", f"{prefix};")))
