"""The parts of other people's work that the program stands on, for "About"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Component:
    """A library with its version and the name of its licence."""

    name: str
    version: str
    licence: str
