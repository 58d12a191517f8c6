"""Calendar files become plans; brought in again they update the plan and never touch what was noted."""

from __future__ import annotations

from pathlib import Path

import pytest

from networkprep.domain.changes import label
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventState
from networkprep.domain.incoming_events import Coming
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from tests.world import move

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
{method}BEGIN:VEVENT
UID:evt-1@events.example
SEQUENCE:{sequence}
DTSTART;TZID=Europe/Berlin:{start}
DTEND;TZID=Europe/Berlin:{end}
SUMMARY:{title}
LOCATION:Town hall\\, room 2
STATUS:{status}
END:VEVENT
END:VCALENDAR
"""


def invitation(
    sequence: int = 0, title: str = "River evening", day: str = "20261119", status: str = "CONFIRMED", method: str = ""
) -> bytes:
    """One event as a file, at 18:30 to 21:00."""
    text = INVITATION.format(
        sequence=sequence,
        title=title,
        start=f"{day}T183000",
        end=f"{day}T210000",
        status=status,
        method=f"METHOD:{method}\n" if method else "",
    )
    return text.replace("\n", "\r\n").encode()


def single(lines: str) -> bytes:
    """One event of these lines."""
    body = f"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:one\nSUMMARY:One\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    return body.replace("\n", "\r\n").encode()


def take(services: Services, content: bytes) -> tuple[Coming, ...]:
    """Look, choose everything, take it in; what was foretold."""
    preview = services.event_intake.look_at_calendar(content)
    services.event_intake.take_in(preview.events)
    return tuple(event.coming for event in preview.events)


def test_an_invitation_becomes_a_plan_and_undo_takes_it_back(services: Services) -> None:
    assert take(services, invitation()) == (Coming.NEW,)
    row = services.events.rows()[0]
    assert (row.title, row.starts, row.zone) == (
        "River evening",
        "2026-11-19T18:30:00",
        "Europe/Berlin",
    )
    assert services.events.details(row.id).draft.place == "Town hall, room 2"
    services.history.undo()
    assert services.events.rows() == ()


def test_the_same_file_again_changes_nothing_even_what_the_person_edited(services: Services) -> None:
    take(services, invitation())
    services.events.revise(1, title="My river evening")
    assert take(services, invitation(title="River evening")) == (Coming.MATCHED,)
    assert [row.title for row in services.events.rows()] == ["My river evening"]


def test_a_higher_sequence_updates_the_plan_and_never_touches_captures_or_kind(
    services: Services, clock: StandingClock
) -> None:
    take(services, invitation())
    services.events.revise(1, kind=EventKind.COMMUNITY, community="River friends")
    move(clock, "2026-11-19 19:00")
    services.captures.save("Ana Ruiz ~bees *")
    before = [(note.uid, note.raw, note.event_id) for note in services.events.outcome(1).captures]
    assert take(services, invitation(1, "River evening (moved)", "20261126")) == (Coming.UPDATED,)
    draft = services.events.details(1).draft
    assert (draft.title, draft.starts[:10] if draft.starts else "") == ("River evening (moved)", "2026-11-26")
    assert (draft.kind, draft.community) == (EventKind.COMMUNITY, "River friends")
    assert [(note.uid, note.raw, note.event_id) for note in services.events.outcome(1).captures] == before != []


def test_a_cancellation_marks_the_plan_and_is_no_event_of_its_own(services: Services) -> None:
    assert take(services, invitation(method="CANCEL", status="CANCELLED")) == (Coming.SKIPPED,)
    take(services, invitation())
    assert take(services, invitation(1, method="CANCEL", status="CANCELLED")) == (Coming.UPDATED,)
    assert services.events.rows()[0].state is EventState.CANCELLED


@pytest.mark.parametrize(
    ("content", "kept"),
    [(invitation(), 1), (invitation(1), 1), (invitation(1, method="CANCEL", status="CANCELLED"), 0)],
)
def test_an_event_deleted_after_the_look_comes_in_again(services: Services, content: bytes, kept: int) -> None:
    """Teeth: it was said to be known, or brought up to date, and nothing came in."""
    event_id = services.event_intake.take_in(services.event_intake.look_at_calendar(invitation()).events)
    preview = services.event_intake.look_at_calendar(content)
    services.events.delete(event_id.value.event_ids[0])
    assert len(services.event_intake.take_in(preview.events).value.event_ids) == kept
    assert len(services.events.rows()) == kept


def test_an_event_that_is_cancelled_in_the_file_says_so_and_is_kept_as_such(services: Services) -> None:
    preview = services.event_intake.look_at_calendar(invitation(status="CANCELLED"))
    assert preview.events[0].cancelled
    services.event_intake.take_in(preview.events)
    assert services.events.rows()[0].state is EventState.CANCELLED


@pytest.mark.parametrize(
    ("lines", "starts", "ends", "all_day", "zone"),
    [
        ("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261123", "2026-11-20", "2026-11-23", True, None),
        ("DTSTART:20261120T183000\nDURATION:PT2H30M", "2026-11-20T18:30", "2026-11-20T21:00", False, None),
        ("DTSTART:20261120T173000Z", "2026-11-20T17:30", None, False, "UTC"),
        ("DTSTART;TZID=Europe/Lisbon:20261120T183000", "2026-11-20T18:30", None, False, "Europe/Lisbon"),
    ],
)
def test_all_day_floating_zoned_and_without_an_end(
    services: Services, lines: str, starts: str, ends: str | None, all_day: bool, zone: str | None
) -> None:
    take(services, single(lines))
    row = services.events.rows()[0]
    assert (row.starts or "").startswith(starts)
    assert (row.ends or "").startswith(ends or "")
    assert (row.all_day, row.zone) == (all_day, zone)
    assert services.events.details(row.id).ends_at is not None


def test_a_series_comes_in_at_its_next_time_and_keeps_its_rule(services: Services, clock: StandingClock) -> None:
    weekly = single(
        "DTSTART;TZID=Europe/Berlin:20260903T190000\nDTEND;TZID=Europe/Berlin:20260903T210000\nRRULE:FREQ=WEEKLY"
    )
    take(services, weekly)
    assert (services.events.rows()[0].starts or "").startswith("2026-11-12T19:00")
    assert services.events.details(1).draft.recurrence == "FREQ=WEEKLY"
    assert take(services, weekly) == (Coming.MATCHED,)
    move(clock, "2026-11-13 12:00")
    assert take(services, weekly) == (Coming.NEW,), "the next evening is a plan of its own"
    assert len(services.events.rows()) == 2


def test_what_was_over_long_ago_does_not_wait_for_a_debrief(services: Services) -> None:
    preview = services.event_intake.look_at_calendar(invitation(day="20260901"))
    assert preview.events[0].over
    services.event_intake.take_in(preview.events)
    assert services.events.rows()[0].state is EventState.FOLLOWED_UP


def test_two_events_of_one_uid_are_both_kept_and_found_again(services: Services) -> None:
    double = invitation() + invitation(title="Another evening", day="20261203")
    assert take(services, double) == (Coming.NEW, Coming.NEW)
    assert take(services, double) == (Coming.MATCHED, Coming.MATCHED)


def test_a_real_luma_file_is_looked_at_and_taken_whole(services: Services, corpus: Path) -> None:
    path = next((corpus / "dev").rglob("*luma.ics"))
    preview = services.event_intake.look_at_file(path)
    assert preview.events
    assert preview.problems == ()
    done = services.intake.take(path, Progress())
    assert (done.value.new, done.value.skipped) == (len(preview.events), 0)
    assert done.change.label == label("EVENTS_TAKEN", count=len(preview.events))
    again = services.intake.take(path, Progress()).value
    assert (again.new, again.matched) == (0, len(preview.events))


def test_counts_sum_to_the_records_for_real_files(services: Services, corpus: Path) -> None:
    files = sorted((corpus / "dev").glob("**/*.ics"))[::12]
    assert files
    for path in files:
        taken = services.intake.look(path)
        assert taken.new + taken.matched + taken.updated + taken.skipped == taken.records, path.name
        assert len(taken.items) <= taken.records
    assert services.events.rows() == ()
