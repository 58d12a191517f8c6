"""vCard in and out: one bad card costs one, nothing is followed, nothing is lost."""

from __future__ import annotations

import builtins
import socket
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.contact_cards import ContactAddress, ContactCard, ContactValue
from networkprep.domain.file_problems import ProblemCode
from networkprep.exchange.vcard_reading import read_vcards
from networkprep.exchange.vcard_writing import write_vcards

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person %d\r\nEMAIL:p%d@example.org\r\nEND:VCARD\r\n"


def _one(*lines: str) -> ContactCard:
    (card,) = read_vcards("\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD"]).encode()).cards
    return card


def test_apple_labels_and_groups_come_in_and_go_out() -> None:
    card = _one(
        "item1.EMAIL:a@x.org", "item1.X-ABLabel:_$!<Other>!$_", "item2.X-ABDATE:2000-01-01", "item2.X-ABLabel:Met"
    )
    assert (card.emails[0].plain_label, card.extra) == ("Other", ("item2.X-ABDATE:2000-01-01", "item2.X-ABLabel:Met"))
    assert read_vcards(write_vcards([card])).cards == (card,)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_how_we_met_can_be_read_in_any_address_book_and_comes_back(version: str) -> None:
    card = ContactCard(name="Ida", notes=("Likes tea",), how_met="At RiverCon,\nby the stairs")
    written = write_vcards([card], "3.0" if version == "3.0" else "4.0")
    assert b"NOTE:Likes tea\\n\\nHow we met:\\nAt RiverCon\\,\\nby the stairs" in written.replace(b"\r\n ", b"")
    assert b"X-NETWORKPREP-HOW-WE-MET:At RiverCon\\,\\nby the stairs" in written
    assert read_vcards(written).cards == (card,)


@pytest.mark.parametrize(
    ("raw", "birthday", "in_4"),
    [
        ("19960415", "1996-04-15", "19960415"),
        ("--0203", "--02-03", "--0203"),
        ("1953-10-15T23:10:00Z", "1953-10-15T23:10:00Z", "19531015T231000Z"),
        ("19723101", "19723101", None),
        ("circa 1800", "circa 1800", None),
        ("1996-04", "1996-04", None),
    ],
)
def test_birthdays_with_and_without_a_year_and_in_words(raw: str, birthday: str, in_4: str | None) -> None:
    card = _one("FN:x", f"BDAY:{raw}")
    assert card.birthday == birthday
    written = write_vcards([card])
    assert (f"BDAY:{in_4}" if in_4 else f"BDAY;VALUE=text:{raw}").encode() in written
    assert read_vcards(written).cards == (card,)


def test_without_a_name_a_card_is_called_by_what_it_has() -> None:
    assert _one("FN:", "N:Berg;Ida;;Dr.;").name == "Dr. Ida Berg"
    assert _one("ORG:Acme;Sales", "NICKNAME:Id").name == "Acme, Sales"
    assert _one("NICKNAME:Id", "EMAIL:a@x.org").name == "Id"
    assert _one("TEL:123").name == "123"


def test_a_category_named_twice_is_one() -> None:
    (card,) = read_vcards(b"BEGIN:VCARD\nFN:A\nCATEGORIES:a,b,a\nCATEGORIES:b,c\nEND:VCARD\n").cards
    assert card.categories == ("a", "b", "c")


