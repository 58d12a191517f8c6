"""Tables of people: recognised by the names of their columns, every row read or named, formulas harmless."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.contact_cards import ContactAddress, ContactCard, ContactValue
from networkprep.domain.file_problems import ProblemCode
from networkprep.exchange.csv_days import read_day
from networkprep.exchange.csv_tables import read_table
from networkprep.exchange.csv_writing import write_table
from networkprep.exchange.formula_cells import defused, restored
from networkprep.exchange.table_columns import columns_of

LINKEDIN = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def test_linkedin_is_found_behind_its_notes() -> None:
    data = b'\xef\xbb\xbfNotes:\r\n"When exporting, ""some"" are missing, yes."\r\n\r\n' + LINKEDIN
    table = read_table(data + b"Ida,Berg,https://x/in/ida,,Acme,Engineer,07 Feb 2022\r\n")
    (card,) = table.result.cards
    assert (card.name, card.title, card.connected_on, card.line) == ("Ida Berg", "Engineer", date(2022, 2, 7), 5)
    assert table.header[:3] == ("First Name", "Last Name", "URL")


@pytest.mark.parametrize("text", ["07 Feb 2022", "7-Feb-22", "02/07/2022", "2022-02-07", "Feb 7, 2022", "7.2.2022"])
def test_days_are_read_as_linkedin_and_spreadsheets_write_them(text: str) -> None:
    assert read_day(text) == date(2022, 2, 7)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "cp1252"])
def test_any_separator_and_charset(separator: str, charset: str) -> None:
    rows = (("Name", "Email"), ("Jürgen Groß", "j@example.org"))
    data = "\r\n".join(map(separator.join, rows)).encode(charset)
    (card,) = read_table(data).result.cards
    assert (card.name, card.emails[0].value) == ("Jürgen Groß", "j@example.org")


def test_unknown_columns_are_not_taken_by_position_but_by_the_users_word() -> None:
    data = b"Vorname,Nachname,E-Mail-Adresse,Position\nIda,Berg,ida@example.org,x\n"
    assert read_table(data).result.problems[0].code is ProblemCode.UNKNOWN_COLUMNS
    mapping = {"Vorname": "given", "Nachname": "family", "E-Mail-Adresse": "email:work", "Position": ""}
    (card,) = read_table(data, mapping).result.cards
    assert (card.given, card.family, card.emails[0].types, card.title) == ("Ida", "Berg", ("work",), "")


OUTLOOK = (
    "Anrede;Vorname;Nachname;Firma;Abteilung;Position;Straße geschäftlich;Ort geschäftlich;Postleitzahl geschäftlich;"
    "Land/Region geschäftlich;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;Geburtstag;Notizen;Kategorien"
)


def test_columns_in_german_are_guessed_and_read_once_somebody_says_so() -> None:
    row = (
        'Frau;Ida;Müller;Große GmbH;Labor;Leiterin;Weg 1;Köln;50667;Deutschland;+49 1;+49 2;i@x.de;12.03.1980;"a\nb";C'
    )
    data = f"{OUTLOOK}\r\n{row}\r\n".encode("cp1252")
    columns = columns_of(data)
    assert columns is not None
    assert columns.is_guessed
    assert read_table(data).result.problems[0].code is ProblemCode.UNKNOWN_COLUMNS
    (card,) = read_table(data, {each.name: each.field for each in columns.columns}).result.cards
    assert (card.name, card.organisation, card.title) == ("Frau Ida Müller", ("Große GmbH", "Labor"), "Leiterin")
    assert [(each.value, each.types) for each in card.phones] == [("+49 1", ("work",)), ("+49 2", ("cell",))]
    assert card.addresses[0].parts == ("", "", "Weg 1", "Köln", "", "50667", "Deutschland")
    assert (card.emails[0].value, card.birthday, card.notes, card.categories) == (
        "i@x.de", "1980-03-12", ("a\nb",), ("C",),
    )  # fmt: skip
    assert card.extra == ()


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("Prénom,Nom,Société,Fonction,Adresse de messagerie", ("given", "family", "organisation", "title", "email")),
        ("Nombre,Apellidos,Empresa,Cargo,Correo electrónico", ("given", "family", "organisation", "title", "email")),
        ("Nombre,Teléfono móvil,Notas", ("name", "phone:cell", "notes")),
        ("Nome,Cognome,Azienda,Cellulare", ("given", "family", "organisation", "phone:cell")),
        ("Voornaam,Achternaam,Bedrijf,E-mailadres", ("given", "family", "organisation", "email")),
    ],
)
def test_what_columns_of_other_languages_are_guessed_to_hold(header: str, fields: tuple[str, ...]) -> None:
    columns = columns_of(f"{header}\n{'x,' * header.count(',')}x\n".encode())
    assert columns is not None
    assert (tuple(each.field for each in columns.columns), columns.is_guessed) == (fields, True)


def test_beside_known_columns_the_others_are_guessed_too() -> None:
    (card,) = read_table(b"Name;E-Mail;Telefon;Firma\nIda;i@x.de;1;Acme\n").result.cards
    assert (card.phones[0].value, card.organisation, card.extra) == ("1", ("Acme",), ())


def test_filled_cells_of_unknown_columns_are_kept() -> None:
    (card,) = read_table(b"Name,Shoe size\nIda,38\n").result.cards
    assert card.extra == ("X-NETWORKPREP-COLUMN;X-NAME=Shoe size:38",)


def test_a_stray_quote_costs_its_own_row() -> None:
    data = LINKEDIN + b'Ida,Berg,,,,,\n"Ove,Lund,,,,,\n"Ada",Holm,,,,,\nBo,Ek,,,,,\n'
    result = read_table(data).result
    assert [card.given for card in result.cards] == ["Ida", "Ada", "Bo"]
    assert [(each.line, each.code) for each in result.problems] == [(3, ProblemCode.UNCLOSED_QUOTE)]


def test_two_hundred_stray_quotes_at_the_end_are_all_named() -> None:
    result = read_table(LINKEDIN + b'"x,y\n' * 201).result
    assert (len(result.cards), len(result.problems)) == (0, 201)


def test_more_stray_quotes_than_are_mended_are_all_named_and_none_is_read_as_a_person() -> None:
    result = read_table(LINKEDIN + b'"a,b\n"c",d,e,f,g,h,i\n' * 700).result
    assert {card.given for card in result.cards} == {"c"}
    assert len(result.problems) == 700


def test_short_rows_are_named() -> None:
    result = read_table(LINKEDIN + b"Ida,Berg,,,,,\nOve,Lund,x\n").result
    assert [card.given for card in result.cards] == ["Ida"]
    assert [(each.line, each.code, each.lost) for each in result.problems] == [(3, ProblemCode.RAGGED_ROW, True)]


def test_google_kinds_and_several_values_in_a_cell() -> None:
    data = (
        b"First Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Address 1 - Label,Address 1 - City\n"
        b"Ida,* myContacts ::: Speakers,* Work,a@x.org ::: b@x.org,Home,Oslo\n"
    )
    (card,) = read_table(data).result.cards
    assert card.emails == (ContactValue("a@x.org", ("work",), "", 1), ContactValue("b@x.org", ("work",), "", 1))
    assert card.categories == ("Speakers",)
    assert card.addresses == (ContactAddress(("", "", "", "Oslo", "", "", ""), ("home",)),)


FORMULAS = ["=HYPERLINK(1)", "+1", "-2+3", "@x", "\tx", "\rx", "＝1", "'=x", "''-x", "'tis"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_goes_out_harmless_and_comes_back_as_it_was(text: str) -> None:
    assert not defused(text).startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) or text == "+1"
    assert restored(defused(text)) == text


def test_a_phone_number_is_no_formula() -> None:
    assert defused("+49 (30) 123-45") == "+49 (30) 123-45"


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(lambda text: " ".join(text.split()))
words = texts.filter(bool).filter(lambda text: ":::" not in text and "\ufeff" not in text)


@given(
    st.builds(
        ContactCard,
        name=words,
        given=texts.filter(lambda text: "\ufeff" not in text),
        title=texts.filter(lambda text: "\ufeff" not in text),
        organisation=st.lists(words, max_size=3).map(tuple),
        emails=st.lists(words.map(ContactValue), max_size=3).map(tuple),
        how_met=texts.filter(lambda text: "\ufeff" not in text),
        connected_on=st.none() | st.dates(min_value=date(1000, 1, 1)),
    )
)
def test_people_out_and_in_again_are_the_same(card: ContactCard) -> None:
    assert read_table(write_table([card])).result.cards == (card,)


@given(st.binary() | st.binary().map(lambda data: LINKEDIN + data))
def test_no_bytes_raise(data: bytes) -> None:
    read_table(data)


GOOGLE_NOW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,"
    "Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,"
    "Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,Custom Field 1 - Label,"
    "Custom Field 1 - Value"
)
GOOGLE_ONCE = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,Birthday,Notes,Language,"
    "Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,"
    "Organization 1 - Title\n"
)
WHOLE = ContactCard(
    name="Dr Ida Berg",
    given="Ida",
    family="Berg",
    prefix="Dr",
    organisation=("Acme", "Field team"),
    title="Engineer",
    emails=(ContactValue("ida@x.org", ("work",), "", 1),),
    phones=(ContactValue("+47 1", ("cell",)),),
    addresses=(ContactAddress(("", "", "Street 1", "Oslo", "", "0150", "Norway"), ("home",)),),
    urls=(ContactValue("https://x.org", ("blog",)),),
    birthday="1906-12-09",
    categories=("Speakers",),
    extra=("X-NETWORKPREP-COLUMN;X-NAME=Shoe size:38",),
)


def test_people_go_out_in_the_columns_that_google_contacts_has_today() -> None:
    header, row = write_table([WHOLE]).decode("utf-8-sig").splitlines()
    assert header.startswith(GOOGLE_NOW + ",")
    cells = dict(zip(header.split(","), next(csv.reader([row])), strict=True))
    assert cells["E-mail 1 - Label"] == "* work"
    assert cells["Organization Department"] == "Field team"
    assert cells["Address 1 - Formatted"] == "Street 1, Oslo, 0150, Norway"
    assert (cells["Custom Field 1 - Label"], cells["Custom Field 1 - Value"]) == ("Shoe size", "38")
    assert read_table(write_table([WHOLE])).result.cards == (WHOLE,)


def test_somebody_without_parts_of_a_name_has_one_in_other_programs_and_is_the_same_here() -> None:
    card = ContactCard(name="Ana Ruiz")
    assert b"\r\nAna Ruiz," in write_table([card])
    assert read_table(write_table([card])).result.cards == (card,)


def test_the_older_header_of_google_is_read_too() -> None:
    row = (
        "Ida Berg,Ida,,Berg,,,,,1906-12-09,Note,,,* myContacts ::: Speakers,* Work,i@x.org,Mobile,+47 1,Acme,Engineer\n"
    )
    (card,) = read_table((GOOGLE_ONCE + row).encode()).result.cards
    assert (card.name, card.organisation, card.title, card.birthday) == (
        "Ida Berg",
        ("Acme",),
        "Engineer",
        "1906-12-09",
    )
    assert card.categories == ("Speakers",)
    assert card.emails == (ContactValue("i@x.org", ("work",), "", 1),)
    assert card.phones[0].types == ("mobile",)


def test_how_somebody_is_filed_is_not_what_they_are_called() -> None:
    data = b'First Name,Last Name,Phonetic First Name,File As\nIda,Berg,EE-da,"Berg, Ida"\n,,,Acme desk\n'
    first, second = read_table(data).result.cards
    assert (first.name, first.pronunciation, second.name) == ("Ida Berg", "EE-da", "Acme desk")


def test_a_custom_field_is_kept_under_its_own_label() -> None:
    header = b"First Name,Custom Field 1 - Label,Custom Field 1 - Value,Event 1 - Label,Event 1 - Value\n"
    (card,) = read_table(header + b"Ida,Boat,Sif,,2020\n").result.cards
    assert card.extra == (
        "X-NETWORKPREP-COLUMN;X-NAME=Boat:Sif",
        "X-NETWORKPREP-COLUMN;X-NAME=Event 1 - Value:2020",
    )
