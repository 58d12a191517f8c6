"""The goal of an event: small, present without typing, and reached early."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.capture_line import read_capture_line
from networkprep.domain.goal import (
    LOW_ENERGY_GOAL,
    USUAL_GOAL,
    Goal,
    GoalWord,
    progress_after_debrief,
    progress_before_debrief,
)


def count(*notes: str) -> int:
    return progress_before_debrief(Goal(), [read_capture_line(note, date(2026, 11, 24)) for note in notes]).count


@pytest.mark.row("S130", "S132")
def test_a_goal_is_there_without_typing_and_smaller_on_a_tired_day() -> None:
    assert USUAL_GOAL == Goal() == Goal(2, 3)
    assert Goal(1, 1) == LOW_ENERGY_GOAL


@pytest.mark.row("S131")
def test_more_than_five_draws_a_hint_and_is_still_a_goal() -> None:
    assert Goal(10, 10).is_much
    assert Goal(4, 6).is_much
    assert not Goal(5, 5).is_much


@pytest.mark.parametrize(("lower", "upper"), [(0, 3), (3, 2), (-1, -1)])
def test_a_goal_without_a_conversation_is_none(lower: int, upper: int) -> None:
    with pytest.raises(ValueError, match="goal"):
        Goal(lower, upper)


@pytest.mark.row("S132")
def test_three_notes_two_of_them_quality_are_enough() -> None:
    notes = ["Ana ~bees *", "Ben ~rivers *", "Cleo, nice chat"]
    progress = progress_before_debrief(Goal(), [read_capture_line(note, date(2026, 11, 24)) for note in notes])
    assert (progress.count, progress.word) == (2, GoalWord.ENOUGH)


@pytest.mark.row("S132")
def test_before_the_debrief_different_first_words_are_counted() -> None:
    assert count("Ana *", "ana ~bees *", "ANA, again *") == 1
    assert count("Ana *", "tall man with the bike *", "Ben") == 2
    assert count() == 0


@pytest.mark.row("S132")
def test_after_the_debrief_the_people_called_quality_are_counted() -> None:
    assert progress_after_debrief(Goal(), [7]).word is GoalWord.UNDER_WAY
    assert progress_after_debrief(Goal(), [7, 9]).word is GoalWord.ENOUGH
    assert progress_after_debrief(Goal(), [7, 7]).count == 1
    assert progress_after_debrief(Goal(), [1, 2, 3, 4]).word is GoalWord.ENOUGH
