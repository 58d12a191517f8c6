"""What reading a file of people gives: the cards, and in words of code and line what was wrong."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from networkprep.domain.contact_cards import ContactCard
from networkprep.domain.file_problems import FileProblem


@dataclass(frozen=True, slots=True)
class ReadResult:
    """``records`` counts what the file holds, good or not; ``cards`` are the good ones, ``problems`` in line order."""

    cards: tuple[ContactCard, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    records: int = 0


@contextmanager
def collector_paused() -> Iterator[None]:
    """Leave out the cyclic collector meanwhile: reading makes hundreds of thousands of values and no cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
