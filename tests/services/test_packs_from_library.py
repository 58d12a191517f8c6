"""The library as it ships gives every event a pack and every follow-up a draft."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.message_checks import asks_in, favours_in
from networkprep.domain.message_drafts import SLOTS, Fact, Facts, FactSource, drafts_in_order
from networkprep.domain.packs import Lines, PackWish, build_pack, by_category
from networkprep.domain.people import Role
from networkprep.domain.person_questions import PersonToMeet, first_questions
from networkprep.domain.ranking import Energy, Habits, Occasion, Reason, ReasonCode
from networkprep.domain.starters import StarterCategory
from networkprep.domain.value_statements import StatementPattern, build_statements
from networkprep.services.starter_library import load_library

FULL = {
    "me": "Jo",
    "topic": "soil",
    "purpose": "clean rivers",
    "shared": "the same university",
    "school": "Leeds",
    "hobby": "chess",
    "association": "the Soil Club",
}


@lru_cache(maxsize=1)
def library() -> Lines:
    return by_category(load_library())


def wordings(category: StarterCategory) -> Iterator[str]:
    for line in library()[category]:
        yield line.text
        if line.note_form:
            yield line.note_form


@pytest.mark.row("S21", "S62", "S108", "S128")
@pytest.mark.parametrize("kind", list(EventKind))
def test_every_kind_of_event_gets_a_whole_pack_with_and_without_a_profile(kind: EventKind) -> None:
    empty = build_pack(PackWish(library(), Occasion(kind), nerves=4))
    quiet = Habits(energy=Energy.QUIET)
    full = build_pack(PackWish(library(), Occasion(kind, ("soil",), FULL), quiet, nerves=4))
    for pack in (empty, full):
        texts = [line.text for line in pack.lines()]
        assert pack.openers[0].line.starter.depth == 1
        assert any(line.starter.depth == 2 for line in pack.lines())
        assert all(2 <= len(opener.follow_ups) <= 3 for opener in pack.openers)
        sizes = (pack.openers, pack.transitions, pack.exits, pack.if_thens, pack.reframes, pack.approaches)
        assert [len(part) for part in sizes] == [2, 2, 1, 3, 1, 1]
        assert len(set(texts)) == len(texts)
        assert not any("{" in text for text in texts)
    assert empty != full


@pytest.mark.row("S128")
@pytest.mark.parametrize("kind", [EventKind.ALUMNI, EventKind.HOBBY, EventKind.VOLUNTEER])
@pytest.mark.parametrize("facts", [{}, {"my_topic": "cycling", "topic": "soil"}])
def test_a_pack_has_three_lines_made_for_such_an_event(kind: EventKind, facts: dict[str, str]) -> None:
    pack = build_pack(PackWish(library(), Occasion(kind, tuple(facts.values()), facts)))
    assert sum(1 for line in pack.lines() if line.starter.contexts == {kind}) >= 3


@pytest.mark.row("S150")
@pytest.mark.parametrize("kind", list(EventKind))
def test_a_quiet_person_has_more_questions_for_two_and_a_lively_one_more_for_a_round(kind: EventKind) -> None:
    packs = {
        energy: build_pack(PackWish(library(), Occasion(kind), Habits(energy=energy)))
        for energy in (Energy.QUIET, Energy.LIVELY)
    }
    for tag, more, less in (
        ("one_to_one", Energy.QUIET, Energy.LIVELY),
        ("lively", Energy.LIVELY, Energy.QUIET),
    ):
        many, few = (sum(tag in line.starter.tags for line in packs[energy].lines()) for energy in (more, less))
        assert many > few


@pytest.mark.row("S151")
@pytest.mark.parametrize("kind", list(EventKind))
@pytest.mark.parametrize("interests", [("cycling", "chess"), ("books", "gardening")])
def test_two_people_with_different_interests_take_different_packs_to_the_same_event(
    kind: EventKind, interests: tuple[str, str]
) -> None:
    packs = [
        build_pack(PackWish(library(), Occasion(kind, (interest,), {"my_topic": interest}))) for interest in interests
    ]
    assert packs[0] != packs[1]
    for interest, pack in zip(interests, packs, strict=True):
        assert Reason(ReasonCode.SHARES, interest) in [reason for line in pack.lines() for reason in line.reasons]


@pytest.mark.row("S22", "S151")
@pytest.mark.parametrize("kind", list(EventKind))
def test_a_first_question_speaks_of_what_the_person_likes(kind: EventKind) -> None:
    people = [PersonToMeet("ana", ("beekeeping",)), PersonToMeet("ben", ("jazz",))]
    openers = library()[StarterCategory.OPENERS]
    first, second = first_questions(openers, people, Occasion(kind, facts={"topic": "soil"}), Habits())
    assert "beekeeping" in first.text
    assert "jazz" in second.text


@pytest.mark.row("S65", "S66", "S67")
@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("kind", list(EventKind))
def test_a_first_question_fits_what_the_person_is_to_me(kind: EventKind, role: Role) -> None:
    openers = library()[StarterCategory.OPENERS]
    (question,) = first_questions(openers, [PersonToMeet("ana", role=role)], Occasion(kind), Habits())
    assert Reason(ReasonCode.FITS_ROLE, role) in question.reasons


@pytest.mark.row("S65", "S66", "S67")
def test_each_role_has_touches_made_for_it() -> None:
    """A report back for a mentor, notes compared with a peer, help offered to someone starting out."""
    spoken = {
        role: " ".join(line.text for line in library()[StarterCategory.TOUCHES] if role in line.tags) for role in Role
    }
    assert "Here is how it turned out" in spoken[Role.MENTOR]
    assert "comparing notes" in spoken[Role.PEER]
    assert "If a second opinion would ever help" in spoken[Role.EMERGING]


@pytest.mark.row("S63", "S129")
@pytest.mark.parametrize("kind", list(EventKind))
@pytest.mark.parametrize("slot", ["purpose", "shared"])
def test_purpose_and_what_all_share_are_used_at_every_kind_of_event(kind: EventKind, slot: str) -> None:
    pack = build_pack(PackWish(library(), Occasion(kind, facts={slot: FULL[slot]})))
    assert any(FULL[slot] in opener.line.text for opener in pack.openers)


@pytest.mark.row("S92", "S94", "S95", "S96", "S98")
def test_only_collaboration_drafts_ask_and_they_ask_once() -> None:
    for category in (StarterCategory.FU_RESOURCE, StarterCategory.FU_PLEASANT, StarterCategory.OUTREACH):
        assert [text for text in wordings(category) if asks_in(text)] == []
    assert [text for text in wordings(StarterCategory.FU_COLLAB) if len(asks_in(text)) != 1] == []
    assert [text for text in wordings(StarterCategory.TOUCHES) if favours_in(text)] == []


@pytest.mark.row("S74")
def test_every_slot_of_a_message_has_words_for_its_gap() -> None:
    said = {"fu_resource", "fu_collab", "fu_pleasant", "outreach", "touches", "reconnect", "giving", "noreply"}
    used = {slot for category in said for line in library()[StarterCategory(category)] for slot in line.slots}
    assert used <= SLOTS


@pytest.mark.row("S91", "S93")
def test_a_name_a_meeting_and_a_detail_are_enough_for_several_pleasant_drafts() -> None:
    known = {"name": "Ana", "me": "Jo", "event": "RiverCon on 12 May", "detail": "bees on the embankment"}
    facts = Facts(tuple(Fact(slot, value, FactSource.CAPTURE) for slot, value in known.items()))
    drafts = [draft for draft in drafts_in_order(library()[StarterCategory.FU_PLEASANT], facts) if not draft.gaps]
    assert len({draft.text for draft in drafts}) >= 5
    assert known["detail"] in drafts[0].text


@pytest.mark.row("S44", "S45", "S46")
@pytest.mark.parametrize("pattern", list(StatementPattern))
def test_every_pattern_makes_a_sentence_of_my_words(pattern: StatementPattern) -> None:
    words = {
        "audience": "small charities",
        "problem": "endless spreadsheets",
        "help": "get down to one page",
        "background": "nursing",
        "field": "city planning",
        "question": "who cannot manage the stairs",
    }
    best = build_statements(library()[StarterCategory.VALUE], pattern, words)[0]
    assert best.missing == ()
    assert all(text in best.text for text in best.used.values())
