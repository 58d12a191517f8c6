"""Plans on a real file: useful at once, kept over a restart, every action taken back."""

from __future__ import annotations

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft, Purpose
from networkprep.domain.goal import Goal
from networkprep.domain.options import GOAL
from networkprep.domain.plans import PlanDetails, PlanText
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import running_services

MEETUP = EventDraft(
    "River Restoration Meetup",
    EventKind.COMMUNITY,
    starts="2026-11-15T18:30",
    ends="2026-11-15T21:00",
    zone="Europe/Berlin",
    place="Soil Trust House",
    community="River friends",
    tags=("rivers",),
)


@pytest.fixture
def event_id(services: Services) -> int:
    """A meetup in three days."""
    return services.events.add(MEETUP).value


def openers(plan: PlanDetails) -> list[str]:
    return [line.text for line in plan.lines if line.part == "openers" and not line.is_follow_up]


@pytest.mark.row("S7", "S130")
def test_a_new_plan_has_a_goal_and_a_pack_without_anything_typed(services: Services, event_id: int) -> None:
    plan = services.plans.open(event_id)
    assert plan.basics.goal == Goal(2, 3)
    assert plan.basics.intention == ""
    assert len(openers(plan)) == 2
    assert len(plan.if_thens) == 3
    assert not plan.progress.enough
    assert services.history.labels().undo is not None, "looking at a plan leaves the undo of the new event in place"
    assert services.history.labels().undo.code == "EVENT_ADDED"  # type: ignore[union-attr]  # asserted just above


@pytest.mark.row("S62", "S128")
def test_the_pack_follows_the_event_when_it_turns_out_to_be_of_another_kind(services: Services) -> None:
    """Teeth: "Apart from the free pens..." stayed with what had become a meeting online."""
    fair = EventDraft("Spring fair", EventKind.TRADE_FAIR, starts="2026-11-15T18:30")
    event_id = services.events.add(fair).value
    before = services.plans.open(event_id)
    services.plan_packs.keep(event_id, before.lines[0].id, kept=True)
    services.events.revise(event_id, kind=EventKind.ONLINE)
    after = services.plans.open(event_id)
    known = services.plans.contexts.library.built_in
    assert [line.text for line in after.lines if not known[line.starter_key].suits(EventKind.ONLINE)] == []
    assert openers(after) != openers(before)
    services.history.undo()
    assert openers(services.plans.open(event_id)) == openers(before)


@pytest.mark.row("S63")
def test_the_pack_speaks_of_a_topic_said_later(services: Services) -> None:
    event_id = services.events.add(EventDraft("Supper", EventKind.HOBBY, starts="2026-11-15T18:30")).value
    assert not any("beekeeping" in text for text in openers(services.plans.open(event_id)))
    services.events.revise(event_id, tags=("beekeeping",))
    assert any("beekeeping" in text for text in openers(services.plans.open(event_id)))


def test_an_event_comes_back_after_another_plan_was_looked_at(services: Services, event_id: int) -> None:
    """Teeth: the pack chosen meanwhile stood on the keys of the pack that was deleted, and Undo failed."""
    other = services.events.add(EventDraft("Supper", starts="2026-11-16T18:30")).value
    lines = services.plans.open(event_id).lines
    services.events.delete(event_id)
    services.plans.open(other)
    services.history.undo()
    assert services.plans.open(event_id).lines == lines
    assert services.plans.open(other).lines != ()


@pytest.mark.row("S7")
def test_a_reason_to_go_is_enough_and_all_survives_a_restart(paths: Paths, clock: StandingClock) -> None:
    with running_services(paths, clock) as services:
        event_id = services.events.add(MEETUP).value
        before = services.plans.open(event_id)
        services.plans.write(event_id, PlanText.INTENTION, "to find others who measure rivers")
    with running_services(paths, clock) as services:
        plan = services.plans.open(event_id)
        assert plan.basics.intention == "to find others who measure rivers"
        assert plan.progress.enough
        assert plan.lines == before.lines
        assert next(row.prepared for row in services.events.rows())


