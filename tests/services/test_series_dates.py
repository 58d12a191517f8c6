"""Next dates of a series from its calendar file: offered, planned one by one, never twice."""

from __future__ import annotations

import pytest

from networkprep.domain.errors import RefusedError
from networkprep.domain.events import EventDraft
from networkprep.domain.profile import EntryKind
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import move, running_services

SERIES = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Elsewhere//EN\r
BEGIN:VEVENT\r
UID:choir@elsewhere\r
DTSTAMP:20260101T000000Z\r
SUMMARY:Choir evening\r
DTSTART:20261006T180000\r
DTEND:20261006T200000\r
RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=5\r
EXDATE:20270105T180000\r
END:VEVENT\r
END:VCALENDAR\r
"""


def take_in(services: Services, calendar: bytes = SERIES) -> int:
    preview = services.event_intake.look_at_calendar(calendar)
    return services.event_intake.take_in(preview.events).value.event_ids[0]


@pytest.mark.row("S61", "S144")
def test_the_file_names_the_next_dates_without_those_taken_out_or_counted_off(
    paths: Paths, clock: StandingClock
) -> None:
    """Teeth: by the rule alone, January would be offered, and months beyond the fifth."""
    with running_services(paths, clock) as services:
        event_id = take_in(services)
        assert services.events.details(event_id).draft.starts == "2026-12-01T18:00:00"
    with running_services(paths, clock) as services:
        assert [each.starts for each in services.events.later_dates(event_id)] == ["2027-02-02T18:00:00"]


@pytest.mark.row("S144")
def test_a_date_is_planned_once_keeps_its_community_and_can_be_undone(services: Services, clock: StandingClock) -> None:
    event_id = take_in(services)
    services.events.revise(event_id, community="Choir")
    (community,) = services.communities.rows()
    assert [each.starts for each in community.later] == ["2027-02-02T18:00:00"]
    planned = services.events.plan_next_date(event_id).value
    draft = services.events.details(planned).draft
    assert (draft.starts, draft.ends, draft.community) == ("2027-02-02T18:00:00", "2027-02-02T20:00:00", "Choir")
    assert services.events.later_dates(event_id) == services.events.later_dates(planned) == ()
    with pytest.raises(RefusedError):
        services.events.plan_next_date(event_id)
    services.history.undo()
    assert len(services.events.later_dates(event_id)) == 1
    move(clock, "2027-02-03 12:00")
    assert services.events.later_dates(event_id) == ()


LATER = b"""BEGIN:VEVENT\r
UID:choir@elsewhere\r
SUMMARY:Choir in the new hall\r
LOCATION:Hall 2\r
RECURRENCE-ID;TZID=America/New_York;RANGE=THISANDFUTURE:20261201T120000\r
DTSTART;TZID=Europe/Berlin:20261202T193000\r
DTEND;TZID=Europe/Berlin:20261202T203000\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.mark.row("S144")
def test_a_change_of_all_later_dates_moves_those_that_are_planned_next(services: Services) -> None:
    """Teeth: only December moved; and named in another zone, it stood there twice."""
    zoned = SERIES.replace(b"DTSTART:", b"DTSTART;TZID=Europe/Berlin:").replace(b"DTEND:", b"DTEND;TZID=Europe/Berlin:")
    event_id = take_in(services, zoned.replace(b"END:VCALENDAR\r\n", LATER))
    draft = services.events.details(event_id).draft
    assert (draft.starts, draft.ends) == ("2027-02-03T19:30:00", "2027-02-03T20:30:00")
    assert (draft.title, draft.place, draft.recurrence_id) == ("Choir in the new hall", "Hall 2", None)
    rows = services.events.rows()
    assert sorted(services.events.details(row.id).draft.starts or "" for row in rows) == [
        "2026-12-02T19:30:00",
        "2027-02-03T19:30:00",
    ]


def test_the_same_file_again_changes_nothing(services: Services) -> None:
    event_id = take_in(services)
    services.events.plan_next_date(event_id)
    take_in(services)
    assert len(services.events.rows()) == 2


@pytest.mark.row("S144")
def test_a_newer_file_changes_a_date_planned_ahead_and_leaves_it_on_its_day(services: Services) -> None:
    """Teeth: the evening planned for February was moved to December, the next date of the series."""
    december = take_in(services)
    february = services.events.plan_next_date(december).value
    services.events.delete(december)
    newer = SERIES.replace(b"SUMMARY:Choir evening", b"SEQUENCE:1\r\nSUMMARY:Choir and supper")
    assert take_in(services, newer) == february
    draft = services.events.details(february).draft
    assert (draft.title, draft.starts, draft.ends) == ("Choir and supper", "2027-02-02T18:00:00", "2027-02-02T20:00:00")
    assert services.events.later_dates(february) == ()


def test_of_two_dates_planned_the_file_means_the_next_one(services: Services) -> None:
    """Teeth: whichever was planned first was brought up to date."""
    _, december = (
        services.events.add(
            EventDraft("Choir evening", starts=starts, calendar_uid="choir@elsewhere", recurrence="FREQ=MONTHLY")
        ).value
        for starts in ("2027-02-02T18:00:00", "2026-12-01T18:00:00")
    )
    newer = SERIES.replace(b"SUMMARY:Choir evening", b"SEQUENCE:1\r\nSUMMARY:Choir and supper")
    assert take_in(services, newer) == december


@pytest.mark.row("S61")
def test_communities_with_shared_interests_stand_first(services: Services) -> None:
    for name in ("Alumni", "Beekeepers", "Cyclists"):
        services.events.add(EventDraft("Evening", community=name))
    keys = {row.name: row.id for row in services.communities.rows()}
    services.communities.set_interests(keys["Beekeepers"], ["bees"])
    services.communities.set_interests(keys["Cyclists"], ["cycling", "river paths", "rivers"])
    for mine in ("rivers", "cycling", "bee"):
        services.what_i_bring.add_entry(EntryKind.INTEREST, mine)
    rows = services.communities.rows()
    assert [(row.name, row.shared) for row in rows] == [
        ("Cyclists", ("rivers", "cycling")),
        ("Beekeepers", ("bee",)),
        ("Alumni", ()),
    ]
    assert services.communities.places()[0].interest in {"rivers", "cycling", "bee"}
