"""What the rest of the program may ask about the time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Where services and pages get the time from; the machine's clock, or one that stands still."""

    def now(self) -> datetime:
        """The present moment, aware, in the person's own zone."""
        ...

    def today(self) -> date:
        """The person's own calendar day."""
        ...

    def zone_name(self) -> str:
        """The IANA name of the person's own zone."""
        ...
