"""What stands in the fields of a stored record, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from PySide6.QtCore import QCoreApplication

from networkprep.domain.encounters import Decision
from networkprep.domain.interactions import Channel, InteractionKind
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.people import CareerStage, Mentoring, PointKind, Role, Stage
from networkprep.domain.rhythm import Rhythm
from networkprep.ui.words.dates import day_words
from networkprep.ui.words.encounters import decision_word, follow_up_kind_word
from networkprep.ui.words.people import (
    career_stage_word,
    channel_word,
    interaction_word,
    mentoring_word,
    point_word,
    rhythm_word,
    role_word,
    stage_word,
)

_VALUES: dict[str, Callable[[str], str]] = {
    "stage": lambda code: stage_word(Stage(code)),
    "rhythm": lambda code: rhythm_word(Rhythm(code)),
    "role": lambda code: role_word(Role(code)),
    "mentoring": lambda code: mentoring_word(Mentoring(code)),
    "career_stage": lambda code: career_stage_word(CareerStage(code)),
    "channel": lambda code: channel_word(Channel(code)),
    "decision": lambda code: decision_word(Decision(code)),
    "interaction kind": lambda code: interaction_word(InteractionKind(code)),
    "contact_point kind": lambda code: point_word(PointKind(code)),
    "follow_up kind": lambda code: follow_up_kind_word(FollowUpKind(code)),
}
_CODES = frozenset({"direction", "weight", "state", "quality", "whose", "kind", "card_kind", "sent_by"})
"""Fields that hold a word of the program, not of the person."""


def value_word(thing: str, name: str, value: str, today: date) -> str:
    """What stands in a field, as one reads it: days with their weekday, the program's own words spelled out."""
    if say := _VALUES.get(name) or _VALUES.get(f"{thing} {name}"):
        with suppress(ValueError):
            return say(value)
    if name.endswith(("_on", "_date", "_until", "_at")):
        with suppress(ValueError):
            return day_words(date.fromisoformat(value[:10]), today)
    if value in {"True", "False"}:
        yes, no = QCoreApplication.translate("Fields", "yes"), QCoreApplication.translate("Fields", "no")
        return yes if value == "True" else no
    return value.replace("_", " ") if name in _CODES else value
