"""What stands in a vCard file, property by property, read without the reader: to see whether anything gets lost.

A property is its name, its types and parameters, and its value with every encoding undone; how it was written (version,
charset, order, folding) does not count.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections import Counter
from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from networkprep.domain.contact_cards import ContactCard
from networkprep.exchange.content_lines import Head, split_line, unfold
from networkprep.exchange.decoding import decode_declared
from networkprep.services.card_mapping import card_of, draft_of

if TYPE_CHECKING:
    from networkprep.domain.people import PersonDetails

Property = tuple[str, tuple[str, ...], str]

_HOW = frozenset({"ENCODING", "CHARSET", "VALUE"})
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"})
_LISTS = frozenset({"CATEGORIES", "NICKNAME"})
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_EDGES = frozenset({"BEGIN", "END", "VERSION"})


def inventory(data: bytes) -> Counter[Property]:
    """How often each property that says anything stands in a file; without links to pictures, which are not kept."""
    lines = unfold(data)
    found: Counter[Property] = Counter()
    for text in lines.texts:
        split = split_line(text, {})
        if split is not None and split[0].name not in _EDGES:
            found.update(_properties(*split, lines.charset))
    return found


def through_a_person(card: ContactCard) -> ContactCard:
    """The card that comes of the person it made."""
    person = SimpleNamespace(draft=draft_of(card), uid=card.uid, met_where="")
    photo = (card.photo, card.photo_type) if card.photo is not None else None
    return card_of(cast("PersonDetails", person), photo)


def _properties(head: Head, value: str, charset: str) -> Iterator[Property]:
    words = [each.upper() for name, text in head.params if name in {"TYPE", ""} for each in text.split(",")]
    words += [text.upper() for name, text in head.params if name == "ENCODING"]
    if "QUOTED-PRINTABLE" in words:
        raw = quopri.decodestring(value.encode())
        value = decode_declared(raw, head.param("CHARSET"), charset)[0].replace("\r\n", "\n")
    name = head.name.replace("X-ADDRESSBOOKSERVER-KIND", "KIND")
    rest = _params(head, words)
    if name in _PICTURES:
        if (picture := _picture(value)) is not None:
            yield name, (), picture
    elif name in _LISTS:
        for part in filter(None, map(_plain, re.split(r"(?<!\\),", value))):
            yield name, rest if name == "NICKNAME" else (), part
    else:
        yield from ((name, rest, text) for text in [_value(name, value)] if text)


def _params(head: Head, words: list[str]) -> tuple[str, ...]:
    params = {f"TYPE={word.strip().lower()}" for word in words if word.strip() and word not in _ENCODINGS}
    for name, text in head.params:
        if name not in _HOW and name not in {"TYPE", ""} and (name, text) != ("X-APPLE-OMIT-YEAR", "1604"):
            params.add("TYPE=pref" if (name, text) == ("PREF", "1") else f"{name}={text}")
    return tuple(sorted(params))


def _value(name: str, value: str) -> str:
    if name == "BDAY":
        return re.sub(r"[-:]", "", value.replace("1604-", "").strip())
    if name in {"EMAIL", "TEL"}:
        return re.sub(r"^(mailto|tel):|[<>\"' ]", "", _plain(value), flags=re.IGNORECASE)
    if name in {"ORG", "N", "ADR"}:
        parts = [_plain(part) for part in re.split(r"(?<!\\);", value)]
        whole = [*parts[:4], " ".join(parts[4:]).strip()] if name == "N" else parts
        return ";".join(whole).rstrip(";")
    return _plain(value)


def _plain(value: str) -> str:
    """Escapes undone, blanks folded."""
    value = re.sub(r"\\(.)", lambda each: " " if each[1] in "nN" else each[1], value, flags=re.DOTALL)
    return " ".join(value.replace("\x00", "").split())


def _picture(value: str) -> str | None:
    """The bytes of a picture inside the file; None for a link and for what is broken."""
    body = re.sub(r"^data:[^,]*,", "", value.strip())
    try:
        return binascii.a2b_base64("".join(body.replace("\\n", "").split()) + "==", strict_mode=False).hex() or None
    except (binascii.Error, ValueError):
        return None
