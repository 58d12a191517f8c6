"""The plain starts of the window, read by hand: argparse takes 8 ms to be told of all commands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_FOLDER = "--data-dir"


class WindowStart(NamedTuple):
    """Open the window, with its data in this folder (None: the platform's), or first the capture window.

    ``files``, whole paths, are shown in it before anything is taken over.
    """

    data_dir: str | None = None
    capture: bool = False
    files: tuple[str, ...] = ()


def plain_start(arguments: Sequence[str]) -> WindowStart | None:
    """``[--data-dir DIR] [capture|open]`` in either order; None for all else, which argparse reads and judges.

    ``open`` without a file is what a desktop's entry says.
    """
    left, folder = list(arguments), None
    if _FOLDER in left[:-1]:
        at = left.index(_FOLDER)
        folder = left[at + 1]
        del left[at : at + 2]
    if left not in ([], ["capture"], ["open"]) or folder == "" or (folder or "").startswith("-"):
        return None
    return WindowStart(folder, capture=left == ["capture"])
