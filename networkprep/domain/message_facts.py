"""Captured words made fit for a slot of a draft: the wish in a challenge, a subject line."""

from __future__ import annotations

import re

from networkprep.domain.message_drafts import Facts, FollowUpKind

_ABOUT_THEM = re.compile(r"^(?:her|his|their)\s+", re.IGNORECASE)
_SEEKING = re.compile(
    r"^(?:is |are )?(?:needs?|wants?|seeks?|seeking|looking for|looks for|searching for)\s+", re.IGNORECASE
)


def thing_wanted(challenge: str) -> str:
    """What somebody works on or looks for, as a noun: of "needs a data volunteer" it is "a data volunteer"."""
    return _SEEKING.sub("", " ".join(challenge.split()))


def said_to_them(words: str) -> str:
    """A detail noted about somebody, as one says it to them: "her first marathon" becomes "your first marathon"."""
    return _ABOUT_THEM.sub("your ", " ".join(words.split()))


def subject_for(kind: FollowUpKind, facts: Facts) -> str:
    """A plain subject line from the same facts as the message; nothing when there is none to name."""
    slots = {
        FollowUpKind.RESOURCE: ("resource", "event"),
        FollowUpKind.COLLABORATION: ("idea", "event"),
        FollowUpKind.PLEASANT: ("event", "detail"),
    }[kind]
    found = next((fact.value.strip() for slot in slots if (fact := facts.find(slot))), "")
    return found[:1].upper() + found[1:]
