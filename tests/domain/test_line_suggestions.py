"""A person's own lines draw friendly remarks, with another wording where one is known."""

from __future__ import annotations

import pytest

from networkprep.domain.line_findings import LineRule
from networkprep.domain.line_suggestions import suggest
from networkprep.domain.open_questions import asks_for_a_job, is_open_question
from networkprep.domain.starters import StarterCategory

C = StarterCategory


@pytest.mark.row("S25")
@pytest.mark.parametrize(
    ("closed", "opened"),
    [
        ("Do you like it here?", "What do you like about it here?"),
        ("Did you enjoy the talk", "What did you enjoy about the talk?"),
        ("do you love Jazz??", "What do you love about Jazz?"),
        ("Hi there, do you like living in London?", "What do you like about living in London?"),
        ("Is the food any good?", "What do you think of the food?"),
        ("Are you finding the day useful?", "How do you find the day?"),
        ("Did you want to be a beekeeper?", "What made you want to be a beekeeper?"),
        ("Are you enjoying the day?", "What do you enjoy about the day?"),
        ("Was the keynote good?", "What stayed with you from the keynote?"),
        ("Is this your first time here?", "What made you come this time?"),
        ("Have you read the report?", "What do you make of the report?"),
        ("Do you know anyone here?", "How do you know the people here?"),
        ("Did you come alone?", "How did you end up here today?"),
        ("Do you work with rivers?", "What is it like to work with rivers?"),
    ],
)
def test_a_closed_question_gets_an_open_wording(closed: str, opened: str) -> None:
    (suggestion,) = suggest(closed, C.OPENERS)
    assert (suggestion.rule, suggestion.rewordings) == (LineRule.OPEN, (opened,))
    assert is_open_question(opened)


@pytest.mark.parametrize(
    ("line", "category", "rule", "wordings"),
    [
        ("Why did you come here?", C.OPENERS, LineRule.WHY, ("What made you come here?",)),
        ("So, why do you like it?", C.FOLLOWUPS_Q, LineRule.WHY, ("What makes you like it?",)),
        ("Why rivers?", C.OPENERS, LineRule.WHY, ()),
        ("What is your favourite colour?", C.FOLLOWUPS_Q, LineRule.REFER, ()),
        ("It was good to meet you.", C.EXITS, LineRule.LEAVE, ()),
        ("You must let me read the draft.", C.OFFERS, LineRule.PRESSURE, ()),
    ],
)
def test_the_rules_for_built_in_lines_are_friendly_remarks_on_mine(
    line: str, category: StarterCategory, rule: LineRule, wordings: tuple[str, ...]
) -> None:
    (found,) = suggest(line, category)
    assert (found.rule, found.rewordings) == (rule, wordings)


@pytest.mark.row("S25")
def test_a_closed_question_without_a_known_wording_is_still_remarked_on() -> None:
    (suggestion,) = suggest("Shall I compare thee to a summer's day?", C.TRANSITIONS)
    assert (suggestion.rule, suggestion.found, suggestion.rewordings) == (LineRule.OPEN, "shall", ())


@pytest.mark.row("S27")
@pytest.mark.parametrize(
    "text",
    [
        "What do you do?",
        "So, what do you do for a living?",
        "what\u2019s your job",
        "Hi! What is your title?",
        "And who are you, what do you do here?",
    ],
)
def test_a_job_title_question_gets_two_alternatives(text: str) -> None:
    (suggestion,) = suggest(text, C.OPENERS)
    assert suggestion.rule is LineRule.JOB
    assert len(suggestion.rewordings) == 2
    assert all(is_open_question(each) and not asks_for_a_job(each, strict=True) for each in suggestion.rewordings)


@pytest.mark.row("S27")
@pytest.mark.parametrize("text", ["What do you do for fun?", "What do you do when it rains?"])
def test_a_question_about_doing_something_is_no_interview(text: str) -> None:
    assert suggest(text, C.OPENERS) == ()


def test_a_question_for_a_fact_gets_a_wider_one() -> None:
    (suggestion,) = suggest("How long have you worked here?", C.OPENERS)
    assert suggestion.rule is LineRule.FACT
    assert is_open_question(suggestion.rewordings[0])


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("What brought you here?", C.OPENERS),
        ("Is this seat free?", C.APPROACH),
        ("Tell me a story.", C.OPENERS),
        ("   ", C.OPENERS),
        ("I do research on what river studies leave out.", C.VALUE),
    ],
)
def test_a_good_line_draws_no_remark(text: str, category: StarterCategory) -> None:
    assert suggest(text, category) == ()


def test_wording_and_unknown_slots_are_remarked_on() -> None:
    found = {each.rule: each.found for each in suggest("Can I pick your brain about {wether}?", C.GIVING)}
    assert found == {LineRule.BANNED: "pick your brain", LineRule.SLOT: "wether"}


def test_a_line_in_another_language_is_not_judged_by_english_words() -> None:
    assert suggest("Was do you do, am Fluss?", C.OPENERS, lang="de") == ()
    assert [each.rule for each in suggest("Was macht {wetter}?", C.OPENERS, lang="de")] == [LineRule.SLOT]
