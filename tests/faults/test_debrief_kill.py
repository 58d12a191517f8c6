"""Row 1: a program killed while it saves debriefs; what was acknowledged is there, each debrief whole or absent."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.source import ROOT
from tests.world import running_services

KILLS = 60
MOST_AT_ONCE = 0.12

# A person, an encounter, an interaction and a follow-up for each of two people; one promise taken over; one debrief.
WHOLE = (2, 2, 2, 2, 1, 1)

NURSERY = """
import os, sys
from dataclasses import replace
from pathlib import Path
from networkprep.domain.encounters import Decision
from networkprep.domain.events import EventDraft
from networkprep.services.captures import CapturesService, EventChoice
from networkprep.services.debrief.service import DebriefService
from networkprep.services.events import EventsService
from networkprep.services.plan_context import ContextReader
from networkprep.store.data_file import DataFile
from networkprep.system.settings import Settings
from tests.world import clock_at

def say(word, number):
    # One write, so that a kill leaves a line whole or absent: print writes piece by piece where output is unbuffered.
    os.write(1, f"{word} {number}\\n".encode())

def save_debriefs():
    folder, clock = Path(sys.argv[1]), clock_at("2026-11-12 22:30")
    data, settings = DataFile(folder / "networkprep.db"), Settings(folder / "settings.toml")
    events, captures = EventsService(data, clock, ContextReader(settings, clock)), CapturesService(data, clock)
    debriefs = DebriefService(data, settings, clock)
    while True:
        draft = EventDraft("Meetup", starts="2026-11-12T18:30", ends="2026-11-12T21:00", zone="Europe/Berlin")
        event = events.add(draft).value
        for note in (f"Ana {event} !send her the map #maps", f"Ben {event} ~cello"):
            captures.save(note, EventChoice(event))
        flow = debriefs.open(event)
        for person in flow.draft.people:
            flow.put_person(replace(person, settled=True, decision=Decision.FOLLOW_UP))
        debriefs.commit(flow)
        say("saved", event)

for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        save_debriefs()
    say("child", child)
    os.waitpid(child, 0)
    say("gone", 0)
"""
"""Loads everything once and forks a saver for each line it reads, for a start costs more than thirty debriefs."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks savers")
@pytest.mark.fault(1)
def test_a_debrief_survives_kill_9_whole_or_not_at_all(paths: Paths, clock: StandingClock) -> None:
    """Teeth: with a commit of its own after each person, one of the first kills left a debrief half written."""
    with running_services(paths, clock):
        pass
    chance = random.Random(1)
    acknowledged: set[int] = set()
    with _nursery(paths.data_file.parent) as nursery:
        for _ in range(KILLS):
            acknowledged |= nursery.save_until_killed(chance.uniform(0, MOST_AT_ONCE))
            there = _debriefs(paths.data_file)
            assert acknowledged <= there.keys()
            assert [counts for counts in there.values() if counts != WHOLE] == []
    assert len(acknowledged) >= KILLS


class _Nursery:
    """The process that forks savers."""

    def __init__(self, program: subprocess.Popen[str]) -> None:
        assert program.stdin is not None
        assert program.stdout is not None
        self._in, self._out = program.stdin, program.stdout

    def save_until_killed(self, seconds: float) -> set[int]:
        """The events whose debrief was said to be saved by one saver before it was killed."""
        self._in.write("go\n")
        self._in.flush()
        saved: set[int] = set()
        child, doomed = 0, False
        while True:
            word, number = self._out.readline().split()
            if word == "child":
                child = int(number)
            elif word == "gone":
                return saved
            else:
                saved.add(int(number))
            if saved and child and not doomed:
                # From the first debrief saved, so that the kill falls anywhere into those after it. The saver's word
                # may come before its number does, and killing number 0 would kill whoever asks.
                doomed = True
                threading.Timer(seconds, os.kill, (child, signal.SIGKILL)).start()


@contextmanager
def _nursery(folder: Path) -> Iterator[_Nursery]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as program:
        try:
            yield _Nursery(program)
        finally:
            if program.stdin is not None:
                program.stdin.close()
            program.wait(timeout=10)


def _debriefs(file: Path) -> dict[int, tuple[int, ...]]:
    """Each event that is followed up with what its debrief made; every other event must have nothing of it."""
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute(
            "SELECT e.id, e.state, (SELECT count(*) FROM person WHERE met_event_id = e.id),"
            " (SELECT count(*) FROM encounter WHERE event_id = e.id),"
            " (SELECT count(*) FROM interaction WHERE event_id = e.id),"
            " (SELECT count(*) FROM follow_up WHERE event_id = e.id),"
            " (SELECT count(*) FROM promise WHERE event_id = e.id AND person_id IS NOT NULL),"
            " (SELECT count(*) FROM debrief WHERE event_id = e.id) FROM event e"
        ).fetchall()
    connection.close()
    assert all(not any(counts) for _, state, *counts in rows if state != "followed_up")
    return {key: tuple(counts) for key, state, *counts in rows if state == "followed_up"}
