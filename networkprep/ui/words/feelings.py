"""Words around how it feels: comfort, trends, how kinds of event leave a person (S123, S125, S155)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.confidence import Comfort, ConfidencePicture, Trend
from networkprep.domain.energy_pattern import Afterwards, EnergyRow
from networkprep.domain.event_kinds import Pressure
from networkprep.ui.words.filling import fill
from networkprep.ui.words.kinds import kind_word
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_COMFORTS = {
    Comfort.GLAD: QT_TRANSLATE_NOOP("Feelings", "I enjoy it"),
    Comfort.DEPENDS: QT_TRANSLATE_NOOP("Feelings", "It depends"),
    Comfort.UNCOMFORTABLE: QT_TRANSLATE_NOOP("Feelings", "Uncomfortable"),
    Comfort.SKIPPED: QT_TRANSLATE_NOOP("Feelings", "Rather not say"),
}

_AFTERWARDS = {
    Afterwards.FULL: QT_TRANSLATE_NOOP("Feelings", "{kind}: you mostly come home full of energy."),
    Afterwards.BETWEEN: QT_TRANSLATE_NOOP("Feelings", "{kind}: some give you energy, some tire you."),
    Afterwards.DRAINED: QT_TRANSLATE_NOOP(
        "Feelings", "{kind}: they mostly tire you. A break or an early way home helps."
    ),
}
_ASKING = {
    Pressure.LOW: QT_TRANSLATE_NOOP("Feelings", "Easy-going events"),
    Pressure.MEDIUM: QT_TRANSLATE_NOOP("Feelings", "Events in between"),
    Pressure.HIGH: QT_TRANSLATE_NOOP("Feelings", "Events that ask a lot"),
}


def comfort_word(comfort: Comfort) -> str:
    """How networking feels (S123)."""
    return QCoreApplication.translate("Feelings", _COMFORTS[comfort])


def trend_sentence(picture: ConfidencePicture) -> str:
    """What the pairs say together, in numbers of events and in nobody else's measure (S125); none is not said."""
    parts = (
        (Trend.HIGHER, QCoreApplication.translate("Feelings", "surer afterwards at {count}")),
        (Trend.SAME, QCoreApplication.translate("Feelings", "just as sure at {count}")),
        (Trend.LOWER, QCoreApplication.translate("Feelings", "less sure at {count}")),
    )
    counts = ((picture.count(trend), words) for trend, words in parts)
    said = ", ".join(fill(words, count=count) for count, words in counts if count)
    sentence = QCoreApplication.translate("Feelings", "Your last {count} events: {said}.")
    return fill(sentence, count=len(picture.rows), said=said)


def energy_sentence(row: EnergyRow) -> str:
    """How a kind of event usually leaves the person (S155)."""
    sentence = QCoreApplication.translate("Feelings", _AFTERWARDS[row.afterwards])
    kind = row.kind
    words = QCoreApplication.translate("Feelings", _ASKING[kind]) if isinstance(kind, Pressure) else kind_word(kind)
    return fill(sentence, kind=words)
