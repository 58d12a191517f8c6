"""The library on a real file: found, added to, reworded, hidden, and used by packs."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.library import LineRow, LinesShown, LinesWish, LineUses, OwnLineDraft
from networkprep.domain.starter_uses import StarterOutcome
from networkprep.domain.starters import StarterCategory
from networkprep.services.catalogue import Services
from networkprep.store.starter_gateway import StarterGateway
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.services.planning import say_how_it_went
from tests.world import running_services

OPENERS = StarterCategory.OPENERS


def _texts(rows: Iterable[LineRow]) -> list[str]:
    return [row.line.text for row in rows]


def _find(services: Services, wish: LinesWish) -> list[str]:
    return _texts(services.library.find(wish).rows)


def _own(services: Services, text: str, category: StarterCategory = OPENERS, **more: object) -> str:
    return services.own_lines.add(OwnLineDraft(text, category, **more)).value  # type: ignore[arg-type]  # named parts


def test_every_line_is_there_category_by_category(services: Services) -> None:
    found = services.library.find(LinesWish())
    assert found.total >= 390
    categories = [row.line.category for row in found.rows]
    assert list(dict.fromkeys(categories)) == list(StarterCategory)
    assert categories == sorted(categories, key=list(StarterCategory).index)


@pytest.mark.row("S28", "S29", "S36", "S37", "S109", "S110", "S115")
def test_the_lines_of_the_guide_are_found_by_their_source(services: Services) -> None:
    found = services.library.find(LinesWish(shown=LinesShown.GUIDE)).rows
    counted = [row.line.category for row in found]
    assert [counted.count(each) for each in (OPENERS, StarterCategory.FOLLOWUPS_Q)] == [2, 2]
    assert [counted.count(each) for each in (StarterCategory.TRANSITIONS, StarterCategory.EXITS)] == [2, 1]


def test_filters_narrow_together_and_words_are_found_without_accents(services: Services) -> None:
    _own(services, "Was hat Sie am Café überrascht?")
    assert _find(services, LinesWish("cafe uberr")) == ["Was hat Sie am Café überrascht?"]
    wish = LinesWish(category=OPENERS, kind=EventKind.VOLUNTEER, depth=1)
    rows = services.library.find(wish).rows
    assert rows
    assert all(row.line.category is OPENERS and row.line.depth == 1 for row in rows)
    assert EventKind.VOLUNTEER in rows[0].line.contexts, "those made for the kind come first"
    assert _find(services, LinesWish("xylophone quarry")) == []


@pytest.mark.row("S112")
def test_exits_for_a_monopoliser_are_found_by_their_moment(services: Services) -> None:
    wish = LinesWish(category=StarterCategory.EXITS, situation="monopolising")
    assert len(_find(services, wish)) >= 4


@pytest.mark.row("S35")
def test_every_opener_shows_two_or_three_follow_ups(services: Services) -> None:
    openers = services.library.find(LinesWish(category=OPENERS)).rows
    counts = {len(services.library.details(row.key).follow_ups) for row in openers}
    assert counts <= {2, 3}


@pytest.mark.row("S25")
def test_a_closed_question_is_kept_as_it_was_typed(services: Services) -> None:
    key = _own(services, "Do you like it here?")
    assert services.library.details(key).row.line.text == "Do you like it here?"


def test_own_lines_are_changed_deleted_and_brought_back(services: Services) -> None:
    key = _own(services, "What grows in your garden?", kinds=(EventKind.HOBBY,))
    services.own_lines.change(key, OwnLineDraft("What grows on your balcony?", OPENERS))
    assert _find(services, LinesWish(shown=LinesShown.OWN)) == ["What grows on your balcony?"]
    services.own_lines.delete(key)
    assert _find(services, LinesWish(shown=LinesShown.OWN)) == []
    services.history.undo()
    services.history.undo()
    assert _find(services, LinesWish(shown=LinesShown.OWN)) == ["What grows in your garden?"]
    with pytest.raises(ValueError, match="no words"):
        _own(services, "   ")


@pytest.mark.row("S146")
def test_a_wording_of_ones_own_wins_everywhere_and_stays_after_a_restart(paths: Paths, clock: StandingClock) -> None:
    with running_services(paths, clock) as services:
        line = services.library.find(LinesWish(category=OPENERS)).rows[0].line
        services.own_lines.reword(line.id, "What lured you here?")
    with running_services(paths, clock) as services:
        details = services.library.details(line.id)
        assert details.row.line.text == "What lured you here?"
        assert details.built_in == line.text
        assert _find(services, LinesWish(shown=LinesShown.OWN)) == ["What lured you here?"]
        services.own_lines.reword(line.id, "")
        assert services.library.details(line.id).row.line.text == line.text


@pytest.mark.row("S146")
def test_a_wording_outlives_the_line_it_was_made_for(services: Services) -> None:
    """Fails when lines are read from the built-in ones alone: the person's words would vanish with an update."""
    line = services.library.find(LinesWish(category=OPENERS)).rows[0].line
    services.own_lines.reword(line.id, "What lured you here?")
    services.own_lines.set_favourite(line.id, True)
    del services.plans.contexts.library.built_in[line.id]
    row = next(row for row in services.library.find(LinesWish()).rows if row.line.text == "What lured you here?")
    assert row.is_own
    assert row.mark.favourite
    assert row.line.category is OPENERS


