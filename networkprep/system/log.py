"""The log: ids, counts and failures, never a person's words (reliability 2.16)."""

from __future__ import annotations

import logging
from pathlib import Path

_SIZE = 1_000_000
_KEPT = 3


def start_log(path: Path) -> None:
    """Write the program's log to ``path``, owner-only, a megabyte at most three times; a bad folder means no log."""
    logger = logging.getLogger("networkprep")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.addHandler(_LogFile(path))


class _LogFile(logging.Handler):
    """Opens the file with the first record: most starts have nothing to say, and rotating costs 5 ms of imports."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = _rotating(self._path)
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _rotating(path: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415  # with the first record, see above

    file = RotatingFileHandler(path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=True)
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return file
