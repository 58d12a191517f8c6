"""Which event first: easy ones for who feels unsure, liked kinds forward, kinds that felt wrong last."""

from __future__ import annotations

import pytest

from networkprep.domain.event_fit import EventFit
from networkprep.domain.event_kinds import EventKind, usual_pressure
from networkprep.domain.event_suggestions import (
    EventSuggestions,
    PlannedEvent,
    RatedEvent,
    SuggestionCode,
    suggested,
    taste_of,
)
from networkprep.domain.events import EventRow, EventState, GladlyAgain


def planned(
    event_id: int, kind: EventKind, day: str = "2026-12-01", fit: tuple[str, ...] = (), known: tuple[str, ...] = ()
) -> PlannedEvent:
    row = EventRow(event_id, kind, kind, EventState.PLANNED, day, None, True, None, "", prepared=False)
    return PlannedEvent(row, usual_pressure(kind), fit=EventFit(fit), known=known)


def order(found: EventSuggestions) -> list[int]:
    return [each.event.id for each in found.rows]


THREE = [planned(1, EventKind.CONFERENCE), planned(2, EventKind.MEETUP), planned(3, EventKind.HOBBY)]


@pytest.mark.row("S126")
def test_low_pressure_comes_first_when_confidence_is_low() -> None:
    found = suggested(THREE, taste_of([]), gently=True)
    assert order(found) == [3, 2, 1]
    assert [each.code for each in found.rows[0].reasons] == [SuggestionCode.EASY]
    assert order(suggested(THREE, taste_of([]), gently=False)) == [1, 2, 3]


@pytest.mark.row("S153")
def test_kinds_one_would_gladly_go_to_again_come_forward() -> None:
    taste = taste_of([RatedEvent(EventKind.MEETUP, gladly_again=GladlyAgain.GLADLY)])
    found = suggested(THREE, taste, gently=False)
    assert order(found)[0] == 2
    assert SuggestionCode.LIKED in [each.code for each in found.rows[0].reasons]
    assert order(suggested(THREE, taste_of([RatedEvent(EventKind.HOBBY, gladly_talk=2)]), gently=False))[0] == 3


@pytest.mark.row("S154")
def test_a_kind_that_felt_wrong_drops_even_where_it_is_easy() -> None:
    taste = taste_of([RatedEvent(EventKind.HOBBY, felt_wrong=True)])
    found = suggested(THREE, taste, gently=True)
    assert order(found) == [2, 1, 3]
    assert found.rows[-1].reasons[0].code is SuggestionCode.FELT_WRONG
    assert 3 not in [each.event.id for each in found.worth_saying]


@pytest.mark.row("S154")
def test_one_wrong_evening_does_not_outweigh_what_was_enjoyed() -> None:
    glad = [RatedEvent(EventKind.HOBBY, gladly_again=GladlyAgain.GLADLY)] * 3
    assert taste_of([*glad, RatedEvent(EventKind.HOBBY, felt_wrong=True)]).wrong == frozenset()


@pytest.mark.row("S152", "S153")
def test_what_is_touched_and_who_is_known_speak_for_an_event() -> None:
    found = suggested(
        [planned(1, EventKind.MEETUP), planned(2, EventKind.MEETUP, fit=("jazz",), known=("Ben",))],
        taste_of([]),
        gently=False,
    )
    assert order(found) == [2, 1]
    assert [(each.code, each.names) for each in found.rows[0].reasons] == [
        (SuggestionCode.INTERESTS, ("jazz",)),
        (SuggestionCode.PEOPLE, ("Ben",)),
    ]


def test_nothing_is_suggested_without_a_choice_or_without_a_reason() -> None:
    assert suggested([planned(3, EventKind.HOBBY)], taste_of([]), gently=True).worth_saying == ()
    bare = [planned(1, EventKind.MEETUP), planned(2, EventKind.CONFERENCE)]
    assert suggested(bare, taste_of([]), gently=False).worth_saying == ()


def test_the_same_events_in_another_order_are_suggested_alike() -> None:
    assert order(suggested(THREE[::-1], taste_of([]), gently=True)) == order(
        suggested(THREE, taste_of([]), gently=True)
    )
