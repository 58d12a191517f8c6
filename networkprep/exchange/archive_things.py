"""What the lists of an archive hold: things, which need not all be there at once."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, overload

Thing = dict[str, Any]
Lists = dict[str, Sequence[Thing]]


class ThingsOnDemand(Sequence[Thing]):
    """A list whose things are made when somebody looks at them, and again at the next look."""

    @abstractmethod
    def made(self, place: int) -> Thing:
        """The thing at a place, counted from 0."""

    @overload
    def __getitem__(self, index: int) -> Thing: ...

    @overload
    def __getitem__(self, index: slice) -> list[Thing]: ...

    def __getitem__(self, index: int | slice) -> Thing | list[Thing]:
        """One of them, or some."""
        places = range(len(self))[index]
        return self.made(places) if isinstance(places, int) else [self.made(place) for place in places]
