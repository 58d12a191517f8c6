"""Finds when an event takes place in the text of its page: days, spans of days, hours with a zone.

Refuses rather than guesses: a weekday that does not fit the day, ``03/04``, ``6:30`` without morning or evening mean
nothing here. A day without a year is the next such one, with its weekday if it is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from itertools import islice

from networkprep.domain.date_phrases import MONTHS, WEEKDAYS
from networkprep.domain.day_steps import day_of, days_after

# German, French, Spanish, Italian, Dutch and Portuguese, where a word means no other month and little else
_OTHER_MONTHS = (
    "januar jänner janvier janv enero ene gennaio januari janeiro",
    "februar février fevrier févr febrero febbraio februari fevereiro",
    "märz maerz mär mars marzo maart mrt março",
    "avril avr abril abr aprile",
    "mai mayo maggio mei maio",
    "juni juin junio giugno giu junho",
    "juli juillet juil julio luglio julho",
    "august août aout agosto augustus",
    "september septembre septiembre settembre setembro",
    "oktober okt octobre octubre ottobre ott outubro",
    "november novembre noviembre novembro",
    "dezember dez décembre déc diciembre dic dicembre dezembro",
)
_OTHER_WEEKDAYS = (
    "montag lundi lunes lunedì maandag segunda-feira",
    "dienstag mardi martes martedì dinsdag terça-feira",
    "mittwoch mercredi miércoles mercoledì woensdag quarta-feira",
    "donnerstag jeudi jueves giovedì donderdag quinta-feira",
    "freitag vendredi viernes venerdì vrijdag sexta-feira",
    "samstag sonnabend samedi sábado sabato zaterdag",
    "sonntag dimanche domingo domenica zondag",
)
_ALL_MONTHS = {name: number for number, names in enumerate(_OTHER_MONTHS, 1) for name in names.split()} | MONTHS
_ALL_WEEKDAYS = {name: number for number, names in enumerate(_OTHER_WEEKDAYS) for name in names.split()} | WEEKDAYS


def _one_of(names: Iterable[str]) -> str:
    """The longest first; letters beyond ASCII in either case, since only ASCII has its cases folded."""
    either = (re.sub(r"[^\x00-\x7f]", lambda found: f"[{found[0]}{found[0].upper()}]", name) for name in names)
    return "|".join(sorted(either, key=len, reverse=True))


_MONTH = _one_of(MONTHS)
# "3 Mars missions" are no day
_ANY_MONTH = r"(?!mars\b(?!,?\s+(?:20\d\d\b|(?:à|de|dès)\s)))(?:" + _one_of(_ALL_MONTHS) + ")"
_WEEKDAY = _one_of(_ALL_WEEKDAYS)
_DASH = r"\s*(?:[-–—]|to|until|through|bis|tot|au|al)\s*"
_UNTIL = r"\s*(?:[-–—]|to|until|through|bis|tot|à|às|alle|a(?=\s))\s*"
_FLAGS = re.IGNORECASE | re.ASCII
_W = rf"(?:(?P<weekday>{_WEEKDAY})(?!\w)\.?,?\s+(?:(?:the|den|de|le|el|il)\s+)?)?"
_W2 = rf"(?:(?:{_WEEKDAY})(?!\w)\.?,?\s+(?:(?:den|le|el|il)\s+)?)?"
_OF = r"\s+(?:(?:of|de)\s+)?"
_Y = r"(?:,?\s+(?:de\s+)?(?P<year>20\d\d)\b)?"
_TH = r"(?:st|nd|rd|th|\.)?"
# "mar. 8 déc." is a Tuesday, "Mar 8 Dec 5" are two days
_NO_TUESDAY = rf"(?!mar\.?\s+\d\d?{_OF}(?:{_ANY_MONTH})\b\.?(?!\s+\d\d?(?![\d:h])))"
_DAYS = (
    # November 30 – December 2, 2026; November 12–14, 2026; Thursday, November 12
    rf"{_W}(?P<month>{_MONTH})\.?\s+(?P<day>\d\d?){_TH}(?:,?\s+(?P<year1>20\d\d))?{_DASH}{_W2}(?P<month2>{_MONTH})\.?\s+(?P<day2>\d\d?){_TH}{_Y}",
    rf"{_W}(?P<month>{_MONTH})\.?\s+(?P<day>\d\d?){_TH}{_DASH}(?P<day2>\d\d?)(?!\s*[:.]\d|\s*[ap]\.?m\b){_TH}{_Y}",
    rf"{_W}{_NO_TUESDAY}(?P<month>{_MONTH})\.?\s+(?P<day>\d\d?)(?!:){_TH}{_Y}",
    # 30 November – 2 December 2026; 12–14 November 2026; Thu 12 Nov
    rf"{_W}(?P<day>\d\d?){_TH}{_OF}(?P<month>{_ANY_MONTH})\b\.?(?:,?\s+(?:de\s+)?(?P<year1>20\d\d))?{_DASH}{_W2}(?P<day2>\d\d?){_TH}{_OF}(?P<month2>{_ANY_MONTH})\b\.?{_Y}",
    rf"{_W}(?P<day>\d\d?){_TH}{_DASH}{_W2}(?P<day2>\d\d?){_TH}{_OF}(?P<month>{_ANY_MONTH})\b\.?{_Y}",
    rf"{_W}(?P<day>\d\d?){_TH}{_OF}(?P<month>{_ANY_MONTH})\b\.?{_Y}",
    # 2026-11-12; 12.–14.11.2026; 12.11.2026; 25/11/2026
    rf"{_W}(?P<year>20\d\d)-(?P<nmonth>\d\d)-(?P<day>\d\d)",
    rf"{_W}(?P<day>\d\d?)\.?{_DASH}(?P<day2>\d\d?)\.(?P<nmonth>\d\d?)\.(?P<year>20\d\d)",
    rf"{_W}(?P<day>\d\d?)\.(?P<nmonth>\d\d?)\.(?P<year>20\d\d)",
    rf"{_W}(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>20\d\d)",
)
_HALF = r"(?P<{0}half>[ap])\.?m\b\.?"
_CLOCK = r"(?P<{0}hour>\d\d?)(?:[:.h](?P<{0}minute>[0-5]\d))?\s*(?:" + _HALF + r"|(?P<{0}mark>uhr|h)\b)?"
_ZONE = r"(?:\s*\(?(?P<zone>(?:UTC|GMT)(?:[+-]\d\d?)?|[A-Z]{2,4}T|BST|MES?Z|Z)\)?(?![\w+]))?"
_HOURS = re.compile(_CLOCK.format("a") + _UNTIL + _CLOCK.format("b") + r"(?![\w:])" + _ZONE, _FLAGS)
_HOUR = re.compile(_CLOCK.format("a") + r"(?![\w:])" + _ZONE, _FLAGS)
_BETWEEN = re.compile(
    r"[\s,·•|@()–—-]*(?:(?:at|from|um|ab|von|van|à|de|dès|a las|alle|ore|alle ore|om|às|starts|starting|start|time"
    r"|date and time|when)[\s:]+)?",
    _FLAGS,
)
_AGAIN = re.compile(rf"{_DASH}", _FLAGS)
_ZONES = {
    "utc": "UTC", "gmt": "UTC", "z": "UTC", "cet": "Europe/Berlin", "cest": "Europe/Berlin",
    "mez": "Europe/Berlin", "mesz": "Europe/Berlin", "bst": "Europe/London",
    "wet": "Europe/Lisbon", "west": "Europe/Lisbon", "eet": "Europe/Helsinki", "eest": "Europe/Helsinki",
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York", "cdt": "America/Chicago",
    "mdt": "America/Denver", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles",
    "jst": "Asia/Tokyo", "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "nzdt": "Pacific/Auckland",
}  # fmt: skip
_DIGIT = re.compile(r"[0-9]")
_FARTHEST = 400
_MOST_TRIED = 50


@dataclass(frozen=True, slots=True)
class FoundTime:
    """When, in the shape events keep (``ends`` of whole days is the day after the last), and where it stands."""

    starts: str
    ends: str | None
    all_day: bool
    zone: str | None
    start: int
    end: int


@cache
def _day_patterns() -> tuple[re.Pattern[str], ...]:
    """Made when a day is first looked for: they take 25 ms."""
    return tuple(re.compile(rf"(?<![\w/.]){pattern}(?![\w/]|\.\d)", _FLAGS) for pattern in _DAYS)


def find_time(text: str, today: date) -> FoundTime | None:
    """The first day in a text that is certain, with the hours beside it; the earliest of the text wins."""
    if not _DIGIT.search(text):
        return None  # as in most of what is typed
    found = min(_days_in(text, today), key=lambda each: (each[0].start(), -each[0].end()), default=None)
    if found is None:
        return None
    match, first, last = found
    hours = _hours_after(text, match.end()) if last == first else None
    if hours is None:
        ends = days_after(last, 1).isoformat() if last > first else None
        return FoundTime(first.isoformat(), ends, True, None, match.start(), match.end())
    begin, end, zone, stop = hours
    starts = datetime.combine(first, begin)
    if end is None:
        end, stop, zone = _end_with_day(text, stop, first, today, zone)
    ends = None
    if end is not None:
        ends = datetime.combine(first if end > begin else days_after(first, 1), end).isoformat()
    return FoundTime(starts.isoformat(), ends, False, zone, match.start(), stop)


def _days_in(text: str, today: date) -> Iterator[tuple[re.Match[str], date, date]]:
    """For each way of writing the first day that makes sense; part of one that makes none is none either."""
    refused: list[tuple[int, int]] = []
    for pattern in _day_patterns():
        for match in islice(pattern.finditer(text), _MOST_TRIED):
            if any(start <= match.start() and match.end() <= end for start, end in refused):
                continue
            if days := _read_days(match, today):
                yield match, *days
                break
            refused.append(match.span())


def _read_days(match: re.Match[str], today: date) -> tuple[date, date] | None:
    parts = match.groupdict()
    month, day = _month_and_day(parts)
    weekday = _ALL_WEEKDAYS[parts["weekday"].lower()] if parts.get("weekday") else None
    year = parts.get("year1") or parts.get("year")
    first = day_of(int(year), month, day) if year else _coming(month, day, weekday, today)
    if first is None or (weekday is not None and first.weekday() != weekday):
        return None
    if not parts.get("day2"):
        return first, first
    other = _ALL_MONTHS[parts["month2"].lower()] if parts.get("month2") else month
    last = day_of(first.year, other, int(parts["day2"]))
    if last is not None and last < first and other < month:
        # over the turn of the year; a single year at the end is that of the end
        if parts.get("year") and not parts.get("year1"):
            first = day_of(first.year - 1, month, day) or first
        else:
            last = day_of(last.year + 1, other, last.day)
    return (first, last) if last is not None and first < last and (last - first).days < _FARTHEST else None


def _month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    if month := parts.get("month"):
        return _ALL_MONTHS[month.lower()], int(parts["day"] or 0)
    if month := parts.get("nmonth"):
        return int(month), int(parts["day"] or 0)
    one, two = int(parts["first"] or 0), int(parts["second"] or 0)
    if one > 12 or one == two:
        return two, one
    return (one, two) if two > 12 else (0, 0)


def _coming(month: int, day: int, weekday: int | None, today: date) -> date | None:
    """The next such day; with a weekday, this year's or next year's one that fits it."""
    days = [day_of(year, month, day) for year in (today.year, today.year + 1)]
    return next((each for each in days if each and each >= today and weekday in {None, each.weekday()}), None)


_Hours = tuple[time, time | None, str | None, int]


def _hours_after(text: str, position: int) -> _Hours | None:
    """The hours that stand directly behind a day, on the same line or the next."""
    between = _BETWEEN.match(text, position)
    start = between.end() if between else position
    if found := _HOURS.match(text, start):
        begin, end = _clock(found, "a"), _clock(found, "b")
        if begin is None and end is not None:
            begin = _shared_half(found, end)
        elif begin is not None and end is None:
            end = _shared_half(found, begin, later=True)
        if begin is not None and end is not None and begin != end:
            return begin, end, _zone(found), found.end()
    found = _HOUR.match(text, start)
    begin = _clock(found, "a") if found else None
    return (begin, None, _zone(found), found.end()) if found and begin is not None else None


def _clock(found: re.Match[str], which: str) -> time | None:
    """An hour that can only be one: with am, pm or Uhr, or with minutes and plainly of twenty-four."""
    text, minute, half = found[which + "hour"], found[which + "minute"], found[which + "half"]
    hour = int(text)
    if half:
        if not 1 <= hour <= 12:
            return None
        return time(hour % 12 + (12 if half.lower() == "p" else 0), int(minute or 0))
    certain = found[which + "mark"] or (minute and (hour > 12 or hour == 0 or (len(text) == 2 and hour < 10)))
    return time(hour, int(minute or 0)) if certain and hour < 24 else None


def _shared_half(found: re.Match[str], known: time, *, later: bool = False) -> time | None:
    """An hour without its own mark beside one that has it: 6:30 – 9 pm, 11 – 1 pm, 18:00 – 20."""
    which = "b" if later else "a"
    hour, minute = int(found[which + "hour"]), int(found[which + "minute"] or 0)
    if hour > 23 or found[which + "half"]:
        return None
    if not later and found["bhalf"] and 1 <= hour <= 12:
        evening = time(hour % 12 + (12 if found["bhalf"].lower() == "p" else 0), minute)
        return evening if evening < known else time(hour % 12, minute)
    one = time(hour, minute)
    if not later:
        return one if one < known else None
    return one if one > known and not found["ahalf"] else None


def _end_with_day(
    text: str, position: int, first: date, today: date, zone: str | None
) -> tuple[time | None, int, str | None]:
    """The end where the day is said again: "... at 6:30 PM to Thursday, November 12 at 9:00 PM"."""
    dash = _AGAIN.match(text, position)
    if not dash:
        return None, position, zone
    for pattern in _day_patterns():
        match = pattern.match(text, dash.end())
        if match and _read_days(match, today) == (first, first):
            hours = _hours_after(text, match.end())
            return (hours[0], hours[3], hours[2] or zone) if hours else (None, position, zone)
    return None, position, zone


def _zone(found: re.Match[str]) -> str | None:
    """The zone of an abbreviation that means one; IST, CST and others mean several."""
    name = (found["zone"] or "").lower()
    if len(name) > 3 and name[:3] in {"utc", "gmt"}:
        hours = int(name[3:])
        return f"Etc/GMT{-hours:+d}" if 0 < abs(hours) <= 12 else "UTC"
    return _ZONES.get(name)
