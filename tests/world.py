"""A small world for tests: a clock that stands where it is put, and services on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from networkprep.services.catalogue import Services, open_services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths, make_folders, paths_in
from networkprep.system.settings import Settings

BERLIN = "Europe/Berlin"


def clock_at(text: str, zone: str = BERLIN) -> StandingClock:
    """A clock standing at a wall time, for example ``clock_at("2026-11-12 18:30")``."""
    return StandingClock(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)), zone)


def move(clock: StandingClock, text: str) -> None:
    """Put the clock to another wall time of its own zone."""
    clock.moment = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(clock.zone_name()))


def folder_for(tmp_path: Path) -> Paths:
    """One folder for everything, made."""
    paths = paths_in(tmp_path / "data")
    make_folders(paths)
    return paths


@contextmanager
def running_services(paths: Paths, clock: StandingClock) -> Iterator[Services]:
    """Services on the data file in this folder, closed tidily at the end."""
    services = open_services(paths, Settings(paths.settings_file), clock)
    try:
        yield services
    finally:
        services.upkeep.close()


def event_titles(paths: Paths, clock: StandingClock) -> list[str]:
    """What another start on this folder finds of events."""
    with running_services(paths, clock) as services:
        return [row.title for row in services.events.rows()]
