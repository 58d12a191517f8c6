"""Search by situation: what one remembers of a person is enough to find them."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.encounters import EncounterDraft
from networkprep.domain.events import EventDraft
from networkprep.domain.people import MatchedIn, PersonRow
from networkprep.domain.people_list import PeopleOrder, PeopleWish
from networkprep.services.catalogue import Services
from networkprep.store.interaction_gateway import EncounterGateway
from networkprep.store.people_list import SEARCH_AT_MOST
from tests.services.people import someone, talk


def _find(services: Services, words: str) -> list[PersonRow]:
    return list(services.people_list.find(PeopleWish(words)).rows)


def _names(services: Services, words: str) -> list[str]:
    return [row.name for row in _find(services, words)]


@pytest.mark.row("S23")
def test_a_word_of_the_challenge_finds_the_person_and_says_where(services: Services) -> None:
    someone(services, "Ben Okafor", organisation="Soil Trust", challenge="finding a data volunteer for the survey")
    (row,) = _find(services, "volun")
    assert (row.name, row.matched_in) == ("Ben Okafor", MatchedIn.WORDS)
    assert "data volunteer" in row.matched
    (row,) = _find(services, "soil")
    assert (row.matched_in, row.matched) == (MatchedIn.ORGANISATION, "Soil Trust")


def test_bar_friday_rust_finds_who_was_met_there(services: Services) -> None:
    cleo = someone(services, "Cleo Wang")
    someone(services, "Fridolin Barr")
    event_id = services.events.add(EventDraft("Open source evening", place="Bar Zur Brücke")).value
    with services.captures._data.quiet_change() as connection:
        draft = EncounterDraft(event_id, cleo, date(2026, 11, 6), detail="writes parsers in Rust")
        EncounterGateway(connection).put_each([draft], ["uid-1"])
    assert _names(services, "bar friday rust") == ["Cleo Wang"]
    assert _names(services, "brucke") == ["Cleo Wang"]
    assert _find(services, "rust")[0].matched_in is MatchedIn.SITUATION


def test_names_come_before_other_matches_and_each_in_order(services: Services) -> None:
    someone(services, "Zoe Anand")
    someone(services, "Bert", notes="knows Ana from the river")
    someone(services, "Ána Ruiz")
    assert _names(services, "ana") == ["Ána Ruiz", "Zoe Anand", "Bert"]
    assert [row.matched_in for row in _find(services, "ana")] == [None, None, MatchedIn.WORDS]


def test_a_name_comes_first_where_more_people_fit_than_are_read(services: Services) -> None:
    for number in range(SEARCH_AT_MOST + 1):
        someone(services, f"Person {number:03d}", notes="harbour evening")
    someone(services, "Hana Ruiz")
    someone(services, "Zoe Harrison")
    assert _names(services, "ha")[0] == "Hana Ruiz"
    assert _names(services, "har")[0] == "Zoe Harrison"
    assert services.people_list.find(PeopleWish("har")).cut


def test_a_slip_of_the_finger_still_finds_a_name(services: Services) -> None:
    someone(services, "Søren Kierkegaard")
    someone(services, "Ana Ruiz")
    found = services.people_list.find(PeopleWish("kirkegard soren"))
    assert ([row.name for row in found.rows], found.guessed) == (["Søren Kierkegaard"], True)
    assert services.people_list.find(PeopleWish("xylophone")).rows == ()


@pytest.mark.fault(55)
@pytest.mark.parametrize("sign", ["%", "_", "'", "\\", '"', "*", "^", "(", ")", ":", "-", "+", "{", "NEAR(", "name:x"])
def test_signs_stand_for_themselves(services: Services, sign: str) -> None:
    someone(services, "Ana Ruiz", notes="nothing strange")
    someone(services, f"Odd {sign} Fellow")
    assert _names(services, sign) == [f"Odd {sign} Fellow"]
    assert _names(services, f"odd {sign}") == [f"Odd {sign} Fellow"]


@pytest.mark.parametrize(
    "words", ["AND", "OR", "NOT", "a OR b", 'ana"', "\ud800", "\x00", "   ", "ana*ruiz", "W" * 9000]
)
def test_no_words_make_a_search_fail(services: Services, words: str) -> None:
    someone(services)
    services.people_list.find(PeopleWish(words))


def test_the_list_sorts_by_name_and_by_touch_with_blanks_last(services: Services) -> None:
    ana, ben = someone(services, "ana"), someone(services, "Ben")
    someone(services, "Özil")
    talk(services, ben, on_date=date(2026, 11, 1))
    talk(services, ana, on_date=date(2026, 11, 5))
    by_touch = PeopleWish(order=PeopleOrder.LAST_TOUCH)
    assert [row.name for row in services.people_list.find(PeopleWish()).rows] == ["ana", "Ben", "Özil"]
    assert [row.name for row in services.people_list.find(by_touch).rows] == ["Ben", "ana", "Özil"]
    down = PeopleWish(order=PeopleOrder.LAST_TOUCH, downwards=True)
    assert [row.name for row in services.people_list.find(down).rows] == ["ana", "Ben", "Özil"]


def test_a_long_list_comes_by_pages(services: Services) -> None:
    people = [someone(services, f"Person {number:05d}") for number in range(1000)]
    first = services.people_list.find(PeopleWish())
    assert (len(first.rows), first.cut) == (60, True)
    every = services.people_list.all_ids(PeopleWish())
    assert list(every.ids) == people
    assert [row.id for row in services.people_list.rows(people[700:760])] == people[700:760]
    assert services.people_list.find(PeopleWish("person 007")).ids == people[700:800]
