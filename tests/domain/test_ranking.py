"""Lines are chosen by what fits, what is shared and what worked, the same way each time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.ranking import (
    Energy,
    Habits,
    LineHistory,
    Occasion,
    Reason,
    ReasonCode,
    in_variety,
    ranked,
    reasons_for,
)
from networkprep.domain.starters import Angle, Starter, StarterCategory, slots_in

HERE = Occasion(EventKind.VOLUNTEER)


def opener(
    name: str, text: str = "What brought you?", *, depth: int = 1, angle: Angle = Angle.STORY, tags: str = ""
) -> Starter:
    return Starter(
        name, StarterCategory.OPENERS, text,
        depth=depth, angle=angle, slots=slots_in(text), tags=frozenset(tags.split()),
    )  # fmt: skip


def at(line: Starter, *kinds: EventKind) -> Starter:
    return replace(line, contexts=frozenset(kinds))


def names(lines: list[Starter]) -> list[str]:
    return [line.id for line in lines]


@pytest.mark.row("S62")
def test_lines_of_this_kind_come_before_its_family_before_any_and_strangers_stay_out() -> None:
    lines = [
        opener("any"),
        at(opener("family"), EventKind.COMMUNITY),
        at(opener("own"), EventKind.VOLUNTEER),
        at(opener("stranger"), EventKind.TRADE_FAIR),
        replace(opener("excluded"), excludes=frozenset({EventKind.VOLUNTEER})),
    ]
    assert names(ranked(lines, HERE, Habits())) == ["own", "family", "any"]


@pytest.mark.row("S21")
def test_what_is_hidden_unfilled_or_too_deep_is_left_out() -> None:
    lines = [
        opener("plain"),
        opener("hidden"),
        opener("slot", "What drew you to {purpose}?"),
        replace(opener("needs"), needs=frozenset({"programme"})),
        opener("deep", depth=3),
    ]
    habits = Habits(hidden=frozenset({"hidden"}))
    assert names(ranked(lines, HERE, habits)) == ["plain"]
    rich = replace(HERE, facts={"purpose": "clean rivers"}, has=frozenset({"programme"}))
    assert set(names(ranked(lines, rich, replace(habits, deeper_talk=True)))) == {"plain", "slot", "needs", "deep"}
    inside = replace(rich, kind=EventKind.INTERNAL)
    assert "deep" not in names(ranked(lines, inside, replace(habits, deeper_talk=True)))


@pytest.mark.row("S26")
def test_what_got_going_comes_before_what_fell_flat_next_time() -> None:
    lines = [opener("a"), opener("b"), opener("c")]
    habits = Habits(history={"b": LineHistory(worked=1), "a": LineHistory(flat=1)})
    assert names(ranked(lines, HERE, habits)) == ["b", "c", "a"]
    assert Reason(ReasonCode.WORKED_BEFORE) in reasons_for(lines[1], HERE, habits)


@pytest.mark.row("S22")
@pytest.mark.row("S102")
def test_shared_interests_raise_a_line_and_are_named() -> None:
    lines = [opener("a", tags="chess"), opener("b", tags="river")]
    occasion = replace(HERE, interests=("Rivers", "soil"))
    assert names(ranked(lines, occasion, Habits())) == ["b", "a"]
    assert reasons_for(lines[1], occasion, Habits()) == (Reason(ReasonCode.SHARES, "Rivers"),)


def test_the_moment_a_line_is_for_is_no_interest() -> None:
    """Seen to fail while every tag counted: somebody interested in "work" was told that a line shares it."""
    line = opener("a", tags="work late value")
    assert reasons_for(line, replace(HERE, interests=("work", "value")), Habits()) == ()


@pytest.mark.row("S22", "S151")
def test_what_someone_looked_for_likes_raises_a_line_beside_the_event() -> None:
    lines = [opener("a", tags="chess"), opener("b", "What about {topic}?"), opener("c", tags="music")]
    occasion = replace(HERE, facts={"topic": "rivers"}, person_interests=("Music", "River"))
    assert names(ranked(lines, occasion, Habits())) == ["b", "c", "a"]
    assert reasons_for(lines[2], occasion, Habits()) == (Reason(ReasonCode.SHARES, "Music"),)


@pytest.mark.row("S63")
def test_a_line_speaking_of_the_purpose_comes_first_and_says_so() -> None:
    lines = [opener("a"), opener("b", "What drew you to {purpose}?")]
    occasion = replace(HERE, facts={"purpose": "clean rivers"})
    assert names(ranked(lines, occasion, Habits())) == ["b", "a"]
    assert reasons_for(lines[1], occasion, Habits()) == (Reason(ReasonCode.SHARES, "clean rivers"),)


@pytest.mark.row("S150")
def test_a_quiet_person_gets_one_to_one_lines_first_and_a_lively_one_the_others() -> None:
    lines = [opener("a", tags="lively"), opener("b"), opener("c", tags="one_to_one")]
    assert names(ranked(lines, HERE, Habits(energy=Energy.QUIET))) == ["c", "b", "a"]
    assert names(ranked(lines, HERE, Habits(energy=Energy.LIVELY))) == ["a", "b", "c"]
    assert names(ranked(lines, HERE, Habits())) == ["a", "b", "c"]
    assert Reason(ReasonCode.FITS_ENERGY, "quiet") in reasons_for(lines[2], HERE, Habits(energy=Energy.QUIET))


def test_favourites_rise_and_lines_used_here_or_passed_over_step_back() -> None:
    lines = [opener("a"), opener("b"), opener("c"), opener("d")]
    habits = Habits(
        favourites=frozenset({"d"}),
        history={"a": LineHistory(used_here=True), "b": LineHistory(passed_over=True)},
    )
    assert names(ranked(lines, HERE, habits)) == ["d", "c", "b", "a"]
    assert reasons_for(lines[3], HERE, habits) == (Reason(ReasonCode.FAVOURITE),)


def test_the_order_does_not_depend_on_the_order_given() -> None:
    lines = [opener(name) for name in "dbca"]
    assert names(ranked(lines, HERE, Habits())) == names(ranked(lines[::-1], HERE, Habits())) == list("abcd")


@pytest.mark.row("S35")
def test_two_lines_of_one_angle_do_not_stand_side_by_side_while_there_is_a_choice() -> None:
    lines = [opener("a"), opener("b"), opener("c", angle=Angle.HOPE), opener("d"), opener("e", angle=Angle.PEOPLE)]
    assert names(list(in_variety(lines))) == ["a", "c", "b", "e", "d"]
    assert names(list(in_variety(lines, Angle.STORY))) == ["c", "a", "e", "b", "d"]
    assert names(list(in_variety(lines[:2]))) == ["a", "b"]


def test_twenty_thousand_own_lines_cost_one_look_at_each() -> None:
    """Counts looks instead of timing them: the order is made by one look at each line."""
    looked_at = 0

    class CountingLine(Starter):
        @property
        def is_question(self) -> bool:
            return True

        def suits(self, kind: EventKind) -> bool:
            nonlocal looked_at
            looked_at += 1
            return super().suits(kind)

    angles = list(Angle)
    lines = [
        CountingLine(f"own-{number:05}", StarterCategory.OPENERS, "What?", depth=1, angle=angles[number % 3])
        for number in range(20_000)
    ]
    order = list(in_variety(ranked(lines, HERE, Habits())))
    assert len(order) == looked_at == 20_000
