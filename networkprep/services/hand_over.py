"""Handing a message over: to the mail program, as a file, and a proposed time as a calendar entry (S71, S95)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.domain.clock import Clock
from networkprep.domain.errors import RefusedError
from networkprep.domain.follow_up_details import FollowUpDetails, MailHandOver, OwnField
from networkprep.domain.follow_ups import SentBy
from networkprep.domain.proposed_times import read_proposed
from networkprep.exchange.calendar_writing import write_events
from networkprep.exchange.mail import mailto, message_file
from networkprep.services.follow_ups import FollowUpsService
from networkprep.system.given_files import write_given

_LENGTH = timedelta(minutes=30)


class HandOverService:
    """Makes what leaves; nothing is sent here, and each piece is for one person (S78)."""

    def __init__(self, follow_ups: FollowUpsService, clock: Clock) -> None:
        self._follow_ups = follow_ups
        self._clock = clock

    def mail(self, follow_up_id: int, text: str) -> MailHandOver:
        """The address that opens the mail program with this message."""
        details = self._follow_ups.details(follow_up_id)
        found = mailto(details.address, details.writing.subject, text)
        return MailHandOver(found.url, found.is_too_long)

    def save_message(self, follow_up_id: int, text: str, path: Path) -> None:
        """Write the message as a file that mail programs open for editing; raises WorldError when it cannot be."""
        details = self._follow_ups.details(follow_up_id)
        moment = self._clock.now().timestamp()
        write_given(path, message_file(details.address, details.writing.subject, text, timestamp=moment))
        self._follow_ups.handed_over(follow_up_id, SentBy.FILE)

    def save_time(self, follow_up_id: int, path: Path) -> None:
        """Write the first proposed time as a calendar entry of half an hour, for my own calendar.

        Raises RefusedError when the words name no day and hour, WorldError when the file cannot be written.
        """
        details = self._follow_ups.details(follow_up_id)
        time = read_proposed(details.own_words(OwnField.TIME1), self._clock.now())
        if time is None:
            raise RefusedError("NO_TIME")
        starts = time.starts.replace(tzinfo=None)
        entry = CalendarEvent(
            uid=f"{details.listing.row.uid}-time",
            title=_entry_title(details),
            starts=starts.isoformat(timespec="seconds"),
            ends=(starts + _LENGTH).isoformat(timespec="seconds"),
            zone=self._clock.zone_name(),
            status="TENTATIVE",
        )
        write_given(path, write_events([entry], self._clock.now()))


def _entry_title(details: FollowUpDetails) -> str:
    idea = details.facts.find("idea")
    name = details.listing.row.person_name
    return f"{name}: {idea.value}" if idea else name
