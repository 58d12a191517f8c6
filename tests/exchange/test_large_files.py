"""Very large and very odd files: one record at fault costs itself alone, and is named by its line."""

from __future__ import annotations

from networkprep.domain.file_problems import ProblemCode
from networkprep.exchange.calendar_reading import read_calendar
from networkprep.exchange.csv_tables import read_table
from networkprep.exchange.vcard_reading import read_vcards

_MEGABYTE = 1024 * 1024
LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def test_a_note_of_twenty_megabytes_costs_the_note_and_not_the_person() -> None:
    data = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Big Note\r\nNOTE:" + b"A" * 20 * _MEGABYTE + b"\r\nEND:VCARD\r\n"
    result = read_vcards(data)
    assert [card.name for card in result.cards] == ["Big Note"]
    assert [(each.line, each.code) for each in result.problems] == [(4, ProblemCode.TOO_LARGE)]


def test_twenty_megabytes_without_a_line_end_are_no_card() -> None:
    result = read_vcards(b"A" * 20 * _MEGABYTE)
    assert (result.cards, [each.code for each in result.problems]) == ((), [ProblemCode.NOT_RECOGNISED])


def test_three_hundred_thousand_folds_are_put_together_once() -> None:
    folds = b"\r\n " + b"y" * 71
    head = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261112T180000Z\r\nDESCRIPTION:x"
    result = read_calendar(head + folds * 300_000 + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    assert len(result.events) == 1
    assert [each.line for each in result.problems] == [6]


def test_one_card_without_its_end_among_thousands_costs_itself() -> None:
    cards = [f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {n}\r\nEMAIL:p{n}@example.org\r\n" for n in range(5000)]
    text = "".join(card + ("" if n == 2499 else "END:VCARD\r\n") for n, card in enumerate(cards))
    result = read_vcards(text.encode())
    assert len(result.cards) == 4999
    assert [(each.line, each.lost) for each in result.problems] == [(2499 * 5 + 1, True)]


def test_a_card_of_a_hundred_thousand_numbers_is_read() -> None:
    numbers = "".join(f"TEL:+49{n}\r\n" for n in range(100_000))
    (card,) = read_vcards(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:T\r\n{numbers}END:VCARD\r\n".encode()).cards
    assert len(card.phones) == 100_000


def test_ten_thousand_events_are_read() -> None:
    body = "".join(
        f"BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:20261112T180000Z\r\nSUMMARY:E\r\nEND:VEVENT\r\n" for n in range(10_000)
    )
    result = read_calendar(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode())
    assert (len(result.events), result.problems) == (10_000, ())


def test_two_hundred_thousand_days_left_out_of_a_series_are_no_burden() -> None:
    days = ",".join(["20270101T180000Z"] * 200_000)
    event = f"UID:1\r\nDTSTART:20261112T180000Z\r\nSUMMARY:E\r\nRRULE:FREQ=DAILY\r\nEXDATE:{days}"
    data = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode()
    assert len(read_calendar(data).events) == 1


def test_a_short_row_among_thousands_is_named_and_costs_itself() -> None:
    rows = [f"A{n},B,https://x/in/{n},,C,P,01 Jan 2024\n" for n in range(20_000)]
    rows[15_000] = "a,b,c\n"
    result = read_table((LINKEDIN + "".join(rows)).encode()).result
    assert len(result.cards) == 19_999
    assert [(each.line, each.code) for each in result.problems] == [(15_002, ProblemCode.RAGGED_ROW)]
