"""What two people, or a person and a line, have in common; compared kindly, not letter by letter (S22, S102)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from networkprep.domain.plain_text import search_key

_NEVER_PLURAL = frozenset({"news", "gas", "lens"})


@lru_cache(maxsize=8192)
def interest_key(interest: str) -> str:
    """What an interest is compared by: "Gardens", "#garden" and "garden" are one (S102)."""
    words = search_key(interest).replace("-", " ").replace("_", " ").split()
    bare = (word.strip("#.,;:!?\"'()[]") for word in words)
    return " ".join(_singular(word) for word in bare if word)


def interest_keys(interests: Iterable[str]) -> frozenset[str]:
    """The keys of several interests; blank ones are left out."""
    return frozenset(key for key in map(interest_key, interests) if key)


def shared_interests(mine: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    """The interests both hold, each once, in my order and my spelling (S22)."""
    wanted = interest_keys(theirs)
    found: dict[str, str] = {}
    for interest in mine:
        key = interest_key(interest)
        if key in wanted:
            found.setdefault(key, interest.strip())
    return tuple(found.values())


def overlap(offered: frozenset[str], asked: frozenset[str]) -> float:
    """How much of what is asked is offered, from 0 to 1; both as keys. Nothing asked is no overlap."""
    return len(offered & asked) / len(asked) if asked else 0.0


def _singular(word: str) -> str:
    """A rough singular that sends both forms of a word to the same key ("stories" and "story", "boxes" and "box")."""
    if word in _NEVER_PLURAL:
        return word
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 3 and word.endswith("ie"):
        return word[:-2] + "y"
    if len(word) > 3 and word.endswith(("se", "xe", "ze", "che", "she")):
        return word[:-1]
    return word
