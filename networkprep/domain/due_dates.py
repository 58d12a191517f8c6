"""When a follow-up is due, how late is said, and when a person may be written to again (S90, S80)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from networkprep.domain.day_steps import days_after

DUE_DAYS = 2
FIRST_DUE_DAYS = 1
LAST_DUE_DAYS = 4
TOUCH_GAP_DAYS = 21

_SATURDAY = 5


class WeekendWish(StrEnum):
    """What becomes of a follow-up that would be due on a Saturday or Sunday."""

    KEEP = "keep"
    MONDAY = "monday"
    FRIDAY = "friday"


class Lateness(StrEnum):
    """How a due day stands to today; the last one is as late as it gets, and it is welcome (S90)."""

    ON_TIME = "on_time"
    DUE_TODAY = "due_today"
    STILL_IN_TIME = "still_in_time"
    STILL_WORTH_SENDING = "still_worth_sending"


def follow_up_due(event_end: date, days: int = DUE_DAYS, weekend: WeekendWish = WeekendWish.KEEP) -> date:
    """So many days (1 to 4) after the day of the event's end.

    A weekend moves as the person wishes, but not out of the four days; where it would, the other side is taken, and
    where both lie outside it stays.
    """
    first, last = days_after(event_end, FIRST_DUE_DAYS), window_end(event_end)
    due = days_after(event_end, max(FIRST_DUE_DAYS, min(days, LAST_DUE_DAYS)))
    if weekend is WeekendWish.KEEP or due.weekday() < _SATURDAY:
        return due
    friday, monday = days_after(due, 4 - due.weekday()), days_after(due, 7 - due.weekday())
    wishes = (monday, friday) if weekend is WeekendWish.MONDAY else (friday, monday)
    return next((day for day in wishes if first <= day <= last), due)


def window_end(event_end: date) -> date:
    """The last day of the days in which a first message is expected."""
    return days_after(event_end, LAST_DUE_DAYS)


def lateness(due: date, today: date, last_expected: date | None = None) -> Lateness:
    """How late it is; between the due day and the last expected one (the window's end) it is still in time."""
    if today < due:
        return Lateness.ON_TIME
    if today == due:
        return Lateness.DUE_TODAY
    if last_expected is not None and today <= last_expected:
        return Lateness.STILL_IN_TIME
    return Lateness.STILL_WORTH_SENDING


def touch_from(
    last_touch: date | None, space_until: date | None = None, has_news: bool = False, gap_days: int = TOUCH_GAP_DAYS
) -> date:
    """The first day on which a touch may be suggested (S18, S80).

    News shortens the gap since the last touch to nothing; "give space until" holds whatever there is.
    """
    after_gap = date.min if last_touch is None or has_news else days_after(last_touch, gap_days)
    return max(after_gap, space_until or date.min)
