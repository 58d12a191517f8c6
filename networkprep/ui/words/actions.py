"""Names of actions for Edit > Undo and for the message bar, by label code.

Each code has two sentences: what was done (message bar) and what Undo would take back (menu). Features add
their codes here, in alphabetical order.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.changes import Label
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_SENTENCES: dict[str, tuple[str, str]] = {
    "EVENT_ADDED": (
        QT_TRANSLATE_NOOP("Actions", "{title} is planned."),
        QT_TRANSLATE_NOOP("Actions", "plan {title}"),
    ),
    "EVENT_CANCELLED": (
        QT_TRANSLATE_NOOP("Actions", "Marked as cancelled."),
        QT_TRANSLATE_NOOP("Actions", "mark the event as cancelled"),
    ),
    "EVENT_CHANGED": (
        QT_TRANSLATE_NOOP("Actions", "{title} is changed."),
        QT_TRANSLATE_NOOP("Actions", "change {title}"),
    ),
    "EVENT_COPIED": (
        QT_TRANSLATE_NOOP("Actions", "The event is copied."),
        QT_TRANSLATE_NOOP("Actions", "copy the event"),
    ),
    "EVENT_DELETED": (
        QT_TRANSLATE_NOOP("Actions", "The event is deleted. Its notes are kept."),
        QT_TRANSLATE_NOOP("Actions", "delete the event"),
    ),
    "EVENT_FELT": (
        QT_TRANSLATE_NOOP("Actions", "Noted how it felt."),
        QT_TRANSLATE_NOOP("Actions", "note how the event felt"),
    ),
    "EVENT_PLANNED_AGAIN": (
        QT_TRANSLATE_NOOP("Actions", "Planned again."),
        QT_TRANSLATE_NOOP("Actions", "plan the event again"),
    ),
    "EVENT_SKIPPED": (
        QT_TRANSLATE_NOOP("Actions", "Skipped. Not going is fine, too."),
        QT_TRANSLATE_NOOP("Actions", "skip the event"),
    ),
    "OPTION_CHOSEN": (QT_TRANSLATE_NOOP("Actions", "Saved."), ""),
}


def done_sentence(label: Label) -> str:
    """What was done, as a whole sentence."""
    if label.code in {"UNDONE", "REDONE"}:
        return _replayed(label)
    return _filled(label, label.code, 0)


def undo_name(label: Label) -> str:
    """What Undo would take back, to stand after the word Undo."""
    return _filled(label, label.code, 1)


def _replayed(label: Label) -> str:
    name = _filled(label, label.value("action"), 1)
    if label.code == "UNDONE":
        return fill(QCoreApplication.translate("Actions", "Taken back: {name}."), name=name)
    return fill(QCoreApplication.translate("Actions", "Done again: {name}."), name=name)


def _filled(label: Label, code: str, which: int) -> str:
    sentences = _SENTENCES.get(code)
    if sentences is None:
        return code
    return fill(QCoreApplication.translate("Actions", sentences[which]), dict(label.values))
