"""What the interpreter writes when it dies: read at the next start, then begun anew (reliability 2.9)."""

from __future__ import annotations

import faulthandler
from contextlib import suppress
from pathlib import Path
from typing import TextIO

_MOST = 20_000


class FaultRecord:
    """Holds the file open while the program runs; ``last`` is what the run before this one left, mostly nothing."""

    def __init__(self, path: Path) -> None:
        self.last = _read(path)
        _no_core_dumps()
        self._file: TextIO | None = None
        with suppress(OSError):
            self._file = path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)

    def close(self) -> None:
        """The program ends well: nothing more is to be written."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[:_MOST].strip()
    except OSError:
        return ""


def _no_core_dumps() -> None:
    """A core dump would hold private notes."""
    try:
        import resource  # noqa: PLC0415  # there is none on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        return
