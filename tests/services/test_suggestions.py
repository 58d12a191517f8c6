"""Suggestions on a real file: from what was said, never a nag."""

from __future__ import annotations

import pytest

from networkprep.domain.confidence import Comfort
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.event_suggestions import SuggestionCode
from networkprep.domain.events import EventDraft, GladlyAgain
from networkprep.domain.profile import EntryKind
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.services.planning import meet, past_event
from tests.world import move, running_services


def plan(services: Services, title: str, kind: EventKind, day: str, community: str = "") -> int:
    draft = EventDraft(title, kind, starts=f"{day}T18:00", ends=f"{day}T20:00", community=community)
    return services.events.add(draft).value


def titles(services: Services) -> list[str]:
    return [row.event.title for row in services.suggestions.events().rows]


@pytest.mark.row("S123", "S126")
def test_low_pressure_is_first_for_who_finds_it_uncomfortable_or_was_shaky_last(services: Services) -> None:
    conference = plan(services, "Big conference", EventKind.CONFERENCE, "2026-11-20")
    plan(services, "Data meetup", EventKind.MEETUP, "2026-11-21")
    plan(services, "Garden club", EventKind.HOBBY, "2026-11-25")
    assert titles(services)[0] == "Big conference"
    services.plans.set_confidence(conference, 2)
    assert titles(services) == ["Garden club", "Data meetup", "Big conference"]
    services.plans.set_confidence(conference, 5)
    assert titles(services)[0] == "Big conference"
    services.confidence.say_comfort(Comfort.UNCOMFORTABLE)
    found = services.suggestions.events()
    assert found.gently
    assert found.worth_saying[0].event.title == "Garden club"


@pytest.mark.row("S153", "S154", "S144")
def test_ratings_people_and_wrong_kinds_move_suggestions(services: Services) -> None:
    fair = past_event(services, EventDraft("Old fair", EventKind.TRADE_FAIR, starts="2026-10-01T10:00"))
    old = past_event(services, EventDraft("Old choir", EventKind.HOBBY, starts="2026-10-08T18:00", community="Choir"))
    services.events.rate(old, GladlyAgain.GLADLY)
    services.events.skip(fair)
    services.events.mark_felt_wrong(fair, felt_wrong=True)
    meet(services, old, "Ben")
    plan(services, "New fair", EventKind.TRADE_FAIR, "2026-11-13")
    plan(services, "Data meetup", EventKind.MEETUP, "2026-11-14")
    plan(services, "Choir supper", EventKind.HOBBY, "2026-12-01", "Choir")
    found = services.suggestions.events()
    assert [row.event.title for row in found.rows] == ["Choir supper", "Data meetup", "New fair"]
    assert [each.code for each in found.rows[0].reasons] == [
        SuggestionCode.EASY,
        SuggestionCode.LIKED,
        SuggestionCode.PEOPLE,
    ]
    services.history.undo()


@pytest.mark.row("S154")
def test_a_skipped_event_is_neither_suggested_nor_asked_about(services: Services, clock: StandingClock) -> None:
    skipped = plan(services, "Mixer", EventKind.MEETUP, "2026-11-14")
    plan(services, "Choir supper", EventKind.HOBBY, "2026-12-01")
    services.events.skip(skipped)
    assert titles(services) == ["Choir supper"]
    move(clock, "2026-11-15 09:00")
    assert services.today.page().rows == ()


@pytest.mark.row("S126")
def test_put_away_it_stays_away_for_a_week_over_a_restart(paths: Paths, clock: StandingClock) -> None:
    with running_services(paths, clock) as services:
        for number in (1, 2):
            plan(services, f"Choir {number}", EventKind.HOBBY, f"2026-12-0{number}")
        services.suggestions.put_away()
    with running_services(paths, clock) as services:
        assert titles(services) == []
        move(clock, "2026-11-19 12:00")
        assert len(titles(services)) == 2


@pytest.mark.row("S127", "S152")
def test_a_plan_names_what_its_event_touches(services: Services) -> None:
    for mine in ("rivers", "jazz", "bees"):
        services.what_i_bring.add_entry(EntryKind.INTEREST, mine)
    services.what_i_bring.add_entry(EntryKind.VALUE, "patience")
    draft = EventDraft("Evening", EventKind.MEETUP, tags=("River", "Bee"), community="Valley circle")
    event_id = services.events.add(draft).value
    assert services.plans.open(event_id).fit.interests == ("rivers", "bees")
    community = services.communities.rows()[0]
    services.communities.set_purpose(community.id, "patience with rivers")
    assert services.plans.details(event_id).fit.values == ("patience",)


@pytest.mark.row("S63")
def test_the_purpose_of_a_community_is_spoken_of_in_the_plans_of_its_coming_events(services: Services) -> None:
    event_id = plan(services, "Evening", EventKind.MEETUP, "2026-11-20", "Valley circle")
    services.plans.open(event_id)
    community = services.communities.rows()[0]

    def spoken() -> bool:
        return any("clean rivers" in line.text for line in services.plans.details(event_id).lines)

    assert not spoken()
    services.communities.set_purpose(community.id, "clean rivers")
    assert spoken()
    services.history.undo()
    assert not spoken()
