"""What could not be read of a file, whole and letter by letter."""

from __future__ import annotations

from networkprep.exchange.calendar_reading import read_calendar
from networkprep.exchange.csv_tables import read_table
from networkprep.exchange.left_out import LeftOut, records_left_out, rows_left_out
from networkprep.exchange.vcard_reading import read_vcards

GOOD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n"


def test_a_card_without_its_end_is_kept_up_to_the_next_one() -> None:
    data = GOOD + b"BEGIN:VCARD\r\nFN:Broken\r\nNOTE:a\r\n b\r\n" + GOOD
    assert _cards(data) == LeftOut(b"BEGIN:VCARD\r\nFN:Broken\r\nNOTE:a\r\n b\r\n", 1)


def test_a_card_without_its_beginning_is_kept_from_the_end_before_it() -> None:
    data = GOOD + b"FN:Headless\r\nEND:VCARD\r\n" + GOOD
    assert _cards(data).content == b"FN:Headless\r\nEND:VCARD\r\n"


def test_what_is_mended_comes_in() -> None:
    data = GOOD.replace(b"Ana", b"Ben") + b"BEGIN:VCARD\nVERSION:3.0\nFN:Broken\n"
    rest = _cards(data)
    assert [card.name for card in read_vcards(rest.content + b"END:VCARD\n").cards] == ["Broken"]


def test_a_file_without_trouble_leaves_nothing_out() -> None:
    assert _cards(GOOD * 3) == LeftOut(b"", 0)


def test_an_event_is_kept_with_its_own_lines_only() -> None:
    good = "BEGIN:VEVENT\nUID:1\nDTSTART:20261119T183000Z\nSUMMARY:Good\nEND:VEVENT\n"
    data = f"BEGIN:VCALENDAR\n{good}BEGIN:VEVENT\nSUMMARY:Broken\n{good}END:VCALENDAR\n".encode()
    rest = records_left_out(data, read_calendar(data).problems)
    assert rest == LeftOut(b"BEGIN:VEVENT\r\nSUMMARY:Broken\r\n", 1)


def test_rows_stand_under_their_header() -> None:
    data = b"Notes:\n\nFirst Name,Last Name,Email,Company\nAna,Ruiz,a@b.org,Soil\nbroken\nBen,Okafor,b@b.org,River\n"
    rest = rows_left_out(data, read_table(data).result.problems)
    assert rest.records == 1
    assert rest.content.decode("utf-8-sig") == "First Name,Last Name,Email,Company\r\nbroken\r\n"


def _cards(data: bytes) -> LeftOut:
    return records_left_out(data, read_vcards(data).problems)
