"""A pack climbs from light to deeper, repeats nothing, and changes only where it is asked to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.packs import Pack, PackWish, another, build_pack, by_category, filled
from networkprep.domain.person_questions import PersonToMeet, first_questions
from networkprep.domain.ranking import Habits, Occasion, Reason, ReasonCode, ranked
from networkprep.domain.starters import Angle, Starter, StarterCategory, slots_in

ANGLES = list(Angle)
SITUATIONS = ("nerves", "lull", "alone", "leaving", "no_reply")


def line(category: StarterCategory, number: int, text: str = "", *, depth: int = 0, tags: str = "") -> Starter:
    words = text or f"What about {category.value} {number}?"
    return Starter(
        f"{category.value}-{number:03}", category, words,
        depth=depth, angle=ANGLES[number % len(ANGLES)] if depth else None,
        slots=slots_in(words), tags=frozenset(tags.split()),
    )  # fmt: skip


def at(starter: Starter, kind: EventKind) -> Starter:
    return replace(starter, contexts=frozenset({kind}))


def small_library() -> list[Starter]:
    kinds = StarterCategory
    return [
        *(line(kinds.OPENERS, number, depth=1 + number % 2) for number in range(8)),
        line(kinds.OPENERS, 20, "What drew you to {purpose}?", depth=1),
        line(kinds.OPENERS, 21, "What does {shared} mean to you?", depth=2),
        line(kinds.OPENERS, 22, "How did you get into {topic}?", depth=1),
        line(kinds.OPENERS, 23, "What would you tell a beginner about {interest}?", depth=1),
        *(line(kinds.FOLLOWUPS_Q, number, depth=1 + (number % 4 == 3)) for number in range(16)),
        *(line(kinds.TRANSITIONS, number, depth=1, tags=("outside_work", "work")[number % 2]) for number in range(8)),
        line(kinds.EXITS, 1, "Please stop.", tags="firm"),
        line(kinds.EXITS, 2, "Thank you, I am moving on.", tags="natural_end"),
        *(line(kinds.IFTHEN, number, tags=tag) for number, tag in enumerate(SITUATIONS)),
        line(kinds.REFRAMES, 1, "They may like me a little more than I think.", tags="after_event"),
        line(kinds.REFRAMES, 2, "One good talk is a full evening."),
        line(kinds.APPROACH, 1, "Hello all.", tags="group"),
        line(kinds.APPROACH, 2, "Hello, I'm {me}.", tags="alone"),
        line(kinds.VALUE, 1, "I help {audience} {help}.", tags="value"),
        line(kinds.VALUE, 2, "And you?", tags="hand_back"),
    ]  # fmt: skip


def wish(**facts: str) -> PackWish:
    return PackWish(by_category(small_library()), Occasion(EventKind.COMMUNITY, facts=facts))


def ids(pack: Pack) -> list[str]:
    return [each.starter.id for each in pack.lines()]


@pytest.mark.row("S21")
@pytest.mark.row("S35")
@pytest.mark.row("S108")
def test_a_pack_has_every_part_begins_light_and_repeats_nothing() -> None:
    pack = build_pack(wish(me="Jo"))
    assert pack.openers[0].line.starter.depth == 1
    assert len(pack.openers) == len(pack.transitions) == 2
    assert all(2 <= len(opener.follow_ups) <= 3 for opener in pack.openers)
    assert any(each.starter.depth == 2 for each in pack.lines())
    assert [exit_line.starter.id for exit_line in pack.exits] == ["exits-002"]
    assert [each.text for each in pack.approaches] == ["Hello, I'm Jo."]
    assert [each.text for each in pack.hand_backs] == ["And you?"]
    assert len(set(ids(pack))) == len(ids(pack))
    assert not any("{" in each.text for each in pack.lines())


@pytest.mark.row("S35")
def test_follow_ups_begin_with_the_openers_angle_and_differ() -> None:
    for opener in build_pack(wish()).openers:
        angles = [each.starter.angle for each in opener.follow_ups]
        assert opener.line.starter.angle in angles
        assert len(set(angles)) == len(angles)
        depths = [each.starter.depth for each in opener.follow_ups]
        assert depths == sorted(depths)
        assert 2 in depths


def test_transitions_leave_the_openers_angles_and_look_to_another_side_of_life() -> None:
    pack = build_pack(wish())
    opened = {opener.line.starter.angle for opener in pack.openers}
    assert not opened & {each.starter.angle for each in pack.transitions}
    first, second = (each.starter.tags for each in pack.transitions)
    assert first != second


@pytest.mark.row("S106")
@pytest.mark.row("S136")
def test_three_if_then_plans_stand_ready_the_first_move_first() -> None:
    calm = [each.starter.id for each in build_pack(wish()).if_thens]
    assert calm == ["ifthen-002", "ifthen-001", "ifthen-003"]
    nervous = [each.starter.id for each in build_pack(replace(wish(), nerves=4)).if_thens]
    assert nervous == ["ifthen-002", "ifthen-001", "ifthen-000"]
    named = [each.starter.id for each in build_pack(replace(wish(), obstacles=("no_reply",))).if_thens]
    assert named[0] == "ifthen-004"


@pytest.mark.row("S11")
def test_a_reframe_comes_only_with_nerves_and_is_one_for_before() -> None:
    assert build_pack(replace(wish(), nerves=2)).reframes == ()
    assert [each.starter.id for each in build_pack(replace(wish(), nerves=3)).reframes] == ["reframes-002"]


@pytest.mark.row("S63")
@pytest.mark.row("S129")
def test_purpose_and_what_all_share_are_spoken_in_the_openers() -> None:
    texts = [opener.line.text for opener in build_pack(wish(purpose="clean rivers")).openers]
    assert "What drew you to clean rivers?" in texts
    both = [
        opener.line.text for opener in build_pack(wish(purpose="clean rivers", shared="the same university")).openers
    ]
    assert both == ["What drew you to clean rivers?", "What does the same university mean to you?"]


def test_the_same_wish_gives_the_same_pack() -> None:
    assert build_pack(wish(me="Jo")) == build_pack(wish(me="Jo"))


@pytest.mark.parametrize("place", ["openers.2", "openers.1/2", "transitions.1", "ifthen.2"])
def test_another_changes_that_place_and_nothing_else(place: str) -> None:
    asked = wish()
    before = {each.place: each.starter.id for each in build_pack(asked).lines()}
    choices = another(asked, build_pack(asked), place)
    after = {each.place: each.starter.id for each in build_pack(replace(asked, choices=choices)).lines()}
    assert after.keys() == before.keys()
    changed = {each for each in before if before[each] != after[each]}
    assert place in changed
    assert all(each == place or each.startswith(f"{place}/") for each in changed)


def test_a_swap_ranks_nothing_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts instead of timing: with thousands of own lines the ranking is what a swap would wait for."""
    asked = wish()
    pack = build_pack(asked)
    calls: list[Occasion] = []

    def counted(lines: list[Starter], occasion: Occasion, habits: Habits) -> list[Starter]:
        calls.append(occasion)
        return ranked(lines, occasion, habits)

    monkeypatch.setattr("networkprep.domain.packs.ranked", counted)
    build_pack(asked.choosing(another(asked, pack, "openers.1")))
    assert calls == []


