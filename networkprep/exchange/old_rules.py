"""How vCalendar 1.0, the format before iCalendar, says that something repeats: ``W2 MO TH #10``."""

from __future__ import annotations

import re

_RULE = re.compile(r"(D|W|MP|MD|YM|YD)(\d{1,4})((?:\s+[^\s#]+)*?)(?:\s+(#\d{1,4}|\d{8}(?:T\d{6}Z?)?))?", re.ASCII)
_WEEKDAYS = frozenset({"SU", "MO", "TU", "WE", "TH", "FR", "SA"})
_FREQ = {"D": "DAILY", "W": "WEEKLY", "MP": "MONTHLY", "MD": "MONTHLY", "YM": "YEARLY", "YD": "YEARLY"}
_LISTS = {"MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}
_NUMBER = re.compile(r"(\d{1,3})([+-]?)", re.ASCII)
_USUAL = "#2"
"""A rule that names no end means two times; none at all is written ``#0``."""


def as_new_rule(text: str) -> str | None:
    """The same rule as iCalendar writes it; None where it is none of the old ones."""
    found = _RULE.fullmatch(text.strip().upper())
    if found is None:
        return None
    kind, interval, words, end = found[1], found[2], found[3].split(), found[4] or _USUAL
    parts = [f"FREQ={_FREQ[kind]}", f"INTERVAL={interval}"]
    if words:
        by = _by(kind, words)
        if by is None:
            return None
        parts.append(by)
    if end != "#0":
        parts.append(f"COUNT={end[1:]}" if end.startswith("#") else f"UNTIL={end}")
    return ";".join(parts)


def _by(kind: str, words: list[str]) -> str | None:
    if kind == "W":
        return f"BYDAY={','.join(words)}" if set(words) <= _WEEKDAYS else None
    if kind == "MP":
        return _weekdays_of_month(words)
    numbers = ["-1" if word == "LD" else _signed(word) for word in words] if kind in _LISTS else [None]
    return f"{_LISTS[kind]}={','.join(map(str, numbers))}" if all(numbers) else None


def _weekdays_of_month(words: list[str]) -> str | None:
    """``2+ TU 1- FR``: the second Tuesday and the last Friday."""
    places: list[str] = []
    days: list[str] = []
    for word in words:
        if word in _WEEKDAYS:
            days += [f"{place}{word}" for place in places]
        elif number := _signed(word):
            places = [number] if days and days[-1][-2:] in _WEEKDAYS and places else [*places, number]
        else:
            return None
    return f"BYDAY={','.join(days)}" if days else None


def _signed(word: str) -> str | None:
    found = _NUMBER.fullmatch(word)
    return f"{'-' if found[2] == '-' else ''}{found[1]}" if found else None
