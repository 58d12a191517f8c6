"""Where a data file is not safe: on another machine's disk, or in a folder that a program copies to other machines."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class SharedFolder(StrEnum):
    """Why a folder is a risk for a file that one program alone may write; also the doctor's code for it."""

    NETWORK = "network_folder"
    SYNCED = "synced_folder"


NETWORK_KINDS = frozenset({
    "afs", "beegfs", "ceph", "cifs", "davfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
    "fuse.cephfs", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs",
    "fuse.smbnetfs", "fuse.sshfs",
})  # fmt: skip
"""File systems of other machines, as the list of mounts names them."""

_SYNCED = (
    "cloudstorage", "com~apple~clouddocs", "dropbox", "google drive", "googledrive", "icloud drive", "iclouddrive",
    "megasync", "nextcloud", "onedrive", "owncloud", "pclouddrive", "proton drive", "seafile", "syncthing",
)  # fmt: skip
MARKS = (".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log", ".stfolder")
"""What programs of this kind leave in the folder they copy, whatever it is called."""


def is_on_network(folder: str, mounts: str) -> bool:
    """Whether an absolute path lies on another machine's disk, by a list of mounts like that of Linux.

    A path that begins with two bars is another machine's on every system.
    """
    if folder.startswith(("//", "\\\\")):
        return True
    found, kind_there = "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) > 2 and len(parts[1]) >= len(found) and _is_inside(folder, point := _plain(parts[1])):
            found, kind_there = point, parts[2]
    return kind_there in NETWORK_KINDS


def names_a_copier(parts: Iterable[str]) -> bool:
    """Whether a part of a path is called as programs that copy a folder to other machines call theirs.

    "Dropbox (Work)" and "OneDrive - Soil Trust" are such names, "Dropbox-old" is not.
    """
    return any(
        part == name or part.startswith((f"{name} (", f"{name} - "))
        for part in (part.casefold() for part in parts)
        for name in _SYNCED
    )


def _is_inside(folder: str, point: str) -> bool:
    return folder == point or folder.startswith(point.rstrip("/") + "/")


def _plain(point: str) -> str:
    """A mount point as a path: blanks and the like are written as octal numbers there."""
    for letter in (" ", "\t", "\n", "\\"):
        point = point.replace(f"\\{ord(letter):03o}", letter)
    return point
