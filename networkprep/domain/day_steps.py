"""Days and steps between them that never leave the calendar: the last day is 31 December 9999 (row 43)."""

from __future__ import annotations

from datetime import date, timedelta

# By hand: the calendar module brings locale with it, 2 ms of every start.
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day of these numbers; None where the calendar has none (31 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_after(day: date, days: int) -> date:
    """The day so many days later (or earlier, when negative), held at the ends of the calendar."""
    last, first = (date.max - day).days, (date.min - day).days
    return day + timedelta(days=max(first, min(days, last)))


def months_after(day: date, months: int) -> date:
    """The same day so many months later; a day the month lacks becomes its last day (31 January, 29 February)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """How many days the month has, 28 to 31."""
    return 29 if month == 2 and _is_leap(year) else _DAYS[month - 1]


def month_end(day: date) -> date:
    """The last day of this day's month."""
    return day.replace(day=days_in_month(day.year, day.month))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
