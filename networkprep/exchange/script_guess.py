"""Which alphabet bytes without a word about their charset are most likely written in: Cyrillic, Greek, Hebrew, Arabic.

Western names have a letter here and there beyond ASCII; other alphabets have whole words of them. Read in the wrong
charset, such words have capitals in the middle, hardly a vowel, or signs that are no letters.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_LEAST = 3
_ENOUGH = 0.25
_MOST_ODD = 0.1
_LOOKED_AT = 400
_WITHOUT_CAPITALS = 0.5
"""How much it counts where names have no capitals: that is how Hebrew looks, read as one of the others."""


class _Alphabet(NamedTuple):
    codec: str
    name: str
    vowels: frozenset[str]
    usual: float = 0.0
    """What stands for the share of vowels in an alphabet that writes none."""
    in_capitals: float = 1.0
    """How much a text mostly in capitals counts: those of KOI8 lie where others have small letters."""


_ALPHABETS = (
    _Alphabet("cp1251", "CYRILLIC", frozenset("аеёиоуыэюяіїє")),
    _Alphabet("koi8_r", "CYRILLIC", frozenset("аеёиоуыэюя"), in_capitals=0.5),
    _Alphabet("cp1253", "GREEK", frozenset("αεηιουωάέήίόύώϊϋ")),
    _Alphabet("cp1255", "HEBREW", frozenset(), 0.35),
    _Alphabet("cp1256", "ARABIC", frozenset(), 0.3),
)


def alphabet_of(data: bytes) -> str | None:
    """The charset of the likeliest alphabet; None where the words look Western, or like nothing known here."""
    words = [word for word in _WORD.findall(data) if max(word) > 0x7F]
    whole = [word for word in words if min(word) > 0x7F and len(word) >= _LEAST][:_LOOKED_AT]
    mixed = sum(1 for word in words if min(word) <= 0x7F)
    if not whole or mixed > len(whole):
        return None
    scores = {alphabet.codec: _score(alphabet, whole) for alphabet in _ALPHABETS}
    best = max(scores, key=lambda codec: scores[codec])
    return best if scores[best] >= _ENOUGH else None


def _score(alphabet: _Alphabet, words: list[bytes]) -> float:
    letters = odd = vowels = capitals = shouted = 0
    for raw in words:
        try:
            word = raw.decode(alphabet.codec)
        except UnicodeDecodeError:
            return 0.0
        if not all(_is_letter(letter, alphabet.name) for letter in word):
            return 0.0
        letters += len(word)
        capitals += word[0].isupper()
        shouted += sum(map(str.isupper, word))
        vowels += sum(letter in alphabet.vowels for letter in word.lower())
        odd += sum(one.islower() and other.isupper() for one, other in pairwise(word))
        odd += "ς" in word[:-1]
    if odd > letters * _MOST_ODD:
        return 0.0
    if alphabet.usual:
        return alphabet.usual
    found = vowels / letters
    if not capitals:
        return found * _WITHOUT_CAPITALS
    return found * alphabet.in_capitals if shouted * 2 > letters else found


def _is_letter(letter: str, alphabet: str) -> bool:
    return letter.isalpha() and unicodedata.name(letter, "").startswith(alphabet)
