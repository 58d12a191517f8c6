"""Promises, mine and theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Whose(StrEnum):
    """Who promised."""

    MINE = "mine"
    THEIRS = "theirs"


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """What a new promise is made of; ``who`` holds the words of the note until there is a person."""

    whose: Whose
    text: str
    who: str = ""
    due_on: date | None = None
    person_id: int | None = None
    event_id: int | None = None
    capture_id: int | None = None


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise in a list, with the note it came from."""

    id: int
    uid: str
    whose: Whose
    text: str
    who: str
    due_on: date | None
    state: PromiseState
    closed_on: date | None
    person_id: int | None
    event_id: int | None
    capture_id: int | None
    capture_raw: str = ""
    event_title: str = ""
