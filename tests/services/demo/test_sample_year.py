"""The sample year, built by the services: believable, whole, and saying nothing that the program would not say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventState
from networkprep.domain.library import LinesShown, LinesWish
from networkprep.domain.line_rules import banned_in
from networkprep.domain.linkedin import LinkedInState
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.profile import EntryKind
from networkprep.domain.today import TodayKind
from networkprep.services.catalogue import Services
from networkprep.services.demo.content import read_events, read_me, read_people
from networkprep.services.demo.year import build_sample_year
from networkprep.system.clock import StandingClock
from tests.world import clock_at, folder_for, running_services

MORNING = "2026-11-12 08:30"


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The services on a sample year that ends on a Thursday morning."""
    paths, clock = folder_for(tmp_path_factory.mktemp("year")), clock_at(MORNING)
    build_sample_year(paths, clock)
    with running_services(paths, clock) as services:
        yield services


def test_a_year_has_events_of_every_kind_and_sixty_people(year: Services) -> None:
    events = year.events.rows()
    assert {event.kind for event in events} == set(EventKind)
    assert len(year.people_list.all_ids(PeopleWish()).ids) >= 59
    states = Counter(event.state for event in events)
    assert states[EventState.FOLLOWED_UP] >= 11
    assert {EventState.PLANNED, EventState.DEBRIEF_WAITING, EventState.SKIPPED} <= set(states)


@pytest.mark.row("S88")
def test_today_has_something_of_every_kind_to_show(year: Services) -> None:
    rows = year.today.page().rows
    assert rows[0].kind is TodayKind.DEBRIEF
    assert {row.kind for row in rows} >= {
        TodayKind.DEBRIEF,
        TodayKind.PLAN,
        TodayKind.PROMISE_MESSAGE,
        TodayKind.FOLLOW_UP,
        TodayKind.SILENCE,
        TodayKind.TOUCH,
        TodayKind.RECALL,
    }


def test_follow_ups_stand_in_every_part_of_their_list(year: Services) -> None:
    lists = year.follow_ups.lists()
    assert len(lists.due) >= 3
    assert len(lists.waiting) >= 3
    assert len(lists.done) >= 20


def test_the_debrief_that_waits_knows_people_met_before(year: Services) -> None:
    waiting = next(event for event in year.events.rows() if event.state is EventState.DEBRIEF_WAITING)
    flow = year.debrief.open(waiting.id)
    names = {person.name: flow.proposals(person.key) for person in flow.draft.people}
    assert len(names) == 4
    assert [proposal.name for proposal in names["Ana Ruiz"]] == ["Ana Ruiz"]


def test_the_plan_of_tomorrow_brings_back_who_was_met_there_and_what_to_try(year: Services) -> None:
    coming = next(event for event in year.events.rows() if event.title == "Water Stewards' Forum")
    plan = year.plans.open(coming.id)
    assert not plan.basics.prepared
    assert {person.name for person in plan.met_before} & {"Amara Nwosu", "Henrik Dahl", "Ben Okafor"}
    assert plan.to_try is not None
    assert year.what_i_bring.page().listed(EntryKind.INTEREST)


def test_the_data_it_leaves_is_sound(year: Services) -> None:
    assert [finding for finding, _ in year.doctor.examine().findings if finding != "no_backup"] == []


@pytest.mark.parametrize("moment", ["2026-03-01 07:00", "2028-02-29 23:10", "2026-10-25 02:30"])
def test_it_can_end_on_any_day(tmp_path: Path, moment: str) -> None:
    paths, clock = folder_for(tmp_path), clock_at(moment)
    build_sample_year(paths, clock)
    with running_services(paths, StandingClock(clock.now(), clock.zone_name())) as services:
        assert len(services.people_list.all_ids(PeopleWish()).ids) >= 59


def test_its_words_keep_the_guards() -> None:
    said = [text for part in (read_me(), *read_people(), *read_events()) for text in _texts(part)]
    assert len(said) > 500
    assert [(text, word) for text in said if (word := banned_in(text))] == []


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for value in part.values():
            yield from _texts(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from _texts(value)


def test_the_last_event_shows_who_is_connected_and_who_waits(year: Services) -> None:
    event_id = next(row.id for row in year.events.rows() if row.title == "Neighbourhood repair café")
    states = {row.name: row.state for row in year.events.outcome(event_id).linkedin}
    assert set(states.values()) == set(LinkedInState)
    assert states["Kofi Mensah"] is LinkedInState.CONNECTED


def test_the_library_of_the_year_shows_what_one_can_make_of_it(year: Services) -> None:
    shown = {kind: year.library.find(LinesWish(shown=kind)).rows for kind in LinesShown}
    assert [row.is_own for row in shown[LinesShown.OWN]].count(True) == 2
    assert any(row.mark.reworded for row in shown[LinesShown.OWN])
    assert len(shown[LinesShown.FAVOURITES]) == 3
    assert len(shown[LinesShown.HIDDEN]) == 1
