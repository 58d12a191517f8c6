"""Who may be meant: proposed with a reason, never decided."""

from __future__ import annotations

import pytest

from networkprep.domain.likeness import LikenessReason, SomeoneNoted
from networkprep.domain.people import ContactPoint, PersonDraft, PointKind
from networkprep.services.catalogue import Services

EMAIL = ContactPoint(PointKind.EMAIL, "ana@soil.example")
PHONE = ContactPoint(PointKind.PHONE, "+49 30 1234567")
LINK = ContactPoint(PointKind.LINK, "https://www.linkedin.com/in/ana-ruiz/?x=1")


@pytest.fixture
def known(services: Services) -> int:
    """Ana Ruiz of Soil Trust, among others."""
    for name in ("Ben Okafor", "Cleo Ruiz", "Anatol Rubin", "Zoë Krüger"):
        services.people.add(PersonDraft(name))
    draft = PersonDraft("Ana Ruiz", organisation="Soil Trust", points=(EMAIL, PHONE, LINK), nickname="Bee")
    return services.people.add(draft).value


def _reasons(services: Services, noted: SomeoneNoted) -> list[tuple[str, LikenessReason]]:
    return [(each.name, each.reason) for each in services.debrief.who_they_may_be({"a": noted})["a"]]


@pytest.mark.parametrize(
    ("noted", "reason"),
    [
        (SomeoneNoted("somebody tall", points=(EMAIL,)), LikenessReason.SAME_EMAIL),
        (SomeoneNoted("", points=(ContactPoint(PointKind.PHONE, "+49(30)123-4567"),)), LikenessReason.SAME_PHONE),
        (
            SomeoneNoted("", points=(ContactPoint(PointKind.LINK, "http://linkedin.com/in/ana-ruiz"),)),
            LikenessReason.SAME_LINK,
        ),
        *(
            (SomeoneNoted("", points=(ContactPoint(PointKind.LINK, written),)), LikenessReason.SAME_LINK)
            for written in (
                "https://pt.linkedin.com/in/ana-ruiz",
                "https://m.linkedin.com/in/Ana-Ruiz?trk=x",
                "www.linkedin.com/in/ana-ruiz/",
                "linkedin.com/in/ana-ruiz",
                "https://www.linkedin.com/in/ana%2Druiz/de",
            )
        ),
        (SomeoneNoted("ana ruiz", "SOIL TRUST"), LikenessReason.SAME_NAME_AND_ORGANISATION),
        (SomeoneNoted("Ana Ruiz", "City Farm"), LikenessReason.SAME_NAME),
        (SomeoneNoted("Ana R."), LikenessReason.SHORT_NAME),
        (SomeoneNoted("A. Ruiz"), LikenessReason.SHORT_NAME),
        (SomeoneNoted("Ana"), LikenessReason.SHORT_NAME),
        (SomeoneNoted("Anna Ruiz"), LikenessReason.LIKE_NAME),
        (SomeoneNoted("Ana Luiz", "Soil Trust"), LikenessReason.LIKE_NAME_AND_ORGANISATION),
        (SomeoneNoted("", points=(ContactPoint(PointKind.PHONE, "030 1234567"),)), LikenessReason.SAME_PHONE),
        (SomeoneNoted("", points=(ContactPoint(PointKind.PHONE, "0049 30 123 45 67"),)), LikenessReason.SAME_PHONE),
        (SomeoneNoted("Bee Ruiz"), LikenessReason.NICKNAME),
        (SomeoneNoted("Bee"), LikenessReason.NICKNAME),
    ],
)
@pytest.mark.usefixtures("known")
def test_each_reason(services: Services, noted: SomeoneNoted, reason: LikenessReason) -> None:
    assert ("Ana Ruiz", reason) in _reasons(services, noted)


@pytest.mark.usefixtures("known")
def test_another_page_is_not_the_same_link(services: Services) -> None:
    for other in ("https://pt.example.org/in/ana-ruiz", "https://pt.linkedin.com/in/ana-ruiz-2"):
        assert _reasons(services, SomeoneNoted("", points=(ContactPoint(PointKind.LINK, other),))) == []


@pytest.mark.parametrize(
    ("name", "known_as"),
    [
        ("Bob Okafor", "Robert Okafor"),
        ("William Marsh", "Bill Marsh"),
        ("Kate Wang", "Katharina Wang"),
        ("Pepe García", "José García"),
        ("Hans Krüger", "Johannes Krueger-Krüger"),
    ],
)
def test_everyday_short_forms_of_a_name_are_proposed_and_only_with_the_family_name(
    services: Services, name: str, known_as: str
) -> None:
    services.people.add(PersonDraft(known_as))
    services.people.add(PersonDraft(f"{known_as.split(maxsplit=1)[0]} Elsewhere"))
    found = _reasons(services, SomeoneNoted(name))
    assert found in ([(known_as, LikenessReason.SHORT_NAME)], [])
    assert bool(found) == (known_as.rsplit(maxsplit=1)[-1] == name.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize("number", ["+49 40 1234567", "+43 30 1234567", "34567", "none"])
@pytest.mark.usefixtures("known")
def test_numbers_that_only_end_alike_are_not_the_same(services: Services, number: str) -> None:
    points = (ContactPoint(PointKind.PHONE, number),)
    assert _reasons(services, SomeoneNoted("Xaver Quint", points=points)) == []


@pytest.mark.parametrize("name", ["", "?", "Xaver Quint", "tall, fintech", '"', "AND", "*", "%", "Ruizana"])
@pytest.mark.usefixtures("known")
def test_who_is_not_like_anybody_is_not_proposed(services: Services, name: str) -> None:
    assert _reasons(services, SomeoneNoted(name)) == []


@pytest.mark.usefixtures("known")
def test_accents_and_case_do_not_part_people(services: Services) -> None:
    assert _reasons(services, SomeoneNoted("ZOË KRÜGER")) == [("Zoë Krüger", LikenessReason.SAME_NAME)]


@pytest.mark.parametrize("name", ["na Kierkegaard", "AnaKierkegaard", "Akna Kirkegaard"])
def test_a_slip_at_the_very_beginning_finds_whom_no_index_does(services: Services, name: str) -> None:
    services.people.add(PersonDraft("Ana Kierkegaard"))
    services.people.add(PersonDraft("Ben Okafor"))
    assert _reasons(services, SomeoneNoted(name)) == [("Ana Kierkegaard", LikenessReason.LIKE_NAME)]
