"""Theme files: read once, checked at once, so that a forgotten role cannot surface later as black."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from networkprep.ui.theme.roles import Role, Theme

_COLOUR = re.compile(r"#[0-9a-f]{6}")


class ThemeFileError(ValueError):
    """A theme file lacks a role, has one too many, or a value that is no ``#rrggbb``."""


def read_theme(file: Path) -> Theme:
    """Read one theme; raises ``ThemeFileError`` for a wrong file and ``OSError`` for none."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ThemeFileError(f"{file.name}: {error}") from error
    given = content.get("roles", {})
    if set(given) != {role.value for role in Role}:
        odd = sorted(set(given) ^ {role.value for role in Role})
        raise ThemeFileError(f"{file.name}: roles missing or unknown: {', '.join(odd)}")
    for name, colour in given.items():
        if not (isinstance(colour, str) and _COLOUR.fullmatch(colour)):
            raise ThemeFileError(f"{file.name}: {name} is not a colour")
    return Theme(content.get("scheme") == "dark", {role: given[role.value] for role in Role})
