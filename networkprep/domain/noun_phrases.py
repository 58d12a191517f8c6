"""Noun phrases out of notes, for the slots of a message; a gap is better than a sentence that limps."""

from __future__ import annotations

import re

_SENDING = re.compile(
    r"^(?:to\s+|i'll\s+|i will\s+|will\s+)?"
    r"(?:send|share|forward|mail|e-mail|email|lend|bring|give|pass on|pass|show)\s+"
    r"(?:(?:her|him|them|you|it)\s+)?(?P<thing>.+)$",
    re.IGNORECASE,
)
_NOUN = re.compile(r"^(?:the|a|an|my|our|some|two|three|that|this|link to)\s+\S", re.IGNORECASE)
_VERBS = frozenset(
    "is was are were has had knows knew likes liked loves loved wants wanted needs needed plays played works worked "
    "runs ran builds built lives lived speaks spoke says said tells told talks talked asks asked makes made moves "
    "moved studies studied teaches taught writes wrote leads led looks looked organises organised thinks thought comes "
    "came goes went used helps helped hopes hoped plans planned keeps kept grows grew sells sold reads spends".split()
)
_PIECES = re.compile(r"[;\n]+")
_TO_WHOM = re.compile(r"\s+to\s+(?:her|him|them)$", re.IGNORECASE)


def promised_thing(promise: str) -> str:
    """The thing in a promise ("send her the soil article"); nothing where the words do not say it plainly."""
    words = " ".join(promise.split()).rstrip(".,;!")
    found = _SENDING.match(words)
    thing = _TO_WHOM.sub("", found["thing"]) if found else words
    return thing if _NOUN.match(thing) else ""


def thing_talked_about(detail: str) -> str:
    """The first part of a detail that can stand after "about": "bees on the embankment", not "plays the cello"."""
    for piece in _PIECES.split(detail):
        words = " ".join(piece.split()).rstrip(".,!")
        first = words.partition(" ")[0].casefold()
        if words and first not in _VERBS | {"he", "she", "they", "i", "we"}:
            return words
    return ""
