"""What stands out among the people one keeps: named in words, and only once enough is noted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from networkprep.domain.people import CareerStage, Role
from networkprep.domain.people_groups import GroupKind, PeopleGroup
from networkprep.domain.spread import MOST_ROWS, Outside, Share, Spread, SpreadCounts, SpreadSide, spread_of

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def spread(counts: Mapping[GroupKind, Mapping[str, int]], my_place: str = "", **zones: int) -> Spread:
    return spread_of(SpreadCounts(counts, {name.replace("__", "/"): n for name, n in zones.items()}), my_place, NOW)


def side(kind: GroupKind, counts: Mapping[str, int]) -> SpreadSide:
    return next(each for each in spread({kind: counts}).sides if each.kind is kind)


@pytest.mark.row("S64")
def test_of_twenty_peers_mentors_and_emerging_professionals_are_thin() -> None:
    roles = side(GroupKind.ROLE, {"peer": 20})
    assert roles.dominant is not None
    assert (roles.dominant.group.name, roles.dominant.share) == (Role.PEER, Share.ALL)
    assert [group.name for group in roles.thin] == [Role.MENTOR, Role.EMERGING]
    assert [row.share for row in roles.rows] == [Share.NOBODY, Share.ALL, Share.NOBODY]


@pytest.mark.row("S64")
@pytest.mark.parametrize(
    ("counts", "dominant", "thin"),
    [
        ({"peer": 4}, "", []),
        ({"peer": 18, "mentor": 1, "emerging": 1}, "peer", ["mentor", "emerging"]),
        ({"peer": 14, "mentor": 3, "emerging": 3}, "peer", []),
        ({"peer": 7, "mentor": 6, "emerging": 7}, "", []),
    ],
)
def test_what_stands_out_hangs_on_how_they_lie_together(
    counts: Mapping[str, int], dominant: str, thin: list[str]
) -> None:
    roles = side(GroupKind.ROLE, counts)
    assert (roles.dominant.group.name if roles.dominant else "") == dominant
    assert [group.name for group in roles.thin] == thin


@pytest.mark.row("S68")
def test_career_stages_are_grouped_in_their_own_order_the_empty_ones_too() -> None:
    stages = side(GroupKind.CAREER_STAGE, {"leading": 1, "studying": 1, "established": 3, "": 9})
    assert [row.group.name for row in stages.rows] == list(CareerStage)
    assert [row.share for row in stages.rows] == [Share.ONE, Share.NOBODY, Share.MOST, Share.ONE, Share.NOBODY]
    assert [row.part for row in stages.rows] == [0.2, 0.0, 0.6, 0.2, 0.0]
    assert stages.unsaid


@pytest.mark.row("S69")
def test_ten_of_one_sector_however_spelled_dominate_and_one_outside_is_suggested() -> None:
    found = spread({GroupKind.SECTOR: {"Software": 3, "software": 6, "SOFTWARE ": 1, "": 2}})
    sectors = next(each for each in found.sides if each.kind is GroupKind.SECTOR)
    assert [row.group.spellings for row in sectors.rows] == [("software", "Software", "SOFTWARE ")]
    assert sectors.dominant == sectors.rows[0]
    assert found.outside == Outside("software")


@pytest.mark.row("S69")
def test_the_one_outside_is_of_a_sector_one_knows_least() -> None:
    found = spread({GroupKind.SECTOR: {"software": 8, "health": 1, "culture": 2}})
    assert found.outside == Outside("software", "health")
    assert spread({GroupKind.SECTOR: {"software": 3, "health": 3, "culture": 3}}).outside is None


def test_of_many_sectors_the_largest_are_shown_and_the_rest_is_mentioned() -> None:
    sectors = side(GroupKind.SECTOR, {f"sector {at:02}": at for at in range(1, 20)})
    assert [row.group.name for row in sectors.rows] == [f"sector {at:02}" for at in range(19, 19 - MOST_ROWS, -1)]
    assert sectors.more
    assert not side(GroupKind.SECTOR, {"software": 3}).more


def test_where_nothing_is_noted_nothing_is_shown() -> None:
    found = spread({kind: {"": 40} for kind in GroupKind})
    assert found.is_empty
    assert found.anybody
    assert all(each.rows == () and each.thin == () for each in found.sides)
    assert not spread({}).anybody


@pytest.mark.parametrize(
    ("people", "said", "share"),
    [
        (0, 5, Share.NOBODY),
        (1, 1, Share.ONE),
        (2, 2, Share.ALL),
        (1, 5, Share.ONE),
        (3, 5, Share.MOST),
        (2, 5, Share.HALF),
        (3, 20, Share.SOME),
        (2, 20, Share.FEW),
    ],
)
def test_shares_are_words(people: int, said: int, share: Share) -> None:
    counts = {"mentor": people, "peer": said - people}
    assert side(GroupKind.ROLE, counts).rows[0].share is share


@pytest.mark.row("S73")
def test_it_reaches_beyond_ones_own_place_and_to_other_clocks() -> None:
    places = {"Lindau, Germany": 4, "lindau": 2, "Galway": 1, "Lisbon": 3, "": 5}
    zones = {"Europe__Berlin": 6, "Europe__Paris": 1, "Europe__Lisbon": 3, "America__New_York": 1, "No__Where": 9}
    reach = spread({GroupKind.PLACE: places}, "Lindau", **zones).reach
    assert reach.beyond == ("Lisbon", "Galway")
    assert reach.clocks == ("Lisbon", "New York")
    assert spread({GroupKind.PLACE: places}).reach.beyond == ()


def test_a_group_that_is_not_noted_has_no_spelling() -> None:
    assert PeopleGroup(GroupKind.ROLE).name == ""
