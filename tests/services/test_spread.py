"""How the people one keeps are spread, on a real file: counted, opened as a list, and followed by a plan."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from networkprep.domain.events import EventDraft
from networkprep.domain.people import CareerStage, Role
from networkprep.domain.people_groups import GroupKind, PeopleGroup
from networkprep.domain.people_list import PeopleOrder, PeopleWish, Shown
from networkprep.domain.profile import ProfileField
from networkprep.domain.spread import Share, SpreadSide
from networkprep.services.catalogue import Services
from tests.services.people import someone

SOFTWARE = PeopleGroup(GroupKind.SECTOR, ("software", "Software"))


def side(services: Services, kind: GroupKind) -> SpreadSide:
    return next(each for each in services.spread.page().spread.sides if each.kind is kind)


def names(services: Services, group: PeopleGroup, words: str = "", **wish: object) -> list[str]:
    asked = PeopleWish(words, group=group, **wish)  # type: ignore[arg-type]  # the fields of a wish, by name
    found = services.people_list.find(asked)
    assert list(services.people_list.all_ids(asked).ids) == list(found.ids) or words
    return [row.name for row in found.rows]


def many(services: Services, count: int, **fields: object) -> Sequence[int]:
    return [someone(services, f"Person {at:02}", **fields) for at in range(count)]


@pytest.mark.row("S64")
def test_twenty_peers_are_told_with_what_is_thin_beside_them(services: Services) -> None:
    many(services, 20, role=Role.PEER)
    roles = side(services, GroupKind.ROLE)
    assert roles.dominant is not None
    assert roles.dominant.group.name == Role.PEER
    assert [group.name for group in roles.thin] == [Role.MENTOR, Role.EMERGING]


@pytest.mark.row("S64")
def test_who_is_left_in_peace_or_deleted_is_not_counted(services: Services) -> None:
    """Seen to fail while everybody in the file was counted."""
    kept = many(services, 6, role=Role.PEER)
    services.people.end_contact(someone(services, "Left in peace", role=Role.MENTOR))
    services.people.delete([someone(services, "Gone", role=Role.MENTOR)])
    services.people.rest(kept[:1])
    mentors, peers, _ = side(services, GroupKind.ROLE).rows
    assert (mentors.share, peers.share) == (Share.NOBODY, Share.ALL)
    assert names(services, mentors.group) == []


@pytest.mark.row("S68")
def test_stages_of_five_people_are_grouped_and_each_group_opens_as_a_list(services: Services) -> None:
    for name, stage in zip("ABCDE", (*CareerStage, CareerStage.EARLY)[1:], strict=True):
        someone(services, name, career_stage=stage)
    someone(services, "F")
    rows = {row.group.name: row for row in side(services, GroupKind.CAREER_STAGE).rows}
    assert [name for name, row in rows.items() if row.share is Share.NOBODY] == [CareerStage.STUDYING]
    assert names(services, rows[CareerStage.EARLY].group) == ["A", "E"]
    assert names(services, PeopleGroup(GroupKind.CAREER_STAGE)) == ["F"]


@pytest.mark.row("S69")
def test_ten_of_one_sector_lead_to_the_next_event_and_its_plan(services: Services) -> None:
    many(services, 10, sector="software")
    assert services.spread.page().next_event is None
    services.events.add(EventDraft("Last year", starts="2025-11-20T18:00", ends="2025-11-20T20:00"))
    services.events.add(EventDraft("Later", starts="2027-02-01T18:00"))
    soon = services.events.add(EventDraft("Soon", starts="2026-12-01T18:00")).value
    page = services.spread.page()
    assert page.spread.outside is not None
    assert page.next_event is not None
    assert (page.next_event.event.id, page.next_event.looked_for) == (soon, ())
    services.plan_people.add(soon, "Somebody outside software")
    followed = services.spread.page().next_event
    assert followed is not None
    assert followed.looked_for == ("Somebody outside software",)


@pytest.mark.row("S69")
def test_a_sector_opens_in_every_spelling_sorted_searched_and_alone(services: Services) -> None:
    someone(services, "Zoe", sector="Software", detail="plays the cello")
    someone(services, "Ana", sector="software")
    someone(services, "Ben", sector="health", detail="plays the cello, writes software")
    (row, other) = side(services, GroupKind.SECTOR).rows
    assert set(row.group.spellings) == {"software", "Software"}
    assert names(services, row.group) == ["Ana", "Zoe"]
    assert names(services, row.group, downwards=True) == ["Zoe", "Ana"]
    assert names(services, row.group, order=PeopleOrder.WHERE_MET) == ["Ana", "Zoe"]
    assert names(services, row.group, "cello") == ["Zoe"]
    assert names(services, row.group, "zeppelin") == []
    assert names(services, row.group, shown=Shown.RESTING) == []
    assert names(services, other.group) == ["Ben"]


def test_a_search_in_a_group_finds_those_behind_two_hundred_others(services: Services) -> None:
    """Seen to fail: the first two hundred that the words fit were looked through for the group."""
    many(services, 210, sector="health", detail="cello")
    someone(services, "Zoe", sector="software", detail="cello")
    assert names(services, SOFTWARE, "cello") == ["Zoe"]


@pytest.mark.row("S73")
def test_it_reaches_beyond_the_place_that_is_said_to_be_mine(services: Services) -> None:
    someone(services, "Ana", place="Lindau", zone="Europe/Berlin")
    someone(services, "Moana", place="Nelson", zone="Pacific/Auckland")
    assert services.spread.page().spread.reach.beyond == ()
    services.what_i_bring.answer(ProfileField.PLACE, "Lindau")
    reach = services.spread.page().spread.reach
    assert (reach.my_place, reach.beyond, reach.clocks) == ("Lindau", ("Nelson",), ("Auckland",))
