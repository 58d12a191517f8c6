"""Where one stands with people on LinkedIn, as its own files tell: connected, invited since when, never invited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class LinkedInState(StrEnum):
    """In the order of what is left to do."""

    ASKED_ME = "asked_me"
    INVITED = "invited"
    NEVER = "never"
    CONNECTED = "connected"


@dataclass(frozen=True, slots=True)
class LinkedInRow:
    """One person of an event; ``since`` is the day of connecting, or of the invitation."""

    person_id: int
    name: str
    state: LinkedInState
    since: date | None = None


def linkedin_row(
    person_id: int, name: str, connected_on: date | None, invited_on: date | None, asked_me_on: date | None
) -> LinkedInRow:
    """Where one stands with a person; whoever is connected has answered every invitation."""
    if connected_on is not None:
        return LinkedInRow(person_id, name, LinkedInState.CONNECTED, connected_on)
    if asked_me_on is not None and (invited_on is None or asked_me_on > invited_on):
        return LinkedInRow(person_id, name, LinkedInState.ASKED_ME, asked_me_on)
    if invited_on is not None:
        return LinkedInRow(person_id, name, LinkedInState.INVITED, invited_on)
    return LinkedInRow(person_id, name, LinkedInState.NEVER)


def in_order(rows: Iterable[LinkedInRow]) -> tuple[LinkedInRow, ...]:
    """Those that wait for me first, then the longest waiting, then never invited ones, connected ones last."""
    order = list(LinkedInState)
    return tuple(sorted(rows, key=lambda row: (order.index(row.state), row.since or date.max, row.name)))
