"""A pack with 20,000 own lines and 500 events behind it: opened, read and swapped in an instant, beside its floor."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.starters import StarterCategory
from tests.bench.floors import pack as floor
from tests.bench.measuring import Figure, beside, in_turn
from tests.bench.store_goals import Bench

OWN_LINES, EVENTS, USES_EACH = 20_000, 500, 10
AN_INSTANT = 100.0
"""Milliseconds up to which an answer is felt as immediate."""

_MADE = "2026-01-01T00:00:00.000Z"


def pack_figures(folder: Path, data_set: Path, rounds: int) -> Iterator[Figure]:
    """The first opening of a plan, its page, and another opener."""
    (folder / "packs").mkdir()
    bench = Bench(folder / "packs", data_set)
    try:
        for raw in (bench.data.raw, bench.floor.raw):
            _fill(raw)
        yield from _opened(bench, rounds)
        yield from _swapped(bench, rounds)
    finally:
        bench.close()


def _opened(bench: Bench, rounds: int) -> Iterator[Figure]:
    warm = 5

    def event_at(number: int) -> int:
        return EVENTS + warm + number + 1

    def ours(number: int) -> None:
        bench.services.plans.open(event_at(number))

    def raw(number: int) -> None:
        floor.read(bench.floor.raw, event_at(number))
        floor.write(bench.floor.raw, event_at(number))

    mine, plain = in_turn(ours, raw, rounds=rounds, warm=warm)
    yield from beside("pack", "first pack of a plan, 20,000 own lines", mine, plain, p50=1.4, p99=2.0)
    yield Figure("pack", "first pack of a plan, p99", mine.p99, AN_INSTANT, "ms")


def _swapped(bench: Bench, rounds: int) -> Iterator[Figure]:
    event_id = EVENTS + 1
    lines = bench.services.plans.details(event_id).lines
    opener = next(line for line in lines if line.place == "openers.1").id

    def ours(_number: int) -> None:
        bench.services.plan_packs.swap(event_id, opener)

    def raw(number: int) -> None:
        floor.read(bench.floor.raw, event_id)
        floor.write_one(bench.floor.raw, event_id, f"What made you decide to come along today, {number}?")

    def page(_number: int) -> None:
        bench.services.plans.details(event_id)

    mine, plain, read = in_turn(ours, raw, page, rounds=rounds, warm=5)
    yield from beside("pack", "another opener, 20,000 own lines", mine, plain, p50=1.4, p99=2.0)
    yield Figure("pack", "another opener, p99", mine.p99, AN_INSTANT, "ms")
    yield Figure("pack", "a plan's page, p99", read.p99, AN_INSTANT, "ms")


def _fill(raw: sqlite3.Connection) -> None:
    """Own lines of every category and kind, packs for the first events, and how their lines went."""
    kinds, categories = list(EventKind), list(StarterCategory)
    own = [
        {
            "uid": str(UUID(int=number)),
            "category": categories[number % len(categories)],
            "text": f"What is it about thing number {number} that you like?",
            "facts": json.dumps({"kinds": [kinds[number % len(kinds)]] if number % 3 else [], "depth": 1 + number % 2}),
            "favourite": number % 97 == 0,
            "hidden": number % 89 == 0,
            "created_at": _MADE,
        }
        for number in range(OWN_LINES)
    ]
    uses = [
        {
            "uid": str(UUID(int=OWN_LINES + number)),
            "starter_key": f"openers-{1 + number % 65:03}",
            "event_id": 1 + number % EVENTS,
            "outcome": ("got_going", "fell_flat")[number % 2],
            "used_on": "2026-05-05",
        }
        for number in range(EVENTS * USES_EACH)
    ]
    raw.execute("BEGIN IMMEDIATE")
    for table, rows in (("starter", own), ("starter_use", uses)):
        names = list(rows[0])
        listed, places = ", ".join(names), ", ".join(f":{name}" for name in names)
        raw.executemany(f"INSERT INTO {table} ({listed}) VALUES ({places})", rows)
    raw.execute("COMMIT")
    for event_id in range(1, EVENTS + 1):
        floor.write(raw, event_id)
