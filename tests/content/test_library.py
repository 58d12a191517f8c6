"""The built-in lines as a person finds them: how many, about what, for which occasion."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.library_rules import check_library
from networkprep.domain.line_rules import banned_in, check_line
from networkprep.domain.message_drafts import GAP_WORDS
from networkprep.domain.open_questions import closed_start, is_open_question
from networkprep.domain.starters import (
    INTEREST_TAGS,
    PARTS,
    QUESTION_CATEGORIES,
    STATEMENT_SLOTS,
    Starter,
    StarterCategory,
    StarterSource,
)
from networkprep.domain.statement_checks import check_statement
from networkprep.services.starter_library import load_category

Library = tuple[Starter, ...]

COUNTS = {
    StarterCategory.OPENERS: 65,
    StarterCategory.FOLLOWUPS_Q: 40,
    StarterCategory.TRANSITIONS: 24,
    StarterCategory.VALUE: 26,
    StarterCategory.OFFERS: 24,
    StarterCategory.EXITS: 28,
    StarterCategory.OUTREACH: 20,
    StarterCategory.FU_RESOURCE: 12,
    StarterCategory.FU_COLLAB: 12,
    StarterCategory.FU_PLEASANT: 12,
    StarterCategory.TOUCHES: 40,
    StarterCategory.RECONNECT: 12,
    StarterCategory.GIVING: 28,
    StarterCategory.NOREPLY: 16,
    StarterCategory.REFRAMES: 18,
    StarterCategory.IFTHEN: 16,
    StarterCategory.APPROACH: 6,
}
PART_COUNTS = {
    StarterCategory.VALUE: (6, 6, 6, 8),
    StarterCategory.OFFERS: (6, 6, 6, 6),
    StarterCategory.EXITS: (8, 6, 6, 4, 4),
    StarterCategory.OUTREACH: (6, 4, 4, 3, 3),
    StarterCategory.TOUCHES: (8, 6, 6, 8, 4, 8),
    StarterCategory.GIVING: (8, 8, 4, 8),
    StarterCategory.NOREPLY: (4, 6, 3, 3),
}
OPENERS_OF_THE_EIGHT_KINDS = 5
OPENERS_OF_THE_GUIDES_KINDS = 3
GUIDES_KINDS = {EventKind.ASSOCIATION, EventKind.EDUCATION, EventKind.COMMUNITY}
DRAFT_CATEGORIES = (StarterCategory.FU_RESOURCE, StarterCategory.FU_COLLAB, StarterCategory.FU_PLEASANT)
NO_ANSWER_NEEDED = re.compile(r"(?i)\b(no (?:need to|reply|answer)|nothing to answer|don't (?:feel you )?have to)")
FIGURES = re.compile(r"\d|per ?cent|%")


def of(library: Library, category: StarterCategory) -> Library:
    """The lines of one category."""
    return tuple(line for line in library if line.category is category)


def tagged(lines: Library, tag: str) -> Library:
    """The lines with this tag."""
    return tuple(line for line in lines if tag in line.tags)


@pytest.mark.row("S25", "S27", "S39", "S93", "S98", "S111", "S114", "S116")
@pytest.mark.parametrize("category", list(StarterCategory))
def test_every_line_keeps_every_rule(category: StarterCategory) -> None:
    found = [(line.id, finding) for line in load_category(category) for finding in check_line(line)]
    assert found == []


@pytest.mark.row("S62", "S128")
def test_the_library_as_a_whole_is_varied_and_serves_every_kind_of_event(library: Library) -> None:
    assert check_library(library) == ()


def test_each_category_has_its_lines(library: Library) -> None:
    assert Counter(line.category for line in library) == COUNTS


@pytest.mark.parametrize("category", list(PART_COUNTS))
def test_each_part_of_a_category_has_its_lines(category: StarterCategory) -> None:
    lines = load_category(category)
    assert tuple(len(tagged(lines, part)) for part in PARTS[category]) == PART_COUNTS[category]


@pytest.mark.row("S62", "S128")
def test_openers_are_spread_over_the_kinds_of_event(library: Library) -> None:
    openers = of(library, StarterCategory.OPENERS)
    own = {kind: sum(1 for line in openers if line.contexts == {kind}) for kind in EventKind}
    assert own == {
        kind: OPENERS_OF_THE_GUIDES_KINDS if kind in GUIDES_KINDS else OPENERS_OF_THE_EIGHT_KINDS for kind in EventKind
    }
    assert sum(1 for line in openers if not line.contexts) == 16
    assert sum(1 for line in openers if line.slots) <= len(openers) * 0.3


@pytest.mark.row("S62", "S128")
@pytest.mark.parametrize("kind", list(EventKind))
def test_each_kind_has_three_lines_of_its_own_that_need_no_facts(kind: EventKind, library: Library) -> None:
    """An empty profile still gets two openers and a transition that fit the occasion."""
    own = [line for line in library if line.contexts == {kind} and not line.slots and not line.needs]
    assert sum(1 for line in own if line.category is StarterCategory.OPENERS) >= 2
    assert sum(1 for line in own if line.category is StarterCategory.TRANSITIONS) >= 1


@pytest.mark.row("S28", "S29", "S36", "S37", "S109", "S110", "S115")
@pytest.mark.parametrize(
    ("category", "words"),
    [
        (StarterCategory.OPENERS, ("working on", "look forward")),
        (StarterCategory.OPENERS, ("brought you", "today")),
        (StarterCategory.FOLLOWUPS_Q, ("made you", "that way")),
        (StarterCategory.FOLLOWUPS_Q, ("see differently",)),
        (StarterCategory.TRANSITIONS, ("changing in your field",)),
        (StarterCategory.TRANSITIONS, ("project", "your attention", "these days")),
        (StarterCategory.EXITS, ("interesting", "a few more people")),
    ],
)
def test_the_guides_seven_lines_are_here_in_our_words(
    category: StarterCategory, words: tuple[str, ...], library: Library
) -> None:
    guide = [line for line in of(library, category) if line.source is StarterSource.GUIDE]
    assert [line.text for line in guide if all(word in line.text for word in words)] != []


def test_nothing_else_claims_to_come_from_the_guide(library: Library) -> None:
    assert sum(1 for line in library if line.source is StarterSource.GUIDE) == 7
    assert not any(line.source is StarterSource.OWN for line in library)


@pytest.mark.row("S21")
def test_questions_carry_a_depth_and_an_angle(library: Library) -> None:
    for category in QUESTION_CATEGORIES:
        for line in of(library, category):
            assert line.depth in {1, 2}, line.id
            assert line.angle is not None, line.id
    assert sum(1 for line in of(library, StarterCategory.TRANSITIONS) if line.depth == 2) >= 6


def test_each_interest_the_library_knows_has_a_line(library: Library) -> None:
    assert sorted(INTEREST_TAGS - {tag for line in library for tag in line.tags}) == []


@pytest.mark.row("S108", "S111")
def test_transitions_need_no_knowledge_of_the_other_person(library: Library) -> None:
    transitions = of(library, StarterCategory.TRANSITIONS)
    assert all(not line.slots and is_open_question(line.text) for line in transitions)
    for kind in EventKind:
        assert sum(1 for line in transitions if line.suits(kind) and not line.needs) >= 2


@pytest.mark.row("S35")
def test_ten_follow_up_questions_fit_any_answer(library: Library) -> None:
    follow_ups = of(library, StarterCategory.FOLLOWUPS_Q)
    assert sum(1 for line in follow_ups if not line.slots and not line.contexts) >= 10


@pytest.mark.row("S112")
def test_there_are_four_ways_out_of_a_monologue_online_too(library: Library) -> None:
    exits = tagged(of(library, StarterCategory.EXITS), "monopolising")
    assert len(exits) >= 4
    assert sum(1 for line in exits if line.suits(EventKind.ONLINE)) >= 2


@pytest.mark.row("S113", "S114", "S116")
def test_exits_are_warm_unless_they_must_be_firm(library: Library) -> None:
    warm = re.compile(r"(?i)\b(thank|thanks|glad|good|lovely|enjoy|enjoyed|liked|nice|interesting|take care)\b")
    for line in of(library, StarterCategory.EXITS):
        assert bool(warm.search(line.text)) is ("firm" not in line.tags), line.text


@pytest.mark.row("S93", "S147")
def test_drafts_are_short_and_five_of_each_do_with_few_facts(library: Library) -> None:
    few = {"name", "me", "event", "detail", "resource", "link", "idea", "time1", "time2"}
    for category in DRAFT_CATEGORIES:
        drafts = of(library, category)
        assert all(len(line.text.split()) <= 90 and line.text.count("!") <= 1 for line in drafts)
        marked = tagged(drafts, "few_facts")
        assert len(marked) >= 5
        assert [line.id for line in marked if not set(line.slots) <= few] == []


def test_messages_begin_with_the_name_and_end_with_mine(library: Library) -> None:
    for category in (*DRAFT_CATEGORIES, StarterCategory.OUTREACH, StarterCategory.RECONNECT):
        for line in of(library, category):
            assert line.text.startswith("Hi {name}, "), line.id
            assert "me" in line.slots, line.id


@pytest.mark.row("S94")
def test_a_promised_thing_comes_in_the_first_sentence(library: Library) -> None:
    drafts = of(library, StarterCategory.FU_RESOURCE)
    for line in drafts:
        first = re.split(r"(?<=[.])\s", line.text)[0]
        assert "{resource}" in first, line.text
        assert "?" not in line.text, line.text
    assert sum(1 for line in drafts if NO_ANSWER_NEEDED.search(line.text)) >= 6
    assert [line.id for line in drafts if "late" in line.tags] != []


@pytest.mark.row("S95")
def test_a_collaboration_draft_asks_once_and_leaves_a_way_out(library: Library) -> None:
    way_out = re.compile(r"(?i)(fine|no pressure|let's leave|rather wait|all right|just as good|say no|can also wait)")
    for line in of(library, StarterCategory.FU_COLLAB):
        assert "{idea}" in line.text, line.id
        assert {"time1", "small_step"} & set(line.slots), line.id
        assert line.text.count("?") >= 1, line.id
        assert way_out.search(line.text), line.text


@pytest.mark.row("S96", "S98")
def test_a_pleasant_draft_asks_nothing(library: Library) -> None:
    assert [line.id for line in of(library, StarterCategory.FU_PLEASANT) if "?" in line.text] == []


@pytest.mark.row("S98")
def test_half_of_the_touches_want_no_answer_and_calls_are_for_close_people(library: Library) -> None:
    touches = of(library, StarterCategory.TOUCHES)
    assert sum(1 for line in touches if NO_ANSWER_NEEDED.search(line.text)) * 2 >= len(touches)
    assert all("close" in line.needs for line in tagged(touches, "call_or_meet"))


def test_a_line_tagged_so_says_that_no_answer_is_needed(library: Library) -> None:
    wrong = [line.id for line in tagged(library, "no_reply_needed") if not NO_ANSWER_NEEDED.search(line.text)]
    assert wrong == []


def test_reconnecting_mostly_asks_nothing(library: Library) -> None:
    lines = of(library, StarterCategory.RECONNECT)
    assert sum(1 for line in lines if "?" not in line.text) >= 8
    assert [line.id for line in tagged(lines, "advice")] != []


def test_a_nudge_leaves_a_way_out(library: Library) -> None:
    for line in tagged(of(library, StarterCategory.NOREPLY), "nudge"):
        assert re.search(r"(?i)(leave it|is fine|no answer|don't have to)", line.text), line.text


@pytest.mark.row("S124", "S134")
def test_reframes_speak_of_relationships_and_name_no_figure(library: Library) -> None:
    reframes = of(library, StarterCategory.REFRAMES)
    assert len(tagged(reframes, "relationship")) >= 3
    assert [line.id for line in reframes if FIGURES.search(line.text)] == []
    assert [line.text for line in reframes if "The guide says that most people" in line.text] != []


@pytest.mark.row("S106")
def test_there_is_a_plan_for_each_tricky_moment(library: Library) -> None:
    plans = of(library, StarterCategory.IFTHEN)
    for moment in ("lull", "monopolising", "discomfort", "nerves", "alone", "no_reply"):
        assert tagged(plans, moment) != (), moment


@pytest.mark.row("S31")
def test_every_hand_back_is_an_open_question(library: Library) -> None:
    assert all(is_open_question(line.text) for line in tagged(library, "hand_back"))


@pytest.mark.row("S42", "S147")
def test_a_pattern_holds_only_the_persons_words_and_shows_how_it_sounds(library: Library) -> None:
    """The example is the pattern filled: what stands between the slots must be found in it, in order."""
    patterns = [line for line in of(library, StarterCategory.VALUE) if "hand_back" not in line.tags]
    for line in patterns:
        assert line.slots, line.id
        assert set(line.slots) <= STATEMENT_SLOTS, line.id
        as_pattern = "(.+)".join(re.escape(part) for part in re.split(r"\{\w+\}", line.text))
        assert re.fullmatch(as_pattern, line.example), line.example
        assert len(line.example.split()) <= 35
        assert banned_in(line.example, line=True) == ""


@pytest.mark.row("S39", "S43", "S47", "S149")
def test_no_pattern_draws_a_hint_by_itself(library: Library) -> None:
    """Neither a title, nor boasting, nor jargon, nor too long to say: such words would have to be the person's own."""
    examples = [line.example for line in of(library, StarterCategory.VALUE) if line.example]
    assert {example: hints for example in examples if (hints := check_statement(example))} == {}


@pytest.mark.row("S74", "S75")
def test_every_first_message_has_a_note_form_that_fits(library: Library) -> None:
    for line in of(library, StarterCategory.OUTREACH):
        assert 0 < len(line.note_form) <= 200, line.id
        assert not line.suits(EventKind.INTERNAL), line.id
        assert set(line.slots) - {"name", "me"}, f"{line.id} is not personal"


def test_a_draft_can_name_every_gap(library: Library) -> None:
    """A slot without a fact is shown as a gap in words, so every slot that is sent has words."""
    sent = {slot for line in library if line.category is not StarterCategory.VALUE for slot in line.slots}
    assert sorted(sent - GAP_WORDS.keys()) == []


def test_closed_forms_are_kept_to_where_they_are_welcome(library: Library) -> None:
    closed = {line.category for line in library if closed_start(line.text)}
    assert not closed & QUESTION_CATEGORIES
