"""Two kinds of failure: the world failed (told, with a way on) or we failed (a bug, told in the crash window)."""

from __future__ import annotations

from enum import StrEnum


class WorldFailure(StrEnum):
    """What the world did; ``ui.words`` and the command line turn each into what, why and what now."""

    DISK_FULL = "disk_full"
    DATA_BUSY = "data_busy"
    DATA_READ_ONLY = "data_read_only"
    DATA_UNREACHABLE = "data_unreachable"
    DATA_DAMAGED = "data_damaged"
    DATA_EMPTY = "data_empty"
    DATA_FOREIGN = "data_foreign"
    DATA_NEWER = "data_newer"
    DATA_MISSING = "data_missing"
    DATA_REPLACED = "data_replaced"
    WRITE_FAILED = "write_failed"
    NO_MEMORY = "no_memory"
    FOLDER_UNUSABLE = "folder_unusable"
    FILE_UNREADABLE = "file_unreadable"
    FILE_UNWRITABLE = "file_unwritable"
    BACKUP_FAILED = "backup_failed"
    MIGRATION_FAILED = "migration_failed"


class NetworkPrepError(Exception):
    """Root of all errors this program raises on purpose."""


class WorldError(NetworkPrepError):
    """The world failed: disk, folder, file, another program. ``detail`` never holds a person's words."""

    def __init__(self, failure: WorldFailure, detail: str = "") -> None:
        super().__init__(f"{failure}: {detail}" if detail else str(failure))
        self.failure = failure
        self.detail = detail


class GoneError(NetworkPrepError):
    """What was asked for is no longer there, for example deleted meanwhile."""


class RefusedError(NetworkPrepError):
    """A rule of the product says no; ``code`` says which, in a word the interface can explain."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class CancelledError(NetworkPrepError):
    """The person cancelled a long action; nothing was changed."""


class BrokenError(NetworkPrepError):
    """We failed: stands for a bug already told of, so that whoever waits for the answer does not wait for ever."""
