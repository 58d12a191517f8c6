"""Events on their way in: what a file or pasted words hold, and what taking each in would come to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.event_text import RecognisedEvent
from networkprep.domain.events import EventDraft
from networkprep.domain.file_problems import FileProblem
from networkprep.domain.kind_guess import guess_kind
from networkprep.domain.personal_keys import without_personal_key
from networkprep.domain.plain_text import LINE_CAP, NAME_CAP, clean_line, clean_text

UNTITLED = "Event"


class Coming(StrEnum):
    """What becomes of one event of a file."""

    NEW = "new"
    MATCHED = "matched"
    UPDATED = "updated"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class IncomingEvent:
    """One event to choose: ``coming`` says what taking it in would do, the rest what is worth saying about it."""

    draft: EventDraft
    coming: Coming = Coming.NEW
    cancelled: bool = False
    over: bool = False
    line: int = 0

    @property
    def repeats(self) -> bool:
        """Whether it stands for a series: the draft is its next time."""
        return bool(self.draft.recurrence)


@dataclass(frozen=True, slots=True)
class EventPreview:
    """What was found, before anything is stored."""

    events: tuple[IncomingEvent, ...] = ()
    problems: tuple[FileProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenEvents:
    """How many became what, and the keys of the events in the order of the file."""

    counts: dict[Coming, int]
    event_ids: tuple[int, ...]


def draft_from(event: CalendarEvent, starts: str | None, ends: str | None, identity: str) -> EventDraft:
    """The event as it is planned, at one of its times; a personal key in a link stays out."""
    place = "" if event.is_online else event.location
    return EventDraft(
        title=clean_line(event.title, NAME_CAP).text or clean_line(place, NAME_CAP).text or UNTITLED,
        kind=guess_kind(event.title, event.description, event.organiser_name, event.page, event.location),
        starts=starts,
        ends=ends,
        all_day=event.all_day,
        zone=event.zone,
        place=clean_line(place).text,
        url=without_personal_key(clean_line(event.page, LINE_CAP * 4).text),
        organiser=clean_line(event.organiser or event.organiser_name).text,
        description=without_personal_key(clean_text(event.description).text),
        calendar_uid=identity,
        calendar_sequence=event.sequence,
        calendar_status=event.status or None,
        recurrence=event.recurrence or None,
        recurrence_id=event.recurrence_id,
        tzid=event.tzid,
    )


def draft_of_words(found: RecognisedEvent, text: str, dismissed: frozenset[str] = frozenset()) -> EventDraft:
    """The event that was recognised in words; ``dismissed`` names parts (time, place, url, kind) that are none."""
    time = found.time if "time" not in dismissed else None
    place = found.place.text if found.place and "place" not in dismissed else ""
    url = found.url.text if found.url and "url" not in dismissed else ""
    title = _title_of_words(found, text, url, whole=bool(dismissed))
    return EventDraft(
        title=clean_line(next(iter(title.strip().splitlines()), ""), NAME_CAP).text or UNTITLED,
        kind=found.kind if "kind" not in dismissed else EventKind.MEETUP,
        starts=time.starts if time else None,
        ends=time.ends if time else None,
        all_day=time.all_day if time else False,
        zone=time.zone if time else None,
        place=clean_line(place).text,
        url=without_personal_key(url),
        description="" if "\n" not in text.strip() else without_personal_key(clean_text(text).text),
    )


def _title_of_words(found: RecognisedEvent, text: str, url: str, *, whole: bool) -> str:
    """The title recognised, or the ``whole`` of the words where part of them was dismissed; a link has a name, too."""
    if found.title is not None and (found.is_link_only or not whole):
        return found.title.text
    return _name_of_link(url) if found.is_link_only else text


def _name_of_link(url: str) -> str:
    """A first name for an event of which only the link is known: the last words of the link, else its host."""
    host, _, path = url.partition("://")[2].partition("/")
    words = re.sub(r"[-_+]+", " ", path.split("?")[0].split("#")[0].rstrip("/").rsplit("/", 1)[-1]).strip()
    return words if any(letter.isalpha() for letter in words) else host
