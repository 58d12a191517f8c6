"""Every line rule has teeth: a bad line of its kind draws the finding, a good one does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.library_rules import check_library, opening_words
from networkprep.domain.line_findings import LineRule
from networkprep.domain.line_rules import BANNED_WORDS, banned_in, check_line, word_count
from networkprep.domain.starters import QUESTION_CATEGORIES, Angle, Starter, StarterCategory, slots_in

C = StarterCategory


def line(category: StarterCategory, text: str, *, tags: tuple[str, ...] = (), note_form: str = "") -> Starter:
    """A line as the loader would make it."""
    slots = slots_in(text)
    return Starter("line", category, text, slots=slots, tags=frozenset(tags), note_form=note_form)


def rules(starter: Starter) -> set[LineRule]:
    """Which rules object to a line."""
    return {finding.rule for finding in check_line(starter)}


@pytest.mark.parametrize(
    ("rule", "starter"),
    [
        (LineRule.OPEN, line(C.OPENERS, "Do you like it here?")),
        (LineRule.OPEN, line(C.OPENERS, "Is it good, and what did you like?")),
        (LineRule.OPEN, line(C.OPENERS, "Since you came by train, did you sleep?")),
        (LineRule.OPEN, line(C.OPENERS, "What brought you here? And why now?")),
        (LineRule.OPEN, line(C.OPENERS, "Tell me what brought you here.")),
        (LineRule.OPEN, line(C.OPENERS, "Which talk comes next?")),
        (LineRule.OPEN, line(C.TRANSITIONS, "Can you tell me what is new?")),
        (LineRule.OPEN, line(C.VALUE, "Would you say the same?", tags=("hand_back",))),
        (LineRule.FACT, line(C.OPENERS, "How long have you been doing this?")),
        (LineRule.FACT, line(C.FOLLOWUPS_Q, "So where are you from, then?")),
        (LineRule.FACT, line(C.OPENERS, "What\u2019s your name?")),
        (LineRule.JOB, line(C.OPENERS, "What do you do?")),
        (LineRule.JOB, line(C.OPENERS, "So, what do you do for fun?")),
        (LineRule.JOB, line(C.TRANSITIONS, "What is your role here?")),
        (LineRule.LEN, line(C.APPROACH, "Hello " + "there " * 14)),
        (LineRule.LEN, line(C.OUTREACH, "Hi", note_form="x" * 201)),
        (LineRule.SLOT, line(C.OPENERS, "What do you think of {weather}?")),
        (LineRule.SLOT, line(C.OPENERS, "What links {topic} and {hobby}?")),
        (LineRule.SLOT, line(C.TRANSITIONS, "What is new in {topic}?")),
        (LineRule.SLOT, line(C.TOUCHES, "This is for {name: no reply needed.")),
        (LineRule.BANNED, line(C.TOUCHES, "Let's touch  base about {topic}.")),
        (LineRule.BANNED, line(C.VALUE, "My pitch is short.")),
        (LineRule.BANNED, line(C.REFRAMES, "Yes! I can! ")),
        (LineRule.ASSUME, line(C.OPENERS, "What do your kids think of it?")),
        (LineRule.LIE, line(C.EXITS, "Thanks, I'm going now; I have to take a call.")),
        (LineRule.LIE, line(C.EXITS, "I'm off to meet my boss; someone is waiting.")),
        (LineRule.ASK, line(C.TOUCHES, "Could you look at this for me?")),
        (LineRule.ASK, line(C.FU_PLEASANT, "Hi {name}, how are you? {me}")),
        (LineRule.ASK, line(C.OUTREACH, "Hi {name}, would you mind a call? {me}", note_form="Hi")),
        (LineRule.CLAIM, line(C.REFRAMES, "Studies show that people like us.")),
        (LineRule.CLAIM, line(C.REFRAMES, "80% feel the same.")),
        (LineRule.REFER, line(C.FOLLOWUPS_Q, "What do people like about summer?")),
        (LineRule.LEAVE, line(C.EXITS, "Thank you, this was lovely.")),
        (LineRule.BLAME, line(C.EXITS, "You talk too much, so I'm going.")),
        (LineRule.FIRM, line(C.EXITS, "Sorry, I'm leaving now.", tags=("firm",))),
        (LineRule.FORM, line(C.IFTHEN, "When I am nervous, I breathe.")),
        (LineRule.FORM, line(C.IFTHEN, "If I am nervous, then you breathe.")),
        (LineRule.FORM, line(C.OUTREACH, "Hi {name}. {me}")),
        (LineRule.PRESSURE, line(C.OFFERS, "I can read it, and you do mine in return.")),
    ],
)
def test_a_bad_line_is_found(rule: LineRule, starter: Starter) -> None:
    assert rule in rules(starter)


@pytest.mark.parametrize(
    "starter",
    [
        line(C.OPENERS, "Of all the talks, what stayed with you?"),
        line(C.OPENERS, "I'm new here: which part did you like?"),
        line(C.APPROACH, "May I join you?"),
        line(C.EXITS, "No. I'm going now.", tags=("firm",)),
        line(C.OFFERS, "I can send it; you don't have to answer."),
        line(C.IFTHEN, "If it is loud, then I step outside."),
        line(C.REFRAMES, "I targeted nothing, and the pipelines are elsewhere."),
    ],
)
def test_a_good_line_passes(starter: Starter) -> None:
    assert check_line(starter) == ()


@pytest.mark.row("S4")
@pytest.mark.parametrize("word", BANNED_WORDS)
def test_each_banned_word_is_found_as_a_whole_word_only(word: str) -> None:
    assert banned_in(f"About the {word.title()}, perhaps.") == word
    assert banned_in(f"About x{word}x, perhaps.") == ""


def test_a_finding_names_the_words_and_the_limit() -> None:
    findings = {each.rule: each for each in check_line(line(C.OPENERS, "Do you " + "really " * 20 + "like it?"))}
    assert findings[LineRule.OPEN].found == "do"
    assert (findings[LineRule.LEN].found, findings[LineRule.LEN].limit) == ("24", 18)


def test_a_dash_is_no_word_and_a_slot_is_one() -> None:
    assert word_count("Here is {their_project} \u2013 again") == 4


def test_the_greeting_does_not_count_as_the_beginning() -> None:
    assert opening_words("Hi {name}, it\u2019s good to see you.") == "it's good to see"


def _whole_set() -> list[Starter]:
    """The smallest set in which nothing is missing."""
    words = iter(f"{first}{second}" for first in "abcdefghijklmnop" for second in "abcdefghij")
    lines = [
        Starter(f"{category}-{angle}", category, f"What {next(words)} that?", angle=angle)
        for category in sorted(QUESTION_CATEGORIES)
        for angle in Angle
    ]
    lines += [
        Starter(f"own-{kind}-{n}", C.OPENERS, f"What {next(words)} here?", frozenset({kind}), angle=Angle.STORY)
        for kind in EventKind
        for n in range(3)
    ]
    lines += [
        Starter(f"{category}-{n}", category, f"Some {next(words)}.")
        for category in (C.EXITS, C.IFTHEN, C.REFRAMES, C.APPROACH)
        for n in range(3)
    ]
    return lines


def _library_rules(lines: list[Starter]) -> set[LineRule]:
    return {finding.rule for finding in check_library(lines)}


def test_a_whole_set_passes() -> None:
    assert _library_rules(_whole_set()) == set()


def test_too_many_whys_are_found() -> None:
    lines = [replace(each, text=each.text.replace("What", "Why")) for each in _whole_set()]
    assert LineRule.WHY in _library_rules(lines)


def test_two_lines_that_begin_alike_are_found() -> None:
    lines = _whole_set()
    lines.append(replace(lines[0], id="again", text=lines[0].text + " Really"))
    lines[0] = replace(lines[0], text="What is it like today?")
    lines[-1] = replace(lines[-1], text="What is it like elsewhere?")
    assert LineRule.VARIETY in _library_rules(lines)


def test_a_missing_angle_is_found() -> None:
    lines = [each for each in _whole_set() if each.id != f"{C.TRANSITIONS}-{Angle.HOPE}"]
    assert LineRule.VARIETY in _library_rules(lines)


def test_a_kind_of_event_without_lines_of_its_own_is_found() -> None:
    lines = [each for each in _whole_set() if each.id != f"own-{EventKind.HOBBY}-2"]
    assert LineRule.COVER in _library_rules(lines)


def test_a_kind_of_event_whose_pack_cannot_be_filled_is_found() -> None:
    lines = [
        replace(each, excludes=frozenset({EventKind.ONLINE})) if each.category is C.APPROACH else each
        for each in _whole_set()
    ]
    assert LineRule.COVER in _library_rules(lines)
