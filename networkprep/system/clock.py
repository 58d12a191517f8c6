"""The time, asked for in one place: everything else is told it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from networkprep.domain.clock import Clock

ENVIRONMENT_NAME = "NETWORKPREP_NOW"


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, aware, in the machine's zone."""
        return datetime.now(ZoneInfo(self.zone_name()))  # noqa: TID251  # the one place that asks

    def today(self) -> date:
        """The machine's calendar day."""
        return self.now().date()

    def zone_name(self) -> str:
        """The machine's zone, UTC when it does not name a known one."""
        # Imported here: 6 ms that a start with a standing clock does not need.
        from tzlocal import get_localzone_name  # noqa: PLC0415  # only without a standing clock

        try:
            name = get_localzone_name() or "UTC"
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return "UTC"
        return name


class StandingClock:
    """A clock that stands still, for tests, the sample year and pictures."""

    def __init__(self, moment: datetime, zone: str = "UTC") -> None:
        if moment.tzinfo is None:
            raise ValueError("a standing clock needs a moment with a zone")
        self.moment = moment
        self._zone = zone

    def now(self) -> datetime:
        """The moment it stands at."""
        return self.moment

    def today(self) -> date:
        """The calendar day it stands at."""
        return self.moment.date()

    def zone_name(self) -> str:
        """The zone it was given."""
        return self._zone


def clock_from(environment: Mapping[str, str]) -> Clock:
    """The clock for this run; ``NETWORKPREP_NOW`` (ISO date-time with offset, zone in brackets) makes it stand.

    ``2026-11-12T18:30+01:00`` or ``2026-11-12T18:30+01:00[Europe/Berlin]``. Raises ValueError when it is no such text.
    """
    text = environment.get(ENVIRONMENT_NAME)
    if not text:
        return SystemClock()
    stamp, bracket, zone = text.partition("[")
    moment = datetime.fromisoformat(stamp)
    if moment.tzinfo is None:
        raise ValueError(f"{ENVIRONMENT_NAME} needs a zone, for example 2026-11-12T18:30+01:00")
    if not bracket:
        return StandingClock(moment, environment.get("TZ") or "UTC")
    name = zone.rstrip("]")
    return StandingClock(moment.astimezone(ZoneInfo(name)), name)
