"""The text of an event's page, pasted: what is certain becomes a chip, what is not stays empty."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.event_dates import find_time
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.event_text import RecognisedPart, recognise_event

_TODAY = date(2026, 10, 20)


def _text(part: RecognisedPart | None) -> str | None:
    return part.text if part else None


@pytest.mark.row("X1")
@pytest.mark.parametrize(
    ("page", "title", "starts", "ends", "zone", "place"),
    [
        (
            "Rust Girona\nHosted by Ana & 3 others\nThursday, November 12\n6:30 PM - 9:00 PM\nCafé Nord\n"
            "Girona, Spain\nRegister\nAbout Event\nWe talk.\nhttps://luma.com/rust",
            "Rust Girona", "2026-11-12T18:30:00", "2026-11-12T21:00:00", None, "Café Nord, Girona, Spain",
        ),
        (
            "Skip to content\nRiver evening\nHosted by\nThursday, November 12, 2026 at 6:30 PM to Thursday,"
            " November 12, 2026 at 9:00 PM CET\nOnline event\nDetails\nWe talk.",
            "River evening", "2026-11-12T18:30:00", "2026-11-12T21:00:00", "Europe/Berlin", "Online event",
        ),
        (
            "Green Evening\nBy Green Hub\nDate and time\nThu, 12 Nov 2026 18:30 - 21:00 GMT\nLocation\nImpact Hub\n"
            "12 Main Street\nAbout this event\nWe talk.",
            "Green Evening", "2026-11-12T18:30:00", "2026-11-12T21:00:00", "UTC", "Impact Hub, 12 Main Street",
        ),
        (
            "RiverCon 2026\n12–14 November 2026 | Lisbon, Portugal\nCall for papers",
            "RiverCon 2026", "2026-11-12", "2026-11-15", None, "Lisbon, Portugal",
        ),
        (
            "Title: River evening\nWhen: 12.11.2026, 18 Uhr\nWhere: Gasthaus Krone",
            "River evening", "2026-11-12T18:00:00", None, None, "Gasthaus Krone",
        ),
        (
            "River Meetup, Thu 12 Nov 18:30, Café Nord",
            "River Meetup", "2026-11-12T18:30:00", None, None, "Café Nord",
        ),
        (
            "Flussabend Köln\nDonnerstag, 12. November 2026, 19:00 Uhr\nWo: Startplatz, Mediapark 5, Köln",
            "Flussabend Köln", "2026-11-12T19:00:00", None, None, "Startplatz, Mediapark 5, Köln",
        ),
        (
            "Apéro au bord de l'eau\njeudi 3 décembre 2026 à 19h00\nLieu : La Cordée, Lyon",
            "Apéro au bord de l'eau", "2026-12-03T19:00:00", None, None, "La Cordée, Lyon",
        ),
        (
            "Encuentro del río\njueves, 3 de diciembre de 2026, 18:30 - 21:00\nLugar: Impact Hub, Madrid",
            "Encuentro del río", "2026-12-03T18:30:00", "2026-12-03T21:00:00", None, "Impact Hub, Madrid",
        ),
        ("2026-11-12 19:00 Talk at the Hub", "Talk at the Hub", "2026-11-12T19:00:00", None, None, None),
        ("An evening without a date", "An evening without a date", None, None, None, None),
    ],
)  # fmt: skip
def test_pages_of_every_kind(
    page: str, title: str, starts: str | None, ends: str | None, zone: str | None, place: str | None
) -> None:
    found = recognise_event(page, _TODAY)
    time = found.time
    assert (_text(found.title), _text(found.place)) == (title, place)
    assert (time and time.starts, time and time.ends, time and time.zone) == (starts, ends, zone)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("Thursday, November 12 · 6:30 – 9:00 PM CET", "2026-11-12T18:30:00", "2026-11-12T21:00:00"),
        ("Thu 12 Nov 18:30", "2026-11-12T18:30:00", None),
        ("12 November 2026", "2026-11-12", None),
        ("November 12-14, 2026", "2026-11-12", "2026-11-15"),
        ("Nov 30 – Dec 2, 2026", "2026-11-30", "2026-12-03"),
        ("30 December – 2 January 2027", "2026-12-30", "2027-01-03"),
        ("Dec 30, 2026 - Jan 2, 2027", "2026-12-30", "2027-01-03"),
        ("12.–14.11.2026", "2026-11-12", "2026-11-15"),
        ("12.11.2026, 18 Uhr", "2026-11-12T18:00:00", None),
        ("2026-11-12 19:00", "2026-11-12T19:00:00", None),
        ("25/11/2026 from 7pm to 9pm", "2026-11-25T19:00:00", "2026-11-25T21:00:00"),
        ("11/25/2026", "2026-11-25", None),
        ("Nov 12, 11 – 1 PM", "2026-11-12T11:00:00", "2026-11-12T13:00:00"),
        ("Nov 12, 10pm – 2am", "2026-11-12T22:00:00", "2026-11-13T02:00:00"),
        ("Nov 12, 9:30 – 17:00", "2026-11-12T09:30:00", "2026-11-12T17:00:00"),
        ("Nov 12, 12 PM", "2026-11-12T12:00:00", None),
        ("the 12th of November, 7 p.m.", "2026-11-12T19:00:00", None),
        ("3 March", "2027-03-03", None),
        ("Wednesday, 3 March", "2027-03-03", None),
        ("Do, 3. Dez. 2026 um 18 Uhr", "2026-12-03T18:00:00", None),
        ("Donnerstag, den 3. Dezember, 18:30 bis 21 Uhr", "2026-12-03T18:30:00", "2026-12-03T21:00:00"),
        ("mar. 8 déc. 2026 18:30 - 21:30", "2026-12-08T18:30:00", "2026-12-08T21:30:00"),
        ("martes, 8 de diciembre de 2026, 19:00 a 21:00", "2026-12-08T19:00:00", "2026-12-08T21:00:00"),
        ("dinsdag 8 december van 17:00 tot 20:00", "2026-12-08T17:00:00", "2026-12-08T20:00:00"),
        ("mar. 10 nov. 18:30", "2026-11-10T18:30:00", None),
        ("Mar 8 Dec 5", "2027-03-08", None),
        ("Dec 3 Jan 5", "2026-12-03", None),
        ("Mar 8, 7 a.m.", "2027-03-08T07:00:00", None),
        ("jeudi 4 mars à 19h", "2027-03-04T19:00:00", None),
        ("12. bis 14. März 2027", "2027-03-12", "2027-03-15"),
        ("du 30 novembre au 2 décembre 2026", "2026-11-30", "2026-12-03"),
        ("jeudi 3 DÉCEMBRE 2026 de 18h à 20h", "2026-12-03T18:00:00", "2026-12-03T20:00:00"),
        ("giovedì 3 dicembre 2026, ore 19:30", "2026-12-03T19:30:00", None),
        ("donderdag 3 december 2026 om 19.30", "2026-12-03T19:30:00", None),
        ("quinta-feira, 3 de dezembro de 2026, às 19h", "2026-12-03T19:00:00", None),
        # an hour that may be morning or evening is none
        ("12 November 2026, 6:30", "2026-11-12", None),
    ],
)
def test_days_and_hours(text: str, starts: str, ends: str | None) -> None:
    found = find_time(text, _TODAY)
    assert found is not None
    assert (found.starts, found.ends, found.all_day) == (starts, ends, "T" not in starts)


@pytest.mark.parametrize(
    "text",
    [
        "Wednesday, 12 November 2026",
        "Wed 12 Nov 18:30",
        "03/04/2027",
        "30 February 2027",
        "31.11.2026",
        "Version 12.11.2026.4",
        "14–12 November 2026",
        "The 5th Wave",
        "May be interesting, marching on",
        "at 6:30 PM",
        "tel. 12 11 2026",
        "Montag, 3. Dezember 2026",
        "The next 3 Mars missions",
        "3 Augu\u017ft 2026",
    ],
)
def test_rather_no_time_than_a_wrong_one(text: str) -> None:
    assert find_time(text, _TODAY) is None


@pytest.mark.parametrize(
    ("abbreviation", "zone"),
    [
        ("CET", "Europe/Berlin"), ("EST", "America/New_York"), ("UTC", "UTC"), ("GMT+1", "Etc/GMT-1"),
        ("(BST)", "Europe/London"), ("MEZ", "Europe/Berlin"), ("MESZ", "Europe/Berlin"),
        ("IST", None), ("CST", None), ("", None),
    ],
)  # fmt: skip
def test_a_zone_that_means_several_is_none(abbreviation: str, zone: str | None) -> None:
    found = find_time(f"12 November 2026, 18:30 – 21:00 {abbreviation}", _TODAY)
    assert found is not None
    assert (found.starts, found.zone) == ("2026-11-12T18:30:00", zone)


@pytest.mark.parametrize("link", ["https://lu.ma/abc", " https://www.meetup.com/x/events/1/?a=b \n", "lu.ma/abc"])
def test_a_link_alone_is_kept_as_the_link(link: str) -> None:
    found = recognise_event(link, _TODAY)
    assert found.is_link_only
    assert found.url is not None
    assert found.url.text.startswith("https://")
    assert (found.title, found.time, found.place) == (None, None, None)


def test_every_part_stands_where_it_says() -> None:
    page = "  River meetup \nThu 12 Nov 18:30, Café Nord\nMore: https://example.org/r."
    found = recognise_event(page, _TODAY)
    spans = [(each.start, each.end) for each in (found.title, found.time, found.place, found.url) if each is not None]
    assert [page[start:end] for start, end in spans] == [
        "River meetup", "Thu 12 Nov 18:30", "Café Nord", "https://example.org/r",
    ]  # fmt: skip
    assert found.kind == EventKind.MEETUP


@given(st.text(), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_any_text_is_taken(text: str, today: date) -> None:
    found = recognise_event(text, today)
    parts = [(part.start, part.end) for part in (found.title, found.time, found.place, found.url) if part is not None]
    assert all(0 <= start < end <= len(text) for start, end in parts)


_WORDS = st.sampled_from(
    ["Nov", "12", "–", "14", "December", "31", "9999", "2026", "Thursday,", "6:30", "pm", "18 Uhr", "12.11.2026", "\n",
     "GMT+14", "to", "Where:", "Title", "@", "https://x.org", "29 February", "24:00", "0 AM", "99/99/2026", ","]
)  # fmt: skip


@given(st.lists(_WORDS).map(" ".join), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_any_words_of_dates_are_taken(text: str, today: date) -> None:
    found = recognise_event(text, today)
    assert found == recognise_event(text, today)


def test_a_long_page_is_read_at_once() -> None:
    for page in ("a" * 200_000, "12 " * 60_000, " " * 200_000, "Nov 12 – " * 20_000, "\n,x" * 60_000, "a." * 90_000):
        recognise_event(page, _TODAY)
