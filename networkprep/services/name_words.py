"""Everybody's names word by word, for a search with a slip of the finger.

Names are compared word by word, so that order and middle names do not matter. The words of everybody's names are
prepared once and kept until something in the data file changes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import ceil

from rapidfuzz import fuzz, process

_WORD_AT_LEAST = 74
_LONGER = 200 - _WORD_AT_LEAST
"""Two words of lengths a and b are at most 200 * a / (a + b) alike, which bounds b."""
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
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in self._bearers:
            # A number is no name with a slip in it.
            if not word.isdecimal():
                self._by_length[len(word)].append(word)

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
        """Only words of a length that can be like it are compared: most of everybody's are not."""
        shortest, longest = len(word) * _WORD_AT_LEAST / _LONGER, len(word) * _LONGER / _WORD_AT_LEAST
        found: list[tuple[float, str]] = []
        for length in range(ceil(shortest), int(longest) + 1):
            words = self._by_length.get(length, ())
            alike = process.extract(
                word, words, scorer=fuzz.ratio, processor=None, score_cutoff=_WORD_AT_LEAST, limit=_LIKE_WORDS
            )
            found += [(-ratio, like) for like, ratio, _ in alike]
        return {key for _, like in sorted(found)[:_LIKE_WORDS] for key in self._bearers[like]}
