"""A debrief's draft as plain JSON values and back; what an older or damaged draft lacks is simply empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from networkprep.domain.debrief import (
    DebriefDraft,
    DebriefPromise,
    DebriefStep,
    FollowUpChange,
    Learned,
    LookingBack,
    MetPerson,
)
from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.promises import Whose
from networkprep.domain.starter_uses import StarterOutcome

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_PLAIN = frozenset({str, int, bool})


def as_json(value: Any) -> Any:
    """The value in lists, tables, texts and numbers."""
    kind: Any = type(value)
    if value is None or kind in _PLAIN:
        return value
    if kind is tuple:
        return [as_json(each) for each in value]
    if names := _field_names(kind):
        return {name: as_json(getattr(value, name)) for name in names}
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def debrief_from(body: Mapping[str, Any]) -> DebriefDraft:
    """The draft a body holds; parts that cannot be read are left out, never a reason to lose the rest."""
    source = _Source(body)
    return DebriefDraft(
        step=source.word("step", DebriefStep) or DebriefStep.REMEMBER,
        person_key=source.text("person_key"),
        visited=tuple(filter(None, (_word(each, DebriefStep) for each in source.items("visited")))),
        remembered=source.text("remembered"),
        people=source.all("people", _person),
        promises=source.all("promises", _promise),
        follow_ups=source.all("follow_ups", _follow_up),
        looking_back=_looking_back(_Source(source.table("looking_back"))),
    )


class _Source:
    """One table, read by name and kind."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._table = table

    def text(self, name: str) -> str:
        return self.said(name) or ""

    def said(self, name: str) -> str | None:
        """The text, also an emptied one; None where nothing was said."""
        value = self._table.get(name)
        return value if isinstance(value, str) else None

    def number(self, name: str) -> int | None:
        value = self._table.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def yes_no(self, name: str) -> bool | None:
        value = self._table.get(name)
        return value if isinstance(value, bool) else None

    def day(self, name: str) -> date | None:
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            return None

    def word(self, name: str, words: type[E]) -> E | None:
        return _word(self._table.get(name), words)

    def items(self, name: str) -> list[Any]:
        value = self._table.get(name)
        return value if isinstance(value, list) else []

    def table(self, name: str) -> Mapping[str, Any]:
        value = self._table.get(name)
        return value if isinstance(value, dict) else {}

    def all(self, name: str, read: Callable[[_Source], T]) -> tuple[T, ...]:
        return tuple(read(_Source(each)) for each in self.items(name) if isinstance(each, dict))


def _word(value: object, words: type[E]) -> E | None:
    return next((word for word in words if word == value), None)


def _pairs(items: Iterable[Any], first: type, second: type) -> Iterable[tuple[Any, Any]]:
    for each in items:
        if isinstance(each, list) and len(each) == 2 and isinstance(each[0], first) and isinstance(each[1], second):
            yield each[0], each[1]


def _person(source: _Source) -> MetPerson:
    return MetPerson(
        key=source.text("key"),
        name=source.text("name"),
        capture_ids=tuple(each for each in source.items("capture_ids") if isinstance(each, int)),
        organisation=source.text("organisation"),
        settled=bool(source.yes_no("settled")),
        person_id=source.number("person_id"),
        quality=source.word("quality", Quality),
        why=source.text("why"),
        detail=source.text("detail"),
        paths_cross=source.text("paths_cross"),
        gladly_again=source.yes_no("gladly_again"),
        decision=source.word("decision", Decision),
        left_out=bool(source.yes_no("left_out")),
    )


def _promise(source: _Source) -> DebriefPromise:
    return DebriefPromise(
        key=source.text("key"),
        person_key=source.text("person_key"),
        whose=source.word("whose", Whose) or Whose.MINE,
        text=source.text("text"),
        due_on=source.day("due_on"),
        promise_id=source.number("promise_id"),
        dropped=bool(source.yes_no("dropped")),
    )


def _follow_up(source: _Source) -> FollowUpChange:
    return FollowUpChange(
        source.text("key"), source.word("kind", FollowUpKind), source.day("due_on"), source.said("text")
    )


def _looking_back(source: _Source) -> LookingBack:
    outcomes = _pairs(source.items("starters"), str, str)
    return LookingBack(
        went_well=source.text("went_well"),
        made_good=source.text("made_good"),
        differently=source.text("differently"),
        to_try=source.text("to_try"),
        learned=source.all("learned", lambda each: Learned(each.text("text"), each.text("person_key"))),
        starters=tuple((key, found) for key, value in outcomes if (found := _word(value, StarterOutcome))),
        if_thens=tuple(_pairs(source.items("if_thens"), int, bool)),
        energy=source.number("energy"),
        confidence=source.number("confidence"),
        gladly_again=source.number("gladly_again"),
    )
