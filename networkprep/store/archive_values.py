"""What may stand in each field of an archive: by the column's type, by the words there are for it, by its form.

The published schema (docs/archive.schema.json) is written from the same rules.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum, StrEnum, auto
from functools import cache
from math import isfinite
from typing import Any, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from sqlalchemy import Column, Table

from networkprep.domain.captures import CaptureState
from networkprep.domain.confidence import Comfort
from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.event_kinds import EventKind, Pressure
from networkprep.domain.events import EventState, Purpose
from networkprep.domain.follow_ups import FollowUpState, SentBy
from networkprep.domain.interactions import Channel, Direction, InteractionKind, Weight
from networkprep.domain.learnings import LearningKind
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.people import CareerStage, Mentoring, PointKind, Role, Stage
from networkprep.domain.plain_text import NOTE_CAP
from networkprep.domain.pocket_card import CardItemKind
from networkprep.domain.profile import EntryKind, ProfileField
from networkprep.domain.promises import PromiseState, Whose
from networkprep.domain.ranking import Energy
from networkprep.domain.recall import Asks
from networkprep.domain.rhythm import Rhythm
from networkprep.domain.silence import SilenceAnswer
from networkprep.domain.starter_uses import StarterOutcome
from networkprep.domain.starters import StarterCategory
from networkprep.domain.value_statements import StatementPattern
from networkprep.domain.wall_time import wall_time_from
from networkprep.store.archive_spec import reference_of
from networkprep.store.instants import instant_text, read_instant
from networkprep.store.records import Record

MOST_NUMBER = 2**31 - 1
_DEEPEST = 20

WORDS: Mapping[str, type[StrEnum]] = {
    "capture.state": CaptureState,
    "community.kind": EventKind,
    "contact_point.kind": PointKind,
    "encounter.decision": Decision,
    "encounter.quality": Quality,
    "event.kind": EventKind,
    "event.pressure": Pressure,
    "event.purpose": Purpose,
    "event.state": EventState,
    "follow_up.answer": SilenceAnswer,
    "follow_up.kind": FollowUpKind,
    "follow_up.sent_by": SentBy,
    "follow_up.state": FollowUpState,
    "interaction.channel": Channel,
    "interaction.direction": Direction,
    "interaction.kind": InteractionKind,
    "interaction.weight": Weight,
    "learning.kind": LearningKind,
    "person.career_stage": CareerStage,
    "person.mentoring": Mentoring,
    "person.rhythm": Rhythm,
    "person.role": Role,
    "person.stage": Stage,
    "plan.card_items": CardItemKind,
    "profile_entry.kind": EntryKind,
    "promise.state": PromiseState,
    "promise.whose": Whose,
    "recall_card.asks": Asks,
    "starter.category": StarterCategory,
    "starter_use.outcome": StarterOutcome,
    "value_statement.kinds": EventKind,
    "value_statement.pattern": StatementPattern,
}
"""The words a field may hold, for those that hold no other."""

ANSWERS: Mapping[str, type[StrEnum]] = {ProfileField.COMFORT: Comfort, ProfileField.ENERGY: Energy}
"""The answers about me that are one of a few words."""

_SURROGATES = re.compile(r"[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1e\x7f]")


class Form(Enum):
    """The forms a value may have."""

    TEXT = auto()
    NUMBER = auto()
    FRACTION = auto()
    YES_NO = auto()
    DAY = auto()
    INSTANT = auto()
    BYTES = auto()
    TEXTS = auto()
    ITEMS = auto()
    TABLE = auto()
    REFERENCE = auto()


_FORMS: Mapping[Any, Form] = {
    str: Form.TEXT,
    int: Form.NUMBER,
    float: Form.FRACTION,
    bool: Form.YES_NO,
    date: Form.DAY,
    datetime: Form.INSTANT,
    bytes: Form.BYTES,
    list[str]: Form.TEXTS,
    list[Any]: Form.ITEMS,
    dict[str, Any]: Form.TABLE,
}


class UnfitError(ValueError):
    """A value that may not stand where it does."""


@dataclass(frozen=True, slots=True)
class FieldRule:
    """One field: its form, whether it may be empty, what stands there when nothing is said, its words if it has any."""

    form: Form
    empty: bool
    usual: Any
    words: type[StrEnum] | None = None
    check: Callable[[Any], object] | None = None

    @property
    def required(self) -> bool:
        """Whether a thing without it cannot be taken in."""
        return not self.empty and self.usual is None

    def fitted(self, value: Any) -> Any:
        """The value as it may be stored; raises UnfitError."""
        if value is None:
            if self.required:
                raise UnfitError
            return None if self.empty else self.usual
        fit = _FITTING[self.form](value)
        if self.words is not None and not _all_in(fit, self.words):
            raise UnfitError
        if self.check is not None:
            _checked(self.check, fit)
        return fit


@cache
def rule_of(table: Table, name: str) -> FieldRule:
    """The rule for one column."""
    column: Column[Any] = table.columns[name]
    place = f"{table.name}.{name}"
    form = Form.REFERENCE if reference_of(column) else _FORMS[_annotated(table.name, name)]
    return FieldRule(form, bool(column.nullable), _usual(column), WORDS.get(place), _CHECKS.get(place))


def _annotated(table: str, name: str) -> Any:
    record = next(each.class_ for each in Record.registry.mappers if each.local_table is Record.metadata.tables[table])
    (found,) = get_args(get_type_hints(record)[name])
    return next(each for each in get_args(found) if each is not type(None)) if _is_optional(found) else found


def _is_optional(kind: Any) -> bool:
    return type(None) in get_args(kind) and get_origin(kind) not in {list, dict}


def _usual(column: Column[Any]) -> Any:
    default = column.default
    if default is None or default.is_sequence:
        return None
    if default.is_scalar:
        return getattr(default, "arg", None)
    made: Callable[[Any], Any] = getattr(default, "arg", lambda _: None)
    found = made(None)
    return found if isinstance(found, list | dict) else None


def _all_in(value: Any, words: type[StrEnum]) -> bool:
    known = set(words)
    return all(each in known for each in (value if isinstance(value, list) else [value]))


def _checked(check: Callable[[Any], object], value: Any) -> None:
    try:
        good = check(value)
    except (ValueError, KeyError, TypeError, OSError, OverflowError) as error:
        raise UnfitError from error
    if good is False:
        raise UnfitError


def clean(text: str) -> str:
    """Text without what the data file cannot hold: signs nobody sees, halves of letters, more than fits a field."""
    return _SURROGATES.sub("", _CONTROLS.sub("", text))[:NOTE_CAP]


def clean_deep(value: Any, depth: int = 0) -> Any:
    """The same for every text in lists and tables; raises UnfitError for what is nested too deeply or no number."""
    if depth > _DEEPEST or (isinstance(value, float) and not isfinite(value)):
        raise UnfitError
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [clean_deep(each, depth + 1) for each in value]
    if isinstance(value, dict):
        return {clean(key): clean_deep(each, depth + 1) for key, each in value.items()}
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise UnfitError
    return clean(value).replace("\x1f", "")


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > MOST_NUMBER:
        raise UnfitError
    return value


def _fraction(value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) <= MOST_NUMBER:
        raise UnfitError
    return value


def _yes_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise UnfitError
    return value


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(_text(value)).isoformat()
    except ValueError as error:
        raise UnfitError from error


def _instant(value: Any) -> str:
    try:
        return instant_text(read_instant(_text(value)))
    except (ValueError, OverflowError) as error:
        raise UnfitError from error


def _bytes(value: Any) -> str:
    try:
        b64decode(_text(value), validate=True)
    except ValueError as error:
        raise UnfitError from error
    return str(value)


def _texts(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise UnfitError
    return [clean(each) for each in value]


def _items(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise UnfitError
    return [clean_deep(each) for each in value]


def _table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UnfitError
    found: dict[str, Any] = clean_deep(value)
    return found


_FITTING: Mapping[Form, Callable[[Any], Any]] = {
    Form.TEXT: _text,
    Form.NUMBER: _number,
    Form.FRACTION: _fraction,
    Form.YES_NO: _yes_no,
    Form.DAY: _day,
    Form.INSTANT: _instant,
    Form.BYTES: _bytes,
    Form.TEXTS: _texts,
    Form.ITEMS: _items,
    Form.TABLE: _table,
    Form.REFERENCE: _text,
}


def _are_spans(value: Any) -> bool:
    return all(isinstance(each, list) and len(each) == 2 and all(type(end) is int for end in each) for each in value)


def _are_tables(value: Any) -> bool:
    return all(isinstance(each, dict) for each in value)


def _wall_time(text: str) -> object:
    return wall_time_from(text, None)


def _are_wall_times(texts: list[str]) -> bool:
    return all(_wall_time(each) for each in texts)


def _are_facts_of_a_line(facts: dict[str, Any]) -> bool:
    kinds, topics, depth = (facts.get(name, usual) for name, usual in (("kinds", []), ("topics", []), ("depth", 0)))
    return (
        all(isinstance(each, list) and all(isinstance(text, str) for text in each) for each in (kinds, topics))
        and type(depth) is int
        and isinstance(facts.get("situation", ""), str)
    )


def _is_within(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: least <= value <= most


_CHECKS: Mapping[str, Callable[[Any], object]] = {
    "capture.dismissed": _are_spans,
    "capture.parts": _are_tables,
    "debrief.confidence_after": _is_within(1, 5),
    "debrief.energy": _is_within(1, 5),
    "event.gladly_again": _is_within(1, 5),
    "event.later_dates": _are_wall_times,
    "event.starts": _wall_time,
    "event.ends": _wall_time,
    "event.zone": ZoneInfo,
    "person.zone": ZoneInfo,
    "plan.confidence_before": _is_within(1, 5),
    "plan.goal_from": _is_within(0, 99),
    "plan.goal_to": _is_within(0, 99),
    "plan.nerves": _is_within(1, 5),
    "plan_break.at": time.fromisoformat,
    "starter.facts": _are_facts_of_a_line,
}
"""Fields whose text has a form of its own."""
