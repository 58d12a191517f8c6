"""At the event: the counter, ways on and ways out, a word before walking in."""

from __future__ import annotations

import pytest

from networkprep.domain.at_event import ExitMoment
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.goal import GoalWord
from networkprep.domain.profile import ProfileField
from networkprep.services.catalogue import Services
from tests.services.planning import meet


@pytest.fixture
def event_id(services: Services) -> int:
    """An evening nobody planned."""
    draft = EventDraft("River Meetup", EventKind.COMMUNITY, starts="2026-11-12T11:00", zone="Europe/Berlin")
    return services.events.add(draft).value


@pytest.mark.row("S132")
def test_two_quality_notes_of_three_are_enough(services: Services, event_id: int) -> None:
    for line in ("Ana Ruiz *", "Ben, tall", "Cleo ~bees *", "Ana Ruiz #rivers *"):
        services.at_event.note(event_id, line)
    progress = services.at_event.page(event_id).progress
    assert (progress.count, progress.word) == (2, GoalWord.ENOUGH)


@pytest.mark.row("S132")
def test_after_the_debrief_people_count(services: Services, event_id: int) -> None:
    services.at_event.note(event_id, "Ana Ruiz *")
    for name in ("Ana Ruiz", "Ben", "Cleo"):
        meet(services, event_id, name)
    assert services.at_event.page(event_id).progress.count == 3


@pytest.mark.row("S107", "S112", "S114")
@pytest.mark.parametrize("kind", [EventKind.COMMUNITY, EventKind.CONFERENCE, EventKind.TRADE_FAIR, EventKind.INTERNAL])
def test_ways_out_are_there_for_every_moment(services: Services, kind: EventKind) -> None:
    event_id = services.events.add(EventDraft("Evening", kind)).value
    leaving = services.at_event.page(event_id).leaving
    lines = {group.moment: group.lines for group in leaving.exits}
    assert len(lines[ExitMoment.MONOPOLISING]) >= 4
    assert len(lines[ExitMoment.FIRM]) >= 3
    planned = next(line.text for line in services.plans.details(event_id).lines if line.part == "exits")
    assert lines[ExitMoment.NATURAL_END][0] == planned


@pytest.mark.row("S106", "S107")
def test_stalled_shows_the_planned_lines_first_and_the_plans_left_out(services: Services, event_id: int) -> None:
    plan = services.plans.open(event_id)
    services.plan_packs.write_if_then(event_id, plan.if_thens[0].id, "If it is loud, then I go outside.")
    page = services.at_event.page(event_id)
    planned = [line.text for line in plan.lines if line.part == "transitions"]
    assert list(page.stalled.transitions[:2]) == planned
    shown = {*page.stalled.if_thens, *page.leaving.if_thens}
    chosen = {each.text for each in services.plans.details(event_id).if_thens}
    assert shown - chosen, "plans beyond the three chosen are opened, too"


@pytest.mark.row("S134", "S135")
def test_before_walking_in_there_is_company_and_a_first_line(services: Services, event_id: int) -> None:
    assert "alone" not in services.at_event.page(event_id).walk_in.approach
    services.what_i_bring.answer(ProfileField.CALLED, "Jo")
    walk_in = services.at_event.page(event_id).walk_in
    assert "The guide says that most people feel some of this" in walk_in.thought
    assert not any(letter.isdigit() or letter == "%" for letter in walk_in.thought)
    assert "Jo" in walk_in.approach
