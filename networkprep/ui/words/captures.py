"""Words and drawings for what was recognised in a capture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.capture_line import PartKind
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_PARTS: dict[PartKind, tuple[str, str]] = {
    PartKind.WHO: (QT_TRANSLATE_NOOP("Captures", "who"), "person"),
    PartKind.ORGANISATION: (QT_TRANSLATE_NOOP("Captures", "organisation"), "place"),
    PartKind.COMMON_GROUND: (QT_TRANSLATE_NOOP("Captures", "lit them up"), "sun"),
    PartKind.TOPIC: (QT_TRANSLATE_NOOP("Captures", "topic"), "tag"),
    PartKind.CHALLENGE: (QT_TRANSLATE_NOOP("Captures", "looking for"), "search"),
    PartKind.MY_PROMISE: (QT_TRANSLATE_NOOP("Captures", "I promised"), "promise"),
    PartKind.THEIR_PROMISE: (QT_TRANSLATE_NOOP("Captures", "they promised"), "giving"),
    PartKind.QUALITY: (QT_TRANSLATE_NOOP("Captures", "quality conversation"), "quality"),
    PartKind.EMAIL: (QT_TRANSLATE_NOOP("Captures", "e-mail"), "mail"),
    PartKind.PHONE: (QT_TRANSLATE_NOOP("Captures", "phone"), "phone"),
    PartKind.LINK: (QT_TRANSLATE_NOOP("Captures", "link"), "link"),
}


def part_word(kind: PartKind) -> str:
    """What a recognised part is called (S14, S23, S30)."""
    return QCoreApplication.translate("Captures", _PARTS[kind][0])


def part_icon(kind: PartKind) -> str:
    """The name of its drawing."""
    return _PARTS[kind][1]
