"""Finds the files that travel with the program, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any


class ResourceError(Exception):
    """A file that belongs to the program is missing or unreadable: the installation is damaged."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


def resources_folder() -> Path:
    """The folder of starters, notes, icons and themes: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def read_toml(name: str) -> dict[str, Any]:
    """One TOML file by its name below the resources folder, such as "starters/openers.toml"."""
    import tomllib  # noqa: PLC0415  # 2 ms that no first picture needs

    try:
        with (resources_folder() / name).open("rb") as file:
            return tomllib.load(file)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise ResourceError(name, str(problem)) from problem
