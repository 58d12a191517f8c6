"""Captured words made fit for a slot of a draft: the thing in a promise, the wish in a challenge, a subject line."""

from __future__ import annotations

import re

from networkprep.domain.message_drafts import Facts, FollowUpKind

_GIVING = re.compile(
    r"^(?:i(?:'ll| will)?\s+|to\s+)*(?:send|share|forward|mail|e-mail|email|give|bring|lend|show|pass on|look up"
    r"|dig out|find)\s+",
    re.IGNORECASE,
)
_TO_THEM = re.compile(r"^(?:her|him|them|you|it to (?:her|him|them))\s+", re.IGNORECASE)
_AT_END = re.compile(r"\s+(?:to|for) (?:her|him|them)$", re.IGNORECASE)
_SEEKING = re.compile(
    r"^(?:is |are )?(?:needs?|wants?|seeks?|seeking|looking for|looks for|searching for)\s+", re.IGNORECASE
)


def thing_promised(promise: str, name: str = "") -> str:
    """What a promise is about: of "send her the soil article" it is "the soil article"; nothing when it is an act."""
    text = " ".join(promise.split())
    begun = _GIVING.match(text)
    if begun is None:
        return "" if _is_act(text) else text
    rest = text[begun.end() :]
    if name and rest.casefold().startswith(f"{name.casefold()} "):
        rest = rest[len(name) + 1 :]
    return _AT_END.sub("", _TO_THEM.sub("", rest)).strip()


def thing_wanted(challenge: str) -> str:
    """What somebody works on or looks for, as a noun: of "needs a data volunteer" it is "a data volunteer"."""
    return _SEEKING.sub("", " ".join(challenge.split()))


def subject_for(kind: FollowUpKind, facts: Facts) -> str:
    """A plain subject line from the same facts as the message; nothing when there is none to name."""
    slots = {
        FollowUpKind.RESOURCE: ("resource", "event"),
        FollowUpKind.COLLABORATION: ("idea", "event"),
        FollowUpKind.PLEASANT: ("event", "detail"),
    }[kind]
    found = next((fact.value.strip() for slot in slots if (fact := facts.find(slot))), "")
    return found[:1].upper() + found[1:]


def _is_act(text: str) -> bool:
    """Without an article or a link the words are more likely a deed than a thing."""
    return not re.match(r"^(?:the|a|an|my|our|that|this|some|https?:)\b", text, re.IGNORECASE)
