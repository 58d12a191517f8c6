"""Files a person names: read with a cap, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.system.whole_file import write_whole

LARGEST = 512 * 1024 * 1024
"""Bytes of a file to bring in, at most."""


def read_given(path: Path) -> bytes:
    """The content of a file, which may lie inside a zip; raises WorldError(FILE_UNREADABLE) naming it."""
    try:
        if not path.exists():
            # Imported here: few files that are brought in lie in a zip.
            from networkprep.system.zip_members import read_member  # noqa: PLC0415  # only then

            member = read_member(path)
            if member is not None:
                return member
        if path.is_dir() or path.stat().st_size > LARGEST:
            raise WorldError(WorldFailure.FILE_UNREADABLE, path.name)
        return path.read_bytes()
    except OSError as error:
        raise WorldError(WorldFailure.FILE_UNREADABLE, path.name) from error


def write_given(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a file, whole or not at all, also when its content comes in pieces. Raises WorldError(FILE_UNWRITABLE)."""
    try:
        if path.exists() and not path.is_file():
            _write_through(path, content)
        else:
            write_whole(path, content)
    except OSError as error:
        raise WorldError(WorldFailure.FILE_UNWRITABLE, path.name) from error


def _write_through(path: Path, content: bytes | Iterable[bytes]) -> None:
    """A device or a pipe cannot be replaced by a file."""
    with path.open("wb", buffering=0) as file:
        for piece in (content,) if isinstance(content, bytes) else content:
            file.write(piece)
