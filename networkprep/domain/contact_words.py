"""Recognises e-mail addresses, phone numbers and links among plain words; generous, since nothing depends on them.

Each word is looked at once, and every repeated part of a pattern is bounded, so the time grows with the text only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class ContactKind(StrEnum):
    """What sort of address a word is."""

    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class ContactWord:
    """One address and its place in the text; ``text`` is without brackets, ``mailto:`` or closing punctuation."""

    kind: ContactKind
    text: str
    start: int
    end: int


_LONGEST_ADDRESS = 254
_LONGEST_LINK = 2_000
_OPENING, _CLOSING = "<([{\"'", ">)]}\"'.,;:!?"
_PHONE_DIGITS = range(7, 16)

_EMAIL = re.compile(
    r"(?:mailto:)?([^\s@<>()\[\],;:\"]{1,64}@(?:[^\W_](?:[\w-]{0,62})\.){1,8}[^\W\d_]{2,24})", re.IGNORECASE
)
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]{2,}", re.IGNORECASE)
_BARE_LINK = re.compile(
    r"(?:[a-z0-9][a-z0-9-]{0,62}\.){1,5}(?:com|org|net|io|dev|app|me|info|edu|gov|eu|uk|de|fr|es|it|nl|pt|at|ch|be|dk"
    r"|se|no|fi|pl|ie|us|ca|au|nz|in|br|jp)(?:/[^\s<>\"]*)?",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?:tel:)?((?:\+|\([0-9+]|0)[0-9 ()./\u00a0-]{5,28}[0-9]|[0-9]{3}[-. ][0-9]{3}[-. ][0-9]{4})(?![\w@/])",
    re.IGNORECASE,
)
_NUMERIC_DATE = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}")


def contact_at(text: str, start: int, end: int) -> ContactWord | None:
    """The address that begins with the word ``text[start:end]``; a phone number may go on over several words.

    The end takes in the closing brackets and punctuation, the start leaves the opening ones out.
    """
    if text[start] == "(" and (phone := _phone_at(text, start)) is not None:
        return phone
    while start < end and text[start] in _OPENING:
        start += 1
    return _phone_at(text, start) or _written_address(text, start, end)


def _written_address(text: str, start: int, end: int) -> ContactWord | None:
    if end - start > _LONGEST_LINK:
        return None
    bare = text[start:end].rstrip(_CLOSING)
    if "@" in bare and len(bare) <= _LONGEST_ADDRESS and (email := _EMAIL.fullmatch(bare)) is not None:
        return ContactWord(ContactKind.EMAIL, email[1], start, end)
    if _LINK.fullmatch(bare) or _BARE_LINK.fullmatch(bare):
        return ContactWord(ContactKind.LINK, bare, start, end)
    return None


def _phone_at(text: str, start: int) -> ContactWord | None:
    found = _PHONE.match(text, start)
    if found is None or _NUMERIC_DATE.match(text, start):
        return None
    digits = sum(character.isdigit() for character in found[1])
    if digits not in _PHONE_DIGITS:
        return None
    end = found.end()
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return ContactWord(ContactKind.PHONE, found[1], start, end)
