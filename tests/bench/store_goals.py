"""Goals of the store: captures, notes, Today and type-ahead, each beside plain ``sqlite3``."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from networkprep.domain.capture_line import read_capture_line
from networkprep.domain.people_list import PeopleWish
from networkprep.services.catalogue import Services
from networkprep.store.data_file import DataFile
from networkprep.store.first_screen import TODAY_SQL, today_parameters
from networkprep.store.opening import open_data_file
from networkprep.system.clock import StandingClock
from networkprep.system.paths import make_folders, paths_in
from networkprep.system.settings import Settings
from tests.bench.floors.store import StoreFloor
from tests.bench.measuring import Figure, beside, in_turn

_NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
_STAMP = "2026-11-12T12:00:00.000Z"
_KEYS = (
    "a an ana b be ber c co con s so soi soil r ri riv river g ga gard garden 1 12 123 z zoë w wa wald h ha harb "
    "harbour t tr trai train m mu museum l li li-p p pa pap paper q qu d da dan e ev eva"
).split()


class Bench:
    """Our store and the floor, each on its own copy of the large data set."""

    def __init__(self, folder: Path, data_set: Path) -> None:
        paths = paths_in(folder / "ours")
        make_folders(paths)
        shutil.copy(data_set, paths.data_file)
        floor = folder / "floor.db"
        shutil.copy(data_set, floor)
        self.clock = StandingClock(_NOW, "UTC")
        self.data: DataFile = open_data_file(paths.data_file, paths.backups, _NOW)
        self.services = Services(self.data, paths, Settings(paths.settings_file), self.clock)
        schema = [row[0] for row in self.data.raw.execute("SELECT sql FROM temp.sqlite_master WHERE sql IS NOT NULL")]
        self.floor = StoreFloor(floor, [_temporary(statement) for statement in schema if "sqlite_" not in statement])

    def idle(self, number: int) -> None:
        """Between operations, as time and the idle timer would: not measured."""
        self.clock.moment += timedelta(minutes=10)
        if number % 50 == 0:
            self.services.upkeep.idle()
            self.floor.idle()

    def close(self) -> None:
        """Give the files back."""
        self.data.close()
        self.floor.raw.close()


def _temporary(statement: str) -> str:
    return statement.replace("CREATE TABLE", "CREATE TEMP TABLE").replace("CREATE TRIGGER", "CREATE TEMP TRIGGER")


def store_figures(folder: Path, data_set: Path, rounds: int) -> Iterator[Figure]:
    """Goals 6, 7, 8 and 9."""
    bench = Bench(folder, data_set)
    try:
        yield from _captures(bench, rounds)
        yield from _notes(bench, rounds)
        yield from _today(bench, max(200, rounds // 4))
        yield from _type_ahead(bench, rounds)
    finally:
        bench.close()


def _captures(bench: Bench, rounds: int) -> Iterator[Figure]:
    lines = [f"Ana {number} @Soil Trust ~bees !send the soil article by fri *" for number in range(-20, rounds)]
    read = [read_capture_line(line, _NOW.date()) for line in lines]

    def ours(number: int) -> None:
        bench.services.captures.save_line(read[number + 20])

    def floor(number: int) -> None:
        capture = {
            "uid": f"bench-{number}",
            "raw": f"Ana {number} @Soil Trust ~bees !send the soil article by fri *",
            "dismissed": "[]",
            "parts": "[]",
            "who": f"Ana {number}",
            "who_is_name": 1,
            "quality": 1,
            "paths_cross": "",
            "not_all_right": 0,
            "state": "open",
            "taken_at": _STAMP,
            "taken_on": "2026-11-12",
        }
        raw = bench.floor.raw
        raw.execute("BEGIN IMMEDIATE")
        key = bench.floor.insert("capture", capture)
        promise = {
            "uid": f"bench-{number}",
            "whose": "mine",
            "text": "send the soil article",
            "who": "Ana",
            "due_on": "2026-11-13",
            "state": "open",
            "capture_id": key,
            "created_at": _STAMP,
        }
        bench.floor.insert("promise", promise)
        raw.execute("COMMIT")

    mine, raw = in_turn(ours, floor, rounds=rounds, between=bench.idle)
    yield from beside("6", "capture with a promise, durable, indexed", mine, raw, p50=1.6, p99=2.0)
    yield Figure("6", "capture saved, p99", mine.p99, 2.0, "ms")


def _notes(bench: Bench, rounds: int) -> Iterator[Figure]:
    def ours(number: int) -> None:
        bench.services.drafts.keep({"capture": {"text": f"half a line {number}"}})

    def floor(number: int) -> None:
        raw = bench.floor.raw
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(
            "INSERT INTO draft (key, body, state, updated_at) VALUES ('capture', ?, 'open', ?) "
            "ON CONFLICT (key) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at",
            (f'{{"text": "half a line {number}"}}', _STAMP),
        )
        raw.execute("COMMIT")

    mine, raw = in_turn(ours, floor, rounds=rounds, between=bench.idle)
    yield from beside("7", "one-row note, durable", mine, raw, p50=1.5, p99=2.0)


def _today(bench: Bench, rounds: int) -> Iterator[Figure]:
    parameters = today_parameters(_NOW, 10, recalls=True, touch_gap=21)

    def ours(_number: int) -> None:
        bench.services.today.page()

    def floor(_number: int) -> None:
        bench.floor.raw.execute(TODAY_SQL, parameters).fetchall()

    queries: list[str] = []
    bench.data.raw.set_trace_callback(queries.append)
    ours(0)
    bench.data.raw.set_trace_callback(None)
    mine, raw = in_turn(ours, floor, rounds=rounds)
    yield from beside("8", "today, 200 of 200,000 follow-ups", mine, raw, p50=1.7, p99=2.0)
    yield Figure("8", "queries for today's rows", len([one for one in queries if "follow_up" in one]), 1, "")


def _type_ahead(bench: Bench, rounds: int) -> Iterator[Figure]:
    def ours(number: int) -> None:
        bench.services.people_list.find(PeopleWish(words=_KEYS[number % len(_KEYS)]))

    def floor(number: int) -> None:
        words = _KEYS[number % len(_KEYS)]
        match = f'"{words}"*'
        bench.floor.raw.execute(
            "SELECT p.id, p.name, p.organisation, coalesce(e.title, p.how_met), p.last_touch_on, p.next_touch_on, "
            "p.rhythm, p.resting FROM person p LEFT JOIN event e ON e.id = p.met_event_id WHERE p.id IN "
            "(SELECT rowid FROM person_index WHERE person_index MATCH ? ORDER BY rowid LIMIT 50)",
            (match,),
        ).fetchall()

    mine, raw = in_turn(ours, floor, rounds=rounds)
    yield Figure("9", "type-ahead, p99 beside the index alone", mine.p99 / raw.p99, 2.0, ours=mine.p99, floor=raw.p99)
    yield Figure("9", "type-ahead, store part, p99", mine.p99, 2.0, "ms")
