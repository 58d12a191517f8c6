"""Who has the data: this process, or another whose window answers; a start, or another command, is waited for."""

from __future__ import annotations

import threading
import time

from networkprep.system.lock import DataLock
from networkprep.system.paths import Paths

_SECONDS = 10.0
"""For a command that has the data: several at once on a slow machine follow each other."""

_LOOK_AGAIN = 0.05


def took_lock(paths: Paths, lock: DataLock) -> bool:
    """True with the lock taken; False when another process holds it and its window listens, or does not in time."""
    if _taken(lock):
        return True
    from networkprep.system.handover import window_listens  # noqa: PLC0415  # 12 ms that the first start does without

    until = time.monotonic() + _SECONDS
    while not _taken(lock):
        if window_listens(paths) or time.monotonic() > until:
            return False
        threading.Event().wait(_LOOK_AGAIN)
    return True


def _taken(lock: DataLock) -> bool:
    try:
        return lock.take()
    except OSError:
        # A folder that may only be read: nobody can hold its lock, and nobody can write its data.
        return True