@pytest.mark.fault(61)
def test_a_link_to_a_picture_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Row 61. Teeth: with the file of a picture opened, this failed."""

    def refused(*_args: object, **_kwargs: object) -> None:
        pytest.fail("something outside the file was opened")

    data = b"BEGIN:VCARD\nFN:x\nPHOTO:file:///etc/passwd\nPHOTO;VALUE=uri:http://127.0.0.1:9/x\nEND:VCARD"
    monkeypatch.setattr(builtins, "open", refused)
    monkeypatch.setattr(socket, "socket", refused)
    result = read_vcards(data)
    written = write_vcards(result.cards)
    monkeypatch.undo()
    assert [each.code for each in result.problems] == [ProblemCode.REMOTE_DROPPED, ProblemCode.REMOTE_DROPPED]
    assert (result.cards[0].has_photo, b"passwd" in written) == (False, False)


def test_one_missing_end_costs_one_card_of_five_thousand() -> None:
    cards = [CARD % (number, number) for number in range(5000)]
    cards[2500] = cards[2500].replace(b"END:VCARD\r\n", b"")
    result = read_vcards(b"".join(cards))
    assert (len(result.cards), result.records) == (4999, 5000)
    assert [(each.line, each.code) for each in result.problems] == [(12501, ProblemCode.MISSING_END)]


@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.fault(62)
def test_cards_six_thousand_deep_are_reported(closed: bool) -> None:
    """Row 62. Teeth: gone through by recursion, they ended in a RecursionError."""
    result = read_vcards(b"BEGIN:VCARD\nFN:x\n" * 6000 + b"END:VCARD\n" * 6000 * closed)
    assert (len(result.cards), result.records) == (int(closed), 6000)
    assert any(each.lost for each in result.problems)


@pytest.mark.fault(62)
def test_a_note_too_large_is_named_and_the_card_kept() -> None:
    result = read_vcards(b"BEGIN:VCARD\nFN:Big\nNOTE:" + b"A" * 5_000_000 + b"\nEND:VCARD")
    assert (result.cards[0].name, result.cards[0].notes) == ("Big", ())
    assert [(each.line, each.code) for each in result.problems] == [(3, ProblemCode.TOO_LARGE)]


def test_reading_can_be_ended_from_outside() -> None:
    def tick(_count: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read_vcards(CARD % (1, 1) * 1000, tick)


LINE = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=15)
SAID = LINE.map(lambda text: " ".join(text.split()))
FILLED = SAID.filter(bool)
VALUES = st.lists(
    st.builds(
        ContactValue,
        FILLED.filter(lambda text: not set(text) & set("<>\"'") and not text.lower().startswith(("tel:", "mailto:"))),
        st.lists(st.sampled_from(["work", "home", "cell"]), unique=True, max_size=2).map(tuple),
        st.just(""),
        st.integers(0, 100),
        st.just(""),
        st.just(()),
    ),
    max_size=3,
).map(tuple)
CARDS = st.builds(
    ContactCard,
    name=FILLED,
    given=SAID,
    family=SAID,
    organisation=st.lists(FILLED, max_size=2).map(tuple),
    emails=VALUES,
    phones=VALUES,
    urls=VALUES,
    addresses=st.lists(st.tuples(*[FILLED] * 7).map(ContactAddress), max_size=2).map(tuple),
    birthday=st.sampled_from(["", "--02-29", "1996-04-15", "some day"]),
    notes=st.lists(FILLED, max_size=2).map(tuple),
    categories=st.lists(FILLED, max_size=2, unique=True).map(tuple),
    how_met=SAID,
    photo=st.none() | st.just(b"\xff\xd8\xff\x00"),
    connected_on=st.none() | st.dates(min_value=date(1000, 1, 1)),
).map(lambda card: card if card.photo is None else _with_type(card))


def _with_type(card: ContactCard) -> ContactCard:
    return ContactCard(**{**{name: getattr(card, name) for name in card.__slots__}, "photo_type": "image/jpeg"})


@given(st.lists(CARDS, max_size=3), st.sampled_from(["3.0", "4.0"]))
def test_cards_out_and_in_again_are_the_same(cards: list[ContactCard], version: str) -> None:
    written = write_vcards(cards, "3.0" if version == "3.0" else "4.0")
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert read_vcards(written).cards == tuple(cards)


@given(
    st.lists(
        st.sampled_from([b"BEGIN:VCARD", b"END:VCARD", b"FN:x", b"PHOTO;ENCODING=b:AA", b"NOTE;QUOTED-PRINTABLE:=C3="])
        | st.binary(max_size=30)
    )
)
def test_no_bytes_raise_and_what_is_read_comes_back(pieces: list[bytes]) -> None:
    result = read_vcards(b"\n".join(pieces))
    assert len(result.cards) <= result.records
    again = read_vcards(write_vcards(result.cards))
    assert [card.name for card in again.cards] == [
        card.name for card in result.cards if not card.is_empty or again.cards
    ]
