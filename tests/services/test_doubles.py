"""Who may be in the file twice: pairs with a reason, decided by the person, remembered."""

from __future__ import annotations

import pytest

from networkprep.domain.errors import CancelledError
from networkprep.domain.likeness import LikenessReason
from networkprep.domain.people import ContactPoint, PointKind
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from tests.services.people import someone


def _pairs(services: Services) -> list[tuple[set[str], LikenessReason]]:
    found = services.doubles.find(Progress()).pairs
    return [({pair.name, pair.other.name}, pair.other.reason) for pair in found]


def _phone(number: str) -> tuple[ContactPoint, ...]:
    return (ContactPoint(PointKind.PHONE, number),)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            ("Ana Ruiz", {"points": _phone("+49 30 1234567")}),
            ("A. R.", {"points": _phone("030 1234567")}),
            "SAME_PHONE",
        ),
        (("Ana Ruiz", {}), ("ANA RUÍZ", {}), "SAME_NAME"),
        (("Robert Okafor", {}), ("Bob Okafor", {}), "SHORT_NAME"),
        (("Robert Okafor", {"nickname": "Bee"}), ("Bee Okafor", {}), "NICKNAME"),
        (("Kierkegaard Ana", {}), ("Kirkegaard Ana", {}), "LIKE_NAME"),
        (("Ana Kierkegaard", {}), ("na Kierkegaard", {}), "LIKE_NAME"),
        (
            ("Ana Ruiz", {"organisation": "Soil Trust"}),
            ("Ana Luiz", {"organisation": "Soil trust"}),
            "LIKE_NAME_AND_ORGANISATION",
        ),
    ],
)
def test_each_pair_is_found_once_with_its_reason(
    services: Services, one: tuple[str, dict[str, object]], other: tuple[str, dict[str, object]], reason: str
) -> None:
    for name, fields in (one, ("Cleo Wang", {}), other, ("Zoë Marsh", {})):
        someone(services, name, **fields)
    assert _pairs(services) == [({one[0], other[0]}, LikenessReason[reason])]


def test_an_address_of_many_and_names_with_other_numbers_say_nothing(services: Services) -> None:
    for number in range(5):
        someone(services, f"Team {number}{number}", points=_phone("+49 30 1234567"))
    assert _pairs(services) == []


def test_who_was_said_to_be_two_is_not_proposed_again_until_it_is_undone(services: Services) -> None:
    ana, other = someone(services, "Ana Ruiz"), someone(services, "Ana Ruiz", organisation="City Farm")
    assert [one.person_id for one in services.merging.candidates(ana)] == [other]
    services.doubles.are_two(other, ana)
    assert _pairs(services) == []
    assert services.merging.candidates(ana) == ()
    services.history.undo()
    assert len(_pairs(services)) == 1


def test_looking_can_be_stopped(services: Services) -> None:
    someone(services)
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        services.doubles.find(progress)
