"""Phrases that make a message sound like a deal or a hurry, each with a friendlier wording (S5, S93)."""

from __future__ import annotations

import re

# Wordings for a draft, so English like the drafts themselves.
_FRIENDLIER = (
    (r"pick (?:your|his|her|their) brains?", "hear how you see it"),
    (r"(?:get|give|make|have) me an? (?:intro|introduction)s?", "ask whether an introduction would be welcome"),
    (r"introduce me to", "I would enjoy meeting them, if they would too"),
    (r"what (?:can|could) you do for me", "where might we help each other"),
    (r"what(?:'s| is) in it for me", "what might we both enjoy about it"),
    (r"do me a (?:quick |small |huge |big )?favou?r", "only if it suits you, would you"),
    (r"(?:a )?quick (?:favou?r|ask)", "a small question, easy to decline"),
    (r"put in a (?:good )?word for me", "tell me honestly whether you see a fit"),
    (r"get me (?:a job|in the door|in|an interview|a meeting)", "tell me what it is like to work there"),
    (
        r"(?:use|tap|tap into|access) your (?:network|contacts|connections)",
        "hear whom you enjoy talking with about this",
    ),
    (r"you owe me", "thank you again for that time"),
    (r"(?:in return|in exchange) for", "and separately"),
    (r"worth my (?:while|time)", "good for both of us"),
    (r"(?:grow|expand|build) my network", "get to know a few people better"),
    (r"(?:just )?(?:touching|touch) base", "see how you are"),
    (r"circl(?:e|ing) back", "come back to what we said"),
    (r"(?:can|could) you refer me", "tell me what they look for"),
)
_URGENT = re.compile(
    r"\b(?:asap|a\.s\.a\.p|urgent(?:ly)?|immediately|right away|at once|hurry|last chance|time[- ]sensitive"
    r"|as soon as possible|before it(?:'s| is) too late|by (?:end of day|eod|cob)|act now|don't miss)\b",
    re.IGNORECASE,
)
_PATTERNS = tuple((re.compile(rf"\b{pattern}\b", re.IGNORECASE), kinder) for pattern, kinder in _FRIENDLIER)


def transactional_phrases(text: str) -> tuple[tuple[str, str], ...]:
    """Each such phrase as it stands in the text, with a friendlier wording; in the order of the text."""
    plain = text.replace("\u2019", "'")
    found = [(match.start(), match[0], kinder) for pattern, kinder in _PATTERNS for match in pattern.finditer(plain)]
    return tuple((phrase, kinder) for _, phrase, kinder in sorted(found))


def urgent_words(text: str) -> tuple[str, ...]:
    """The words that hurry the reader, as they stand in the text."""
    return tuple(match[0] for match in _URGENT.finditer(text.replace("\u2019", "'")))
