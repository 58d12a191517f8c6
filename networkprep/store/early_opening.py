"""Opening for the first picture: plain ``sqlite3``, only when the file may be read just as it is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store.connection import (
    FIRST_SCREEN_CACHE_KIB,
    RawConnection,
    open_connection,
    open_for_reading,
    set_cache,
)
from networkprep.store.failures import sorted_failures
from networkprep.store.header import REFUSALS, FileState, read_header

_UNWRITABLE = frozenset({WorldFailure.DATA_READ_ONLY, WorldFailure.DATA_UNREACHABLE})


class EarlyConnection(NamedTuple):
    """A connection just opened: had the last run ended uncleanly before, and may the file only be read."""

    raw: RawConnection
    unclean: bool
    read_only: bool = False


def open_early(path: Path) -> EarlyConnection | None:
    """Open the file when it is ours, current, and no restore is under way; else None, for the full opening.

    Its cache is small until the full opening takes it over. Raises WorldError for a file that must not be opened.
    """
    try:
        header = read_header(path)
    except OSError:
        return None
    if restore_journal(path).exists():
        return None
    if header.state in REFUSALS:
        raise WorldError(REFUSALS[header.state], str(header.version))
    if header.state is not FileState.CURRENT:
        return None
    early = open_whichever_way(path)
    set_cache(early.raw, FIRST_SCREEN_CACHE_KIB)
    return early


def open_whichever_way(path: Path) -> EarlyConnection:
    """Open for writing, or, where the file, its folder or its disk may only be read, for reading alone.

    Reading alone is possible only when no log lies beside the file (reliability 2.7). Raises what the opening for
    writing raised.
    """
    unclean = ended_uncleanly(path)
    if not unclean and os.access(path, os.R_OK) and not os.access(path, os.W_OK):
        return _for_reading(path)  # opened for writing, it would get a log that stays read-only when it no longer is
    try:
        with sorted_failures():
            return EarlyConnection(open_connection(path), unclean)
    except WorldError as error:
        if unclean or error.failure not in _UNWRITABLE or not os.access(path, os.R_OK):
            raise
        return _for_reading(path)


def _for_reading(path: Path) -> EarlyConnection:
    with sorted_failures():
        return EarlyConnection(open_for_reading(path), unclean=False, read_only=True)


def ended_uncleanly(path: Path) -> bool:
    """Whether the last run left a log behind: it died, or the machine did."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def restore_journal(path: Path) -> Path:
    """The note that a restore is under way."""
    return path.with_name(".restore-journal")
