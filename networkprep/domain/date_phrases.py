"""What English words for a day mean, counted from today; a phrase that could mean two days means none.

Every reader takes the words of one whole phrase (lower case, bare of punctuation) and answers a day or None. Past days
are refused: these phrases say when something is due. The choices: a weekday is the next one and never today; "next
friday" is the Friday of next week; "next week" is its Monday, "next month" its first day; "end of the week" is Friday
and says nothing on a weekend; a day and month without a year are the next such day within a year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from networkprep.domain.day_steps import day_of, days_after, days_in_month, month_end, months_after

_WEEKDAY_NAMES = (
    ("monday", "mon"),
    ("tuesday", "tue", "tues"),
    ("wednesday", "wed", "weds"),
    ("thursday", "thu", "thur", "thurs"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
_MONTH_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names}
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names}
NEAR_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1}
DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_COUNTING = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBERS = {"a": 1, "an": 1} | {word: number for number, word in enumerate(_COUNTING, start=1)}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS_IN = {"month": 1, "year": 12}

_NUMBER = re.compile(r"[0-9]{1,3}")
_DAY = re.compile(r"([0-9]{1,2})(st|nd|rd|th)?")
_YEAR = re.compile(r"[12][0-9]{3}")
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})?")
_SLASHED = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?")

Words = Sequence[str]


def read_phrase(words: Words, today: date) -> date | None:
    """The day these words name, or None when they name no day, a past one, or one of several."""
    for reader in _READERS:
        found = reader(words, today)
        if found is not None:
            return found if today <= found < date.max else None
    return None


def _near_day(words: Words, today: date) -> date | None:
    if len(words) == 1 and words[0] in NEAR_DAYS:
        return days_after(today, NEAR_DAYS[words[0]])
    if list(words[-3:]) == ["day", "after", "tomorrow"] and list(words[:-3]) in ([], ["the"]):
        return days_after(today, 2)
    if len(words) == 2 and words[0] == "this" and words[1] in DAY_PARTS:
        return today
    return None


def _day_with_part(words: Words, today: date) -> date | None:
    """ "tomorrow morning", "friday evening"."""
    if len(words) < 2 or words[-1] not in DAY_PARTS or words[-2] not in WEEKDAYS.keys() | {"tomorrow", "tmrw"}:
        return None
    return _near_day(words[:-1], today) or _weekday(words[:-1], today)


def _weekday(words: Words, today: date) -> date | None:
    """ "fri", "this fri", "coming fri", "next fri", "fri next week", "next week fri"."""
    rest, name = (words[:-1], words[-1]) if words[-1] in WEEKDAYS else (words[1:], words[0])
    if name not in WEEKDAYS:
        return None
    ahead = (WEEKDAYS[name] - today.weekday() - 1) % 7 + 1
    before, lead = rest == words[:-1], tuple(rest)
    if not lead or (before and lead in {("coming",), ("the", "coming"), ("this", "coming")}):
        return days_after(today, ahead)
    if before and lead == ("this",):
        return None if ahead == 7 else days_after(today, ahead)
    if lead == ("next", "week") or (before and lead == ("next",)):
        return days_after(_next_monday(today), WEEKDAYS[name])
    return None


def _after_a_while(words: Words, today: date) -> date | None:
    """ "in 3 days", "within a week", "in two weeks time", "two weeks from now", "3 days from today"."""
    if words[0] in {"in", "within"}:
        amount = words[1:-1] if words[-1] == "time" else words[1:]
    elif len(words) == 4 and words[2] == "from" and words[3] in {"now", "today"}:
        amount = words[:2]
    else:
        return None
    if list(amount[:3]) == ["a", "couple", "of"]:
        amount = ["two", *amount[3:]]
    if len(amount) != 2:
        return None
    number = _number(amount[0])
    unit = amount[1].rstrip("'’").removesuffix("s")
    if not number:
        return None
    if unit in _DAYS_IN:
        return days_after(today, number * _DAYS_IN[unit])
    return months_after(today, number * _MONTHS_IN[unit]) if unit in _MONTHS_IN else None


def _next_period(words: Words, today: date) -> date | None:
    if list(words) == ["next", "week"]:
        return _next_monday(today)
    if list(words) == ["next", "month"]:
        return days_after(month_end(today), 1)
    return None


def _end_of_period(words: Words, today: date) -> date | None:
    """ "end of the week", "the end of next month", "end of november", "eow"."""
    short = {"eod": "day", "eow": "week", "eom": "month"}
    if len(words) == 1 and words[0] in short:
        return _end(short[words[0]], today)
    rest = list(words[1:] if words[0] == "the" else words)
    if rest[:2] != ["end", "of"]:
        return None
    period = rest[2:]
    if period[:1] in (["the"], ["this"]) and len(period) == 2:
        period = period[1:]
    if len(period) == 1:
        return _end(period[0], today)
    if period == ["next", "week"]:
        return days_after(_next_monday(today), 4)
    if period == ["next", "month"]:
        return month_end(days_after(month_end(today), 1))
    return None


def _end(period: str, today: date) -> date | None:
    if period in {"day", "today"}:
        return today
    if period == "week":
        return days_after(today, 4 - today.weekday()) if today.weekday() <= 4 else None
    if period == "month":
        return month_end(today)
    if period == "year":
        return today.replace(month=12, day=31)
    if period in MONTHS:
        year = today.year if MONTHS[period] >= today.month else today.year + 1
        return day_of(year, MONTHS[period], days_in_month(min(year, date.max.year), MONTHS[period]))
    return None


def _calendar_day(words: Words, today: date) -> date | None:
    """ "12 nov", "nov 12th 2026", "the 12th of november", each with its weekday in front if one likes."""
    if words[0] in WEEKDAYS and len(words) > 1:
        found = _calendar_day(words[1:], today) or _numeric_day(words[1:], today)
        return found if found is not None and found.weekday() == WEEKDAYS[words[0]] else None
    with_article = words[0] == "the"
    parts = [word for word in (words[1:] if with_article else words) if word != "of"]
    year = int(parts.pop()) if len(parts) == 3 and _YEAR.fullmatch(parts[-1]) else None
    if len(parts) != 2:
        return None
    if parts[0] in MONTHS:
        parts.reverse()
    day = _DAY.fullmatch(parts[0])
    if day is None or parts[1] not in MONTHS or (with_article and not day[2]):
        return None
    return _dated(year, MONTHS[parts[1]], int(day[1]), today)


def _day_of_month(words: Words, today: date) -> date | None:
    """ "the 15th": of this month or the next; a month without such a day is not skipped but refused."""
    day = _DAY.fullmatch(words[-1])
    if day is None or not day[2] or list(words[:-1]) not in ([], ["the"]):
        return None
    month = today if int(day[1]) >= today.day else days_after(month_end(today), 1)
    return day_of(month.year, month.month, int(day[1]))


def _numeric_day(words: Words, today: date) -> date | None:
    """ "2026-11-12", "12.11.", "12.11.2026", "25/12"; "12/11" could be two days and is none."""
    if len(words) != 1:
        return None
    if (iso := _YEAR_FIRST.fullmatch(words[0])) is not None:
        return day_of(int(iso[1]), int(iso[3]), int(iso[4]))
    if (dotted := _DOTTED.fullmatch(words[0])) is not None:
        return _dated(_full_year(dotted[3]), int(dotted[2]), int(dotted[1]), today)
    slashed = _SLASHED.fullmatch(words[0])
    if slashed is None or (slashed[2] == "-" and slashed[4] is None):
        return None
    first, second = int(slashed[1]), int(slashed[3])
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (second, first) if second > 12 else (first, second)
    return _dated(_full_year(slashed[4]), month, day, today)


def _dated(year: int | None, month: int, day: int, today: date) -> date | None:
    """With a year that very day; without one the next such day, today included, if it comes within a year."""
    if year is not None:
        return day_of(year, month, day)
    this_year = day_of(today.year, month, day)
    return this_year if this_year is not None and this_year >= today else day_of(today.year + 1, month, day)


def _full_year(digits: str | None) -> int | None:
    return None if digits is None else int(digits) + (2000 if len(digits) == 2 else 0)


def _number(word: str) -> int | None:
    return int(word) if _NUMBER.fullmatch(word) else _NUMBERS.get(word)


def _next_monday(today: date) -> date:
    return days_after(today, 7 - today.weekday())


_READERS = (
    _near_day,
    _day_with_part,
    _weekday,
    _after_a_while,
    _next_period,
    _end_of_period,
    _calendar_day,
    _day_of_month,
    _numeric_day,
)
