"""What of an archive may be taken in: each thing looked at field by field, and the rest said by list and place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table

from networkprep.store.archive_spec import KINDS, Kind, Part, field_of, plain_columns, table_of
from networkprep.store.archive_ties import under_keys_here, without_doubles, without_loose_ends
from networkprep.store.archive_values import ANSWERS, FieldRule, Form, UnfitError, rule_of
from networkprep.store.compared_forms import COMPARED_FORMS
from networkprep.store.packed_things import Thing

_LONGEST_KEY = 200
_USUAL_GOAL = {"goal_from": 2, "goal_to": 3}
_TIMES_OF_EVENT = ("starts", "ends", "starts_at", "ends_at", "end_day")
_RENAMED = frozenset({"starters"})
"""Lists whose things may yet get the key of another thing that is here: they are compared afterwards."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A field that could not be taken in as it is; ``lost`` says that its whole thing could not.

    ``is_loose``: the thing itself is sound, but not beside the others.
    """

    where: str
    lost: bool = False
    is_loose: bool = False


@dataclass(slots=True)
class Fitted:
    """The things of each list that may be taken in, how many are as they are here, what was wrong with the others."""

    things: dict[str, list[Thing]] = field(default_factory=dict)
    equal: int = 0
    misfits: list[Misfit] = field(default_factory=list)


def fit_lists(lists: dict[str, Sequence[Thing]], here: Mapping[str, Mapping[str, Thing]]) -> Fitted:
    """Look at every thing. What an older archive does not say about something known stays as it is ``here``.

    The lists are used up, and what is here just so is only counted: a hundred thousand people need not be held twice.
    """
    fitted = Fitted()
    for kind in KINDS:
        given = lists.pop(kind.name, [])
        fitting = _Fitting(kind, fitted.misfits)
        fitted.things[kind.name] = fitting.all_of(given, here[kind.name])
        fitted.equal += fitting.equal
    under_keys_here(fitted.things, here)
    fitted.misfits += [Misfit(name, lost=True) for name in sorted(lists) if lists[name]]
    for leave_out in (without_loose_ends, without_doubles):
        fitted.misfits += [Misfit(where, lost=True, is_loose=True) for where in leave_out(fitted.things, here)]
    return fitted


class _Fitting:
    """One list being looked at."""

    def __init__(self, kind: Kind, misfits: list[Misfit]) -> None:
        self._kind = kind
        self._misfits = misfits
        self._where = ""
        self.equal = 0

    def all_of(self, things: Iterable[Thing], here: Mapping[str, Thing]) -> list[Thing]:
        kind, taken, found = self._kind, set(), []
        for number, thing in enumerate(things, 1):
            key = thing.get(kind.key)
            self._where = f"{kind.name} {number}"
            if not isinstance(key, str) or not key or len(key) > _LONGEST_KEY or key in taken:
                self._misfits.append(Misfit(f"{self._where}: {kind.key}", lost=True))
                continue
            known = here.get(key, {})
            fit = self._thing(thing, known)
            if fit is None:
                continue
            taken.add(fit[kind.key])
            if fit == known and kind.name not in _RENAMED:
                self.equal += 1
            else:
                found.append(fit)
        return found

    def _thing(self, thing: Thing, here: Thing) -> Thing | None:
        fit = self._row(table_of(self._kind.table), thing, here)
        if fit is None:
            return None
        for part in self._kind.parts:
            if part.name not in thing and part.name in here:
                fit[part.name] = here[part.name]
            else:
                fit[part.name] = self._part(part, thing.get(part.name))
        return fit

    def _part(self, part: Part, value: Any) -> Any:
        rows = [value] if part.single and value is not None else value or []
        if not isinstance(rows, list):
            self._say(part.name)
            rows = []
        fit = self._rows_of(part, rows) or (self._rows_of(part, [{}]) if part.always else [])
        if part.single:
            return fit[0] if fit else None
        return fit

    def _rows_of(self, part: Part, rows: list[Any]) -> list[Thing]:
        table = table_of(part.table)
        fit: list[Thing] = []
        places: dict[int, int] = {}
        for number, row in enumerate(rows):
            found = self._row(table, row, {}, part) if isinstance(row, dict) else None
            if found is None:
                self._say(part.name)
                continue
            if part.sibling:
                found["under"] = places.get(row.get("under")) if type(row.get("under")) is int else None
                places[number] = len(fit)
            fit.append(found)
        return fit

    def _row(self, table: Table, thing: Thing, here: Thing, part: Part | None = None) -> Thing | None:
        compared = COMPARED_FORMS.get(table.name, {})
        left_out = {*compared, *((part.owner, part.sibling) if part else ())}
        fit: Thing = {}
        for column in plain_columns(table):
            if column.name in left_out:
                continue
            name = field_of(column)
            rule = rule_of(table, column.name)
            value = here[name] if name in here and name not in thing else thing.get(name)
            try:
                fit[name] = rule.fitted(value)
            except UnfitError:
                if rule.required:
                    self._misfits.append(Misfit(f"{self._where}: {name}", lost=part is None))
                    return None
                self._say(name)
                fit[name] = self._instead(rule, value)
        fit |= {name: form(fit) for name, form in compared.items()}
        return self._settled(table.name, fit)

    @staticmethod
    def _instead(rule: FieldRule, value: Any) -> Any:
        """The part of a list that can be used, else what stands there usually."""
        if rule.form is Form.TEXTS and rule.words and isinstance(value, list):
            return [each for each in value if each in set(rule.words)]
        return None if rule.empty else rule.usual

    def _settled(self, table: str, fit: Thing) -> Thing | None:
        """Fields that must fit each other; None where one cannot stand beside the others."""
        if table == "profile" and fit["value"] not in set(ANSWERS.get(fit["field"], (fit["value"],))):
            self._misfits.append(Misfit(f"{self._where}: value", lost=True))
            return None
        if table == "plan" and not 1 <= fit["goal_from"] <= fit["goal_to"]:
            self._say("goal_from")
            fit |= _USUAL_GOAL
        if table == "event" and fit["starts"] is None:
            fit |= dict.fromkeys(_TIMES_OF_EVENT)
        return fit

    def _say(self, name: str) -> None:
        self._misfits.append(Misfit(f"{self._where}: {name}"))
