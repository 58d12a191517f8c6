"""The large data set: 100,000 people, 300,000 interactions, 200,000 follow-ups, 2,000 events, 20,000 captures.

``python -m tests.bench.generate FILE`` writes it; the same seed gives the same content.
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from networkprep.store.connection import open_connection
from networkprep.store.migrating import migrate
from networkprep.store.search_index import rebuild

PEOPLE, INTERACTIONS, FOLLOW_UPS, EVENTS, CAPTURES = 100_000, 300_000, 200_000, 2_000, 20_000
TODAY = date(2026, 11, 12)
_MADE = "2026-01-01T00:00:00.000Z"

_GIVEN = "Ana Ben Cleo Dan Eva Finn Greta Hugo Ida Jan Kaya Leo Mia Noor Otto Pia Quinn Rosa Sam Tove Uma Vera Wim Zoë"
_FIRST = "Al Ber Cor Dom Est Fal Gar Hal Ing Jor Kal Lind Mor Nor Ost Pal Ros Sor Tor Ul Vog Wal"
_LAST = "berg dahl feld hoff lund mann quist rup sen stad strøm thal vik wald weg"
_WORDS = (
    "soil river bees bridge garden budget school train archive harbour water bread light paper music salt "
    "compost survey grant volunteer map museum bicycle mentor research prototype kitchen forest letter"
)


def generate(path: Path, seed: int = 7, share: float = 1.0, *, history: float = 1.0) -> None:
    """Write the data set to a new file; ``share`` makes it smaller, ``history`` all of it but the people."""
    migrate(path)
    chance = random.Random(seed)
    people = max(1, int(PEOPLE * share))
    counts = [max(1, int(number * share * history)) for number in (INTERACTIONS, FOLLOW_UPS, EVENTS, CAPTURES)]
    interactions, follow_ups, events, captures = counts
    with closing(open_connection(path)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        _insert(raw, "event", _events(chance, events))
        _insert(raw, "plan", ({"event_id": key, "goal_from": 2, "goal_to": 3} for key in range(1, events + 1)))
        _insert(raw, "person", _people(chance, people, events))
        _insert(raw, "contact_point", _points(people))
        _insert(raw, "interaction", _interactions(chance, interactions, events))
        _insert(raw, "interaction_person", _taking_part(chance, interactions, people))
        _insert(raw, "follow_up", _follow_ups(chance, follow_ups, people, events))
        _insert(raw, "capture", _captures(chance, captures, people, events))
        rebuild(raw)
        raw.execute("COMMIT")
        raw.execute("ANALYZE")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _insert(raw: sqlite3.Connection, table: str, rows: Iterator[dict[str, object]]) -> None:
    info = raw.execute(f"PRAGMA table_info({table})").fetchall()
    usual = {name: _usual(kind) for _, name, kind, required, _, key in info if required and not key}
    first = next(rows)
    names = list({**usual, **first})
    places = ", ".join("?" for _ in names)
    listed = ", ".join(names)

    def values() -> Iterator[tuple[object, ...]]:
        for row in _chain(first, rows):
            whole = {**usual, **row}
            yield tuple(whole[name] for name in names)

    raw.executemany(f"INSERT INTO {table} ({listed}) VALUES ({places})", values())


def _chain(first: dict[str, object], rows: Iterator[dict[str, object]]) -> Iterator[dict[str, object]]:
    yield first
    yield from rows


def _usual(kind: str) -> object:
    return {"INTEGER": 0, "BOOLEAN": 0, "JSON": "[]"}.get(kind, "")


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS.split(), k=count))


def _events(chance: random.Random, count: int) -> Iterator[dict[str, object]]:
    for key in range(1, count + 1):
        starts = datetime(2016, 1, 1, 18, 30, tzinfo=UTC) + timedelta(days=2 * key - chance.randrange(2))
        yield {
            "uid": f"event-{key}",
            "title": f"{_words(chance, 2).title()} {chance.choice(['meetup', 'day', 'conference'])}",
            "kind": "meetup",
            "state": "followed_up" if starts.date() < TODAY else "planned",
            "pressure": "medium",
            "starts": f"{starts:%Y-%m-%dT%H:%M}",
            "zone": "UTC",
            "starts_at": f"{starts:%Y-%m-%dT%H:%M:%S}.000Z",
            "ends_at": f"{starts + timedelta(hours=2):%Y-%m-%dT%H:%M:%S}.000Z",
            "end_day": starts.date().isoformat(),
            "place": "Harbour hall",
            "created_at": _MADE,
        }


def _people(chance: random.Random, count: int, events: int) -> Iterator[dict[str, object]]:
    given, first, last = _GIVEN.split(), _FIRST.split(), _LAST.split()
    for key in range(1, count + 1):
        name = f"{chance.choice(given)} {chance.choice(first)}{chance.choice(last)} {key}"
        organisation = f"{chance.choice(first)} {chance.choice(_WORDS.split())}"
        rhythm = chance.choice(["off", "off", "monthly", "quarterly", "yearly"])
        touched = TODAY - timedelta(days=chance.randrange(900))
        yield {
            "uid": f"person-{key}",
            "name": name,
            "name_key": name.casefold(),
            "organisation": organisation,
            "organisation_key": organisation.casefold(),
            "notes": _words(chance, 8),
            "lit_up": _words(chance, 1),
            "met_event_id": chance.randrange(events) + 1,
            "met_on": touched.isoformat(),
            "stage": "just_met",
            "rhythm": rhythm,
            "last_touch_on": touched.isoformat(),
            "next_touch_on": None if rhythm == "off" else (touched + timedelta(days=400)).isoformat(),
            "card_kind": "individual",
            "created_at": _MADE,
        }


def _points(people: int) -> Iterator[dict[str, object]]:
    for key in range(1, people + 1):
        address = f"person{key}@example.org"
        yield {"person_id": key, "kind": "email", "value": address, "position": 0, "key": address}


def _interactions(chance: random.Random, count: int, events: int) -> Iterator[dict[str, object]]:
    for key in range(1, count + 1):
        yield {
            "uid": f"interaction-{key}",
            "on_date": (TODAY - timedelta(days=chance.randrange(3000))).isoformat(),
            "kind": "conversation",
            "channel": "in_person",
            "direction": "both",
            "weight": "full",
            "event_id": chance.randrange(events) + 1,
            "created_at": _MADE,
        }


def _taking_part(chance: random.Random, interactions: int, people: int) -> Iterator[dict[str, object]]:
    for key in range(1, interactions + 1):
        yield {"interaction_id": key, "person_id": chance.randrange(people) + 1}


def _follow_ups(chance: random.Random, count: int, people: int, events: int) -> Iterator[dict[str, object]]:
    for key in range(1, count + 1):
        due = TODAY - timedelta(days=chance.randrange(-200, 2000))
        yield {
            "uid": f"follow-up-{key}",
            "person_id": chance.randrange(people) + 1,
            "event_id": chance.randrange(events) + 1,
            "kind": "pleasant",
            "state": "due" if key % 10 == 0 else "done",
            "due_on": due.isoformat(),
            "created_at": _MADE,
        }


def _captures(chance: random.Random, count: int, people: int, events: int) -> Iterator[dict[str, object]]:
    for key in range(1, count + 1):
        yield {
            "uid": f"capture-{key}",
            "raw": f"Person {key} ~{_words(chance, 1)} !send {_words(chance, 3)}",
            "event_id": chance.randrange(events) + 1,
            "person_id": chance.randrange(people) + 1,
            "state": "sorted",
            "taken_at": _MADE,
            "taken_on": "2026-01-01",
        }


if __name__ == "__main__":
    generate(Path(sys.argv[1]))
