"""The lines of a plan: swapped, kept, reworded, and the card made of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from networkprep.domain.errors import RefusedError
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.library import OwnLineDraft, draft_of
from networkprep.domain.people import PersonDraft
from networkprep.domain.plans import PlanLineRow
from networkprep.domain.pocket_card import CardItemKind
from networkprep.domain.profile import EntryKind, StatementDraft
from networkprep.domain.ranking import Reason, ReasonCode
from networkprep.domain.starter_uses import StarterOutcome
from networkprep.domain.starters import StarterCategory
from networkprep.domain.value_statements import StatementPattern
from networkprep.services.catalogue import Services
from networkprep.services.starter_library import load_category
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.services.planning import meet, past_event, say_how_it_went, wish_to_try
from tests.world import move, running_services


def meetup(kind: EventKind = EventKind.COMMUNITY, day: str = "2026-11-15", title: str = "River Meetup") -> EventDraft:
    return EventDraft(title, kind, starts=f"{day}T18:30", zone="Europe/Berlin", tags=("rivers",))


@pytest.fixture
def event_id(services: Services) -> int:
    """A meetup in three days, its pack chosen."""
    event_id = services.events.add(meetup()).value
    services.plans.open(event_id)
    return event_id


def line_at(services: Services, event_id: int, place: str) -> PlanLineRow:
    return next(line for line in services.plans.details(event_id).lines if line.place == place)


def line_at_new_pack(services: Services, event_id: int, place: str) -> PlanLineRow:
    services.plans.open(event_id)
    return line_at(services, event_id, place)


@pytest.mark.row("S108")
@pytest.mark.parametrize("kind", list(EventKind))
def test_every_card_carries_two_transitions(services: Services, kind: EventKind) -> None:
    card = services.plans.open(services.events.add(meetup(kind)).value).card
    (transitions,) = [item for item in card.items if item.kind is CardItemKind.TRANSITIONS]
    assert len(transitions.lines) == 2


@pytest.mark.parametrize("place", ["openers.1", "openers.2/2", "transitions.2", "exits.1", "value.1"])
def test_a_swap_changes_one_place_and_is_taken_back(services: Services, event_id: int, place: str) -> None:
    before = services.plans.details(event_id)
    services.plan_packs.swap(event_id, line_at(services, event_id, place).id)
    after = services.plans.details(event_id)
    changed = {new.place for new, old in zip(after.lines, before.lines, strict=True) if new.text != old.text}
    assert place in changed
    assert all(each == place or each.startswith(f"{place}/") for each in changed)
    services.history.undo()
    assert services.plans.details(event_id) == before


def test_swapping_goes_round_through_many_lines(services: Services, event_id: int) -> None:
    seen = set()
    for _ in range(6):
        line = line_at(services, event_id, "exits.1")
        seen.add(line.text)
        services.plan_packs.swap(event_id, line.id)
    assert len(seen) == 6


def test_what_was_swapped_in_or_kept_stays_when_the_event_is_described_anew(services: Services, event_id: int) -> None:
    services.plan_packs.swap(event_id, line_at(services, event_id, "openers.1").id)
    chosen = line_at(services, event_id, "openers.1")
    assert chosen.kept
    services.plans.set_nerves(event_id, 5)
    assert line_at(services, event_id, "openers.1") == chosen


@pytest.mark.row("S146")
def test_my_own_words_win_everywhere_and_over_a_restart(paths: Paths, clock: StandingClock) -> None:
    own = "What is your favourite bend of the river?"
    with running_services(paths, clock) as services:
        event_id = services.events.add(meetup()).value
        services.plans.open(event_id)
        line = line_at(services, event_id, "openers.1")
        services.plan_packs.reword(event_id, line.id, own)
        assert line_at(services, event_id, "openers.1").text == own
    with running_services(paths, clock) as services:
        assert line_at(services, event_id, "openers.1").reworded
        other = services.events.add(meetup(title="The next one")).value
        assert own in [line.text for line in services.plans.open(other).lines]
        services.plan_packs.reword(event_id, line_at(services, event_id, "openers.1").id, "")
        assert line_at(services, event_id, "openers.1").text == line.text


@pytest.mark.row("S146")
def test_own_words_keep_their_slots_open(services: Services) -> None:
    first = services.events.add(meetup(EventKind.MEETUP)).value
    services.plans.open(first)
    line = next(line for line in services.plans.details(first).lines if "rivers" in line.text)
    services.plan_packs.reword(first, line.id, "How did rivers find you?")
    second = services.events.add(EventDraft("Chess night", EventKind.MEETUP, tags=("chess",))).value
    assert "How did chess find you?" in [each.text for each in services.plans.open(second).lines]


@pytest.mark.row("S106")
def test_three_if_then_plans_are_there_to_be_edited_swapped_and_replaced(services: Services, event_id: int) -> None:
    plan = services.plans.details(event_id)
    first, second, third = plan.if_thens
    services.plan_packs.write_if_then(event_id, first.id, "If it is loud, then I go outside.")
    services.plan_packs.swap_if_then(event_id, second.id)
    after = services.plans.details(event_id)
    assert after.if_thens[0].text == "If it is loud, then I go outside."
    assert after.if_thens[1].text != second.text
    (on_card,) = [item for item in after.card.items if item.kind is CardItemKind.IF_THEN]
    assert on_card.lines == ("If it is loud, then I go outside.",)
    with pytest.raises(RefusedError, match="IF_THENS_FULL"):
        services.plan_packs.add_if_then(event_id, "If I am early, then I help with the chairs.")
    services.plan_packs.remove_if_then(event_id, third.id)
    services.plan_packs.add_if_then(event_id, "If I am early, then I help with the chairs.")
    assert services.plans.details(event_id).if_thens[2].text == "If I am early, then I help with the chairs."


def test_every_step_with_lines_is_taken_back(services: Services, event_id: int) -> None:
    plan = services.plans.details(event_id)
    line, if_then = plan.lines[0].id, plan.if_thens[0].id
    steps: tuple[Callable[[], object], ...] = (
        lambda: services.plan_packs.keep(event_id, line, True),
        lambda: services.plan_packs.reword(event_id, line, "And what brings you to the river?"),
        lambda: services.plan_packs.swap_if_then(event_id, if_then),
        lambda: services.plan_packs.write_if_then(event_id, if_then, "If it rains, then I laugh."),
        lambda: services.plan_packs.remove_if_then(event_id, if_then),
        lambda: services.plan_packs.add_statement(event_id, "I help trusts read river data"),
        lambda: services.plan_packs.take_off_card(event_id, CardItemKind.EXIT),
    )
    for step in steps:
        before = services.plans.details(event_id)
        step()
        assert services.plans.details(event_id) != before
        services.history.undo()
        assert services.plans.details(event_id) == before


@pytest.mark.row("S33")
def test_a_seventh_item_is_refused_until_one_makes_room(services: Services, event_id: int) -> None:
    with pytest.raises(RefusedError, match="CARD_FULL") as refused:
        services.plan_packs.put_on_card(event_id, CardItemKind.APPROACH)
    assert refused.value.values["kinds"].split(",") == list(CardItemKind)[:6]
    services.plan_packs.put_on_card(event_id, CardItemKind.APPROACH, CardItemKind.EXIT)
    card = services.plans.details(event_id).card
    assert card.has(CardItemKind.APPROACH)
    assert not card.has(CardItemKind.EXIT)
    assert len(card.items) <= 6


@pytest.mark.row("S31", "S47")
def test_the_card_holds_three_keywords_and_a_question_that_hands_back(services: Services, event_id: int) -> None:
    services.plan_packs.add_statement(event_id, "I help small trusts make sense of river data")
    (me,) = [item for item in services.plans.details(event_id).card.items if item.kind is CardItemKind.KEYWORDS]
    assert me.lines[0].count(" · ") == 2
    assert me.lines[1].endswith("?")


@pytest.mark.row("S48")
def test_another_event_gets_another_version_and_my_choice_is_stored(services: Services) -> None:
    trade = StatementDraft("I find what leaks", StatementPattern.PROBLEM, kinds=(EventKind.TRADE_FAIR,))
    hobby = StatementDraft("I keep asking where water goes", StatementPattern.PERSPECTIVE)
    first, second = (services.what_i_bring.keep_statement(None, draft).value for draft in (trade, hobby))
    fair = services.events.add(meetup(EventKind.TRADE_FAIR)).value
    club = services.events.add(meetup(EventKind.HOBBY)).value
    suggested = [
        next(each.id for each in services.plans.open(key).statements if each.suggested) for key in (fair, club)
    ]
    assert suggested == [first, second]
    services.plan_packs.choose_statements(fair, [second, first])
    chosen = [each.id for each in services.plans.details(fair).statements if each.chosen]
    assert chosen == [second, first]
    assert not any(each.suggested for each in services.plans.details(fair).statements)


@pytest.mark.row("S26")
def test_what_got_going_comes_before_what_fell_flat(services: Services, event_id: int) -> None:
    first, second = (line_at(services, event_id, place) for place in ("openers.1", "openers.2"))
    went = {first.starter_key: StarterOutcome.FELL_FLAT, second.starter_key: StarterOutcome.GOT_GOING}
    say_how_it_went(services, event_id, went)
    other = services.events.add(meetup(title="The next one", day="2026-11-22")).value
    openers = [line.starter_key for line in services.plans.open(other).lines if line.part == "openers"]
    assert second.starter_key in openers
    assert first.starter_key not in openers


@pytest.mark.row("S151")
def test_two_people_with_different_interests_get_different_packs(services: Services) -> None:
    packs = []
    for interest in ("music", "data"):
        mine = services.what_i_bring.add_entry(EntryKind.INTEREST, interest).value
        event_id = services.events.add(EventDraft(f"Evening of {interest}", EventKind.MEETUP, tags=(interest,))).value
        packs.append([line.text for line in services.plans.open(event_id).lines if line.part == "openers"])
        services.what_i_bring.delete_entry(mine)
    assert packs[0] != packs[1]


@pytest.mark.row("S151")
@pytest.mark.parametrize("kind", list(EventKind))
def test_my_own_interests_change_the_pack_of_the_same_event(services: Services, kind: EventKind) -> None:
    packs = []
    for interest in ("cycling", "old maps"):
        mine = services.what_i_bring.add_entry(EntryKind.INTEREST, interest).value
        event_id = services.events.add(EventDraft("Autumn evening", kind, tags=("rivers",))).value
        packs.append([line.text for line in services.plans.open(event_id).lines])
        services.what_i_bring.delete_entry(mine)
        assert any(interest in text for text in packs[-1])
    assert packs[0] != packs[1]


@pytest.mark.row("S127")
def test_of_several_topics_the_one_i_like_is_spoken_of(services: Services) -> None:
    services.what_i_bring.add_entry(EntryKind.INTEREST, "Soil")
    event_id = services.events.add(EventDraft("Evening", EventKind.MEETUP, tags=("rivers", "soil"))).value
    lines = services.plans.open(event_id).lines
    assert any("soil" in line.text for line in lines)
    assert not any("rivers" in line.text for line in lines)


@pytest.mark.row("S22")
def test_a_line_of_my_own_about_an_interest_comes_first_where_it_is_shared(services: Services) -> None:
    lines = services.own_lines
    about = OwnLineDraft("What do bees make of this weather?", StarterCategory.OPENERS, (EventKind.HOBBY,))
    key = lines.add(replace(about, topics=(" Beekeeping ", "", "Beekeeping"))).value
    lines.add(OwnLineDraft("What else?", StarterCategory.OPENERS, (EventKind.HOBBY,)))
    services.what_i_bring.add_entry(EntryKind.INTEREST, "beekeeping")
    plan = services.plans.open(services.events.add(EventDraft("Evening", EventKind.HOBBY)).value)
    opener = next(line for line in plan.lines if line.starter_key == key)
    assert Reason(ReasonCode.SHARES, "beekeeping") in opener.reasons
    assert draft_of(services.library.details(key).row.line).topics == ("Beekeeping",)


@pytest.mark.row("S22", "S151")
def test_openers_follow_whom_i_look_for_and_undo_brings_the_others_back(services: Services) -> None:
    event_id = services.events.add(EventDraft("Evening", EventKind.ONLINE)).value
    before = services.plans.open(event_id)
    known = services.people.add(PersonDraft("Ana", interests=("reading",))).value
    services.plan_people.add_known(event_id, known)
    after = services.plans.details(event_id)
    reading = {line.id for line in load_category(StarterCategory.OPENERS) if "reading" in line.tags}
    openers = [line.starter_key for line in after.lines if line.part == "openers" and not line.is_follow_up]
    assert reading & set(openers)
    assert not reading & {line.starter_key for line in before.lines}
    services.history.undo()
    assert services.plans.details(event_id) == before


def test_after_the_event_the_lines_taken_along_stay(services: Services, clock: StandingClock) -> None:
    """Seen to fail while the openers were chosen anew: the debrief then asked about lines nobody had taken."""
    event_id = services.events.add(EventDraft("Evening", EventKind.ONLINE, starts="2026-11-12T18:00")).value
    before = services.plans.open(event_id).lines
    move(clock, "2026-11-13 09:00")
    known = services.people.add(PersonDraft("Ana", interests=("reading",))).value
    services.plan_people.add_known(event_id, known)
    assert [line.starter_key for line in services.plans.details(event_id).lines] == [
        line.starter_key for line in before
    ]


@pytest.mark.row("S26")
def test_a_line_used_where_someone_was_met_steps_back_when_i_look_for_them_again(services: Services) -> None:
    first = past_event(services, meetup(EventKind.MEETUP, "2026-10-08", "October"))
    used = line_at_new_pack(services, first, "openers.1")
    say_how_it_went(services, first, {used.starter_key: StarterOutcome.GOT_GOING})
    again = services.events.add(meetup(EventKind.MEETUP)).value
    assert used.starter_key in [line.starter_key for line in services.plans.open(again).lines]
    ana = meet(services, first, "Ana")
    services.plan_people.add_known(again, ana)
    assert used.starter_key not in [line.starter_key for line in services.plans.details(again).lines]


@pytest.mark.row("S157")
def test_the_newest_thing_to_try_appears_by_itself_and_is_ticked(services: Services, event_id: int) -> None:
    before = past_event(services, meetup(day="2026-10-08", title="October"))
    wish_to_try(services, before, "arrive early", date(2026, 9, 1))
    wish_to_try(services, before, "ask one question more", date(2026, 10, 9))
    found = services.plans.details(event_id).to_try
    assert found is not None
    assert (found.text, found.event_title, found.tried) == ("ask one question more", "October", False)
    services.plans.mark_tried(event_id, found.learning_id, True)
    ticked = services.plans.details(event_id).to_try
    assert ticked is not None
    assert ticked.tried
    other = services.plans.open(services.events.add(meetup(title="The next one")).value).to_try
    assert other is not None
    assert other.text == "arrive early"
    services.history.undo()
    services.history.undo()
    again = services.plans.details(event_id).to_try
    assert again == found
