"""Names like other names: for a search with a slip of the finger, and for "is this the same person?".

Names are compared word by word, so that order and middle names do not matter. The words of everybody's names are
prepared once and kept until something in the data file changes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz, process

_WORD_AT_LEAST = 74
_LIKE_WORDS = 25
_SHORTEST = 3


class NameWords:
    """Everybody's name words, each with the people who bear it."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        self._names = dict(names)
        bearers: defaultdict[str, list[int]] = defaultdict(list)
        for key, name in self._names.items():
            for word in set(name.split()):
                bearers[word].append(key)
        self._bearers = dict(bearers)
        self._words = list(self._bearers)

    def like(self, name: str, most: int = 50) -> list[tuple[int, float]]:
        """People whose names are like this one, the most alike first, each with a likeness from 0 to 100.

        ``name`` is folded (``search_key``). Every word of three letters or more must be like a word of theirs.
        """
        wanted = [word for word in name.split() if len(word) >= _SHORTEST]
        if not wanted:
            return []
        hits = Counter(key for word in set(wanted) for key in self._bearers_like(word))
        keys = [key for key, count in hits.items() if count == len(set(wanted))]
        alike = [(key, fuzz.token_sort_ratio(name, self._names[key])) for key in keys]
        return sorted(alike, key=lambda pair: (-pair[1], self._names[pair[0]]))[:most]

    def _bearers_like(self, word: str) -> set[int]:
        found = process.extract(
            word, self._words, scorer=fuzz.ratio, processor=None, score_cutoff=_WORD_AT_LEAST, limit=_LIKE_WORDS
        )
        return {key for like, _, _ in found for key in self._bearers[like]}
