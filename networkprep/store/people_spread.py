"""How often each role, career stage, sector, place and zone stands in the file; no person is read."""

from __future__ import annotations

from sqlalchemy import Connection

from networkprep.domain.people_groups import GroupKind
from networkprep.domain.people_list import Shown
from networkprep.domain.spread import SpreadCounts
from networkprep.store.driver import driver_of
from networkprep.store.people_list import SHOWN


def spread_counts(connection: Connection) -> SpreadCounts:
    """The counts over everybody who is kept; who is left in peace is not among them (S113).

    Each is one walk through the people, a third of a second for all five with 100,000.
    """
    driver = driver_of(connection)

    def counts(column: str) -> dict[str, int]:
        query = f"SELECT coalesce(p.{column}, ''), count(*) FROM person p WHERE {SHOWN[Shown.EVERYONE]} GROUP BY 1"
        return {str(value): people for value, people in driver.execute(query)}

    return SpreadCounts({kind: counts(kind.value) for kind in GroupKind}, counts("zone"))
