"""A practice: its parts in order, what is hidden first, and an answer that fits the question (S20)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from networkprep.domain.practice import (
    LONGEST,
    AskedBack,
    PracticePart,
    PracticeRound,
    PracticeTurn,
    Rehearsal,
    turn_for,
)
from networkprep.domain.starters import Angle

STORY = PracticeTurn("a", frozenset({Angle.STORY}), "By accident, really.", "So it was an accident.", "What came next?")
HOPE = PracticeTurn("b", frozenset({Angle.HOPE}), "One good idea.", "So one idea.", "Which one?")


@pytest.mark.row("S20")
def test_an_opener_a_listening_turn_and_a_follow_up_in_this_order() -> None:
    steps = Rehearsal((PracticeRound("How did you end up here?", STORY, ("How did that begin?",)),)).steps(0)
    assert [step.part for step in steps] == [
        *(PracticePart.OPEN, PracticePart.LISTEN, PracticePart.SAY_BACK, PracticePart.ASK_MORE, PracticePart.ENOUGH)
    ]
    assert steps[0].lines == ("How did you end up here?",)
    assert steps[1].lines == ("By accident, really.",)
    assert (steps[2].lines, steps[2].hidden) == ((), ("By accident, really.", "So it was an accident."))
    assert (steps[3].lines, steps[3].hidden) == ((), ("What came next?", "How did that begin?"))


def test_if_then_plans_are_read_when_there_are_any() -> None:
    steps = Rehearsal((PracticeRound("How?", STORY),), if_thens=("If a lull comes, then I ask.",)).steps(0)
    assert [step.lines for step in steps if step.part is PracticePart.IF_THEN] == [("If a lull comes, then I ask.",)]


@pytest.mark.row("S31", "S47")
def test_asked_what_one_does_the_keywords_stand_there_and_the_sentence_is_hidden() -> None:
    asked = AskedBack("river data · small trusts · maps", "I help small trusts read their rivers.", "And you?")
    steps = Rehearsal((PracticeRound("How?", STORY),), asked=asked).steps(0)
    (step,) = [step for step in steps if step.part is PracticePart.ASKED]
    assert step.lines == ("river data · small trusts · maps",)
    assert step.hidden == ("I help small trusts read their rivers.", "And you?")


def test_rounds_go_on_from_the_beginning() -> None:
    rehearsal = Rehearsal((PracticeRound("First?", STORY), PracticeRound("Second?", HOPE)))
    assert [rehearsal.steps(number)[0].lines for number in (0, 1, 2)] == [("First?",), ("Second?",), ("First?",)]
    assert Rehearsal(()).steps(0) == ()


def test_the_answer_fits_the_question_and_changes_with_the_day() -> None:
    turns = (STORY, HOPE, PracticeTurn("c", frozenset({Angle.STORY}), "Through a friend.", "A friend.", "Who?"))
    assert {turn_for(turns, Angle.STORY, number).key for number in range(4)} == {"a", "c"}
    assert turn_for(turns, Angle.STORY, 7) == turn_for(turns, Angle.STORY, 7)
    assert turn_for(turns, Angle.MEANING, 1) in turns
    assert turn_for(turns, None, 2) in turns


@pytest.mark.row("S20")
def test_it_lasts_three_minutes_at_most() -> None:
    assert timedelta() < LONGEST <= timedelta(minutes=3)
