"""The two plain starts of the window, read by hand: argparse takes 8 ms to be told of all commands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_FOLDER = "--data-dir"


class WindowStart(NamedTuple):
    """Open the window, with its data in this folder (None: the platform's), or first the capture window."""

    data_dir: str | None = None
    capture: bool = False


def plain_start(arguments: Sequence[str]) -> WindowStart | None:
    """``[--data-dir DIR] [capture]`` in either order; None for anything else, which argparse reads and judges."""
    left, folder = list(arguments), None
    if _FOLDER in left[:-1]:
        at = left.index(_FOLDER)
        folder = left[at + 1]
        del left[at : at + 2]
    if left not in ([], ["capture"]) or folder == "" or (folder or "").startswith("-"):
        return None
    return WindowStart(folder, capture=bool(left))
