"""Drafts name notes, people and promises by keys of this file; an archive names them by what is the same everywhere."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any

from networkprep.domain.debrief import DRAFT_PREFIX
from networkprep.store.connection import RawConnection
from networkprep.store.draft_gateway import KEYED_BY

_FIELDS = {"capture_ids": "capture", "person_id": "person", "promise_id": "promise", "statement": "value_statement"}
_MADE_FROM = {"c": "capture", "p": "promise"}
_NUMBERED = re.compile(r"(f:)?([cp])([0-9]{1,18})")
_NAMED = re.compile(r"(f:)?([cp]):(.+)")
_WITHIN = frozenset({"key", "person_key"})
_IF_THENS = "if_thens"


class DraftKeys(ABC):
    """Goes through a draft and puts another name in each place that names something."""

    def draft(self, key: str, body: Mapping[str, Any]) -> tuple[str, dict[str, Any]] | None:
        """The draft with its names changed; None when it belongs to something that is gone."""
        for table, prefix in KEYED_BY.items():
            if key.startswith(prefix):
                name = self.name(table, key.removeprefix(prefix))
                return None if name is None else (f"{prefix}{name}", dict(body))
        event_uid = key.removeprefix(DRAFT_PREFIX) if key.startswith(DRAFT_PREFIX) else ""
        return key, {field: self._value(field, value, event_uid) for field, value in body.items()}

    @abstractmethod
    def name(self, table: str, known_as: Any) -> Any:
        """What something is called on the other side; None when it is not there."""

    @abstractmethod
    def if_then(self, event_uid: str, known_as: int) -> int | None:
        """The same for an if-then plan of an event."""

    @abstractmethod
    def made_key(self, text: str) -> str:
        """The same for a key inside the draft that was made from a note or a promise."""

    def _value(self, field: str, value: Any, event_uid: str) -> Any:
        if table := _FIELDS.get(field):
            if isinstance(value, list):
                return [name for each in value if (name := self.name(table, each)) is not None]
            return self.name(table, value)
        if field == _IF_THENS and isinstance(value, list):
            return self._if_thens(value, event_uid)
        if field in _WITHIN and isinstance(value, str):
            return self.made_key(value)
        if isinstance(value, dict):
            return {name: self._value(name, each, event_uid) for name, each in value.items()}
        if isinstance(value, list):
            return [self._value("", each, event_uid) for each in value]
        return value

    def _if_thens(self, pairs: list[Any], event_uid: str) -> list[Any]:
        changed = []
        for pair in pairs:
            if isinstance(pair, list) and len(pair) == 2 and type(pair[0]) is int:
                number = self.if_then(event_uid, pair[0])
                if number is not None:
                    changed.append([number, pair[1]])
        return changed


class OutgoingDraftKeys(DraftKeys):
    """From keys of this file to uids."""

    def __init__(self, raw: RawConnection, uid_of: Callable[[str, int | None], str | None]) -> None:
        self._uid_of = uid_of
        self._places = {key: number for keys in if_thens_of_events(raw).values() for number, key in enumerate(keys)}

    def name(self, table: str, known_as: Any) -> str | None:
        """The uid of a row."""
        text = str(known_as)
        return self._uid_of(table, int(text)) if text.isascii() and text.isdigit() and len(text) < 19 else None

    def if_then(self, event_uid: str, known_as: int) -> int | None:
        """Its place among the if-then plans of its event."""
        return self._places.get(known_as)

    def made_key(self, text: str) -> str:
        """``c12`` becomes ``c:`` and the uid of capture 12."""
        found = _NUMBERED.fullmatch(text)
        uid = self.name(_MADE_FROM[found[2]], found[3]) if found else None
        return f"{found[1] or ''}{found[2]}:{uid}" if found and uid else text


class IncomingDraftKeys(DraftKeys):
    """From uids to keys of this file."""

    def __init__(self, raw: RawConnection, key_of: Callable[[str, str], int | None]) -> None:
        self._key_of = key_of
        self._if_thens_here = if_thens_of_events(raw)

    def name(self, table: str, known_as: Any) -> int | None:
        """The key of what has this uid."""
        return self._key_of(table, known_as) if isinstance(known_as, str) else None

    def if_then(self, event_uid: str, known_as: int) -> int | None:
        """The key of the if-then plan at this place."""
        here = self._if_thens_here.get(event_uid, [])
        return here[known_as] if 0 <= known_as < len(here) else None

    def made_key(self, text: str) -> str:
        """The way back."""
        found = _NAMED.fullmatch(text)
        key = self.name(_MADE_FROM[found[2]], found[3]) if found else None
        return f"{found[1] or ''}{found[2]}{key}" if found and key else text


def if_thens_of_events(raw: RawConnection) -> dict[str, list[int]]:
    """The keys of the if-then plans of each event, in their order."""
    found: dict[str, list[int]] = {}
    query = (
        "SELECT event.uid, plan_if_then.id FROM plan_if_then JOIN event ON event.id = plan_if_then.event_id "
        "ORDER BY plan_if_then.event_id, plan_if_then.position, plan_if_then.id"
    )
    for uid, key in raw.execute(query):
        found.setdefault(uid, []).append(key)
    return found
