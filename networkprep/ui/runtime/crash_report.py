"""What is known about an error of ours: where it happened, never what somebody typed (reliability 2.16, row 67)."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import qVersion

from networkprep import __version__


@dataclass(frozen=True, slots=True)
class CrashReport:
    """``kind`` is the same for the same error at the same place; ``text`` is all there is to copy or save."""

    kind: str
    text: str


def report_of(error: BaseException) -> CrashReport:
    """The error's type and path through the code; its message is left out, for it may hold a person's words."""
    import platform  # noqa: PLC0415  # 2 ms that only a report needs

    steps = list(_steps(error))
    lines = [
        f"NetworkPrep {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "(What the error says of itself is left out: it might hold your words.)",
        *steps,
    ]
    return CrashReport(f"{type(error).__name__} {steps[-1].strip()}", "\n".join(lines))


def _steps(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _steps(before)
        yield "after that:"
    yield type(error).__name__
    yield from _frames(error.__traceback__)


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace, limit=-40):
        # Not the whole path: it begins with the name of somebody's home.
        place = "/".join(PurePath(frame.filename).parts[-3:])
        yield f"  {place}:{frame.lineno} in {frame.name}"
