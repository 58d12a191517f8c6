"""Ideas for kinds of places from interests."""

from __future__ import annotations

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.event_suggestions import RatedEvent, Taste, taste_of
from networkprep.domain.place_ideas import EACH_INTEREST, MOST_IDEAS, ideas_for
from networkprep.services.place_library import load_places

PLACES = load_places()


@pytest.mark.row("S61")
def test_open_source_suggests_a_meetup_and_a_volunteer_project() -> None:
    kinds = {idea.kind for idea in ideas_for(["open source"], PLACES, Taste())}
    assert {EventKind.MEETUP, EventKind.VOLUNTEER} <= kinds


@pytest.mark.row("S61")
def test_an_interest_nobody_thought_of_has_ideas_too_and_many_do_not_flood() -> None:
    found = ideas_for(["kite flying"], PLACES, Taste())
    assert len(found) == EACH_INTEREST
    assert all("kite flying" in idea.text or idea.interest == "kite flying" for idea in found)
    assert len(ideas_for([f"thing {number}" for number in range(50)], PLACES, Taste())) == MOST_IDEAS
    assert ideas_for([" "], PLACES, Taste()) == ()


@pytest.mark.row("S61", "S154")
def test_a_kind_that_felt_wrong_comes_last_and_a_liked_one_first() -> None:
    usual = [idea.kind for idea in ideas_for(["jazz"], PLACES, Taste())]
    wrong = taste_of([RatedEvent(usual[0], felt_wrong=True)])
    now = ideas_for(["jazz", "rivers"], PLACES, wrong)
    assert usual[0] not in [idea.kind for idea in now[:-1] if not idea.felt_wrong]
    assert [idea.felt_wrong for idea in now] == sorted(idea.felt_wrong for idea in now)
    liked = Taste({usual[1]: 1})
    assert ideas_for(["jazz"], PLACES, liked)[0].kind is usual[1]


@pytest.mark.row("S61")
def test_the_built_in_ideas_are_short_and_each_its_own() -> None:
    assert len({idea.key for idea in PLACES}) == len(PLACES)
    assert len({idea.text for idea in PLACES}) == len(PLACES)
    for idea in PLACES:
        assert len(idea.text.split()) <= 18, idea.text
        assert idea.text.count("{") == idea.text.count("{interest}"), idea.text
    assert len({idea.kind for idea in PLACES if not idea.words}) >= EACH_INTEREST