@pytest.mark.row("S150")
def test_something_i_like_is_spoken_of_and_the_first_opener_stays_with_the_occasion() -> None:
    library = [*small_library(), line(StarterCategory.OPENERS, 30, "I like {my_topic}; what do you like?", depth=1)]
    made_for = [at(each, EventKind.COMMUNITY) if each.id == "openers-000" else each for each in library]
    asked = PackWish(by_category(made_for), Occasion(EventKind.COMMUNITY, facts={"my_topic": "chess"}))
    first, second = (opener.line.text for opener in build_pack(asked).openers)
    assert (first, second) == ("What about openers 0?", "I like chess; what do you like?")


def test_another_goes_round_when_all_have_been_seen() -> None:
    asked, seen = wish(), []
    for _ in range(12):
        pack = build_pack(asked)
        seen.append(next(each.starter.id for each in pack.lines() if each.place == "transitions.1"))
        asked = replace(asked, choices=another(asked, pack, "transitions.1"))
    assert len(set(seen)) == 7
    assert all(one != other for one, other in pairwise(seen))


def test_another_with_no_other_line_keeps_what_is_there() -> None:
    asked = wish()
    again = replace(asked, choices=another(asked, build_pack(asked), "exits.1"))
    assert another(asked, build_pack(asked), "nowhere") == asked.choices
    assert [each.starter.id for each in build_pack(again).exits] == ["exits-002"]


def test_an_empty_library_gives_an_empty_pack() -> None:
    assert list(build_pack(PackWish({}, Occasion(EventKind.MEETUP), nerves=5)).lines()) == []


@pytest.mark.row("S151")
@pytest.mark.row("S22")
def test_two_people_with_different_interests_get_different_first_questions() -> None:
    people = [PersonToMeet("ana", ("cycling", "bees")), PersonToMeet("ben", ("chess",)), PersonToMeet("cleo")]
    openers = by_category(small_library())[StarterCategory.OPENERS]
    questions = first_questions(openers, people, Occasion(EventKind.MEETUP), Habits(), my_interests=("Bees",))
    assert [question.key for question in questions] == ["ana", "ben", "cleo"]
    assert "Bees" in questions[0].text
    assert Reason(ReasonCode.SHARES, "Bees") in questions[0].reasons
    assert "chess" in questions[1].text
    assert len({question.starter.id for question in questions}) == 3


@pytest.mark.parametrize("value", ["{me}", "$$", "{0.__class__}", "\\1", "%s"])
def test_signs_in_a_fact_are_never_read(value: str) -> None:
    assert (
        filled("How did you get into {topic}, {me}?", {"topic": value, "me": "Jo"})
        == f"How did you get into {value}, Jo?"
    )


def test_a_sentence_that_starts_with_a_fact_starts_with_a_capital() -> None:
    assert filled("{third} was asking.", {"third": "the old mayor"}) == "The old mayor was asking."
