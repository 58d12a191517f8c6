"""An archive read a line at a time, where it is written as this program writes it: a thing a line.

A hundred thousand people as objects take five times the room of their text. What is written in another way, or is
damaged, is read as a whole by ``archive.read_archive``, which also says what is wrong with it.
"""

from __future__ import annotations

import json
import re
from array import array

from networkprep.exchange.archive_things import Lists, Thing, ThingsOnDemand

_LIST = re.compile(rb'"([a-z_]+)": \[(\](?:,|\}))?')
_ENDS = {b"},": (1, False), b"],": (2, True), b"]}": (2, True)}
"""How the line of a thing ends: signs that follow the thing, and whether the list ends with it."""

_decode = json.JSONDecoder().decode


class ThingLines(ThingsOnDemand):
    """The things of one list, by where their text lies."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._places = array("Q")

    def add(self, start: int, end: int) -> None:
        """One more; raises ValueError for text that is no object."""
        _thing(self._data[start:end])
        self._places.extend((start, end))

    def made(self, place: int) -> Thing:
        """Read from its text."""
        return _thing(self._data[self._places[2 * place] : self._places[2 * place + 1]])

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places) // 2


def read_lines(data: bytes, schema: int) -> Lists | None:
    """The lists of an archive of this shape; None for any other file."""
    try:
        return _Lines(data).read(schema)
    except (ValueError, RecursionError):
        return None


class _Lines:
    """Goes through the lines once; a ValueError says that this is no such file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._next = 0

    def read(self, schema: int) -> Lists:
        start, end = self._line()
        head = _thing(self._data[start:end].removesuffix(b",") + b"}")
        if type(head.get("schema")) is not int or head["schema"] != schema:
            raise ValueError(schema)
        lists: Lists = {}
        while self._next < len(self._data):
            start, end = self._line()
            found = _LIST.fullmatch(self._data[start:end])
            name = found[1].decode() if found else ""
            if found is None or name in lists or name in head:
                raise ValueError(name)
            lists[name] = things = ThingLines(self._data)
            if found[2] is None:
                self._read_things(things)
        if not self._data.endswith(b"]}\n"):
            raise ValueError(len(self._data))
        return lists

    def _read_things(self, things: ThingLines) -> None:
        is_last = False
        while not is_last:
            start, end = self._line()
            more, is_last = _ENDS.get(self._data[end - 2 : end], (0, False))
            if not more:
                raise ValueError(start)
            things.add(start, end - more)

    def _line(self) -> tuple[int, int]:
        """Where the next line begins and ends."""
        start = self._next
        end = self._data.index(b"\n", start)
        self._next = end + 1
        return start, end


def _thing(text: bytes) -> Thing:
    found = _decode(text.decode("utf-8"))
    if not isinstance(found, dict):
        raise ValueError(found)  # noqa: TRY004  # the text is wrong, not the program
    return found
