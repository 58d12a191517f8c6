"""Everybody's whole names, for one that no index finds: a slip at its very beginning, or two words run together."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from networkprep.store.data_file import DataConnection
from networkprep.store.people_list import PeopleListGateway


class EverybodysNames:
    """Read once and kept until something is written; compared as they stand, and with their words in order."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}
        self._in_order: dict[int, str] = {}
        self._as_of = -1

    def like(self, connection: DataConnection, name: str, at_least: float, most: int = 3) -> list[int]:
        """The people whose names are like a folded one, from 0 to 100 at least so much, the most alike first."""
        gateway = PeopleListGateway(connection)
        if self._as_of != (as_of := gateway.rows_written()):
            self._names = dict(gateway.name_keys())
            self._in_order = {key: _in_order(known) for key, known in self._names.items()}
            self._as_of = as_of
        found: dict[int, float] = {}
        for wanted, names in ((name, self._names), (_in_order(name), self._in_order)):
            alike = process.extract(wanted, names, scorer=fuzz.ratio, processor=None, score_cutoff=at_least, limit=most)
            found |= {key: max(ratio, found.get(key, 0.0)) for _, ratio, key in alike}
        return sorted(found, key=lambda key: -found[key])[:most]


def _in_order(name: str) -> str:
    return " ".join(sorted(name.split()))
