"""The sample year's content, as its files tell it (``resources/demo``). Days are counted from the day it ends on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from networkprep.system.resources import read_toml, resources_folder

Telling: TypeAlias = Mapping[str, Any]
"""One table of a file."""


def read_me() -> Telling:
    """Whose year it is."""
    return read_toml("demo/me.toml")


def read_people() -> tuple[Telling, ...]:
    """What came to be known of people, and people known from before."""
    return tuple(read_toml("demo/people.toml")["person"])


def read_events() -> tuple[Telling, ...]:
    """The events in the order of their files: what was planned, whom one met, what came of it."""
    names = sorted(path.name for path in (resources_folder() / "demo" / "events").glob("*.toml"))
    return tuple(read_toml(f"demo/events/{name}") for name in names)
