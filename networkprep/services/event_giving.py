"""Events and follow-ups as calendars and tables elsewhere know them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from networkprep.domain.calendar_events import CalendarEvent, CalendarTask
from networkprep.domain.events import EventDetails, EventState
from networkprep.domain.follow_ups import FollowUpRow, FollowUpState


def event_of(event: EventDetails, noted_at: datetime, now: datetime) -> CalendarEvent:
    """The event as an entry. One that came from a calendar keeps its identity; another is known by ours.

    The sequence of our own entries grows with time, so that a calendar takes the later of two files for the newer.
    """
    draft = event.draft
    foreign = draft.calendar_uid not in {None, event.uid}
    named = "@" not in draft.organiser and ":" not in draft.organiser
    return CalendarEvent(
        uid=draft.calendar_uid or event.uid,
        title=draft.title,
        starts=draft.starts,
        ends=draft.ends,
        all_day=draft.all_day,
        zone=draft.zone,
        tzid=draft.tzid,
        location=draft.place,
        url=draft.url,
        organiser="" if named else draft.organiser,
        organiser_name=draft.organiser if named else "",
        description=draft.description,
        status="CANCELLED" if event.row.state is EventState.CANCELLED else draft.calendar_status or "",
        recurrence=draft.recurrence or "",
        recurrence_id=draft.recurrence_id,
        sequence=(draft.calendar_sequence or 0) if foreign else _age(noted_at, now),
    )


def told_apart(events: list[CalendarEvent]) -> list[CalendarEvent]:
    """Each entry once: a later evening of the same series goes out as that one evening of it."""
    seen: set[tuple[str, str | None]] = set()
    told = []
    for event in events:
        if (event.uid, event.recurrence_id) in seen:
            told.append(replace(event, recurrence="", recurrence_id=event.starts))
        else:
            told.append(event)
        seen.add((event.uid, event.recurrence_id))
    return told


def task_of(row: FollowUpRow, noted_at: datetime, now: datetime) -> CalendarTask:
    """The follow-up as a day in a calendar; it tells whom it is for and why, not what the message says."""
    done = row.state is FollowUpState.DONE
    about = [f"Promised: {row.promise_text}"] if row.promise_text else []
    about += [f"Met at: {row.event_title}"] if row.event_title else []
    return CalendarTask(
        uid=row.uid,
        title=f"{'Done: ' if done else ''}Follow up with {row.person_name}",
        due=row.due_on,
        changed_at=now,
        description="\n".join(about),
        sequence=_age(noted_at, now),
        done=done,
        dropped=row.state is FollowUpState.LET_GO,
    )


def follow_up_item(row: FollowUpRow) -> dict[str, Any]:
    """The follow-up in the shape of ``export``; what is not there is None."""
    return {
        "uid": row.uid,
        "person": row.person_name,
        "kind": str(row.kind),
        "state": str(row.state),
        "due": row.due_on.isoformat(),
        "event": row.event_title or None,
        "promise": row.promise_text or None,
        "sent_on": row.sent_on.isoformat() if row.sent_on else None,
    }


def _age(noted_at: datetime, now: datetime) -> int:
    return max(int((now - noted_at).total_seconds()), 0)
