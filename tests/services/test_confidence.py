"""Confidence on a real file: asked once, kept over a restart, every answer taken back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from networkprep.domain.changes import label
from networkprep.domain.confidence import Comfort
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.library import OwnLineDraft
from networkprep.domain.progress import Progress
from networkprep.domain.starters import StarterCategory
from networkprep.services.catalogue import Services
from networkprep.store.debrief_gateway import DebriefGateway
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.services.planning import data_of
from tests.world import move, running_services

MEETUP = EventDraft("River meetup", EventKind.MEETUP, starts="2026-11-15T18:30", ends="2026-11-15T21:00")


def evening(services: Services, day: str, before: int | None, after: int | None) -> int:
    """One event, rated before and after as the plan and the debrief do."""
    draft = replace(MEETUP, title=f"Evening {day}", starts=f"{day}T18:00", ends=f"{day}T20:00")
    event_id = services.events.add(draft).value
    services.plans.open(event_id)
    services.plans.set_confidence(event_id, before)
    if after is not None:
        with data_of(services).change(label("TEST")) as step:
            said = {"confidence_after": after, "energy": after}
            DebriefGateway(step.connection).put(event_id, said, services.clock.now())
    return event_id


@pytest.mark.row("S125")
def test_before_two_and_after_four_are_both_kept_and_shown_after_a_second_event(
    paths: Paths, clock: StandingClock
) -> None:
    with running_services(paths, clock) as services:
        evening(services, "2026-10-01", 2, 4)
        assert not services.confidence.page().picture.is_ready
        evening(services, "2026-11-01", 3, 3)
    with running_services(paths, clock) as services:
        picture = services.confidence.page().picture
        assert picture.is_ready
        assert [(each.title, each.before, each.after) for each in picture.rows] == [
            ("Evening 2026-10-01", 2, 4),
            ("Evening 2026-11-01", 3, 3),
        ]


@pytest.mark.row("S125")
def test_ratings_leave_the_file_in_an_archive_only(services: Services, paths: Paths) -> None:
    evening(services, "2026-10-01", 2, 4)
    out = paths.data_file.parent / "events.json"
    services.outgoing.events(out, Progress())
    assert "confidence" not in out.read_text(encoding="utf-8")
    services.archive.write(out, Progress())
    event = json.loads(out.read_text(encoding="utf-8"))["events"][0]
    assert (event["plan"]["confidence_before"], event["debrief"]["confidence_after"]) == (2, 4)


@pytest.mark.row("S123")
def test_the_comfort_question_is_asked_once_on_the_first_plan(services: Services) -> None:
    first = services.events.add(MEETUP).value
    assert services.plans.open(first).feelings.asks_comfort
    services.plans.answer_comfort(first, Comfort.SKIPPED)
    assert not services.plans.details(first).feelings.asks_comfort
    assert not services.plans.open(services.events.add(MEETUP).value).feelings.asks_comfort
    services.history.undo()
    services.history.undo()
    assert services.plans.details(first).feelings.asks_comfort


@pytest.mark.row("S123")
def test_a_question_passed_over_is_not_asked_on_the_second_plan(services: Services) -> None:
    first, second = (services.events.add(MEETUP).value for _ in range(2))
    services.plans.set_nerves(first, 2)
    assert services.plans.details(first).feelings.asks_comfort
    assert not services.plans.open(second).feelings.asks_comfort


@pytest.mark.row("S123", "S11")
def test_uncomfortable_puts_reframes_on_and_skipping_leaves_the_defaults(services: Services) -> None:
    event_id = services.events.add(MEETUP).value
    services.plans.open(event_id)

    def reframes() -> list[str]:
        return [line.text for line in services.plans.details(event_id).lines if line.part == "reframes"]

    services.plans.answer_comfort(event_id, Comfort.SKIPPED)
    assert reframes() == []
    services.plans.answer_comfort(event_id, Comfort.UNCOMFORTABLE)
    assert len(reframes()) == 1
    assert services.plans.details(event_id).is_nervous
    services.plans.set_nerves(event_id, 1)
    assert reframes() == [], "what is said of this event counts for more"


@pytest.mark.row("S125")
def test_confidence_outside_one_to_five_is_refused(services: Services) -> None:
    event_id = services.events.add(MEETUP).value
    with pytest.raises(ValueError, match="1 to 5"):
        services.plans.set_confidence(event_id, 6)


def test_nerves_at_the_top_three_times_bring_a_kind_note_that_can_be_put_away(
    services: Services, clock: StandingClock
) -> None:
    ids = [
        services.events.add(replace(MEETUP, starts=f"2026-{month}-05T18:00", ends=f"2026-{month}-05T20:00")).value
        for month in ("09", "10", "11")
    ]
    for event_id in ids[:2]:
        services.plans.set_nerves(event_id, 5)
    assert not services.plans.open(ids[1]).feelings.top_again
    services.plans.set_nerves(ids[2], 5)
    assert services.plans.details(ids[2]).feelings.top_again
    services.confidence.wave_support_away()
    assert not services.plans.details(ids[2]).feelings.top_again
    move(clock, "2027-03-01 12:00")
    assert services.plans.details(ids[2]).feelings.top_again
    services.plans.set_nerves(ids[2], 4)
    assert not services.plans.details(ids[2]).feelings.top_again


@pytest.mark.row("S125")
def test_small_steps_are_tried_reworded_added_and_taken_back(paths: Paths, clock: StandingClock) -> None:
    with running_services(paths, clock) as services:
        ladder = services.confidence.page().ladder
        assert len(ladder) >= 12
        services.confidence.mark_tried(ladder[0].key, tried=True)
        services.confidence.word_step(ladder[1].key, "  Wave at the neighbour ")
        own = services.confidence.add_step("Ask the choir's new alto how she came to sing").value
    with running_services(paths, clock) as services:
        now = services.confidence.page().ladder
        assert now[0].tried_on == clock.today()
        assert (now[1].text, now[1].reworded) == ("Wave at the neighbour", True)
        assert (now[-1].key, now[-1].is_own) == (own, True)
        services.confidence.word_step(ladder[1].key, "")
        services.confidence.delete_step(own)
        assert services.confidence.page().ladder[1].text == ladder[1].text
        assert len(services.confidence.page().ladder) == len(ladder)
        services.history.undo()
        services.history.undo()
        assert services.confidence.page().ladder == now


@pytest.mark.row("S124")
def test_thoughts_put_favourites_first_and_hold_ones_own(services: Services) -> None:
    first = services.confidence.thoughts()
    assert len(first) >= 12
    services.own_lines.set_favourite(first[5].key, favourite=True)
    services.own_lines.reword(first[5].key, "One hello is enough.")
    services.own_lines.add(OwnLineDraft("Tea first, people second.", StarterCategory.REFRAMES))
    now = services.confidence.thoughts(rotated=4)
    assert now[0].line.text == "One hello is enough."
    assert "Tea first, people second." in [row.line.text for row in now]
    assert [row.key for row in now] != [row.key for row in services.confidence.thoughts(rotated=5)]
