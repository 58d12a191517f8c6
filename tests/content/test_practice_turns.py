"""The answers a practice listens to: short enough to hear once, and every question has one."""

from __future__ import annotations

import tomllib

import pytest

from networkprep.domain.line_rules import banned_in, word_count
from networkprep.domain.open_questions import asks_for_a_fact, asks_for_a_job, is_open_question
from networkprep.domain.practice import PracticeTurn
from networkprep.domain.starters import Angle, Starter, StarterCategory
from networkprep.services.content_files import ContentFileError
from networkprep.services.practice_turns import load_turns, turns_from
from tests.content.claims import claims_in

TURNS = load_turns()
HEARD_ONCE, SAID_BACK, ASKED = 32, 14, 16


@pytest.fixture(params=[turn.key for turn in TURNS])
def turn(request: pytest.FixtureRequest) -> PracticeTurn:
    """Each answer in turn."""
    return next(turn for turn in TURNS if turn.key == request.param)


@pytest.mark.row("S20")
def test_an_answer_is_short_enough_to_hear_once(turn: PracticeTurn) -> None:
    assert word_count(turn.text) <= HEARD_ONCE
    assert word_count(turn.heard) <= SAID_BACK
    assert word_count(turn.ask) <= ASKED


@pytest.mark.row("S20", "S25")
def test_the_question_that_goes_on_is_an_open_one(turn: PracticeTurn) -> None:
    assert is_open_question(turn.ask), turn.ask
    assert not asks_for_a_fact(turn.ask), turn.ask
    assert not asks_for_a_job(turn.ask), turn.ask


def test_what_is_said_back_adds_no_word_that_claims_or_judges(turn: PracticeTurn) -> None:
    for text in (turn.text, turn.heard, turn.ask):
        assert not banned_in(text, line=True), text
        assert claims_in(text) == [], text


def test_every_angle_of_a_question_has_two_answers_at_least(library: tuple[Starter, ...]) -> None:
    for angle in Angle:
        assert sum(angle in turn.angles for turn in TURNS) >= 2, angle
    openers = [line for line in library if line.category is StarterCategory.OPENERS]
    assert all(line.angle is not None for line in openers)


def test_keys_are_used_once() -> None:
    assert len({turn.key for turn in TURNS}) == len(TURNS)


def test_a_mistake_is_named_by_file_and_entry() -> None:
    text = '[[turn]]\nkey = "a"\nangles = []\ntext = "T."\nheard = "H."\nask = "A?"\n'
    with pytest.raises(ContentFileError) as caught:
        turns_from(tomllib.loads(text), "practice/turns.toml")
    assert caught.value.reason == "angles must name one at least"
