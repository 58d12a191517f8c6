"""How two people met, written where every address book shows it: a readable block at the end of the note.

The same text stands in an ``X-`` property beside it, by which it is found again.
"""

from __future__ import annotations

from collections.abc import Sequence

PROPERTY = "X-NETWORKPREP-HOW-WE-MET"
_HEADING = "How we met"


def with_block(notes: Sequence[str], how_met: str) -> list[str]:
    """The notes to write: the block follows the last one, or stands alone."""
    if not how_met:
        return list(notes)
    if not notes:
        return [_block(how_met)]
    return [*notes[:-1], f"{notes[-1]}\n\n{_block(how_met)}"]


def without(notes: Sequence[str], how_met: str) -> list[str]:
    """The notes as they were before the block was added; another program may have put text after it."""
    if not how_met:
        return list(notes)
    block, kept = _block(how_met), []
    for note in notes:
        rest = note
        if note == block:
            rest = ""
        elif f"\n\n{block}" in note:
            before, _, after = note.rpartition(f"\n\n{block}")
            rest = before + after
        if rest:
            kept.append(rest)
    return kept


def _block(how_met: str) -> str:
    return f"{_HEADING}:\n{how_met}"
