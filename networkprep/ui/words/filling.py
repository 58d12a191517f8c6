"""Named places in whole sentences; values are never read for places of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_PLACE = re.compile(r"\{([a-z_0-9]+)\}")
_APART, _TOGETHER = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def fill(sentence: str, values: Mapping[str, object] | None = None, **more: object) -> str:
    """Put values into a translated sentence: ``fill(tr("Met at {event}"), event=title)``.

    A value of Hebrew or Arabic letters stands apart: without that it pulls what is beside it to its wrong side, and
    "3 talks" after a name reads as "talks 3" (row 51).
    """
    known = {**(values or {}), **more}
    return _PLACE.sub(lambda found: _apart(str(known.get(found[1], found[0]))), sentence)


def begin(words: str) -> str:
    """Words of ours that elsewhere stand within a line, at the beginning of one."""
    return words[:1].upper() + words[1:]


def fill_name(sentence: str, **values: object) -> str:
    """The same for the name of a file, which holds no marks that nobody sees."""
    return fill(sentence, values).replace(_APART, "").replace(_TOGETHER, "")


def _apart(value: str) -> str:
    if value.isascii() or not any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in value):
        return value
    return f"{_APART}{value}{_TOGETHER}"
