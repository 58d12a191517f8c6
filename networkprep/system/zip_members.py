"""Files inside a zip that a person names: read one at a time, with a cap, and never unpacked to the disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from networkprep.domain.errors import WorldError, WorldFailure

_LARGEST = 64 * 1024 * 1024
"""Bytes that may come out of one member."""

_MOST_MEMBERS = 5000
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""As every zip that people are given; the others fail in ways of their own."""

_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, struct.error,
    KeyError,
)  # fmt: skip


def members_called(path: Path, names: frozenset[str]) -> tuple[Path, ...]:
    """The members with one of these names (in small letters), in any folder of the zip, as paths below it.

    Empty for what is no zip, or one that cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            members = packed.infolist()[:_MOST_MEMBERS]
    except _BROKEN:
        return ()
    wanted = (each.filename for each in members if each.filename.rpartition("/")[2].lower() in names)
    return tuple(path / name for name in wanted if not name.startswith("/") and ".." not in name.split("/"))


def read_member(path: Path) -> bytes | None:
    """The content of a member named as a path below its zip; None where no file lies above the path.

    Raises WorldError(FILE_UNREADABLE) for one that is missing, broken or too large.
    """
    outer = next((parent for parent in path.parents if parent.is_file()), None)
    if outer is None:
        return None
    try:
        with zipfile.ZipFile(outer) as packed:
            member = packed.getinfo(path.relative_to(outer).as_posix())
            if member.compress_type not in _PACKED:
                raise zipfile.BadZipFile
            with packed.open(member) as opened:
                content = opened.read(_LARGEST + 1)
    except _BROKEN as error:
        raise WorldError(WorldFailure.FILE_UNREADABLE, path.name) from error
    if len(content) > _LARGEST:
        raise WorldError(WorldFailure.FILE_UNREADABLE, path.name)
    return content
