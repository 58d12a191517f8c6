"""What is typed into the field of the list: the same keys for the program and for its floor."""

from __future__ import annotations

from collections.abc import Iterator

ROUNDS = 6
BETWEEN_KEYS_MS = 20
"""Nobody types faster; the rows read ahead after an answer do not keep the next key waiting."""
_WORDS = ("gard", "harbour", "soil", "vera", "ben", "museum", "river")


def typed_texts() -> Iterator[str]:
    """What stands in the field after each key, word after word."""
    for word in _WORDS:
        for end in range(1, len(word) + 1):
            yield word[:end]
