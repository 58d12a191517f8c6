"""People to meet: three to look for, what may be in common, and those met here before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from networkprep.domain.encounters import Quality
from networkprep.domain.errors import RefusedError
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.people import PersonDraft
from networkprep.domain.plans import PersonAnswer
from networkprep.domain.pocket_card import CardItemKind
from networkprep.domain.profile import EntryKind
from networkprep.services.catalogue import Services
from tests.services.planning import meet, past_event

MEETUP = EventDraft(
    "River Restoration Meetup",
    EventKind.COMMUNITY,
    starts="2026-11-15T18:30",
    zone="Europe/Berlin",
    place="Soil Trust House",
    organiser="Cleo Moreau",
    community="River friends",
    calendar_uid="series-1@example.org",
)
BARE = EventDraft("Another evening", EventKind.COMMUNITY, starts="2026-10-08T18:30", zone="Europe/Berlin")


@pytest.fixture
def event_id(services: Services) -> int:
    """A meetup in three days."""
    return services.events.add(MEETUP).value


def focus_on_card(services: Services, event_id: int) -> tuple[str, ...]:
    card = services.plans.open(event_id).card
    return next((item.lines for item in card.items if item.kind is CardItemKind.FOCUS), ())


@pytest.mark.row("S133")
def test_of_five_people_three_are_looked_for_and_stand_on_the_card(services: Services, event_id: int) -> None:
    added = [services.plan_people.add(event_id, name).value for name in ("Ana", "Ben", "Cleo", "Dan", "Eva")]
    people = services.plans.open(event_id).people
    assert [row.focus for row in people] == [True, True, True, False, False]
    assert focus_on_card(services, event_id) == ("Ana", "Ben", "Cleo")
    with pytest.raises(RefusedError, match="FOCUS_FULL"):
        services.plan_people.set_focus(event_id, added[3], True)
    services.plan_people.set_focus(event_id, added[0], False)
    services.plan_people.set_focus(event_id, added[3], True)
    assert focus_on_card(services, event_id) == ("Ben", "Cleo", "Dan")


@pytest.mark.row("S9", "S10")
def test_what_we_may_have_in_common_and_how_we_might_help_is_kept(services: Services, event_id: int) -> None:
    row = services.plan_people.add(event_id, "Ana Ruiz").value
    for which, text in zip(PersonAnswer, ("cycling", "finding volunteers", "soil maps"), strict=True):
        services.plan_people.answer(event_id, row, which, text)
    (person,) = services.plans.open(event_id).people
    assert (person.in_common, person.i_could_help, person.they_might_help) == (
        "cycling",
        "finding volunteers",
        "soil maps",
    )
    assert focus_on_card(services, event_id) == ("Ana Ruiz - cycling",)


@pytest.mark.row("S8")
def test_what_i_could_give_is_asked_before_what_i_might_get() -> None:
    asked = list(PersonAnswer)
    assert asked.index(PersonAnswer.I_COULD_HELP) < asked.index(PersonAnswer.THEY_MIGHT_HELP)


def test_every_step_with_people_is_taken_back(services: Services, event_id: int) -> None:
    first = services.plan_people.add(event_id, "Ana").value
    services.plan_people.add(event_id, "Ben")
    steps = (
        lambda: services.plan_people.add(event_id, "Cleo"),
        lambda: services.plan_people.rename(event_id, first, "Ana Ruiz"),
        lambda: services.plan_people.answer(event_id, first, PersonAnswer.IN_COMMON, "bees"),
        lambda: services.plan_people.set_focus(event_id, first, False),
        lambda: services.plan_people.move(event_id, first, 1),
        lambda: services.plan_people.remove(event_id, first),
    )
    for step in steps:
        before = services.plans.open(event_id).people
        step()
        assert services.plans.details(event_id).people != before
        services.history.undo()
        assert services.plans.details(event_id).people == before


def test_moving_past_the_end_changes_nothing(services: Services, event_id: int) -> None:
    first = services.plan_people.add(event_id, "Ana").value
    services.plan_people.add(event_id, "Ben")
    services.plan_people.move(event_id, first, -1)
    assert [row.name for row in services.plans.open(event_id).people] == ["Ana", "Ben"]


def test_a_known_name_is_offered_while_typing_and_added_once(services: Services, event_id: int) -> None:
    known = services.people.add(PersonDraft("Ana Ruiz", organisation="Soil Trust")).value
    services.people.add(PersonDraft("Juliana Stone"))
    services.people.add(PersonDraft("Ben Ruiz"))
    assert [person.name for person in services.plan_people.known("ana")] == ["Ana Ruiz"]
    assert [person.name for person in services.plan_people.known("RUIZ")] == ["Ana Ruiz", "Ben Ruiz"]
    services.plan_people.add_known(event_id, known)
    services.plan_people.add_known(event_id, known)
    (row,) = services.plans.open(event_id).people
    assert (row.person_id, row.organisation) == (known, "Soil Trust")


@pytest.mark.row("S144")
@pytest.mark.parametrize(
    "same",
    [
        {"community": "River friends"},
        {"calendar_uid": "series-1@example.org"},
        {"organiser": "cleo moreau"},
        {"place": "soil trust house"},
    ],
)
def test_people_met_here_before_appear_by_themselves(services: Services, event_id: int, same: dict[str, str]) -> None:
    before = past_event(services, replace(BARE, **same))  # type: ignore[arg-type]  # each is a field of text
    elsewhere = past_event(services, BARE)
    ben = meet(services, before, "Ben Okafor")
    meet(services, elsewhere, "Someone Else")
    (found,) = services.plans.open(event_id).met_before
    assert (found.person_id, found.name, found.met_where) == (ben, "Ben Okafor", "Another evening")
    services.plan_people.add_known(event_id, ben)
    assert services.plans.details(event_id).met_before == ()


@pytest.mark.row("S113")
def test_whoever_is_left_in_peace_is_off_the_plan_and_its_card(services: Services, event_id: int) -> None:
    """Teeth: the card for the evening went on naming them, and the plan had a first question for them."""
    ana = services.people.add(PersonDraft("Ana Ruiz", challenge="finding a data volunteer", interests=("bees",))).value
    services.plan_people.add_known(event_id, ana)
    services.plan_people.add(event_id, "Ben")
    services.people.end_contact(ana)
    assert [row.name for row in services.plans.open(event_id).people] == ["Ben"]
    assert focus_on_card(services, event_id) == ("Ben",)
    services.people.allow_contact(ana)
    assert [row.name for row in services.plans.open(event_id).people] == ["Ana Ruiz", "Ben"]


@pytest.mark.row("S113", "S144")
def test_whoever_was_not_all_right_is_not_among_them(services: Services, event_id: int) -> None:
    before = past_event(services, replace(BARE, community="River friends"))
    meet(services, before, "Not Again", Quality.NOT_ALL_RIGHT)
    assert services.plans.open(event_id).met_before == ()


@pytest.mark.row("S22", "S151")
def test_each_person_gets_a_first_question_of_their_own(services: Services) -> None:
    event_id = services.events.add(EventDraft("Data meetup", EventKind.MEETUP)).value
    for mine in ("rivers", "chess"):
        services.what_i_bring.add_entry(EntryKind.INTEREST, mine)
    ana = services.people.add(PersonDraft("Ana Ruiz", interests=("rivers",))).value
    ben = services.people.add(PersonDraft("Ben Okafor", interests=("Chess",))).value
    for person_id in (ana, ben):
        services.plan_people.add_known(event_id, person_id)
    first, second = services.plans.open(event_id).people
    assert "rivers" in first.question
    assert second.question not in {"", first.question}


@pytest.mark.row("S144")
@pytest.mark.parametrize("place", ["Österreichisches Haus", "ÖSTERREICHISCHES HAUS"])
def test_a_place_with_other_capitals_than_ascii_is_the_same_place(services: Services, place: str) -> None:
    """Teeth: SQLite left the capital as it is, and Python did not: the place was not even the same as itself."""
    before = past_event(services, replace(BARE, place=place))
    meet(services, before, "Ben Okafor")
    again = services.events.add(replace(BARE, starts="2026-11-20T18:30", ends=None, place=place)).value
    assert [known.name for known in services.plans.open(again).met_before] == ["Ben Okafor"]
