"""The library as it ships gives every event a pack and every follow-up a draft."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.message_checks import asks_in, favours_in
from networkprep.domain.message_drafts import SLOTS, Fact, Facts, FactSource, drafts_in_order
from networkprep.domain.packs import Lines, PackWish, build_pack, by_category
from networkprep.domain.ranking import Energy, Habits, Occasion
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
