"""How this program is started once more: from a bundle it is its own program, else a module of an interpreter."""

from __future__ import annotations

import sys


def own_program(*arguments: str) -> list[str]:
    """The command, program first, that starts another NetworkPrep with these arguments."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "networkprep", *arguments]
