"""Finds the day a promise is due in the person's own words: whole words only, and rather no day than a wrong one.

"send her the soil article by fri" is due on Friday; "the sun", "may be interested", "paprika", "The 5th Wave" hold no
date. English only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from networkprep.domain.date_phrases import MONTHS, NEAR_DAYS, WEEKDAYS, read_phrase

_LONGEST_PHRASE = 9
_LEAD_INS = (
    ("no", "later", "than"),
    ("not", "later", "than"),
    ("on", "or", "before"),
    ("due", "by"),
    ("due", "on"),
    ("by",),
    ("on",),
    ("until",),
    ("till",),
    ("before",),
    ("due",),
)
# After one of these the words name another day ("a week from friday"), several ("mon or tue"), a past one
# ("last friday"), or no day at all ("the sun", "Black Friday", "thank her for friday").
_SPOILING = frozenset(
    "last past previous from after since every each other alternate the a an this that of for about around at with to"
    " through during between and or nor not than day days week weeks fortnight month months year years early mid late"
    " was is are were be my her his our your their any some no one another first second third fourth happy"
    " sometime beginning start middle end half & + - – — / vs day's today's"
    " black cyber good easter palm super bloody freaky ruby casual maundy shrove ash giving".split()
)
# Before a lead-in these are somebody or something, and name no other day: "call her by fri", "send this by mon".
_OBJECTS = frozenset("her his this that one another any some".split())
# Words with another everyday meaning count only after a lead-in: "by sun", never "in the rain and sun".
_TWO_MEANINGS = frozenset({"mon", "wed", "sat", "sun", "24/7", "16/9"})
_MAYBE_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{2})?")
_DOTTED_DAY = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.")
_ORDINAL = re.compile(r"[0-9]{1,2}(st|nd|rd|th)")
_NUMERIC = re.compile(r"[0-9]+")
_TITLE_CASE = re.compile(r"[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day, and the place of its words in the text (lead-in and closing punctuation included)."""

    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    plain: str
    start: int
    end: int


def find_date(text: str, today: date) -> FoundDate | None:
    """The day named at the very end of the text, if there is one; the longest phrase wins."""
    words = _last_words(text)
    for first in range(len(words)):
        found = _read_from(words, first, today)
        if found is not None:
            return FoundDate(found, words[first].start, len(text.rstrip()))
    return None


def read_date(phrase: str, today: date) -> date | None:
    """The day that the whole phrase names, as typed into a date box; here "sun" is Sunday and "12.11." a day."""
    words = [word.plain for word in _last_words(phrase)]
    if len(words) > _LONGEST_PHRASE:
        return None
    core = words[_lead_in_length(words) :]
    return read_phrase(core, today) if core else None


def _last_words(text: str) -> list[_Word]:
    """The last words of the text, one more than the longest phrase needs, so that a spoiling word is seen."""
    words: list[_Word] = []
    rest = text.rstrip()
    while rest and len(words) <= _LONGEST_PHRASE:
        word = rest.rsplit(None, 1)[-1]
        start = len(rest) - len(word)
        words.append(_Word(word, _plain(word), start, len(rest)))
        rest = rest[:start].rstrip()
    words.reverse()
    return words


def _plain(word: str) -> str:
    bare = word.lower().rstrip("),;:!?").lstrip("(")
    return bare if _DOTTED_DAY.fullmatch(bare) else bare.rstrip(".")


def _read_from(words: list[_Word], first: int, today: date) -> date | None:
    plain = [word.plain for word in words[first:]]
    lead = _lead_in_length(plain)
    core = plain[lead:]
    if not core or (first and _spoils(words[first - 1].plain, core, lead)):
        return None
    if not lead and (_needs_lead_in(core) or _is_title(words, first)):
        return None
    return read_phrase(core, today)


def _lead_in_length(words: list[str]) -> int:
    return next((len(lead) for lead in _LEAD_INS if tuple(words[: len(lead)]) == lead), 0)


def _spoils(word: str, core: list[str], lead: int) -> bool:
    if not lead and _lead_in_length([word]):
        return True  # the longer phrase with this lead-in was refused already
    if lead and (word in _TWO_MEANINGS or word in _OBJECTS):
        return False  # "a photo of the sun by friday"
    if word in _SPOILING or word in WEEKDAYS or word in NEAR_DAYS or word in MONTHS:
        return True
    return core[0] in MONTHS and _NUMERIC.fullmatch(word) is not None


def _needs_lead_in(core: list[str]) -> bool:
    """A lone "sun", "3.11.26" or "15th" is more often something else than a day."""
    if len(core) == 1:
        return bool(core[0] in _TWO_MEANINGS or _MAYBE_VERSION.fullmatch(core[0]) or _ORDINAL.fullmatch(core[0]))
    return len(core) == 2 and core[0] == "the"


def _is_title(words: list[_Word], first: int) -> bool:
    """ "The Day After Tomorrow", "Around the World in 80 Days", "His Girl Friday": capitals that only a title has."""
    last = words[-1]
    if last.start == 0 or not _in_title_case(last):
        return False
    if last.plain not in WEEKDAYS:
        return last.plain not in MONTHS
    before = words[max(0, first - 2) : first]
    return len(before) == 2 and before[0].start > 0 and all(_in_title_case(word) for word in before)


def _in_title_case(word: _Word) -> bool:
    return _TITLE_CASE.fullmatch(word.text.rstrip("),;:!?.")) is not None
