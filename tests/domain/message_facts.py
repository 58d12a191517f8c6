"""Facts for drafts of messages, said shortly."""

from __future__ import annotations

from networkprep.domain.message_drafts import Fact, Facts, FactSource


def facts(**values: str) -> Facts:
    """Each slot with its words, as from a note."""
    return Facts(tuple(Fact(slot, value, FactSource.CAPTURE) for slot, value in values.items()))
