"""Days and times as the reader's language writes them; relative words always stand beside the date itself."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from networkprep.ui.words.filling import fill

_NEAR_DAYS = 13
_NEAR_WEEKS = 8


def day_words(day: date, today: date) -> str:
    """A day with weekday and month name, and with its year when that is not this one."""
    if day.year == today.year:
        pattern = QCoreApplication.translate("Dates", "dddd d MMMM", "date pattern of Qt: weekday, day, month")
    else:
        pattern = QCoreApplication.translate("Dates", "dddd d MMMM yyyy", "date pattern of Qt, with year")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_day_words(day: date, today: date) -> str:
    """The same in a few letters, for lists."""
    if day.year == today.year:
        pattern = QCoreApplication.translate("Dates", "ddd d MMM", "date pattern of Qt: weekday, day, month")
    else:
        pattern = QCoreApplication.translate("Dates", "ddd d MMM yyyy", "date pattern of Qt, with year")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def time_words(at: time) -> str:
    """A time of day as the reader's language writes it."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def near_words(day: date, today: date) -> str:
    """How far away a day is, in words: today, tomorrow, in 3 days, 2 weeks ago."""
    away = (day - today).days
    close = {
        0: QCoreApplication.translate("Dates", "today"),
        1: QCoreApplication.translate("Dates", "tomorrow"),
        -1: QCoreApplication.translate("Dates", "yesterday"),
    }
    if away in close:
        return close[away]
    return _counted(away)


def moment_words(moment: datetime, today: date) -> str:
    """A day and a time on it."""
    sentence = QCoreApplication.translate("Dates", "{day}, {time}")
    return fill(sentence, day=day_words(moment.date(), today), time=time_words(moment.time()))


def _counted(away: int) -> str:
    count = abs(away)
    if count <= _NEAR_DAYS:
        if away > 0:
            return QCoreApplication.translate("Dates", "in %n days", "", count)
        return QCoreApplication.translate("Dates", "%n days ago", "", count)
    if count <= 7 * _NEAR_WEEKS:
        if away > 0:
            return QCoreApplication.translate("Dates", "in %n weeks", "", round(count / 7))
        return QCoreApplication.translate("Dates", "%n weeks ago", "", round(count / 7))
    months = max(2, round(count / 30.44))
    if months < 24:
        if away > 0:
            return QCoreApplication.translate("Dates", "in %n months", "", months)
        return QCoreApplication.translate("Dates", "%n months ago", "", months)
    if away > 0:
        return QCoreApplication.translate("Dates", "in %n years", "", round(months / 12))
    return QCoreApplication.translate("Dates", "%n years ago", "", round(months / 12))
