"""Things held small: as bytes, unpacked one by one; a hundred thousand people take a fifth of their room."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Thing = dict[str, Any]


class PackedThings(Mapping[str, Thing]):
    """Things by their key, in their order; each look-up gives a new copy."""

    def __init__(self, things: Iterable[Thing], key: str) -> None:
        self._packed = {thing[key]: marshal.dumps(thing) for thing in things}

    def __getitem__(self, key: str) -> Thing:
        """The thing of this key; KeyError when there is none."""
        thing: Thing = marshal.loads(self._packed[key])  # noqa: S302  # bytes of our own, made a moment ago
        return thing

    def __contains__(self, key: object) -> bool:
        """Whether there is one; nothing is unpacked."""
        return key in self._packed

    def __iter__(self) -> Iterator[str]:
        """The keys."""
        return iter(self._packed)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._packed)
