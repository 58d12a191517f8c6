"""Theme files: read once, checked at once, so that a forgotten role cannot surface later as black."""

from __future__ import annotations

import re
from pathlib import Path

from networkprep.ui.theme.roles import Role, Theme

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_LINE = re.compile(r'(\w+) = "([^"]*)"')


class ThemeFileError(ValueError):
    """A theme file lacks a role, has one too many, or a value that is no ``#rrggbb``."""


def read_theme(file: Path) -> Theme:
    """Read one theme; raises ``ThemeFileError`` for a wrong file and ``OSError`` for none."""
    given = _values(file)
    scheme = given.pop("scheme", "")
    if set(given) != {role.value for role in Role}:
        odd = sorted(set(given) ^ {role.value for role in Role})
        raise ThemeFileError(f"{file.name}: roles missing or unknown: {', '.join(odd)}")
    for name, colour in given.items():
        if not _COLOUR.fullmatch(colour):
            raise ThemeFileError(f"{file.name}: {name} is not a colour")
    return Theme({role: given[role.value] for role in Role}, dark=scheme == "dark")


def _values(file: Path) -> dict[str, str]:
    """The lines ``name = "value"``: all a theme may hold. A reader of any TOML would cost 3 ms of every start."""
    values: dict[str, str] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        words = line.strip()
        if not words or words.startswith(("#", "[")):
            continue
        found = _LINE.fullmatch(words)
        if found is None or found[1] in values:
            raise ThemeFileError(f"{file.name}: line {number} cannot be read")
        values[found[1]] = found[2]
    return values
