"""What was said in a debrief stays with the person it was said of, whatever becomes of notes, lines and people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from networkprep.domain.debrief import FollowUpChange, Learned, LookingBack
from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.promises import Whose
from networkprep.services.captures import EventChoice
from networkprep.services.catalogue import Services
from networkprep.services.debrief.flow import DebriefFlow
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.services.debrief.evening import decide, evening, meetup
from tests.services.people import someone
from tests.world import move, running_services


def _names(flow: DebriefFlow) -> list[str]:
    return [person.name for person in flow.draft.people]


def test_somebody_remembered_keeps_the_name_found_for_them(services: Services, clock: StandingClock) -> None:
    """Teeth: a second entry was made of the same line, under the same key, and words went to both."""
    flow = services.debrief.open(evening(services, clock, ()))
    flow.remember("tall man")
    (person,) = flow.draft.people
    flow.put_person(replace(person, name="Ana Ruiz"))
    flow.remember("tall man\nBen")
    assert _names(flow) == ["Ana Ruiz", "Ben"]
    flow.remember("Ben")
    assert _names(flow) == ["Ana Ruiz", "Ben"], "the name was typed: it is not thrown away with the line"


@pytest.mark.parametrize("said", ["detail", "organisation", "gladly_again", "promise"])
def test_what_was_said_of_somebody_remembered_outlives_their_line(
    services: Services, clock: StandingClock, said: str
) -> None:
    """Teeth: only a decision, a quality or a reason kept them."""
    flow = services.debrief.open(evening(services, clock, ()))
    flow.remember("tall man")
    (person,) = flow.draft.people
    match said:
        case "promise":
            flow.add_promise(person.key, Whose.MINE)
        case "gladly_again":
            flow.put_person(replace(person, gladly_again=True))
        case "detail":
            flow.put_person(replace(person, detail="keeps bees"))
        case _:
            flow.put_person(replace(person, organisation="Soil Trust"))
    before = flow.draft
    flow.remember("")
    assert (flow.draft.people, flow.draft.promises) == (before.people, before.promises)


@pytest.mark.row("S113")
def test_two_entries_joined_are_not_all_right_if_one_was_not(services: Services, clock: StandingClock) -> None:
    """Teeth: a star on the other note took the mark away, and a follow-up was proposed."""
    flow = services.debrief.open(evening(services, clock, ("Max *", "tall, knows Max")))
    max_, tall = flow.draft.people
    flow.put_person(replace(tall, quality=Quality.NOT_ALL_RIGHT))
    flow.join(tall.key, max_.key)
    assert _names(flow) == ["Max"]
    assert flow.draft.people[0].is_excluded


def test_words_and_choices_of_both_entries_go_to_the_one_they_become(services: Services, clock: StandingClock) -> None:
    """Teeth: the message written for the first, who it was and what was learned from them were lost."""
    known = someone(services, "Anita Ruiz")
    flow = services.debrief.open(evening(services, clock, ("Ana Ruiz", "tall, knows Ana")))
    ana, tall = flow.draft.people
    flow.put_person(
        replace(tall, settled=True, person_id=known, gladly_again=True, decision=Decision.FOLLOW_UP, detail="bees")
    )
    flow.change_follow_up(FollowUpChange(f"f:{tall.key}", text="Dear Ana"))
    flow.look_back(LookingBack(learned=(Learned("bees sleep", tall.key),)))
    flow.join(tall.key, ana.key)
    (person,) = flow.draft.people
    assert (person.settled, person.person_id, person.gladly_again) == (True, known, True)
    outcome = flow.outcome()
    assert [each.text for each in outcome.follow_ups] == ["Dear Ana"]
    assert [each.person_key for each in outcome.learnings] == [ana.key]


def test_what_was_said_about_a_deleted_note_is_not_said_about_the_next(
    services: Services, clock: StandingClock
) -> None:
    """Teeth: SQLite gives the keys of a deleted note and its promise again, and Cleo was saved as Ana Maria."""
    event_id = evening(services, clock, ("Ben", "Ana Ruiz !send her the article"))
    flow = services.debrief.open(event_id)
    ana = flow.draft.people[1]
    flow.put_person(replace(ana, name="Ana Maria Ruiz", settled=True, decision=Decision.FOLLOW_UP))
    flow.put_promise(replace(flow.draft.promises[0], text="send the other article"))
    flow.change_follow_up(FollowUpChange(f"f:{flow.draft.promises[0].key}", text="Dear Ana Maria"))
    flow.look_back(LookingBack(learned=(Learned("bees sleep", ana.key),)))
    services.drafts.keep({flow.key: flow.body()})
    deleted = services.captures.of_event(event_id)[1].id
    services.captures.delete(deleted)
    assert services.captures.save("Cleo Wang !call her", EventChoice(event_id)).value.id == deleted
    flow = services.debrief.open(event_id)
    assert _names(flow) == ["Ben", "Cleo Wang"]
    assert [promise.text for promise in flow.draft.promises] == ["call her"]
    decide(flow, "Cleo Wang", Decision.FOLLOW_UP)
    outcome = flow.outcome()
    assert "Ana" not in outcome.follow_ups[0].text
    assert [each.person_key for each in outcome.learnings] == [""]


def test_undo_brings_a_note_back_to_what_was_said_about_it(services: Services, clock: StandingClock) -> None:
    event_id = evening(services, clock, ("Ben", "Ana Ruiz"))
    flow = services.debrief.open(event_id)
    decide(flow, "Ana Ruiz", Decision.KEEP_LIGHTLY)
    services.drafts.keep({flow.key: flow.body()})
    services.captures.delete(services.captures.of_event(event_id)[1].id)
    services.history.undo()
    assert services.debrief.open(event_id).draft.people[1].decision is Decision.KEEP_LIGHTLY


def test_a_note_moved_away_and_back_stands_beside_the_entry_it_once_made(
    services: Services, clock: StandingClock
) -> None:
    """Teeth: both entries had the key of the note, and words typed for one went to both."""
    event_id = evening(services, clock, ("Ana Ruiz", "Ana Ruiz ~bees"))
    flow = services.debrief.open(event_id)
    flow.put_person(replace(flow.draft.people[0], name="Anita"))
    services.drafts.keep({flow.key: flow.body()})
    first = services.captures.of_event(event_id)[0].id
    services.captures.move(first, None)
    flow = services.debrief.open(event_id)
    services.drafts.keep({flow.key: flow.body()})
    services.captures.move(first, event_id)
    flow = services.debrief.open(event_id)
    assert _names(flow) == ["Anita", "Ana Ruiz"]
    assert len({person.key for person in flow.draft.people}) == 2


@pytest.mark.parametrize("another", [False, True])
def test_who_it_is_is_asked_again_when_the_person_chosen_is_gone(
    services: Services, clock: StandingClock, another: bool
) -> None:
    """Teeth: saving failed for good, or wrote to whoever had been given the key."""
    known = someone(services, "Ana Ruiz")
    event_id = evening(services, clock, ("Ana Ruiz",))
    flow = services.debrief.open(event_id)
    flow.put_person(replace(flow.draft.people[0], settled=True, person_id=known, decision=Decision.FOLLOW_UP))
    services.drafts.keep({flow.key: flow.body()})
    assert services.debrief.open(event_id).draft.people[0].person_id == known
    services.people.delete([known])
    move(clock, "2026-11-12 22:50")
    if another:
        assert someone(services, "Cleo Wang") == known
    (person,) = services.debrief.open(event_id).draft.people
    assert (person.settled, person.person_id, person.decision) == (False, None, Decision.FOLLOW_UP)


def _draft_keys(paths: Paths, clock: StandingClock) -> list[str]:
    with running_services(paths, clock) as services, services.debrief._data.reading() as connection:
        return list(connection.exec_driver_sql("SELECT key FROM draft ORDER BY key").scalars())


def test_drafts_go_when_nothing_can_need_them_any_more(paths: Paths, clock: StandingClock) -> None:
    """Teeth: what was typed about people at an event that was deleted stayed in the file for good."""
    with running_services(paths, clock) as services:
        deleted, kept = evening(services, clock, ("Ana Ruiz",)), meetup(services)
        services.captures.save("Ben Okafor", EventChoice(kept))
        for event_id in (deleted, kept, None):
            flow = services.debrief.open(event_id)
            services.drafts.keep({flow.key: flow.body()})
        flow = services.debrief.open(kept)
        decide(flow, "Ben Okafor", Decision.KEEP_LIGHTLY)
        services.debrief.commit(flow)
        services.events.delete(deleted)
        services.history.undo()
        assert _names(services.debrief.open(deleted)) == ["Ana Ruiz"], "while it can come back its draft is there"
        services.events.delete(deleted)
    assert _draft_keys(paths, clock) == sorted([flow.key, "debrief:notes"])
    move(clock, "2026-12-12 22:29")
    assert flow.key in _draft_keys(paths, clock)
    move(clock, "2026-12-12 22:31")
    _draft_keys(paths, clock)
    assert _draft_keys(paths, clock) == ["debrief:notes"]