def test_hidden_lines_are_out_of_sight_and_out_of_packs(services: Services) -> None:
    event = services.events.add(EventDraft("Meetup")).value
    first = services.plans.open(event).lines[0]
    services.own_lines.set_hidden(first.starter_key, True)
    other = services.events.add(EventDraft("Another meetup")).value
    assert first.starter_key not in {line.starter_key for line in services.plans.open(other).lines}
    assert first.starter_key not in {row.key for row in services.library.find(LinesWish()).rows}
    assert [row.key for row in services.library.find(LinesWish(shown=LinesShown.HIDDEN)).rows] == [first.starter_key]
    services.own_lines.set_hidden(first.starter_key, False)
    assert services.library.find(LinesWish(shown=LinesShown.HIDDEN)).total == 0


def test_a_favourite_line_of_ones_own_opens_the_pack_and_can_be_reworded_there(services: Services) -> None:
    key = _own(services, "What are you growing this year?", kinds=(EventKind.HOBBY,))
    services.own_lines.set_favourite(key, True)
    event = services.events.add(EventDraft("Seed swap", kind=EventKind.HOBBY)).value
    line = services.plans.open(event).lines[0]
    assert (line.starter_key, line.text) == (key, "What are you growing this year?")
    services.plan_packs.reword(event, line.id, "What are you growing now?")
    assert services.library.details(key).row.line.text == "What are you growing now?"


def test_own_if_then_plans_are_taken_for_their_moment(services: Services) -> None:
    key = _own(services, "If I am early, then I help with the chairs.", StarterCategory.IFTHEN, situation="alone")
    services.own_lines.set_favourite(key, True)
    event = services.events.add(EventDraft("Meetup")).value
    assert key in {each.starter_key for each in services.plans.open(event).if_thens}


@pytest.mark.row("S26")
def test_how_a_line_went_at_events_stands_beside_it(services: Services) -> None:
    line = services.library.find(LinesWish(category=OPENERS)).rows[0].line
    for title in ("One", "Two"):
        event = services.events.add(EventDraft(title)).value
        say_how_it_went(services, event, {line.id: StarterOutcome.GOT_GOING})
    assert services.library.details(line.id).row.mark.uses == LineUses(got_going=2)


def test_search_everywhere_knows_own_lines_and_own_wordings(services: Services) -> None:
    key = _own(services, "What grows on your balcony?")
    line = services.library.find(LinesWish(category=StarterCategory.EXITS)).rows[0].line
    services.own_lines.reword(line.id, "I am off to the xylophones.")
    assert [row.id for row in services.finding.find("balcony")] == [key]
    assert [row.title for row in services.finding.find("xylo")] == ["I am off to the xylophones."]
    services.own_lines.set_hidden(key, True)
    assert services.finding.find("balcony") == ()


def test_thousands_of_own_lines_are_counted_and_only_the_first_are_shown(services: Services) -> None:
    with services.library._data.quiet_change() as connection:
        gateway = StarterGateway(connection)
        for number in range(1500):
            gateway.add(OwnLineDraft(f"What is number {number} about?", OPENERS), services.clock.now())
    found = services.library.find(LinesWish(shown=LinesShown.OWN))
    assert (len(found.rows), found.total) == (1000, 1500)
    assert _find(services, LinesWish("number 1499")) == ["What is number 1499 about?"]
