"""An event as a calendar file tells of it: between files and the store."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, field
from datetime import date, datetime

_LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_ANSWERS = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH", "CANCEL"})
_MADE_UID = uuid.UUID("5f0f4f2c-35f2-5d0c-9a55-0e4d3f1f4b52")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One VEVENT. ``starts`` and ``ends`` are the event's own wall time: ISO without offset, a UTC time ending in Z, a
    bare date when all-day (the end is the day after the last), None where the file has none.

    ``zone`` is the IANA zone used, ``UTC``, or None when floating or not mappable; ``tzid`` the file's own text.
    ``recurrence_zone`` is the zone ``recurrence_id`` is told in, where that is another one; with ``all_later`` the
    event stands for that time and for all later ones.
    ``organiser`` is the address as in the file, else its name. ``recurrence`` is the text of the rule, ``excluded`` and
    ``added`` are the single dates taken out and put in, in the shape of ``starts``. ``line`` is where it began.
    """

    uid: str = ""
    title: str = ""
    starts: str | None = None
    ends: str | None = None
    all_day: bool = False
    zone: str | None = None
    tzid: str | None = None
    location: str = ""
    url: str = ""
    organiser: str = ""
    organiser_name: str = ""
    description: str = ""
    status: str = ""
    recurrence: str = ""
    recurrence_id: str | None = None
    recurrence_zone: str | None = None
    all_later: bool = False
    excluded: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    sequence: int = 0
    method: str = ""
    line: int = field(default=0, compare=False)

    @property
    def identity(self) -> str:
        """The UID; for an event without one a made-up one that is the same at the next import of the same file."""
        if self.uid:
            return self.uid
        return str(uuid.uuid5(_MADE_UID, "\n".join((self.title, self.starts or "", self.ends or "", self.location))))

    @property
    def is_cancelled(self) -> bool:
        """Say whether the organiser called it off."""
        return self.method.upper() == "CANCEL" or self.status.upper() in {"CANCELLED", "CANCELED"}

    @property
    def is_answer(self) -> bool:
        """Say whether it only speaks about an event (reply, counter-proposal, cancellation) and is no new one."""
        return self.method.upper() in _ANSWERS

    @property
    def page(self) -> str:
        """The event's page in the web: its link, else the first one in the description, else the place if it is one."""
        if self.url:
            return self.url
        for text in (self.description, self.location):
            if found := _LINK.search(text):
                return found[0].rstrip(".,;:!?)")
        return ""

    @property
    def is_online(self) -> bool:
        """Say whether the place is nothing but a link."""
        return _LINK.fullmatch(self.location.strip()) is not None

    def as_item(self) -> dict[str, str | bool | None]:
        """The event in the shape of ``import --json`` and ``export``; what the file does not say is None."""
        return {
            "uid": self.uid or None,
            "title": self.title,
            "starts": self.starts,
            "ends": self.ends,
            "all_day": self.all_day,
            "zone": self.zone,
            "tzid": self.tzid,
            "location": self.location or None,
            "url": self.url or None,
            "organiser": self.organiser or self.organiser_name or None,
            "description": self.description or None,
            "status": self.status or None,
            "recurrence": self.recurrence or None,
            "recurrence_id": self.recurrence_id,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarTask:
    """A follow-up as it goes into someone's calendar. ``uid`` and ``sequence`` let a later export update it."""

    uid: str
    title: str
    due: date
    changed_at: datetime
    description: str = ""
    sequence: int = 0
    done: bool = False
    dropped: bool = False
