"""The hints on a draft: true to the text as edited, friendly, and never in the way."""

from __future__ import annotations

import pytest

from networkprep.domain.message_checks import (
    NOTE_CHARACTERS,
    HintCode,
    asks_in,
    check_draft,
    count_words,
    details_in,
    favours_in,
    mostly_asks,
    note_length,
)
from networkprep.domain.message_drafts import Facts, FollowUpKind, fill
from networkprep.domain.transactional_phrases import transactional_phrases, urgent_words
from tests.domain.message_facts import facts

OUTREACH = "Hi {name}, we talked about {detail} after {event}. I would be glad to stay connected. {me}"


def codes(text: str, known: Facts, kind: FollowUpKind | None = None) -> set[HintCode]:
    return {hint.code for hint in check_draft(text, known, kind).hints}


@pytest.mark.row("S5")
@pytest.mark.parametrize(
    "text",
    [
        "Can I pick your brain?",
        "Could you get me an intro to Ben?",
        "So, what can you do for me?",
        "Could you do me a quick favour?",
        "Please put in a good word for me",
    ],
)
def test_a_transactional_phrase_gets_a_friendlier_wording_and_dismissing_keeps_quiet(text: str) -> None:
    hints = [hint for hint in check_draft(text, Facts()).hints if hint.code is HintCode.TRANSACTIONAL]
    assert len(hints) >= 1
    phrase, kinder = hints[0].values
    assert phrase in text
    assert transactional_phrases(kinder) == ()
    dismissed = check_draft(text, Facts(), dismissed=frozenset({HintCode.TRANSACTIONAL}))
    assert HintCode.TRANSACTIONAL not in {hint.code for hint in dismissed.hints}


@pytest.mark.row("S5")
@pytest.mark.parametrize("text", ["I picked the brainy one", "An intro to soil science", "What can I do for you?"])
def test_harmless_words_get_no_hint(text: str) -> None:
    assert transactional_phrases(text) == ()


@pytest.mark.row("S74")
@pytest.mark.row("S77")
def test_an_untouched_template_is_not_ready_and_one_personal_element_makes_it_so() -> None:
    bare = fill("o", OUTREACH, Facts())
    check = check_draft(bare.text, Facts())
    missing = next(hint.values for hint in check.hints if hint.code is HintCode.GAPS_LEFT)
    assert set(missing) == {"name", "detail", "event", "me"}
    assert not check.ready
    known = facts(name="Ana", me="Jo", why="I would value your view on small budgets.")
    personal = fill("o", "Hi {name}, I would be glad to stay connected. {me}", known)
    assert check_draft(personal.text, known).ready


@pytest.mark.row("S75")
@pytest.mark.row("S76")
@pytest.mark.parametrize(
    ("slot", "value"), [("event", "RiverCon on 12 May"), ("shared", "trail running"), ("why", "You plan so calmly")]
)
def test_each_of_the_three_personal_elements_is_enough(slot: str, value: str) -> None:
    known = facts(**{slot: value})
    assert check_draft(f"Hello, {value.lower()} it was.", known).ready
    assert not check_draft("Hello, let us stay in touch.", known).ready


@pytest.mark.row("S91")
def test_a_draft_without_a_captured_detail_asks_what_was_talked_about() -> None:
    assert HintCode.NO_DETAIL in codes("Hi Ana, good to meet you. Jo", facts(name="Ana"))
    known = facts(detail="the bees on the embankment")
    assert HintCode.NO_DETAIL not in codes("Thank you for the story of those bees by the river embankment!", known)
    assert HintCode.NO_DETAIL in codes("Thank you for a nice evening.", known)


@pytest.mark.row("S91")
def test_a_detail_is_still_found_after_the_writer_changed_case_accents_and_number() -> None:
    known = facts(detail="Crème of Bee Houses", event="RiverCon on 12 May")
    assert details_in("i keep thinking of the bee house", known) == ("detail",)
    assert details_in("it was good at rivercon", known) == ("event",)
    assert details_in("may I ask on 12", known) == ()


@pytest.mark.row("S92")
@pytest.mark.row("S96")
def test_requests_are_counted_by_sentence_and_asking_how_they_are_is_none() -> None:
    assert asks_in("How are you? How is everything with the bees? I hope well.") == ()
    assert asks_in("No need to reply. Let us stay in touch. https://x.org/?q=1") == ()
    assert len(asks_in("Would Tuesday suit you? Could you also send me the plan? Let me know.")) == 3
    assert HintCode.TOO_MANY_ASKS in codes("Would Tuesday suit you?", Facts(), FollowUpKind.PLEASANT)
    assert HintCode.TOO_MANY_ASKS not in codes("Would Tuesday suit you?", Facts(), FollowUpKind.COLLABORATION)
    step = facts(next_step="Shall we walk on Sunday?")
    assert HintCode.TOO_MANY_ASKS not in codes("Shall we walk on Sunday?", step, FollowUpKind.PLEASANT)


@pytest.mark.row("S72")
@pytest.mark.row("S93")
def test_length_hints_begin_over_ninety_words() -> None:
    assert codes("word " * 90, Facts()).isdisjoint({HintCode.TOO_LONG, HintCode.FAR_TOO_LONG})
    assert HintCode.TOO_LONG in codes("word " * 91, Facts())
    assert HintCode.FAR_TOO_LONG in codes("word " * 200, Facts())


@pytest.mark.row("S93")
def test_one_exclamation_mark_is_fine_two_and_hurry_are_mentioned() -> None:
    assert HintCode.EXCLAMATIONS not in codes("Thank you!", Facts())
    assert HintCode.EXCLAMATIONS in codes("Thank you!!", Facts())
    assert urgent_words("It is urgent, reply ASAP") == ("urgent", "ASAP")
    assert urgent_words("insurgents hurrying") == ()


@pytest.mark.row("S98")
def test_after_two_requests_the_composer_suggests_giving_first() -> None:
    assert mostly_asks([True, True])
    assert mostly_asks([False, True, True])
    assert not mostly_asks([True, False, False, True, True])
    assert not mostly_asks([True])
    check = check_draft("Hi", Facts(), recent_asks=[True, True])
    assert HintCode.MOSTLY_ASKS in {hint.code for hint in check.hints}


@pytest.mark.row("S98")
def test_a_touch_may_invite_but_a_favour_is_noticed() -> None:
    invitation = "Would you like to have a coffee in June? Shall we talk about the bees?"
    assert favours_in(invitation) == ()
    assert favours_in("Could you send me the plan?") == ("Could you send me the plan?",)
    hints = check_draft(invitation, Facts(), touch=True).hints
    assert HintCode.TOO_MANY_ASKS not in {hint.code for hint in hints}
    hints = check_draft("Could you send me the plan?", Facts(), touch=True).hints
    assert HintCode.TOO_MANY_ASKS in {hint.code for hint in hints}


def test_words_are_counted_as_a_reader_would() -> None:
    assert count_words("Hi Ana, here: https://example.org/a-b - enjoy !") == 5


@pytest.mark.row("S70")
def test_the_short_note_counts_its_characters_on_one_line() -> None:
    note = note_length("Hi Ana,\n\nJo")
    assert (note.used, note.left) == (10, 190)
    assert note_length("x" * 201).left == -1
    assert note_length("x" * 201, NOTE_CHARACTERS).left == 99
    assert note_length("\U0001f41d").used == 2
