"""What was heard now, put beside what was known: only what is new is added (S88)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from networkprep.domain.plain_text import search_key

_BETWEEN = "; "


def joined(known: str, new: Iterable[str]) -> str:
    """Known words and new ones, "; " between; of "bees" and "bees, brought honey" only the fuller one stays."""
    kept: list[str] = [part for part in known.split(_BETWEEN) if part.strip()]
    for words in new:
        for part in words.split(_BETWEEN):
            if part.strip() and not any(_holds(each, part) for each in kept):
                kept = [each for each in kept if not _holds(part, each)]
                kept.append(part.strip())
    return _BETWEEN.join(kept)


def _holds(whole: str, part: str) -> bool:
    """Whether all of the part stands in the whole, as whole words, however they are spelled."""
    return re.search(rf"(?<!\w){re.escape(search_key(part))}(?!\w)", search_key(whole)) is not None
