"""The person's own wording and marks of lines, and how lines went, in and out of the data file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, delete, false, func, insert, or_, select, update

from networkprep.domain.errors import GoneError
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.library import OwnLineDraft, own_line
from networkprep.domain.plain_text import texts_in
from networkprep.domain.ranking import LineHistory
from networkprep.domain.starter_uses import StarterOutcome
from networkprep.domain.starters import Starter, StarterCategory
from networkprep.store.driver import driver_of
from networkprep.store.line_watch import line_token
from networkprep.store.records import EncounterRecord, EventRecord, StarterRecord, StarterUseRecord

_KINDS = frozenset(EventKind)
_KEPT = "line_marks"
OWN = "own:"
"""What the key of an own line begins with; the line's own identity follows."""


@dataclass(frozen=True, slots=True)
class LineMarks:
    """What a person made of the lines, by key: wordings of built-in ones, favourites, hidden ones, and own lines.

    A worded line keeps its category beside it: an update of the library may drop the line, never the person's words.
    """

    wordings: dict[str, str]
    favourites: frozenset[str]
    hidden: frozenset[str]
    own: tuple[Starter, ...] = ()
    worded_in: dict[str, StarterCategory] = field(default_factory=dict)


class StarterGateway:
    """Reads and writes lines of one's own on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def marks(self) -> LineMarks:
        """Own wordings, favourites, hidden lines and own lines; the same object as long as none of them changed."""
        driver = driver_of(self._connection)
        token = line_token(driver)
        kept: tuple[int, LineMarks] | None = self._connection.info.get(_KEPT)
        if kept is None or kept[0] != token:
            kept = self._connection.info[_KEPT] = (token, _read_marks(driver))
        return kept[1]

    def add(self, draft: OwnLineDraft, now: datetime) -> str:
        """Keep an own line; its key."""
        uid = str(uuid4())
        row = {"uid": uid, "category": draft.category, "text": draft.text, "facts": _facts(draft), "created_at": now}
        self._connection.execute(insert(StarterRecord).values(**row))
        return OWN + uid

    def change(self, key: str, draft: OwnLineDraft) -> None:
        """Write an own line anew; raises GoneError when there is none."""
        change = update(StarterRecord).where(_of(key))
        values = {"category": draft.category, "text": draft.text, "facts": _facts(draft)}
        if not self._connection.execute(change.values(**values)).rowcount:
            raise GoneError("starter")

    def write_words(self, key: str, text: str) -> None:
        """Say an own line, or one whose built-in line is no longer shipped, in other words; nothing else changes."""
        self._connection.execute(update(StarterRecord).where(_of(key)).values(text=text))

    def delete(self, key: str) -> None:
        """Delete an own line; how it went at events stays."""
        self._connection.execute(delete(StarterRecord).where(_of(key)))

    def mark(self, key: str, category: StarterCategory, now: datetime, **marks: bool) -> None:
        """Set ``favourite`` or ``hidden`` of a line, own or built-in."""
        if self._connection.execute(update(StarterRecord).where(_of(key)).values(**marks)).rowcount:
            return
        if key.startswith(OWN):
            raise GoneError("starter")
        values = {"uid": str(uuid4()), "builtin_key": key, "category": category, "created_at": now}
        self._connection.execute(insert(StarterRecord).values(**values, **marks))

    def reword(self, builtin_key: str, category: StarterCategory, text: str | None, now: datetime) -> None:
        """Keep a person's own wording of a built-in line; None goes back to the built-in one (S146)."""
        change = update(StarterRecord).where(StarterRecord.builtin_key == builtin_key).values(text=text)
        if not self._connection.execute(change).rowcount and text is not None:
            values = {"uid": str(uuid4()), "builtin_key": builtin_key, "category": category, "text": text}
            self._connection.execute(insert(StarterRecord).values(created_at=now, **values))

    def history(self, community_id: int | None, person_ids: Sequence[int] = ()) -> dict[str, LineHistory]:
        """How each line went so far, and whether it was used at this community or with these people before (S26)."""
        here = func.max(_used_here(community_id, person_ids)).label("here")
        query = (
            select(StarterUseRecord.starter_key, StarterUseRecord.outcome, func.count().label("times"), here)
            .outerjoin(EventRecord, EventRecord.id == StarterUseRecord.event_id)
            .group_by(StarterUseRecord.starter_key, StarterUseRecord.outcome)
        )
        found: dict[str, LineHistory] = {}
        for row in self._connection.execute(query):
            found[row.starter_key] = _with(found.get(row.starter_key, LineHistory()), row)
        return found


def _read_marks(driver: sqlite3.Connection) -> LineMarks:
    """Read at the driver: with 20,000 own lines the way through records costs three times the query."""
    query = "SELECT builtin_key, uid, category, text, facts, favourite, hidden FROM starter ORDER BY id"
    marks = LineMarks({}, frozenset(), frozenset())
    favourites, hidden, own = set(), set(), []
    for builtin_key, uid, category, text, facts, favourite, is_hidden in driver.execute(query):
        key = builtin_key or OWN + uid
        if favourite:
            favourites.add(key)
        if is_hidden:
            hidden.add(key)
        if not builtin_key:
            own.append(_own_line(key, category, text or "", facts))
        elif text:
            marks.wordings[key] = text
            marks.worded_in[key] = StarterCategory(category)
    return replace(marks, favourites=frozenset(favourites), hidden=frozenset(hidden), own=tuple(own))


def _used_here(community_id: int | None, person_ids: Sequence[int]) -> ColumnElement[bool]:
    """Whether a line was used at this community, with one of these people, or where one of them was met."""
    met_at = select(EncounterRecord.event_id).where(EncounterRecord.person_id.in_(person_ids))
    with_them = or_(StarterUseRecord.person_id.in_(person_ids), StarterUseRecord.event_id.in_(met_at))
    wheres = [
        *([EventRecord.community_id == community_id] if community_id is not None else []),
        *([with_them] if person_ids else []),
    ]
    return func.coalesce(or_(*wheres), false()) if wheres else false()


def _with(past: LineHistory, row: Any) -> LineHistory:
    worked = row.times if row.outcome == StarterOutcome.GOT_GOING else 0
    flat = row.times if row.outcome == StarterOutcome.FELL_FLAT else 0
    return LineHistory(past.worked + worked, past.flat + flat, past.used_here or bool(row.here), past.passed_over)


def _of(key: str) -> ColumnElement[bool]:
    if key.startswith(OWN):
        return StarterRecord.uid == key.removeprefix(OWN)
    return StarterRecord.builtin_key == key


def _facts(draft: OwnLineDraft) -> dict[str, Any]:
    facts = {
        "kinds": [str(kind) for kind in draft.kinds],
        "depth": draft.depth,
        "situation": draft.situation,
        "topics": list(draft.topics),
    }
    return {name: value for name, value in facts.items() if value}


@lru_cache(maxsize=32768)
def _own_line(key: str, category: str, text: str, facts: str) -> Starter:
    """Kept between calls: thousands of own lines are read for every pack, and hardly one of them has changed."""
    known = json.loads(facts)
    kinds = tuple(EventKind(kind) for kind in known.get("kinds", ()) if kind in _KINDS)
    depth, situation, topics = known.get("depth", 0), known.get("situation", ""), texts_in(known.get("topics"))
    return own_line(key, OwnLineDraft(text, StarterCategory(category), kinds, depth, situation, topics))
