"""Looks where a folder lies; what it finds is judged by ``domain.shared_folders``."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from networkprep.domain.shared_folders import MARKS, SharedFolder, is_on_network, names_a_copier

_MOUNTS = Path("/proc/self/mounts")


def shared_folder(folder: Path, mounts: Path = _MOUNTS) -> SharedFolder | None:
    """Why this folder is not one machine's alone; None when it is, or when nobody can say."""
    whole = folder.expanduser().resolve()
    listed = ""
    with suppress(OSError):
        listed = mounts.read_text(encoding="utf-8", errors="replace")
    if is_on_network(str(whole), listed):
        return SharedFolder.NETWORK
    if names_a_copier(whole.parts) or any((each / mark).exists() for each in (whole, *whole.parents) for mark in MARKS):
        return SharedFolder.SYNCED
    return None
