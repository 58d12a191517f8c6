"""Files from elsewhere for the bench: ten thousand cards and two thousand events, folded and labelled as in life."""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

CARDS, EVENTS = 10_000, 2_000
_KNOWN = 20
"""One card in so many is of somebody who is there already."""

_NAMES = "Anna Beñat Chloé Dušan Élodie Fatima Győző Hélène Ívar Jürgen Katarína Łukasz Maëlle Nuño Øystein Zoë".split()
_WORDS = "soil river bees bridge garden budget school train archive harbour water bread light paper music salt".split()


def made_cards(file: int = 0, count: int = CARDS) -> bytes:
    """In vCard 3.0 and 4.0 in turn: groups, labels, addresses, notes; a picture in every twentieth.

    Each file is of other people.
    """
    chance = random.Random(file)
    return b"".join(_folded(line) for number in range(count) for line in _card(chance, file * count + number))


def made_events(count: int = EVENTS) -> bytes:
    """iCalendar: half of them in a zone, a tenth of them series."""
    chance = random.Random(12)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bench//Bench//EN"]
    for number in range(count):
        lines += _event(chance, number)
    return b"".join(map(_folded, [*lines, "END:VCALENDAR"]))


def _card(chance: random.Random, number: int) -> Iterator[str]:
    given, family = chance.choice(_NAMES), f"Müller{number}"
    is_newer = number % 2
    yield "BEGIN:VCARD"
    yield f"VERSION:{'4.0' if is_newer else '3.0'}"
    yield f"FN:{given} {family}"
    yield f"N:{family};{given};;;"
    yield f"ORG:{chance.choice(_WORDS).title()} Trust;Department {number % 40}"
    yield f"TITLE:Head of {chance.choice(_WORDS)}\\, {chance.choice(_WORDS)}"
    known = number % _KNOWN == 0
    yield f"EMAIL;TYPE=work:{f'person{number + 1}@example.org' if known else f'card{number}@example.net'}"
    yield f"item1.EMAIL;TYPE=INTERNET:home{number}@example.net"
    yield "item1.X-ABLabel:_$!<Other>!$_"
    yield f"TEL;TYPE=cell:+49 170 {number:07}"
    yield f"ADR;TYPE=home:;;Long Street {number}\\, back house;Berlin;;10115;Germany"
    yield f"URL:https://www.example.org/people/{number}?tab=about"
    yield f"NOTE:{' '.join(chance.choices(_WORDS, k=30))}\\n{' '.join(chance.choices(_WORDS, k=20))}"
    yield f"CATEGORIES:{chance.choice(_WORDS)},{chance.choice(_WORDS)}"
    yield "BDAY:19800214" if is_newer else "BDAY:1980-02-14"
    yield f"X-MADE-BY;VALUE=text:bench {number}"
    yield "REV:20260101T000000Z"
    if number % 20 == 7:
        picture = base64.b64encode(b"\xff\xd8\xff\xe0" + chance.randbytes(2_000) + b"\xff\xd9").decode()
        yield f"PHOTO:data:image/jpeg;base64,{picture}" if is_newer else f"PHOTO;ENCODING=b;TYPE=JPEG:{picture}"
    yield "END:VCARD"


def _event(chance: random.Random, number: int) -> Iterator[str]:
    starts = datetime(2026, 1, 1, 18, 30, tzinfo=UTC) + timedelta(days=number % 700)
    zone = ";TZID=Europe/Berlin" if number % 2 else ""
    ending = "" if zone else "Z"
    yield "BEGIN:VEVENT"
    yield f"UID:bench-{number}@example.org"
    yield "DTSTAMP:20260101T000000Z"
    yield f"DTSTART{zone}:{starts:%Y%m%dT%H%M%S}{ending}"
    yield f"DTEND{zone}:{starts + timedelta(hours=2):%Y%m%dT%H%M%S}{ending}"
    yield f"SUMMARY:{chance.choice(_WORDS).title()} meetup\\, {chance.choice(_WORDS)}"
    yield f"LOCATION:Harbour hall {number}\\, Long Street {number}\\, Berlin"
    yield f"DESCRIPTION:{' '.join(chance.choices(_WORDS, k=40))}\\nhttps://www.example.org/{number}"
    yield "ORGANIZER;CN=Anna Müller:mailto:anna@example.org"
    if number % 10 == 0:
        yield "RRULE:FREQ=WEEKLY;COUNT=10"
        yield f"EXDATE{zone}:{starts + timedelta(days=7):%Y%m%dT%H%M%S}{ending}"
    yield "END:VEVENT"


def _folded(line: str) -> bytes:
    raw = line.encode()
    pieces = [raw[:75]]
    pieces += [raw[at : at + 74] for at in range(75, len(raw), 74)]
    return b"\r\n ".join(pieces) + b"\r\n"