def test_a_field_saved_while_typing_is_taken_back_at_once(services: Services, event_id: int) -> None:
    """Teeth: without the edit's name each pause of the typing would be an undo step of its own."""
    services.plans.open(event_id)
    for typed in ("to", "to find", "to find others"):
        services.plans.write(event_id, PlanText.INTENTION, typed, "intention 1")
    services.plans.write(event_id, PlanText.INTENTION, "to learn", "intention 2")
    services.history.undo()
    assert services.plans.details(event_id).basics.intention == "to find others"
    services.history.undo()
    assert services.plans.details(event_id).basics.intention == ""
    services.history.redo()
    assert services.plans.details(event_id).basics.intention == "to find others"


@pytest.mark.row("S131")
def test_a_large_goal_is_kept_and_hinted_at(services: Services, event_id: int) -> None:
    services.plans.set_goal(event_id, Goal(10, 10))
    assert services.plans.open(event_id).basics.goal == Goal(10, 10)
    assert services.plans.open(event_id).basics.goal.is_much


def test_the_goal_i_like_best_is_there_at_once(services: Services, event_id: int) -> None:
    services.options.choose(GOAL, "1")
    assert services.plans.open(event_id).basics.goal == Goal(1, 1)


@pytest.mark.row("S2")
@pytest.mark.parametrize("purpose", list(Purpose))
def test_an_event_can_serve_each_purpose(services: Services, event_id: int, purpose: Purpose) -> None:
    services.plans.set_purpose(event_id, purpose)
    assert services.plans.open(event_id).event.draft.purpose is purpose
    services.history.undo()
    assert services.plans.open(event_id).event.draft.purpose is None


@pytest.mark.row("S63", "S129")
@pytest.mark.parametrize("field", [PlanText.COMMON_PURPOSE, PlanText.SHARED])
def test_what_all_share_is_spoken_of_in_an_opener(services: Services, event_id: int, field: PlanText) -> None:
    before = services.plans.open(event_id)
    services.plans.write(event_id, field, "clean rivers")
    after = services.plans.details(event_id)
    assert any("clean rivers" in text for text in openers(after))
    staying = [line.text for line in before.lines if line.part != "openers"]
    assert [line.text for line in after.lines if line.part != "openers"] == staying
    services.history.undo()
    assert services.plans.details(event_id).lines == before.lines


@pytest.mark.row("S106")
def test_nerves_bring_a_kind_word_and_a_plan_for_them(services: Services, event_id: int) -> None:
    calm = services.plans.open(event_id)
    assert not any(line.part == "reframes" for line in calm.lines)
    services.plans.set_nerves(event_id, 4)
    nervous = services.plans.details(event_id)
    assert any(line.part == "reframes" for line in nervous.lines)
    assert [plan.text for plan in nervous.if_thens] != [plan.text for plan in calm.if_thens]
    services.history.undo()
    assert services.plans.details(event_id) == calm


def test_nerves_leave_alone_what_was_written_by_hand(services: Services, event_id: int) -> None:
    plan = services.plans.open(event_id)
    services.plan_packs.write_if_then(event_id, plan.if_thens[0].id, "If it is loud, then I go outside.")
    services.plans.set_nerves(event_id, 5)
    assert services.plans.details(event_id).if_thens[0].text == "If it is loud, then I go outside."


def test_breaks_are_read_as_people_write_times(services: Services, event_id: int) -> None:
    for text in ("20:00", "8 pm", "19.15"):
        services.plans.add_break(event_id, text)
    assert [f"{each.at:%H:%M}" for each in services.plans.open(event_id).breaks] == ["19:15", "20:00"]
    with pytest.raises(ValueError, match="time of day"):
        services.plans.add_break(event_id, "late")
    first = services.plans.details(event_id).breaks[0]
    services.plans.remove_break(event_id, first.id)
    assert len(services.plans.details(event_id).breaks) == 1
    services.history.undo()
    assert len(services.plans.details(event_id).breaks) == 2
