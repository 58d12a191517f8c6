"""A draft says only what was captured, shows what is missing, and asks only when a next step is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from networkprep.domain.message_checks import asks_in
from networkprep.domain.message_drafts import (
    Fact,
    Facts,
    FactSource,
    FollowUpKind,
    another_version,
    category_for,
    drafts_in_order,
    event_words,
    fill,
    gaps_in,
    greeting_name,
    kind_for,
)
from tests.domain.message_facts import facts

PLEASANT = "Hi {name}, I enjoyed our talk at {event}, above all about {detail}. It would be nice to stay in touch. {me}"
RESOURCE = "Hi {name}, here is the {resource} I promised: {link}. No need to reply. {me}"


@dataclass(frozen=True)
class Wording:
    """A template as the library holds it."""

    id: str
    text: str
    tags: tuple[str, ...] = ()


@pytest.mark.row("S94")
@pytest.mark.row("S95")
@pytest.mark.row("S96")
def test_the_kind_follows_what_was_captured() -> None:
    assert kind_for(promise="send her the soil article", collaboration=True) is FollowUpKind.RESOURCE
    assert kind_for(collaboration=True) is FollowUpKind.COLLABORATION
    assert kind_for() is FollowUpKind.PLEASANT


@pytest.mark.row("S94")
@pytest.mark.parametrize("act", ["call her on Monday", "I'll introduce him to Ben", "to have a coffee with them"])
def test_a_promised_act_is_not_a_thing_to_send(act: str) -> None:
    assert kind_for(promise=act) is FollowUpKind.PLEASANT
    assert kind_for(promise=act, collaboration=True) is FollowUpKind.COLLABORATION


@pytest.mark.row("S113")
def test_a_person_with_no_further_contact_gets_no_follow_up() -> None:
    assert kind_for(promise="send the article", collaboration=True, excluded=True) is None


@pytest.mark.row("S91")
@pytest.mark.row("S75")
def test_the_captured_detail_and_the_meeting_stand_in_the_draft() -> None:
    met = event_words("RiverCon", date(2026, 5, 12), date(2026, 5, 14))
    draft = fill("p1", PLEASANT, facts(name="Ana", event=met, detail="the bees on the embankment", me="Jo"))
    assert draft.text == (
        "Hi Ana, I enjoyed our talk at RiverCon on 12 May, above all about the bees on the embankment. "
        "It would be nice to stay in touch.\n\nJo"
    )
    assert draft.gaps == ()
    assert [fact.slot for fact in draft.used] == ["name", "event", "detail", "me"]


@pytest.mark.row("S74")
@pytest.mark.row("S147")
def test_what_is_not_known_stays_a_visible_gap_and_nothing_is_invented() -> None:
    draft = fill("r1", RESOURCE, Facts())
    assert draft.text.startswith("Hi [name], here is the [what you promised] I promised: [link]. No need")
    assert draft.text.endswith("[your name]")
    assert draft.gaps == ("name", "resource", "link", "me")
    assert draft.used == ()
    assert set(gaps_in(draft.text)) == set(draft.gaps)


@pytest.mark.parametrize(
    "value", ["$$", "${x.y}", "{{7*7}}", "%s", "{0.__class__}", "{me}", "{name}", "{link} {detail}", "\\1", "{", "}}"]
)
def test_signs_in_a_value_stay_literal_and_are_never_read_again(value: str) -> None:
    """Was seen to fail when filling ran once per slot over the growing text: "{me}" in a detail became the name."""
    draft = fill("p1", PLEASANT, facts(name=value, event="RiverCon", detail=value, me="Jo"))
    assert draft.text.startswith(f"Hi {value}, I enjoyed our talk at RiverCon, above all about {value}.")
    assert draft.gaps == ()


def test_words_in_braces_that_are_no_slot_stay_as_they_are() -> None:
    assert fill("x", "Hi {name}, see {appendix}.", facts(name="Ana")).text == "Hi Ana, see {appendix}."


def test_a_detail_that_ends_with_a_stop_does_not_end_twice() -> None:
    draft = fill("p", "It was good to hear about {detail}. {me}", facts(detail="the old mill.\n", me="Jo"))
    assert draft.text == "It was good to hear about the old mill.\n\nJo"


@pytest.mark.row("S92")
def test_without_a_next_step_nothing_is_asked_and_with_one_it_stands_once() -> None:
    known = facts(name="Ana", event="RiverCon", detail="bees", me="Jo")
    assert asks_in(fill("p1", PLEASANT, known).text) == ()
    step = "Shall we walk along the river on Sunday?"
    asking = fill("p1", PLEASANT, Facts((Fact("next_step", step, FactSource.OWN_WORDS), *known.known)))
    assert asking.text.count(step) == 1
    assert asking.text.endswith("Sunday?\n\nJo")
    assert len(asks_in(asking.text)) == 1


@pytest.mark.row("S92")
@pytest.mark.row("S95")
def test_a_collaboration_wording_is_taken_only_when_it_brings_the_request() -> None:
    kind = FollowUpKind.COLLABORATION
    assert category_for(kind, Facts()) == "fu_collab"
    assert category_for(kind, Facts(), next_step_wanted=False) == "fu_pleasant"
    assert category_for(kind, facts(next_step="Coffee on Tuesday?")) == "fu_pleasant"
    assert category_for(FollowUpKind.RESOURCE, Facts(), next_step_wanted=False) == "fu_resource"


@pytest.mark.row("S77")
def test_the_reason_in_own_words_is_added_before_the_name() -> None:
    draft = fill("o1", "Hi {name}. {me}", facts(name="Ana", me="Jo", why="I learn from how you plan."))
    assert draft.text == "Hi Ana. I learn from how you plan.\n\nJo"


@pytest.mark.row("S93")
def test_wordings_with_every_slot_known_come_first_and_another_version_differs() -> None:
    wordings = [
        Wording("c", "Hi {name}, it was good to talk about {detail}. {me}"),
        Wording("a", "Hi {name}, good luck with {their_project}. {me}"),
        Wording("b", "Hi {name}, it was a pleasure. {me}"),
    ]
    drafts = drafts_in_order(wordings, facts(name="Ana", detail="bees", me="Jo"))
    assert [draft.template_id for draft in drafts] == ["c", "b", "a"]
    assert drafts == drafts_in_order(list(reversed(wordings)), facts(name="Ana", detail="bees", me="Jo"))
    shown, seen = drafts[0], []
    for _ in drafts:
        following = another_version(drafts, shown.template_id)
        assert following is not None
        assert following.text != shown.text
        shown = following
        seen.append(shown.template_id)
    assert seen == ["b", "a", "c"]


def test_one_wording_alone_has_no_other_version() -> None:
    drafts = drafts_in_order([Wording("a", "Hi {name}. {me}")], Facts())
    assert another_version(drafts, "a") is None
    assert another_version((), "a") is None


@pytest.mark.row("S90")
def test_a_late_wording_is_for_late_messages_only() -> None:
    wordings = [
        Wording("a", "Hi {name}. {me}"),
        Wording("z", "Hi {name}, a little later than I meant. {me}", ("late",)),
    ]
    assert [draft.template_id for draft in drafts_in_order(wordings, Facts())] == ["a"]
    assert [draft.template_id for draft in drafts_in_order(wordings, Facts(), late=True)] == ["z", "a"]


@pytest.mark.parametrize(
    ("display", "given", "liked", "expected"),
    [
        ("Ana Ruiz", "", "", "Ana"),
        ("Ana Ruiz", "Ana María", "", "Ana María"),
        ("Ana Ruiz", "Ana", "Anita", "Anita"),
        ("Dr. Weber", "", "", "Dr. Weber"),
        ("Ruiz, Ana", "", "", "Ruiz, Ana"),
        ("山田 太郎", "", "", "山田 太郎"),
        ("Émile Roux", "", "", "Émile"),
        ("  ", "", "", ""),
    ],
)
def test_the_greeting_uses_how_they_like_to_be_called(display: str, given: str, liked: str, expected: str) -> None:
    assert greeting_name(display, given=given, likes_to_be_called=liked) == expected


def test_another_year_is_named() -> None:
    assert event_words(" River  Con ", date(2025, 12, 30), date(2026, 1, 2)) == "River Con on 30 December 2025"
