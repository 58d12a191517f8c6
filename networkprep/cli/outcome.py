"""What a command came to: an exit code and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from networkprep.domain.changes import Change

DONE, FAILED, MISUSED, CANNOT_START = range(4)


class Outcome(NamedTuple):
    """Exit code, words for standard output, words for standard error; the change it made, for an open window."""

    code: int = DONE
    out: str = ""
    err: str = ""
    change: Change | None = None
