"""A name as one would say it: without the degrees, pronouns and small pictures that people hang on it elsewhere."""

from __future__ import annotations

import re
import unicodedata

_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_DEGREE = re.compile(r"[A-Z][A-Za-z]?\.?[A-Z][A-Za-z.]*|[A-Z]\.[A-Za-z.]+|(?:Dr|Prof|Dipl|Jr|Sr|Eng|Esq)\.?")
_JOINERS = "\u200d\ufe0f"
"""What holds the parts of a picture together, left over where the picture went."""
_HANGS_ON = frozenset(",([")
_PICTURES = frozenset({"So", "Sk", "Sm", "Co", "Cn"})


def bare_name(name: str) -> str:
    """ "Ana Ruiz, PhD (she/her)" is Ana Ruiz; the name as it is where nothing would be left. "Ruiz, Ana" stays."""
    if name.isascii() and _HANGS_ON.isdisjoint(name):
        return name  # most names of most files
    spoken = _IN_BRACKETS.sub(" ", "".join(char for char in name if unicodedata.category(char) not in _PICTURES))
    first, *rest = (part.strip() for part in spoken.split(","))
    if rest and not all(_DEGREE.fullmatch(word) for part in rest for word in part.split()):
        first = ", ".join(filter(None, (first, *rest)))
    words = (word.strip(_JOINERS) for word in first.split())
    return " ".join(filter(None, words)) or name
