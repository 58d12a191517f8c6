"""What a calendar value means: texts with their escapes and encodings, links one may keep, lists of dates."""

from __future__ import annotations

import binascii
import re
from typing import NamedTuple

from networkprep.domain.personal_keys import without_personal_key
from networkprep.exchange.calendar_times import Moment, read_moment
from networkprep.exchange.content_lines import Head, unescape
from networkprep.exchange.decoding import decode_declared
from networkprep.exchange.vcard_values import unquoted

MOST_DATES = 5000
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_MAIL = re.compile(r":\s*mailto:", re.IGNORECASE)
_UNSAFE = re.compile(r"[\x00-\x1f\x7f]|\A(?:-|//|\\)")
_LUMA_LINK = re.compile(r"https?://(?:\w+\.)*(?:luma\.com|lu\.ma)/[^\s?#]*\?[^\s#]+", re.IGNORECASE)


class Property(NamedTuple):
    """One content line: its head, its value as written, the line it began on."""

    head: Head
    value: str
    line: int


def as_text(value: str) -> str:
    """A text value with its escapes undone."""
    return unescape(value) if "\\" in value else value


def text_of(found: Property, guessed: str) -> tuple[str, bool]:
    """The text of a property, quoted-printable and base64 undone, and whether its charset is certain.

    A link into Luma loses the key that stands for one person.
    """
    value, certain = found.value, True
    if found.head.params:
        encoding = (found.head.param("ENCODING") or "").upper()
        if encoding == "QUOTED-PRINTABLE" or ("", "QUOTED-PRINTABLE") in found.head.params:
            value, certain = unquoted(value, found.head.param("CHARSET"), guessed)
        elif encoding in {"BASE64", "B"}:
            value, certain = _from_base64(value, found.head.param("CHARSET"), guessed)
    text = as_text(value)
    if "pk=" in text:
        text = _LUMA_LINK.sub(lambda found: without_personal_key(found[0]), text)
    return text.replace("\r\n", "\n").replace("\r", "\n").strip(), certain


def _from_base64(value: str, charset: str | None, guessed: str) -> tuple[str, bool]:
    try:
        raw = binascii.a2b_base64("".join(value.split()), strict_mode=True)
    except (binascii.Error, ValueError):
        return value, False
    return decode_declared(raw.replace(b"\0", b""), charset, guessed)


def with_whole_zone(found: Property) -> Property:
    """A time whose zone has a colon and no quotes (``TZID=(GMT-03:00):2026...``), taken apart at the right colon."""
    front, colon, value = found.value.rpartition(":")
    if not colon or read_moment(found.value) or not read_moment(value):
        return found
    params = tuple((key, f"{text}:{front}" if key == "TZID" else text) for key, text in found.head.params)
    return Property(found.head._replace(params=params), value, found.line)


def with_whole_address(found: Property) -> Property:
    """An address behind a parameter with a colon and no quotes (``CN=Bo: the host:mailto:bo@x.org``), likewise."""
    marks = list(_MAIL.finditer(found.value)) if found.head.params else []
    if not marks:
        return found
    front, value = found.value[: marks[-1].start()], found.value[marks[-1].start() + 1 :]
    *others, (key, text) = found.head.params
    params = (*others, (key, text.removesuffix("\\") + ":" + front))
    return Property(found.head._replace(params=params), value, found.line)


def safe_link(text: str) -> str | None:
    """A link one may keep: http and https, or text that names no scheme at all; None for any other (row 56)."""
    if _UNSAFE.search(text):
        return None
    if found := _SCHEME.match(text):
        return text if found[0].lower() in {"http:", "https:"} else None
    return text


def moments_of(value: str) -> list[Moment]:
    """A list of dates, of periods the beginnings; what is none is left out, and so is what nobody could need."""
    pieces = value.split(",", MOST_DATES)[:MOST_DATES]
    return [moment for piece in pieces if (moment := read_moment(piece.partition("/")[0]))]
