"""What a rule has to say about a line: a code with the words it stumbled over, turned into a sentence at the edge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LineRule(StrEnum):
    """The rules for lines; the first thirteen are run on every built-in line, the rest where their category asks."""

    OPEN = "open"
    FACT = "fact"
    JOB = "job"
    WHY = "why"
    LEN = "len"
    SLOT = "slot"
    BANNED = "banned"
    ASSUME = "assume"
    LIE = "lie"
    ASK = "ask"
    CLAIM = "claim"
    VARIETY = "variety"
    COVER = "cover"
    REFER = "refer"
    LEAVE = "leave"
    BLAME = "blame"
    FIRM = "firm"
    FORM = "form"
    PRESSURE = "pressure"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: ``found`` is the wording (or name) it is about, ``limit`` the number that was passed, if one was."""

    rule: LineRule
    found: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A friendly remark on a person's own line, with other ways to say it; never a reason not to save (S25, S27)."""

    rule: LineRule
    found: str = ""
    limit: int = 0
    rewordings: tuple[str, ...] = ()
