"""Row 50 in a debrief: letters no file can hold are left out when it is saved, and stop neither it nor a look-up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from networkprep.domain.debrief import DebriefStep, FollowUpChange, Learned, LookingBack
from networkprep.domain.encounters import Decision
from networkprep.domain.likeness import SomeoneNoted
from networkprep.domain.people import PersonDraft
from networkprep.domain.promises import Whose
from networkprep.services.catalogue import Services
from networkprep.services.debrief.flow import DebriefFlow, Missing
from networkprep.system.clock import StandingClock
from tests.services.debrief.evening import ANA, decide, evening

ODD = "bees\ud800 and\x00 maps"
CLEAN = "bees and maps"


def _say_everywhere(flow: DebriefFlow) -> None:
    flow.remember(f"Dora {ODD}")
    for person in flow.draft.people:
        flow.put_person(
            replace(person, name=f"{person.key[0]} {ODD}", organisation=ODD, why=ODD, detail=ODD, paths_cross=ODD)
        )
    for person in flow.draft.people:
        decide(flow, person.name, Decision.FOLLOW_UP)
    mine = flow.add_promise(flow.draft.people[0].key, Whose.MINE)
    flow.put_promise(replace(mine, text=ODD))
    for follow_up in flow.follow_ups():
        flow.change_follow_up(FollowUpChange(follow_up.key, text=ODD))
    flow.look_back(
        LookingBack(
            went_well=ODD, made_good=ODD, differently=ODD, to_try=ODD, learned=(Learned(ODD), Learned("\ud800"))
        )
    )


@pytest.mark.fault(50)
@pytest.mark.row("S88")
def test_letters_no_file_can_hold_stop_no_debrief(services: Services, clock: StandingClock) -> None:
    """Teeth: with the words taken as they were typed, saving ended in a UnicodeEncodeError."""
    event_id = evening(services, clock, (ANA,))
    flow = services.debrief.open(event_id)
    _say_everywhere(flow)
    services.drafts.keep({flow.key: flow.body()})
    flow = services.debrief.open(event_id)
    flow.go_to(DebriefStep.REVIEW)
    outcome = flow.outcome()
    assert {each.text for each in outcome.learnings} == {CLEAN}
    assert {each.text for each in outcome.follow_ups} == {CLEAN}
    saved = services.debrief.commit(flow).value
    assert (saved.people, saved.follow_ups) == (2, len(outcome.follow_ups))
    (capture,) = services.captures.of_event(event_id)
    assert capture.person_id is not None
    kept = services.people.details(capture.person_id).draft
    assert (kept.name, kept.organisation) == (f"c {CLEAN}", CLEAN)
    assert CLEAN in kept.detail
    assert CLEAN in [promise.text for promise in outcome.promises]


@pytest.mark.fault(50)
def test_a_name_of_such_letters_alone_is_no_name(services: Services, clock: StandingClock) -> None:
    flow = services.debrief.open(evening(services, clock, (ANA,)))
    flow.put_person(replace(flow.draft.people[0], name="\ud800\x00", settled=True, decision=Decision.LET_GO))
    assert [each.missing for each in flow.undecided()] == [Missing.NAME]


@pytest.mark.fault(50)
def test_somebody_known_is_found_in_spite_of_such_letters(services: Services) -> None:
    """Teeth: looked for as typed, opening the debrief again and every look-up ended in a UnicodeEncodeError."""
    services.people.add(PersonDraft("Ana Ruiz", organisation="Soil Trust"))
    found = services.debrief.who_they_may_be({"a": SomeoneNoted("Ana\ud800 Ruiz", "Soil\x00 Trust", ())})
    assert [each.name for each in found["a"]] == ["Ana Ruiz"]
