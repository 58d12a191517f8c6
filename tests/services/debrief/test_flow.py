"""The way through a debrief without a window: grouping, deciding, leaving, coming back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from networkprep.domain.debrief import DebriefStep, FollowUpChange, Learned, LookingBack
from networkprep.domain.debrief_json import debrief_from
from networkprep.domain.encounters import Decision
from networkprep.domain.events import EventState
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.options import FOLLOW_UP_DAYS, WEEKENDS
from networkprep.domain.people import PersonDraft
from networkprep.domain.promises import Whose
from networkprep.services.captures import EventChoice
from networkprep.services.catalogue import Services
from networkprep.services.debrief.flow import DebriefFlow
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.promise_gateway import PromiseGateway
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.services.debrief.evening import ANA, decide, decide_all, evening
from tests.world import move, running_services


def _names(flow: DebriefFlow) -> list[str]:
    return [person.name for person in flow.draft.people]


def _kinds(flow: DebriefFlow) -> list[FollowUpKind]:
    return [follow_up.kind for follow_up in flow.follow_ups()]


def test_notes_with_the_same_first_words_are_one_person(services: Services, clock: StandingClock) -> None:
    flow = services.debrief.open(evening(services, clock))
    assert _names(flow) == ["Ana Ruiz", "Ben Okafor", "Cleo"]
    assert flow.draft.people[0].detail == "beekeeping; bees on the embankment"
    assert len(flow.draft.people[0].capture_ids) == 2


def test_who_is_remembered_joins_the_notes_or_becomes_someone(services: Services, clock: StandingClock) -> None:
    flow = services.debrief.open(evening(services, clock))
    flow.remember("Ana\nthe woman with the map")
    assert _names(flow) == ["Ana Ruiz", "Ben Okafor", "Cleo", "the woman with the map"]
    flow.remember("Ana")
    assert _names(flow) == ["Ana Ruiz", "Ben Okafor", "Cleo"]


def test_next_goes_through_people_and_then_through_steps(services: Services, clock: StandingClock) -> None:
    flow = services.debrief.open(evening(services, clock))
    seen = []
    for _ in range(7):
        seen.append((flow.step, flow.person.name if flow.step is DebriefStep.PEOPLE and flow.person else ""))
        flow.next()
    assert [name for step, name in seen if step is DebriefStep.PEOPLE] == ["Ana Ruiz", "Ben Okafor", "Cleo"]
    assert [step for step, _ in seen[4:]] == [DebriefStep.FOLLOW_UPS, DebriefStep.LOOKING_BACK, DebriefStep.REVIEW]
    assert flow.step is DebriefStep.REVIEW
    flow.go_to(DebriefStep.FOLLOW_UPS)
    flow.back()
    assert (flow.step, flow.person.name if flow.person else "") == (DebriefStep.PEOPLE, "Cleo")


@pytest.mark.row("S94", "S95", "S96", "S24", "S89")
def test_kinds_follow_from_what_was_said(services: Services, clock: StandingClock) -> None:
    flow = services.debrief.open(evening(services, clock))
    decide_all(flow)
    assert _kinds(flow) == [FollowUpKind.RESOURCE]
    ben = flow.draft.people[1]
    flow.put_person(replace(ben, decision=Decision.FOLLOW_UP))
    assert _kinds(flow) == [FollowUpKind.RESOURCE, FollowUpKind.PLEASANT]
    assert "?" not in flow.follow_ups()[1].text
    flow.put_person(replace(ben, decision=Decision.FOLLOW_UP, paths_cross="a joint concert"))
    together = flow.follow_ups()[1]
    assert (together.kind, together.idea) == (FollowUpKind.COLLABORATION, "a joint concert")
    assert "a joint concert" in together.text
    assert "[a time]" in together.text


def test_one_follow_up_for_each_promise_of_mine_and_none_for_theirs(services: Services, clock: StandingClock) -> None:
    flow = services.debrief.open(evening(services, clock))
    decide_all(flow)
    added = flow.add_promise(flow.draft.people[0].key, Whose.MINE)
    flow.put_promise(replace(added, text="call her"))
    theirs = flow.add_promise(flow.draft.people[0].key, Whose.THEIRS)
    flow.put_promise(replace(theirs, text="she sends the map"))
    assert [follow_up.promise_key for follow_up in flow.follow_ups()] == ["p1", added.key]
    article = next(promise for promise in flow.draft.promises if promise.key == "p1")
    flow.put_promise(replace(article, dropped=True))
    assert [follow_up.promise_key for follow_up in flow.follow_ups()] == [added.key]


@pytest.mark.row("S90")
@pytest.mark.parametrize(
    ("note", "days", "weekend", "due"),
    [
        ("Ana Ruiz", 2, "keep", date(2026, 11, 14)),
        ("Ana Ruiz", 2, "monday", date(2026, 11, 16)),
        ("Ana Ruiz", 4, "keep", date(2026, 11, 16)),
        ("Ana Ruiz !send her the map by fri", 2, "keep", date(2026, 11, 13)),
        ("Ana Ruiz !send her the map by 30 november", 2, "keep", date(2026, 11, 16)),
    ],
)
def test_follow_ups_are_due_within_one_to_four_days(
    services: Services, clock: StandingClock, note: str, days: int, weekend: str, due: date
) -> None:
    services.options.choose(FOLLOW_UP_DAYS, days)
    services.options.choose(WEEKENDS, weekend)
    flow = services.debrief.open(evening(services, clock, (note,)))
    decide(flow, "Ana Ruiz", Decision.FOLLOW_UP)
    assert [follow_up.due_on for follow_up in flow.follow_ups()] == [due]


def test_a_debrief_left_in_the_middle_goes_on_after_a_restart(paths: Paths, clock: StandingClock) -> None:
    with running_services(paths, clock) as services:
        event_id = evening(services, clock)
        flow = services.debrief.open(event_id)
        flow.remember("Ana\nthe woman with the map")
        flow.next()
        decide(flow, "Ana Ruiz", Decision.FOLLOW_UP)
        flow.next()
        flow.change_follow_up(FollowUpChange("f:p1", due_on=date(2026, 11, 15), text="Hi Ana"))
        flow.look_back(LookingBack("Said hello", learned=(Learned("bees sleep", "c1"),), if_thens=((1, True),)))
        services.drafts.keep({flow.key: flow.body()})
    with running_services(paths, clock) as services:
        again = services.debrief.open(event_id)
        row = services.events.details(event_id).row
    assert again.draft == flow.draft
    assert again.person is not None
    assert again.person.name == "Ben Okafor"
    assert (row.state, row.debrief_share) == (EventState.DEBRIEF_BEGUN, flow.share)
    assert 0 < flow.share < 100


def test_a_message_that_was_emptied_stays_empty(services: Services, clock: StandingClock) -> None:
    """Teeth: taken up again, the debrief had filled it with its proposal."""
    event_id = evening(services, clock)
    flow = services.debrief.open(event_id)
    decide(flow, "Ana Ruiz", Decision.FOLLOW_UP)
    flow.change_follow_up(FollowUpChange(flow.follow_ups()[0].key, text=""))
    services.drafts.keep({flow.key: flow.body()})
    assert services.debrief.open(event_id).follow_ups()[0].text == ""


@pytest.mark.parametrize(
    "body", [{}, {"people": 3, "step": "?"}, {"people": [{"key": None}], "looking_back": {"starters": [["a"], 5]}}]
)
def test_a_damaged_draft_opens_with_what_can_be_read(body: dict[str, Any]) -> None:
    assert debrief_from(body).step is DebriefStep.REMEMBER


def test_a_note_taken_meanwhile_joins_the_debrief(services: Services, clock: StandingClock) -> None:
    event_id = evening(services, clock)
    flow = services.debrief.open(event_id)
    decide(flow, "Ben Okafor", Decision.FOLLOW_UP)
    services.drafts.keep({flow.key: flow.body()})
    services.captures.save("Ben Okafor !send him the score", EventChoice(event_id))
    services.captures.save("Dora", EventChoice(event_id))
    again = services.debrief.open(event_id)
    assert _names(again) == ["Ana Ruiz", "Ben Okafor", "Cleo", "Dora"]
    assert again.draft.people[1].decision is Decision.FOLLOW_UP
    assert [promise.text for promise in again.draft.promises_with(again.draft.people[1].key)][
        -1
    ] == "send him the score"


@pytest.mark.row("S12", "S157", "S158", "S155", "S153", "S132")
def test_what_was_saved_is_what_the_review_listed(services: Services, clock: StandingClock) -> None:
    event_id = evening(services, clock)
    flow = services.debrief.open(event_id)
    decide_all(flow)
    said = LookingBack(
        "Said hello", "we both asked", "leave earlier", "pause", (Learned("bees sleep", "c1"),), energy=3
    )
    flow.look_back(replace(said, confidence=4, gladly_again=5))
    outcome = flow.outcome()
    services.debrief.commit(flow)
    with services.debrief._data.reading() as connection:
        rows = {
            table: [tuple(row) for row in connection.exec_driver_sql(f"SELECT {columns} FROM {table}")]
            for table, columns in {
                "person": "name, organisation",
                "promise": "text, due_on",
                "follow_up": "kind, due_on, draft",
                "learning": "kind, text",
                "debrief": "went_well, made_good, differently, energy, confidence_after",
                "event": "state, gladly_again",
            }.items()
        }
    assert rows["person"] == [(each.met.name, each.met.organisation) for each in outcome.people]
    assert rows["promise"] == [
        (each.text, each.due_on.isoformat() if each.due_on else None) for each in outcome.promises
    ]
    assert rows["follow_up"] == [(each.kind, each.due_on.isoformat(), each.text) for each in outcome.follow_ups]
    assert rows["learning"] == [(each.kind, each.text) for each in outcome.learnings]
    assert rows["debrief"] == [("Said hello", "we both asked", "leave earlier", 3, 4)]
    assert rows["event"] == [("followed_up", 5)]


def test_notes_without_an_event_are_sorted_by_the_same_steps(services: Services, clock: StandingClock) -> None:
    services.captures.save(ANA, EventChoice(None))
    flow = services.debrief.open(None)
    assert flow.steps == (DebriefStep.PEOPLE, DebriefStep.FOLLOW_UPS, DebriefStep.REVIEW)
    decide(flow, "Ana Ruiz", Decision.FOLLOW_UP)
    services.debrief.commit(flow)
    assert services.captures.inbox() == ()
    assert services.debrief.open(None).draft.people == ()
    services.history.undo()
    move(clock, "2026-11-12 12:30")
    assert services.debrief.open(None).draft == flow.draft


@pytest.mark.row("S17")
def test_a_promise_keeps_its_identity(services: Services, clock: StandingClock) -> None:
    event_id = evening(services, clock, (ANA,))
    with services.debrief._data.reading() as connection:
        (before,) = PromiseGateway(connection).of_event(event_id)
    flow = services.debrief.open(event_id)
    decide(flow, "Ana Ruiz", Decision.FOLLOW_UP)
    flow.put_promise(replace(flow.draft.promises[0], due_on=date(2026, 11, 20)))
    services.debrief.commit(flow)
    with services.debrief._data.reading() as connection:
        (after,) = PromiseGateway(connection).of_event(event_id)
        (follow_up,) = FollowUpGateway(connection).of_event(event_id)
    assert (after.id, after.uid, after.due_on) == (before.id, before.uid, date(2026, 11, 20))
    assert follow_up.promise_text == before.text


def test_nothing_known_about_somebody_is_overwritten(services: Services, clock: StandingClock) -> None:
    known = services.people.add(PersonDraft("Ana Ruiz", organisation="City Farm", challenge="a leaking roof")).value
    flow = services.debrief.open(evening(services, clock, (ANA,)))
    (person,) = flow.draft.people
    assert [proposal.person_id for proposal in flow.proposals(person.key)] == [known]
    flow.put_person(replace(person, settled=True, person_id=known, decision=Decision.KEEP_LIGHTLY))
    services.debrief.commit(flow)
    draft = services.person_pages.page(known).details.draft
    assert draft.organisation == "City Farm"
    assert draft.challenge == "a leaking roof; needs a data volunteer"


def test_a_name_that_may_be_known_must_be_settled_by_the_person(services: Services, clock: StandingClock) -> None:
    services.people.add(PersonDraft("Ana R.", organisation="Soil Trust"))
    flow = services.debrief.open(evening(services, clock, (ANA,)))
    flow.put_person(replace(flow.draft.people[0], decision=Decision.FOLLOW_UP))
    assert [each.missing for each in flow.undecided()] == ["who_it_is"]
