"""Goal 16: saving a debrief of five people, twenty notes and fifteen promises, beside the same rows written plainly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from networkprep.domain.debrief import DebriefDraft
from networkprep.domain.debrief_material import DebriefMaterial
from networkprep.domain.encounters import Decision
from networkprep.domain.events import EventDraft
from networkprep.services.captures import EventChoice
from networkprep.services.debrief.flow import DebriefFlow
from networkprep.services.debrief.grouping import with_captures
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.promise_gateway import PromiseGateway
from networkprep.store.search_index import fill_for
from tests.bench.floors.replay import Rows, commit, missing_rows
from tests.bench.measuring import Figure, beside, in_turn
from tests.bench.store_goals import Bench

_NAMES = ("Ana Ruiz", "Ben Okafor", "Cleo Wang", "Dan Moreau", "Eva Lind")
_TOLD = (
    "@Soil Trust ~beekeeping #rivers *",
    "!send the soil article by fri",
    "!introduce Mia from the archive",
    "!look up the grant",
)


class Evenings:
    """One debrief a round on our side; the floor writes, a round later, the rows that it made."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._mark = 0
        self._flow: DebriefFlow | None = None
        self._rows: Rows = []
        self._index: tuple[str, ...] = ()

    def prepare(self, number: int) -> None:
        """Not measured: the rows of the last round for the floor, and an evening with its notes for ours."""
        bench = self._bench
        self._rows, self._index = self._written()
        bench.idle(number)
        event_id = bench.services.events.add(_event(bench, number)).value
        for name in _NAMES:
            for told in _TOLD:
                bench.services.captures.save(f"{name} {told}", EventChoice(event_id))
                bench.clock.moment += timedelta(minutes=1)
        self._flow = self._decided(event_id)
        self._copy()

    def ours(self, _number: int) -> None:
        """The commit as the review's button makes it."""
        if self._flow is not None:
            self._bench.services.debrief.commit(self._flow)

    def floor(self, _number: int) -> None:
        """The same rows."""
        commit(self._bench.floor.raw, self._rows, self._index)

    def _written(self) -> tuple[Rows, tuple[str, ...]]:
        keys = self._keys()
        if self._flow is not None:
            key = self._flow.key
            found = self._bench.data.raw.execute("SELECT rowid FROM draft WHERE key = ?", (key,)).fetchone()
            keys = [*keys, ("draft", found[0])]
        people = [key for table, key in keys if table == "person"]
        return missing_rows(self._bench.data.raw, self._bench.floor.raw, keys), fill_for(people)

    def _copy(self) -> None:
        raw = self._bench.floor.raw
        commit(raw, missing_rows(self._bench.data.raw, raw, self._keys()), ())

    def _keys(self) -> list[tuple[str, int]]:
        raw = self._bench.data.raw
        log = raw.execute(
            "SELECT seq, tbl, row FROM temp.undo_log WHERE seq > ? AND verb <> 'delete' ORDER BY seq", (self._mark,)
        ).fetchall()
        self._mark = log[-1][0] if log else self._mark
        return list(dict.fromkeys((table, key) for _, table, key in log))

    def _decided(self, event_id: int) -> DebriefFlow:
        bench = self._bench
        event = bench.services.events.details(event_id)
        with bench.data.reading() as connection:
            captures = CaptureGateway(connection).of_event(event_id)
            promises = PromiseGateway(connection).of_captures(capture.id for capture in captures)
        lines = {capture.id: capture.line() for capture in captures}
        material = DebriefMaterial(bench.clock.today(), event, captures, lines, promises)
        flow = DebriefFlow(material, with_captures(DebriefDraft(), captures, promises))
        for person in flow.draft.people:
            flow.put_person(replace(person, settled=True, decision=Decision.FOLLOW_UP))
        flow.outcome()  # The review shows it before its button can be pressed.
        return flow


def debrief_figures(folder: Path, data_set: Path, rounds: int) -> Iterator[Figure]:
    """p50 and p99 beside the floor, and the tail in milliseconds."""
    (folder / "debrief").mkdir()
    bench = Bench(folder / "debrief", data_set)
    try:
        evenings = Evenings(bench)
        mine, raw = in_turn(evenings.ours, evenings.floor, rounds=rounds, warm=5, between=evenings.prepare)
        yield from beside("16", "debrief of 5 people, 15 promises, 20 notes", mine, raw, p50=1.7, p99=2.0)
        yield Figure("16", "debrief saved, p99", mine.p99, 5.0, "ms")
    finally:
        bench.close()


def _event(bench: Bench, number: int) -> EventDraft:
    begun = bench.clock.moment
    ends = begun + timedelta(minutes=30)
    return EventDraft(f"Bench meetup {number}", starts=f"{begun:%Y-%m-%dT%H:%M}", ends=f"{ends:%Y-%m-%dT%H:%M}")
