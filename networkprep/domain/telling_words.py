"""The words of a text that say what it is about, and those that carry no picture."""

from __future__ import annotations

import re

from networkprep.domain.shared_interests import interest_key

# Words that carry no picture of what somebody does; keywords are what is left between them.
_PLAIN_WORDS_LINE = (
    "a an the and or but so of to in on at by for from with about into over under after before than then as if when "
    "who whom whose what which why how where that this these those there here it its is are was were be been being am "
    "i i'm i've i'd me my mine we we're our us you your they their them he she his her do does did done doing not no "
    "never can could will would should may might must have has had get gets getting go goes going come comes coming "
    "make makes making made help helps helping keep keeps keeping ask asks asking know knows want wants need needs use "
    "uses used find finds out up down off actually really just also still more most very lot lots some any all each "
    "every one's people right now thing things work works working say says said lately usually always day days time "
    "good like likes enjoy enjoys try trying bring brings put puts take takes turn turns run runs often end ends see"
)
_PLAIN_WORDS = frozenset(_PLAIN_WORDS_LINE.split())
_LEAST_LETTERS = 3
_SAY_LITTLE = frozenset(
    "old new big small little large young local other many first next place group team person someone somebody "
    "anyone everybody week year month minute hour looking look wish kind sort part way whoever".split()
)
"""Words, as compared, that join nearly everybody to nearly everything."""
_WORD = re.compile(r"[^\W\d_]+")


def is_plain_word(word: str) -> bool:
    """Whether a word carries no picture of what somebody does: it is no keyword, and nothing to compare by."""
    return word.replace("\u2019", "'").casefold() in _PLAIN_WORDS


def telling_words(text: str) -> tuple[str, ...]:
    """The words that say what a text is about, as they are compared."""
    return tuple(words_as_written(text))


def words_as_written(text: str) -> dict[str, str]:
    """The same words by the form they are compared in, each as it was written first."""
    written: dict[str, str] = {}
    for word in _WORD.findall(text):
        key = "" if is_plain_word(word) else interest_key(word)
        if len(key) >= _LEAST_LETTERS and key not in _SAY_LITTLE:
            written.setdefault(key, word)
    return written
