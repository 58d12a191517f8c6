"""What a bundle is made of, written into it when it was made; a wheel and a checkout have no such list."""

from __future__ import annotations

import json
from pathlib import Path

from networkprep.domain.components import Component
from networkprep.system.resources import resources_folder


def bundled_parts() -> tuple[tuple[Component, Path], ...]:
    """Each part with the file that holds its licence; nothing where NetworkPrep is not a bundle."""
    folder = resources_folder() / "licences"
    try:
        listed = json.loads((folder / "parts.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    return tuple(
        (Component(part["name"], part["version"], part["licence"]), folder / Path(part["text"]).name) for part in listed
    )
