"""How it feels: what the ratings say together, and when a kind note is due."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.confidence import (
    Comfort,
    ConfidenceRow,
    Trend,
    goes_gently,
    is_at_the_top_again,
    picture_of,
)
from networkprep.domain.energy_pattern import Afterwards, EnergyRow, EventEnergy, energy_pattern
from networkprep.domain.event_kinds import EventKind, Pressure
from networkprep.domain.small_steps import SmallStep, StepMark, ladder_of, next_step


def row(before: int | None, after: int | None) -> ConfidenceRow:
    return ConfidenceRow(1, "Meetup", date(2026, 11, 12), before, after)


@pytest.mark.row("S125")
def test_a_picture_needs_two_events_rated_on_both_sides() -> None:
    assert not picture_of([row(2, 4), row(3, None)], 8).is_ready
    picture = picture_of([row(2, 4), row(None, 5), row(3, 3), row(4, 2)], 8)
    assert picture.is_ready
    assert [picture.count(trend) for trend in Trend] == [1, 1, 1]


@pytest.mark.row("S125")
def test_the_picture_shows_the_newest_events() -> None:
    assert [each.before for each in picture_of([row(number, 1) for number in (1, 2, 3, 4)], 2).rows] == [3, 4]


@pytest.mark.row("S123", "S126")
@pytest.mark.parametrize(
    ("comfort", "ratings", "gently"),
    [
        (None, [], False),
        (Comfort.SKIPPED, [], False),
        (Comfort.GLAD, [row(4, 4)], False),
        (Comfort.UNCOMFORTABLE, [row(5, 5)], True),
        (None, [row(4, 2)], True),
        (None, [row(2, 4)], False),
        (Comfort.GLAD, [row(5, 5), row(1, None)], True),
    ],
)
def test_easy_places_come_first_for_who_feels_unsure(
    comfort: Comfort | None, ratings: list[ConfidenceRow], gently: bool
) -> None:
    assert goes_gently(comfort, ratings) is gently


@pytest.mark.parametrize(
    ("nerves", "again"), [([5, 5, 5], True), ([5, 5, 5, 1], True), ([5, 5], False), ([5, 4, 5], False), ([], False)]
)
def test_the_top_again_and_again_means_three_events_in_a_row(nerves: list[int], again: bool) -> None:
    assert is_at_the_top_again(nerves) is again


@pytest.mark.row("S155")
def test_a_kind_of_event_has_a_pattern_after_three_of_them() -> None:
    hobby = [EventEnergy(EventKind.HOBBY, Pressure.LOW, energy) for energy in (4, 5, 3)]
    assert energy_pattern(hobby[:2]) == ()
    assert EnergyRow(EventKind.HOBBY, Afterwards.FULL, 3) in energy_pattern(hobby)
    fairs = [EventEnergy(EventKind.TRADE_FAIR, Pressure.HIGH, energy) for energy in (1, 3, 2)]
    assert energy_pattern([*hobby, *fairs])[-2:] == (
        EnergyRow(EventKind.HOBBY, Afterwards.FULL, 3),
        EnergyRow(EventKind.TRADE_FAIR, Afterwards.DRAINED, 3),
    )


@pytest.mark.row("S155")
def test_events_of_different_kinds_that_ask_as_much_have_a_pattern_together() -> None:
    said = [
        EventEnergy(EventKind.CONFERENCE, Pressure.HIGH, 2),
        EventEnergy(EventKind.TRADE_FAIR, Pressure.HIGH, 1),
        EventEnergy(EventKind.MEETUP, Pressure.HIGH, 3),
    ]
    assert energy_pattern(said) == (EnergyRow(Pressure.HIGH, Afterwards.DRAINED, 3),)


@pytest.mark.row("S125")
def test_the_next_small_step_is_the_first_not_tried() -> None:
    steps = [SmallStep("a", "Say hello."), SmallStep("b", "Ask one thing.")]
    marks = {"own:1": StepMark("Wave."), "a": StepMark(tried_on=date(2026, 11, 1)), "b": StepMark("Ask two things.")}
    ladder = ladder_of(steps, marks)
    assert [(each.text, each.is_own, each.reworded) for each in ladder] == [
        ("Say hello.", False, False),
        ("Ask two things.", False, True),
        ("Wave.", True, False),
    ]
    found = next_step(ladder)
    assert found is not None
    assert found.key == "b"
    assert next_step(ladder[:1]) is None
