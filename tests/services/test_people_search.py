"""Search by situation: what one remembers of a person is enough to find them."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest

from networkprep.domain.encounters import EncounterDraft
from networkprep.domain.events import EventDraft
from networkprep.domain.people import ContactPoint, MatchedIn, PersonRow, PointKind
from networkprep.domain.people_list import PeopleOrder, PeopleWish
from networkprep.services.catalogue import Services
from networkprep.store.interaction_gateway import EncounterGateway
from networkprep.store.opening import open_data_file
from networkprep.store.people_search import SEARCH_AT_MOST
from networkprep.store.search_index import rebuild
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings
from tests.services.people import someone, talk

NAME = "Ana Ruiz"


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


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("strom", "Strøm"),
        ("Strøm", "Strom"),
        ("lodz", "Łódź"),
        ("strasse", "Straße"),
        ("aegir", "Ægir"),
        ("zoe", "Zoë"),
    ],
)
def test_letters_without_accents_to_drop_are_folded_in_names_and_in_notes(
    services: Services, typed: str, written: str
) -> None:
    someone(services, f"Ana {written}")
    someone(services, "Ben Okafor", notes=f"lives near {written}")
    found = services.people_list.find(PeopleWish(typed))
    assert ([row.name for row in found.rows], found.guessed) == ([f"Ana {written}", "Ben Okafor"], False)
    assert found.rows[1].matched == f"lives near {written}"
    assert _names(services, f"{typed} ben") == _names(services, f"ben {typed}") == ["Ben Okafor"]


def _met(services: Services, person_id: int, event: EventDraft, day: date, detail: str = "") -> int:
    event_id = services.events.add(event).value
    with services.captures._data.quiet_change() as connection:
        draft = EncounterDraft(event_id, person_id, day, detail=detail)
        EncounterGateway(connection).put_each([draft], [f"uid {event_id} {person_id}"])
    return event_id


def test_each_word_says_where_it_matched(services: Services) -> None:
    cleo = someone(services, "Cleo Wang")
    _met(
        services, cleo, EventDraft("Open source evening", place="Bar Zur Brücke"), date(2026, 11, 6), "parsers in Rust"
    )
    (row,) = _find(services, "cleo bar friday rust")
    assert row.matched == "Open source evening, Bar Zur Brücke, Friday 6 November 2026 · parsers in Rust"
    assert row.matched_in is MatchedIn.SITUATION
    assert _names(services, "6 nov 2026 rust") == ["Cleo Wang"]


def test_talks_promises_tags_and_addresses_find_a_person_and_undo_takes_them_out(services: Services) -> None:
    ana = someone(services, points=(ContactPoint(PointKind.EMAIL, "ana@soiltrust.example"),))
    talk(services, ana, note="lunch at the harbour")
    services.people.tag([ana], "met in Lisbon")
    assert [_find(services, word)[0].matched_in for word in ("harbour", "lisbon", "soiltrust")] == [
        MatchedIn.TALK,
        MatchedIn.TAG,
        MatchedIn.POINT,
    ]
    services.history.undo()
    services.history.undo()
    assert (_names(services, "harbour"), _names(services, "lisbon")) == ([], [])
    services.history.redo()
    assert _names(services, "harbour") == [NAME]


def test_an_event_renamed_deleted_and_brought_back_is_found_as_it_is(services: Services) -> None:
    """Teeth: without the triggers on events the old title went on being found, and the new one never was."""
    ana = someone(services)
    event_id = _met(services, ana, EventDraft("RiverCon"), date(2026, 11, 6))
    services.events.revise(event_id, title="Harbour evening")
    assert (_names(services, "rivercon"), _names(services, "harbour")) == ([], [NAME])
    services.events.delete(event_id)
    assert _names(services, "harbour") == []
    services.history.undo()
    assert _names(services, "harbour") == [NAME]


def test_many_at_once_leave_the_index_as_it_would_be_made_anew(services: Services) -> None:
    """Teeth: with an index that rested through the undo, the tag went on being found."""
    people = [someone(services, f"Person {number:03d}", notes="bees") for number in range(260)]
    for work in (
        lambda: services.people.tag(people, "Lisbon"),
        lambda: services.people.delete(people[:220]),
        services.history.undo,
        services.history.undo,
        services.history.redo,
        lambda: services.people.untag(people, "lisbon"),
        services.history.undo,
    ):
        work()
        assert _index(services) == _index_made_anew(services)
    assert len(services.people_list.find(PeopleWish("lisbon bees")).ids) == SEARCH_AT_MOST


def _index(services: Services) -> list[object]:
    return services.people._data.raw.execute("SELECT rowid, * FROM person_index ORDER BY rowid").fetchall()


def _index_made_anew(services: Services) -> list[object]:
    raw = services.people._data.raw
    raw.execute("BEGIN")
    rebuild(raw)
    made = _index(services)
    raw.execute("ROLLBACK")
    return made


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


def test_a_slip_in_the_name_beside_a_word_that_fits_finds_who_both_fit(services: Services) -> None:
    someone(services, "Søren Kierkegaard", notes="the river survey")
    someone(services, "Sören Kierkegard", notes="sails")
    found = services.people_list.find(PeopleWish("kirkegaard river"))
    assert ([row.name for row in found.rows], found.guessed) == (["Søren Kierkegaard"], True)
    assert found.rows[0].matched == "the river survey"


def test_letters_amid_a_name_are_found_when_nothing_begins_with_them(services: Services) -> None:
    someone(services, "山田太郎")
    assert _names(services, "太郎") == ["山田太郎"]


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


def test_everybody_of_a_large_file_can_be_read_at_once(paths: Paths, clock: StandingClock) -> None:
    """Teeth: all named in one statement, those who came with a file of 40,000 were more values than SQLite takes."""
    data = open_data_file(paths.data_file, paths.backups, clock.now())
    data.raw.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 999)
    services = Services(data, paths, Settings(paths.settings_file), clock)
    people = [someone(services, f"Person {number:05d}") for number in range(3)]
    wanted = [people[0], *range(10_000, 12_000), *people[1:]]
    assert [row.id for row in services.people_list.rows(wanted)] == people
    data.close()
