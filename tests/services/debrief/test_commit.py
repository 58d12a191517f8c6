"""Saving a debrief: everything the review lists, in one step that can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from networkprep.domain.captures import CaptureState
from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.errors import RefusedError
from networkprep.domain.events import EventState
from networkprep.domain.follow_ups import FollowUpState
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.people import PersonDraft
from networkprep.domain.promises import PromiseState
from networkprep.domain.rhythm import Rhythm
from networkprep.services.captures import EventChoice
from networkprep.services.catalogue import Services
from networkprep.store.data_file import DataFile
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.interaction_gateway import EncounterGateway, InteractionGateway
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.promise_gateway import PromiseGateway
from networkprep.system.clock import StandingClock
from tests.services.debrief.evening import ANA, decide, decide_all, evening


@pytest.fixture
def data(services: Services) -> DataFile:
    """The data file behind the services, to look at what was written."""
    return services.debrief._data


@pytest.mark.row("S89", "S88", "S90", "S94", "S12")
def test_one_commit_makes_people_promises_and_follow_ups(
    services: Services, clock: StandingClock, data: DataFile
) -> None:
    event_id = evening(services, clock, (ANA,))
    flow = services.debrief.open(event_id)
    decide(flow, "Ana Ruiz", Decision.FOLLOW_UP)
    saved = services.debrief.commit(flow).value
    assert (saved.people, saved.follow_ups) == (1, 1)
    assert services.events.details(event_id).row.state is EventState.FOLLOWED_UP
    (capture,) = services.captures.of_event(event_id)
    assert (capture.raw, capture.state) == (ANA, CaptureState.SORTED)
    with data.reading() as connection:
        assert capture.person_id is not None
        person = PersonGateway(connection).details(capture.person_id)
        (promise,) = PromiseGateway(connection).of_captures([capture.id])
        (follow_up,) = FollowUpGateway(connection).in_state(FollowUpState.DUE)
        (meeting,) = EncounterGateway(connection).of_event(event_id)
        (talk,) = InteractionGateway(connection).of_person(person.id)
        message = FollowUpGateway(connection).record(follow_up.id).draft
    assert (person.draft.name, person.draft.organisation) == ("Ana Ruiz", "Soil Trust")
    assert (person.draft.interests, person.draft.challenge) == (("rivers", "beekeeping"), "needs a data volunteer")
    assert (person.met_where, person.draft.met_on) == ("River Meetup", date(2026, 11, 12))
    assert (person.standing.rhythm, person.standing.next_touch_on) == ("quarterly", date(2027, 2, 12))
    assert (promise.person_id, promise.due_on) == (person.id, date(2026, 11, 13))
    assert (follow_up.kind, follow_up.due_on) == (FollowUpKind.RESOURCE, date(2026, 11, 13))
    assert follow_up.promise_text == "send her the soil article"
    assert "the soil article" in message
    assert (meeting.quality, meeting.decision) == (Quality.YES, Decision.FOLLOW_UP)
    assert talk.event_title == "River Meetup"


@pytest.mark.row("S89")
def test_nothing_is_saved_before_each_person_has_a_decision(services: Services, clock: StandingClock) -> None:
    flow = services.debrief.open(evening(services, clock))
    assert [each.name for each in flow.undecided()] == ["Ana Ruiz", "Ben Okafor", "Cleo"]
    with pytest.raises(RefusedError, match="DEBRIEF_UNDECIDED"):
        services.debrief.commit(flow)
    decide_all(flow)
    assert flow.may_commit


@pytest.mark.row("S113")
def test_who_was_not_all_right_is_nowhere_afterwards(services: Services, clock: StandingClock, data: DataFile) -> None:
    event_id = evening(services, clock, ("Max, !call him tomorrow", "Ana Ruiz"))
    flow = services.debrief.open(event_id)
    max_ = flow.draft.people[0]
    flow.put_person(replace(max_, quality=Quality.NOT_ALL_RIGHT))
    decide(flow, "Ana Ruiz", Decision.KEEP_LIGHTLY)
    outcome = flow.outcome()
    assert [person.met.name for person in outcome.excluded] == ["Max"]
    services.debrief.commit(flow)
    capture = services.captures.of_event(event_id)[0]
    assert (capture.person_id, capture.not_all_right, capture.state) == (None, True, CaptureState.SORTED)
    with data.reading() as connection:
        (promise,) = PromiseGateway(connection).of_captures([capture.id])
        assert FollowUpGateway(connection).of_event(event_id) == ()
        assert [meeting.person_name for meeting in EncounterGateway(connection).of_event(event_id)] == ["Ana Ruiz"]
    assert promise.state is PromiseState.LET_GO


@pytest.mark.row("S97", "S88")
@pytest.mark.parametrize(
    ("chosen", "decision", "after"),
    [
        (Rhythm.MONTHLY, Decision.FOLLOW_UP, Rhythm.MONTHLY),
        (Rhythm.TWICE_A_YEAR, Decision.FOLLOW_UP, Rhythm.QUARTERLY),
        (Rhythm.TWICE_A_YEAR, Decision.KEEP_LIGHTLY, Rhythm.TWICE_A_YEAR),
        (Rhythm.MONTHLY, Decision.LET_GO, Rhythm.OFF),
    ],
)
def test_a_rhythm_chosen_by_hand_outlives_a_debrief_that_it_fits(
    services: Services, clock: StandingClock, chosen: Rhythm, decision: Decision, after: Rhythm
) -> None:
    ana = services.people.add(PersonDraft("Ana Ruiz")).value
    services.people.set_rhythm([ana], chosen)
    flow = services.debrief.open(evening(services, clock, (ANA,)))
    (met,) = flow.draft.people
    flow.put_person(replace(met, settled=True, person_id=ana, decision=decision))
    services.debrief.commit(flow)
    assert services.people.details(ana).standing.rhythm == after


@pytest.mark.row("S113")
def test_someone_known_who_was_not_all_right_is_marked(
    services: Services, clock: StandingClock, data: DataFile
) -> None:
    event_id = evening(services, clock, (ANA,))
    flow = services.debrief.open(event_id)
    decide(flow, "Ana Ruiz", Decision.FOLLOW_UP)
    services.debrief.commit(flow)
    services.captures.save("Ana Ruiz, was rude")
    again = services.debrief.open(event_id)
    (person,) = again.draft.people
    (known,) = again.proposals(person.key)
    again.put_person(replace(person, settled=True, person_id=known.person_id, quality=Quality.NOT_ALL_RIGHT))
    services.debrief.commit(again)
    with data.reading() as connection:
        standing = PersonGateway(connection).details(known.person_id).standing
        assert FollowUpGateway(connection).in_state(FollowUpState.DUE) == ()
    assert (standing.no_contact, standing.rhythm, standing.next_touch_on) == (True, "off", None)


def test_undo_returns_to_the_draft_with_all_text_and_redo_saves_again(services: Services, clock: StandingClock) -> None:
    event_id = evening(services, clock)
    flow = services.debrief.open(event_id)
    decide_all(flow)
    flow.remember("Ana\nthe woman with the map")
    decide(flow, "the woman with the map", Decision.LET_GO)
    services.debrief.commit(flow)
    assert services.debrief.open(event_id).draft.people == ()
    services.history.undo()
    again = services.debrief.open(event_id)
    assert again.draft == flow.draft
    row = services.events.details(event_id).row
    assert (row.state, row.debrief_share) == (EventState.DEBRIEF_BEGUN, flow.share)
    services.history.redo()
    assert services.events.details(event_id).row.state is EventState.FOLLOWED_UP
    assert services.debrief.open(event_id).draft.people == ()


def _met_again(services: Services, event_id: int, note: str, decision: Decision) -> None:
    """A note that came late, and the debrief that puts it to the person it is about."""
    services.captures.save(note, EventChoice(event_id))
    known = next(row.person_id for row in services.captures.of_event(event_id) if row.person_id is not None)
    flow = services.debrief.open(event_id)
    (person,) = flow.draft.people
    flow.put_person(replace(person, settled=True, person_id=known, decision=decision))
    services.debrief.commit(flow)


def test_a_late_note_adds_to_what_was_said_and_is_no_second_conversation(
    services: Services, clock: StandingClock, data: DataFile
) -> None:
    """Teeth: quality and reasons of the first debrief were written over with nothing, and two talks were logged."""
    event_id = evening(services, clock, (ANA,))
    flow = services.debrief.open(event_id)
    decide(flow, "Ana Ruiz", Decision.FOLLOW_UP)
    flow.put_person(replace(flow.draft.people[0], why="we both asked", paths_cross="a joint survey"))
    services.debrief.commit(flow)
    _met_again(services, event_id, "Ana Ruiz, sings in a choir", Decision.KEEP_LIGHTLY)
    with data.reading() as connection:
        (meeting,) = EncounterGateway(connection).of_event(event_id)
        talks = InteractionGateway(connection).of_person(meeting.person_id)
    assert (meeting.quality, meeting.decision) == (Quality.YES, Decision.KEEP_LIGHTLY)
    assert (meeting.why, meeting.paths_cross) == ("we both asked", "a joint survey")
    assert meeting.detail == "beekeeping; sings in a choir"
    assert [talk.event_title for talk in talks] == ["River Meetup"]


def test_whoever_was_let_go_first_has_talked_when_kept_after_all(
    services: Services, clock: StandingClock, data: DataFile
) -> None:
    event_id = evening(services, clock, (ANA,))
    flow = services.debrief.open(event_id)
    decide(flow, "Ana Ruiz", Decision.LET_GO)
    services.debrief.commit(flow)
    _met_again(services, event_id, "Ana Ruiz", Decision.KEEP_LIGHTLY)
    with data.reading() as connection:
        (meeting,) = EncounterGateway(connection).of_event(event_id)
        assert len(InteractionGateway(connection).of_person(meeting.person_id)) == 1


def test_two_entries_about_one_person_are_one_meeting(services: Services, clock: StandingClock, data: DataFile) -> None:
    """Teeth: the second one was written over the first, and each was a conversation."""
    known = services.people.add(PersonDraft("Ana Ruiz")).value
    event_id = evening(services, clock, ("Ana Ruiz, bees *", "tall, knows Ben"))
    flow = services.debrief.open(event_id)
    for person in flow.draft.people:
        flow.put_person(replace(person, settled=True, person_id=known, decision=Decision.KEEP_LIGHTLY))
    services.debrief.commit(flow)
    with data.reading() as connection:
        (meeting,) = EncounterGateway(connection).of_event(event_id)
        talks = InteractionGateway(connection).of_person(known)
    assert (meeting.quality, meeting.detail.partition(";")[0]) == (Quality.YES, "bees")
    assert len(talks) == 1
