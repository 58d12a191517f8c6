"""What is fuzzed: each reader with what it is fed and what must hold whatever it is fed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from networkprep.domain.capture_line import read_capture_line
from networkprep.domain.event_text import recognise_event
from networkprep.exchange.archive import ArchiveDocument, read_archive
from networkprep.exchange.archive_zip import pack, put_attachments_in, unpack
from networkprep.exchange.calendar_reading import read_calendar
from networkprep.exchange.calendar_writing import write_events
from networkprep.exchange.csv_tables import read_table
from networkprep.exchange.recurrence import next_dates, next_occurrences
from networkprep.exchange.sniff import kind_of
from networkprep.exchange.vcard_reading import read_vcards
from networkprep.exchange.vcard_writing import write_vcards
from networkprep.services.card_mapping import draft_of
from tests.exchange.hard_cards import HARD
from tests.source import ROOT

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)
OLDER = ROOT / "tests" / "archives"


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader: what it is called, files to start from, words it listens to, and what must hold."""

    name: str
    seeds: tuple[bytes, ...]
    words: tuple[bytes, ...]
    check: Callable[[bytes], None]


def readers(corpus: Path) -> Iterator[Reader]:
    """All of them; real files of the corpus are among the seeds where it is there."""
    cards = (*(hard.data for hard in HARD.values()), *_files(corpus, "*.vcf"))
    calendars = (_CALENDAR, *_files(corpus, "*.ics"))
    tables = (_TABLE, _CONNECTIONS, *_files(corpus, "*.csv"))
    document = (OLDER / "schema_1.json").read_bytes()
    yield Reader("vcard", cards, _CARD_WORDS, _check_cards)
    yield Reader("calendar", calendars, _CALENDAR_WORDS, _check_calendar)
    yield Reader("table", tables, (b"First Name,", b"Connected On", b'""', b"\t", b"=cmd()"), _check_table)
    archives = (document, b'{"schema": 1, "people": []}', _as_written(document))
    yield Reader("archive", archives, _JSON_WORDS, _check_archive)
    yield Reader(
        "zip", (pack((document,), {"attachments/a.jpg": b"x"}, NOW),), (b"PK\x01\x02", b"PK\x05\x06"), _check_zip
    )
    yield Reader("sniff", (*cards[:9], *calendars[:9], *tables[:9], document), _CARD_WORDS, _check_kind)
    yield Reader("pasted text", (_PASTED,), (b"6:30 PM", b"Thursday", b"https://", b"2026-13-45"), _check_text)
    yield Reader("capture line", (_LINE,), (b"@", b"~", b"!", b"#", b" by fri", b"<", b"*", b"+49"), _check_line)


def _as_written(document: bytes) -> bytes:
    """The same things as this program writes them today."""
    lists = {name: things for name, things in json.loads(document).items() if isinstance(things, list)}
    return b"".join(ArchiveDocument(lists.items(), schema=2, generator="G", exported_at=NOW))


def _files(corpus: Path, pattern: str) -> tuple[bytes, ...]:
    return tuple(file.read_bytes() for file in sorted(corpus.glob(f"dev/**/{pattern}")))


def _check_cards(data: bytes) -> None:
    result = read_vcards(data)
    assert len(result.cards) <= result.records
    written = write_vcards(result.cards)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    again = [draft_of(card) for card in read_vcards(written).cards if not card.is_empty]
    assert [each.name for each in again] == [draft_of(card).name for card in result.cards if not card.is_empty]


def _check_calendar(data: bytes) -> None:
    result = read_calendar(data)
    assert len(result.events) <= result.records
    for event in result.events:
        next_dates(event, NOW, "Europe/Berlin", 2)
        next_occurrences(event, NOW, "Europe/Berlin", 2, result.events)
    read_calendar(write_events(result.events, NOW))


def _check_table(data: bytes) -> None:
    result = read_table(data).result
    assert len(result.cards) <= max(result.records, 0)


def _check_archive(data: bytes) -> None:
    read = read_archive(data, 2)
    assert read.records or read.problems or not read.lists or all(not each for each in read.lists.values())
    list(put_attachments_in(read.lists, {}))
    json.dumps({name: list(things) for name, things in read.lists.items()})


def _check_zip(data: bytes) -> None:
    unpacked = unpack(data)
    assert unpacked.document or unpacked.problems


def _check_kind(data: bytes) -> None:
    kind_of(data)


def _check_text(data: bytes) -> None:
    recognise_event(data.decode("utf-8", "replace"), NOW.date())


def _check_line(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    assert read_capture_line(text, NOW.date()).raw == text


_CARD_WORDS = (
    b"BEGIN:VCARD", b"END:VCARD", b"VERSION:2.1", b";ENCODING=QUOTED-PRINTABLE", b";CHARSET=", b"AGENT:", b"item1.",
    b"PHOTO;ENCODING=b:", b"data:image/png;base64,", b";TYPE=", b"N:", b"BDAY:--0230", b"X-ABLabel:", b"=C3", b"^n",
)  # fmt: skip
_CALENDAR_WORDS = (
    b"BEGIN:VEVENT", b"END:VEVENT", b"BEGIN:VTIMEZONE", b"RRULE:FREQ=", b";BYDAY=-53SU", b";COUNT=", b";UNTIL=",
    b"DTSTART;TZID=", b"DTEND:", b"DURATION:-P", b"EXDATE:", b"RDATE;VALUE=PERIOD:", b"RECURRENCE-ID:", b"99991231",
    b"00010101T000000Z", b"+9999", b"INTERVAL=0", b"TZOFFSETTO:", b"W1 TH #", b"RECURRENCE-ID;RANGE=THISANDFUTURE:",
)  # fmt: skip
_JSON_WORDS = (
    b'"people": ',
    b"null",
    b"[",
    b"{",
    b"1e999",
    b"-0",
    b'"\\ud800"',
    b'"attachments": [{"file": 1}]',
    b"true",
)
_CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Foo\r\nBEGIN:STANDARD\r\nDTSTART:20261025T030000\r\n"
    b"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
    b"END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:S\r\nDTSTART;TZID=Foo:20270610T180000\r\nDURATION:PT2H\r\n"
    b"RRULE:FREQ=MONTHLY;BYDAY=2TH;COUNT=9\r\nEXDATE;TZID=Foo:20270708T180000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
_TABLE = b"Name,Given Name,E-mail 1 - Value,Organization Name\r\nAna Ruiz,Ana,a@x.org ::: b@x.org,Soil\r\n"
_CONNECTIONS = (
    b'Notes:\r\n"When exporting, some e-mails are missing"\r\n\r\n'
    b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    b"Ana,Ruiz,https://www.linkedin.com/in/ana,,Soil,Gardener,15 Jan 2024\r\n"
)
_PASTED = (
    b"Rust meetup\nThursday, December 3, 2026\n6:30 PM - 9:00 PM\nHarbour hall, Long Street 5\nhttps://lu.ma/x?pk=y\n"
)
_LINE = b"Ana Ruiz @Soil Trust ~beekeeping #rivers ?how !send her the article by fri * ana@x.org +49 170 1"
