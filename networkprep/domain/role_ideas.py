"""What fits somebody because of what they are to me: a question, and a light word later on (S65-S67)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from networkprep.domain.packs import filled
from networkprep.domain.people import Role
from networkprep.domain.starters import Starter


@dataclass(frozen=True, slots=True)
class RoleIdeas:
    """A question to ask, and a touch that gives or reports back; either may be missing."""

    question: str = ""
    touch: str = ""


NO_IDEAS = RoleIdeas()


def ideas_for(
    role: Role | None, questions: Iterable[Starter], touches: Iterable[Starter], facts: Mapping[str, str]
) -> RoleIdeas:
    """The first line for this role of each kind that says nothing unknown: no slot is filled by guessing."""
    if role is None:
        return NO_IDEAS
    return RoleIdeas(_first(role, questions, facts), _first(role, touches, facts))


def _first(role: Role, lines: Iterable[Starter], facts: Mapping[str, str]) -> str:
    fitting = (line for line in lines if role in line.tags and all(facts.get(slot) for slot in line.slots))
    line = next(fitting, None)
    return filled(line.text, facts) if line else ""
