"""Row 43: leap days, the year 9999 and birthdays of 1900 go through every service and overflow nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from networkprep.domain.events import EventDraft
from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.people import PersonDraft
from networkprep.domain.rhythm import Rhythm
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.faults.full_life import live
from tests.world import move, running_services

DAYS = st.one_of(
    st.dates(date(1900, 1, 1), date(9999, 12, 31)),
    st.sampled_from([
        date(1900, 2, 28), date(2000, 2, 29), date(2028, 2, 29), date(9999, 12, 30), date(9999, 12, 31),
        date(1900, 1, 1), date(2026, 12, 31),
    ]),
)  # fmt: skip


@pytest.mark.fault(43)
def test_no_day_overflows_a_page(paths: Paths, clock: StandingClock) -> None:
    """Teeth: with days added by ``timedelta`` alone, the last days of 9999 raise OverflowError."""
    with running_services(paths, clock) as services:

        @settings(max_examples=40, suppress_health_check=list(HealthCheck))
        @given(DAYS, DAYS)
        def any_two_days(today: date, other: date) -> None:
            _one_day(services, clock, today, other)

        any_two_days()


def _one_day(services: Services, clock: StandingClock, today: date, other: date) -> None:
    move(clock, f"{today.isoformat()} 12:00")
    person = services.people.add(PersonDraft("Ana Ruiz", birthday=other.isoformat(), met_on=min(today, other))).value
    services.people.set_rhythm([person], Rhythm.QUARTERLY)
    services.interactions.log(InteractionDraft(min(today, other), InteractionKind.CALL, (person,)))
    event = services.events.add(
        EventDraft(
            "Meetup", starts=f"{other.isoformat()}T18:30", ends=f"{other.isoformat()}T23:59", zone="Europe/Berlin"
        )
    ).value
    services.captures.save("Ana !write to her in 3 weeks <calls me tomorrow by 29 feb")
    for look in (
        services.today.page,
        services.events.rows,
        services.follow_ups.lists,
        services.communities.rows,
    ):
        look()
    services.events.details(event)
    services.plans.open(event)
    services.person_pages.page(person)
    services.events.delete(event)
    services.people.delete([person])


@pytest.mark.fault(40, 43)
@pytest.mark.parametrize("moment", ["9999-12-31 23:59", "2028-02-29 12:00", "2027-03-28 02:30", "2026-10-25 02:30"])
def test_a_whole_life_is_shown_at_any_moment(paths: Paths, clock: StandingClock, moment: str) -> None:
    """Teeth: with days added by ``timedelta`` alone, the last evening of 9999 raises OverflowError."""
    with running_services(paths, clock) as services:
        life = live(services, clock, "Ana")
        move(clock, moment)
        services.today.page()
        lists = services.follow_ups.lists()
        for listing in (*lists.due, *lists.waiting, *lists.later):
            services.follow_ups.details(listing.row.id)
        for event in (life.told, life.waiting, life.coming):
            services.events.details(event)
            services.plans.open(event)
        services.people.set_rhythm(list(life.people), Rhythm.QUARTERLY)
        for person in life.people:
            services.person_pages.page(person)
            services.interactions.log(InteractionDraft(clock.today(), InteractionKind.CALL, (person,)))
        assert services.today.page().moment == clock.now()


@pytest.mark.fault(40)
@pytest.mark.parametrize(
    ("starts", "before", "after"),
    [
        ("2027-03-28T02:30", "2027-03-28 03:25", "2027-03-28 03:35"),
        ("2026-10-25T02:30", "2026-10-25 02:25", "2026-10-25 02:35"),
    ],
    ids=["skipped", "doubled"],
)
def test_an_event_in_the_hour_of_the_clock_change_begins_once(
    paths: Paths, clock: StandingClock, starts: str, before: str, after: str
) -> None:
    """Teeth: with the second of two readings taken, the event of the skipped hour had begun two hours early."""
    move(clock, before)
    with running_services(paths, clock) as services:
        event = services.events.add(EventDraft("Night walk", starts=starts, zone="Europe/Berlin")).value
        assert services.captures.event_by_clock().id is None
        move(clock, after)
        assert services.captures.event_by_clock().id == event
