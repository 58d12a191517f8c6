"""The thing inside a promise, as a noun phrase for a message: "send her the soil article" holds "the soil article"."""

from __future__ import annotations

import re

_SENDING = re.compile(
    r"^(?:to\s+|i'll\s+|i will\s+|will\s+)?"
    r"(?:send|share|forward|mail|e-mail|email|lend|bring|give|pass on|pass|show)\s+"
    r"(?:(?:her|him|them|you|it)\s+)?(?P<thing>.+)$",
    re.IGNORECASE,
)
_NOUN = re.compile(r"^(?:the|a|an|my|our|some|two|three|that|this|link to)\s+\S", re.IGNORECASE)
_TO_WHOM = re.compile(r"\s+to\s+(?:her|him|them)$", re.IGNORECASE)


def promised_thing(promise: str) -> str:
    """The thing alone; nothing where the words do not say it plainly, for a gap is better than a guess."""
    words = " ".join(promise.split()).rstrip(".,;!")
    found = _SENDING.match(words)
    thing = _TO_WHOM.sub("", found["thing"]) if found else words
    return thing if _NOUN.match(thing) else ""
