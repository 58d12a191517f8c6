"""The form in which phone numbers are looked up: from the last digit on, so that those that end alike stand together.

"+49 30 1234567" and "030 1234567" are one number and begin differently; whether they are is decided by a library that
knows the countries, from the few that end alike.
"""

from __future__ import annotations

import re

ENDING = 6
"""Digits at the end that two spellings of one number share, whatever the country."""

_EXTENSION = re.compile(r"(?:;?\s*ext\b\.?\s*=?|;\s*isub=|\bx\s?)\s*\d+\s*$", re.IGNORECASE)


def phone_key(number: str) -> str:
    """The digits from the last to the first, without an extension and a "(0)" after the country."""
    bare = _EXTENSION.sub("", number)
    if bare.lstrip().startswith(("+", "00", "tel:+")):
        bare = bare.replace("(0)", "")
    return "".join(letter for letter in reversed(bare) if letter.isdecimal() and letter.isascii())
