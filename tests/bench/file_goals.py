"""Goals of files: cards and calendars read, people taken in, compared and given out, and an archive of everything.

Beside the floors stand the programs people use for the same, as far as they are installed: vobject, khard, icalendar.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import icalendar
from rapidfuzz import fuzz, process

from networkprep.domain.changes import label
from networkprep.domain.incoming_people import IntakeChoices
from networkprep.domain.progress import Progress
from networkprep.exchange.calendar_reading import read_calendar
from networkprep.exchange.read_result import ReadResult, collector_paused
from networkprep.exchange.vcard_reading import read_vcards
from networkprep.exchange.vcard_writing import write_vcards
from networkprep.services.card_mapping import draft_of
from networkprep.services.everybodys_names import EverybodysNames
from networkprep.services.people_taking import PeopleTaking
from networkprep.store.people_intake import Coming, add_many
from networkprep.store.search_index import fill, fill_for, pause, wake
from tests.bench.floors.replay import Rows, commit, missing_rows
from tests.bench.floors.splitter import split_cards
from tests.bench.made_files import CARDS, made_cards, made_events
from tests.bench.measuring import Figure, Series, in_turn
from tests.bench.store_goals import Bench

_ROUNDS = 7
_TABLES = ("person", "contact_point", "event", "interaction", "interaction_person", "follow_up", "capture", "plan")
_TAKEN = 4
_SLIPS = 20


def file_figures(folder: Path, data_set: Path) -> Iterator[Figure]:
    """Goals 12 to 15 and 17, export, and the memory of reading and writing."""
    files = folder / "files"
    files.mkdir()
    yield from _reading(made_cards(), made_events())
    bench = Bench(files, data_set)
    try:
        yield from _taking_in(bench, files)
        yield from _likeness(bench)
        yield from _giving_out(bench, files)
    finally:
        bench.close()
    yield from _memory(files)


def missing_peers() -> tuple[str, ...]:
    """The programs that would stand beside ours, but are not installed."""
    missing = [] if _installed("vobject") else ["vobject"]
    return (*missing, *([] if shutil.which("khard") else ["khard"]))


def _reading(cards: bytes, events: bytes) -> Iterator[Figure]:
    ours, floor = in_turn(lambda _: read_vcards(cards), lambda _: split_cards(cards), rounds=_ROUNDS, warm=1)
    yield _beside("12", "10,000 cards read, beside a splitter", ours, floor, 2.0)
    if (vobject := _installed("vobject")) is not None:
        other = _once(lambda: list(vobject.readComponents(cards.decode())))
        yield Figure("12", "10,000 cards read, beside vobject", ours.p50 / other, 0.33, ours=ours.p50, floor=other)
    mine, theirs = in_turn(
        lambda _: read_calendar(events), lambda _: icalendar.Calendar.from_ical(events), rounds=_ROUNDS, warm=1
    )
    yield _beside("13", "2,000 events read, beside icalendar", mine, theirs, 1.4)


def _taking_in(bench: Bench, files: Path) -> Iterator[Figure]:
    """Into a hundred thousand people, without the backup before, which takes as long as the data file is large."""
    saved: list[tuple[float, float]] = []
    whole: list[tuple[float, float]] = []
    for number in range(2 * _TAKEN):
        cards = made_cards(number)
        read = read_vcards(cards)
        mark = bench.data.undo_log.mark()
        if number < _TAKEN:
            coming = [Coming(draft_of(card), "", None) for card in read.cards]
            ours = _once(partial(_save, bench, coming))
        else:
            ours = _once(partial(_read_and_take, bench, cards))
        rows, index = _written(bench, mark)
        plain = _once(partial(commit, bench.floor.raw, rows, index))
        if number < _TAKEN:
            saved.append((ours, plain))
        else:
            whole.append((ours, plain + _once(partial(split_cards, cards))))
        bench.idle(0)
    yield _beside("14", "10,000 people saved with the index", *_series(saved), 1.5)
    yield _beside("15", "10,000 cards taken in, file to committed", *_series(whole), 2.0)
    if (listed := _khard(files)) is not None:
        ours = _series(whole)[0].p50
        yield Figure("15", "10,000 cards taken in, beside khard list", ours / listed, 0.25, ours=ours, floor=listed)


def _save(bench: Bench, coming: list[Coming]) -> None:
    with collector_paused(), bench.data.change(label("PEOPLE_TAKEN", count=len(coming))) as step:
        pause(step.connection)
        fill(step.connection, add_many(step.connection, coming, bench.clock.now()))
        wake(step.connection)


def _read_and_take(bench: Bench, cards: bytes) -> None:
    _take(bench, read_vcards(cards))


def _take(bench: Bench, read: ReadResult) -> None:
    with collector_paused(), bench.data.change(label("PEOPLE_TAKEN", count=len(read.cards))) as step:
        PeopleTaking(step.connection, read, IntakeChoices(), Progress()).take(bench.clock.now())


def _written(bench: Bench, mark: int) -> tuple[Rows, tuple[str, ...]]:
    query = "SELECT tbl, row FROM temp.undo_log WHERE seq > ? AND verb <> 'delete' ORDER BY seq"
    keys = list(dict.fromkeys((table, int(key)) for table, key in bench.data.raw.execute(query, (mark,))))
    return missing_rows(bench.data.raw, bench.floor.raw, keys), fill_for([
        key for table, key in keys if table == "person"
    ])


def _likeness(bench: Bench) -> Iterator[Figure]:
    """Twenty names with a slip each, among a hundred thousand: found, and how fast."""
    raw = bench.data.raw
    wanted = raw.execute("SELECT id, name_key FROM person ORDER BY id LIMIT ? OFFSET 5000", (_SLIPS,)).fetchall()
    slips = [(key, _slip(name, number)) for number, (key, name) in enumerate(wanted)]
    names = dict(raw.execute("SELECT id, name_key FROM person"))
    everybody = EverybodysNames()
    with bench.data.reading() as connection:
        everybody.like(connection, "somebody", 86)

        def ours(_number: int) -> None:
            for _, name in slips:
                everybody.like(connection, name, 86)

        def floor(_number: int) -> None:
            for _, name in slips:
                process.extract(name, names, scorer=fuzz.token_sort_ratio, limit=3)

        mine, plain = in_turn(ours, floor, rounds=_ROUNDS, warm=1)
        missed = sum(key not in everybody.like(connection, name, 86) for key, name in slips)
    yield _beside("17", "20 names among 100,000, beside process.extract", mine, plain, 1.2)
    yield Figure("17", "of 20 names with a slip, not found", missed, 1, "")


def _slip(name: str, number: int) -> str:
    """A letter dropped, two swapped, the words in the other order, a letter too many."""
    at = 2 + number % 3
    turned = " ".join(reversed(name.split()))
    return (name[:at] + name[at + 1 :], name[:at] + name[at + 1] + name[at] + name[at + 2 :], turned, name + "e")[
        number % 4
    ]


def _giving_out(bench: Bench, files: Path) -> Iterator[Figure]:
    cards = read_vcards(made_cards()).cards
    ours = Series([_once(lambda: write_vcards(cards)) for _ in range(_ROUNDS)])
    if (vobject := _installed("vobject")) is not None:
        others = list(vobject.readComponents(made_cards(count=1000).decode()))
        other = 10 * _once(lambda: [each.serialize() for each in others])
        yield Figure("-", "10,000 cards written, beside vobject", ours.p50 / other, 0.33, ours=ours.p50, floor=other)
    people = _once(lambda: bench.services.outgoing.people(files / "all.vcf", Progress()))
    share = CARDS / bench.data.raw.execute("SELECT count(*) FROM person").fetchone()[0]
    yield Figure("-", "everybody as cards, for each 10,000 of them", people * share / 1000, 10, "s")
    rows = _once(lambda: json.dumps([bench.data.raw.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES]))
    whole = _once(lambda: bench.services.archive.write(files / "all.zip", Progress()))
    yield Figure("-", "an archive of everything, beside its rows as JSON", whole / rows, 10, ours=whole, floor=rows)


def _memory(files: Path) -> Iterator[Figure]:
    cards = files / "cards.vcf"
    cards.write_bytes(made_cards())
    ours, floor = _peak("cards", cards), _peak("split", cards)
    yield Figure("-", "peak memory of 10,000 cards read, beside a splitter", ours / floor, 1.5)
    if _installed("vobject") is not None:
        yield Figure("-", "the same beside vobject", ours / _peak("vobject", cards), 1.5)


def _peak(what: str, file: Path) -> int:
    program = [sys.executable, "-m", "tests.bench.file_program", what, str(file)]
    return int(subprocess.run(program, capture_output=True, text=True, check=True, timeout=300).stdout)


def _khard(files: Path) -> float | None:
    """Milliseconds that ``khard list`` takes over the same cards, one file each as it wants them; None without it."""
    program = shutil.which("khard")
    if program is None:
        return None
    book = files / "book"
    book.mkdir()
    for number, card in enumerate(made_cards().split(b"END:VCARD\r\n")[:-1]):
        (book / f"{number}.vcf").write_bytes(card + b"END:VCARD\r\n")
    config = files / "khard.conf"
    config.write_text(f"[addressbooks]\n[[bench]]\npath = {book}\n", encoding="utf-8")
    return _once(lambda: subprocess.run([program, "-c", str(config), "list"], capture_output=True, check=True))


def _beside(goal: str, what: str, ours: Series, floor: Series, gate: float) -> Figure:
    ratios = Series([mine / plain for mine, plain in zip(ours.times, floor.times, strict=True)])
    return Figure(goal, what, ratios.p50, gate, ours=ours.p50, floor=floor.p50)


def _series(pairs: list[tuple[float, float]]) -> tuple[Series, Series]:
    return Series([one for one, _ in pairs]), Series([other for _, other in pairs])


def _once(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def _installed(name: str) -> Any:
    """A module if it is there: the peers are not among what this project needs."""
    return importlib.import_module(name) if importlib.util.find_spec(name) else None
