"""Why a row is on Today and what can be done about it; kind about what is late (S17, S90) and about silence (S118)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from networkprep.domain.today import TodayFigures, TodayKind, TodayRow
from networkprep.ui.words.dates import day_words, near_words, short_day_words
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_WHY: dict[TodayKind, tuple[str, str]] = {
    TodayKind.AT_EVENT: (
        QT_TRANSLATE_NOOP("Today", "Going on now, at {about}. Your card is ready."),
        QT_TRANSLATE_NOOP("Today", "Going on now. Your card is ready."),
    ),
    TodayKind.DEBRIEF: (
        QT_TRANSLATE_NOOP("Today", "It was {near}. Five minutes now keep what was said."),
        QT_TRANSLATE_NOOP("Today", "It was {near}. Five minutes now keep what was said."),
    ),
    TodayKind.PLAN: (
        QT_TRANSLATE_NOOP("Today", "{day}, {near}, at {about}. Five minutes will do."),
        QT_TRANSLATE_NOOP("Today", "{day}, {near}. Five minutes will do."),
    ),
    TodayKind.PROMISE: (QT_TRANSLATE_NOOP("Today", "You promised: {about}. For {near}, {day}."), ""),
    TodayKind.PROMISE_MESSAGE: (QT_TRANSLATE_NOOP("Today", "You promised: {about}. For {near}, {day}."), ""),
    TodayKind.FOLLOW_UP: (
        QT_TRANSLATE_NOOP("Today", "A few words after {about}. For {near}, {day}."),
        QT_TRANSLATE_NOOP("Today", "A few words. For {near}, {day}."),
    ),
    TodayKind.THEIR_PROMISE: (
        QT_TRANSLATE_NOOP("Today", "Promised you: {about}. It was for {day}; things take longer sometimes."),
        "",
    ),
    TodayKind.SILENCE: (
        QT_TRANSLATE_NOOP("Today", "No answer so far; people are busy. You wrote {near}, after {about}."),
        QT_TRANSLATE_NOOP("Today", "No answer so far; people are busy. You wrote {near}."),
    ),
    TodayKind.TOUCH: (
        QT_TRANSLATE_NOOP("Today", "Would be glad to hear from you. You talked about {about}."),
        QT_TRANSLATE_NOOP("Today", "Would be glad to hear from you."),
    ),
    TodayKind.RECALL: (
        QT_TRANSLATE_NOOP("Today", "Who was it? A minute with the people of {about}, if you like."),
        QT_TRANSLATE_NOOP("Today", "Who was it? A minute with people you met, if you like."),
    ),
}
"""With something in ``about``, and without."""

_NOTED: dict[TodayKind, tuple[str, str]] = {
    TodayKind.PROMISE: (
        QT_TRANSLATE_NOOP("Today", "You promised: {about}. By {day}, {near}."),
        QT_TRANSLATE_NOOP("Today", "You promised: {about}. It has no day."),
    ),
}
"""Of a promise from a note, which stands here before its day: with a day to come, and with none."""

_LONG = 20
"""Letters beside which a date is said in few, so that both fit on the line."""

# The kind word comes first: where room ends, the date may go, the kindness may not.
_LATE: dict[TodayKind, tuple[str, str]] = {
    TodayKind.PROMISE: (
        QT_TRANSLATE_NOOP("Today", "Still welcome: {about}. Promised for {day}."),
        "",
    ),
    TodayKind.PROMISE_MESSAGE: (
        QT_TRANSLATE_NOOP("Today", "Still worth sending: {about}. Promised for {day}."),
        "",
    ),
    TodayKind.FOLLOW_UP: (
        QT_TRANSLATE_NOOP("Today", "Still worth sending: a few words after {about}. It was for {day}."),
        QT_TRANSLATE_NOOP("Today", "Still worth sending: a few words. It was for {day}."),
    ),
}
_ICONS = {
    TodayKind.AT_EVENT: "place",
    TodayKind.DEBRIEF: "note",
    TodayKind.PLAN: "events",
    TodayKind.PROMISE: "promise",
    TodayKind.PROMISE_MESSAGE: "promise",
    TodayKind.FOLLOW_UP: "follow_ups",
    TodayKind.THEIR_PROMISE: "clock",
    TodayKind.SILENCE: "mail",
    TodayKind.TOUCH: "person",
    TodayKind.RECALL: "people",
}


def why_words(row: TodayRow, today: date) -> str:
    """Why this row is here, as one or two short sentences."""
    sentence = QCoreApplication.translate("Today", _sentence(row, today))
    said = short_day_words if len(row.about) > _LONG else day_words
    day = said(row.day, today) if row.day else ""
    near = near_words(row.day, today) if row.day else ""
    return fill(sentence, about=row.about.rstrip(" ."), day=day, near=near)


def _sentence(row: TodayRow, today: date) -> str:
    if row.kind in _NOTED and (row.day is None or row.day > today):
        with_day, without_day = _NOTED[row.kind]
        return with_day if row.day else without_day
    late = row.day is not None and row.day < today
    with_about, without = (_LATE if late else _WHY).get(row.kind) or _WHY[row.kind]
    return with_about if row.about or not without else without


def title_words(row: TodayRow) -> str:
    """The row's own title; recall has none, or it would give a name away."""
    if row.kind is TodayKind.RECALL:
        return QCoreApplication.translate("Today", "Names and details")
    return row.title


def icon_of(kind: TodayKind) -> str:
    """The drawing beside a row."""
    return _ICONS[kind]


def figures_words(figures: TodayFigures) -> str:
    """The three figures in words, or nothing while there are none."""
    if not (figures.quality_conversations or figures.promises_kept or figures.people_in_touch):
        return ""
    sentence = QCoreApplication.translate(
        "Today",
        "The last three months: quality conversations {quality}, promises kept {kept}, people in touch {touch}.",
    )
    number = QLocale().toString
    return fill(
        sentence,
        quality=number(figures.quality_conversations),
        kept=number(figures.promises_kept),
        touch=number(figures.people_in_touch),
    )
