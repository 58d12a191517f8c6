"""My own contact card: what is in its code, and that nothing else is."""

from __future__ import annotations

import pytest

from networkprep.domain.my_card import MyFacts
from networkprep.domain.profile import EntryKind, ProfileField, StatementDraft
from networkprep.exchange.vcard_reading import read_vcards
from networkprep.services.catalogue import Services
from networkprep.services.my_card import code_of, my_card
from tests.codes import read_code


def _reachable(services: Services) -> None:
    for field, text in (
        (ProfileField.CALLED, "Åsa"),
        (ProfileField.NAME, "Åsa Łoś"),
        (ProfileField.ORGANISATION, "Flüsse; und Bäche"),
        (ProfileField.EMAIL, "asa@rivers.example"),
        (ProfileField.PHONE, "+46 70 123 45 67"),
        (ProfileField.LINK, "rivers.example/asa"),
    ):
        services.what_i_bring.answer(field, text)


@pytest.mark.parametrize("name", ["Åsa Müller", "Åsa Łoś", "山田太郎"])
def test_letters_are_written_as_readers_expect_them(name: str) -> None:
    """Seen to fail for the first in the encoding the library takes by itself, which many readers garble."""
    code = my_card(MyFacts(name, email="asa@rivers.example")).code
    assert code is not None
    assert f"FN:{name}\r\n" in read_code(code)


def test_a_reader_finds_a_contact_with_every_letter(services: Services) -> None:
    _reachable(services)
    code = services.what_i_bring.my_card().code
    assert code is not None
    (card,) = read_vcards(read_code(code).encode()).cards
    assert (card.name, card.given, card.family) == ("Åsa Łoś", "Åsa", "Łoś")
    assert card.organisation == ("Flüsse; und Bäche",)
    assert [each.value for each in (*card.emails, *card.phones, *card.urls)] == [
        "asa@rivers.example",
        "+46 70 123 45 67",
        "https://rivers.example/asa",
    ]


def test_only_what_i_wrote_for_it_is_in_it(services: Services) -> None:
    _reachable(services)
    services.what_i_bring.add_entry(EntryKind.VALUE, "quiet evenings")
    services.what_i_bring.keep_statement(None, StatementDraft("I map paths for walkers."))
    services.what_i_bring.write_words("audience", "walking groups")
    code = services.what_i_bring.my_card().code
    assert code is not None
    lines = read_code(code).splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        *("BEGIN", "VERSION", "FN", "N", "ORG", "EMAIL", "TEL", "URL", "END"),
    ]


@pytest.mark.parametrize("facts", [MyFacts(), MyFacts("Åsa"), MyFacts("", email="asa@rivers.example")])
def test_without_a_name_and_a_way_to_be_reached_there_is_no_card(facts: MyFacts) -> None:
    assert my_card(facts).code is None


def test_what_i_am_called_is_the_name_where_there_is_no_longer_one(services: Services) -> None:
    services.what_i_bring.answer(ProfileField.CALLED, "Åsa")
    services.what_i_bring.answer(ProfileField.EMAIL, "asa@rivers.example")
    assert services.what_i_bring.my_card().facts.lines == ("Åsa", "asa@rivers.example")


def test_too_much_for_a_code_is_no_fault() -> None:
    assert code_of("x" * 5000) is None
