"""What a colour is for. Nothing else in the program names a colour."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """One purpose a colour serves; the value is its name in a theme file.

    ``border`` outlines controls (3:1 on every ground); ``hairline`` only decorates.
    """

    WINDOW = "window"
    SURFACE = "surface"
    RAISED = "raised"
    HOVER = "hover"
    TEXT = "text"
    MUTED = "muted"
    BORDER = "border"
    HAIRLINE = "hairline"
    ACCENT = "accent"
    ACCENT_TEXT = "accent_text"
    SELECTION = "selection"
    SELECTION_TEXT = "selection_text"
    FOCUS = "focus"
    GOOD = "good"
    GOOD_TEXT = "good_text"
    GOOD_GROUND = "good_ground"
    ATTENTION = "attention"
    ATTENTION_TEXT = "attention_text"
    ATTENTION_GROUND = "attention_ground"
    QUIET = "quiet"
    QUIET_TEXT = "quiet_text"
    QUIET_GROUND = "quiet_ground"


class State(StrEnum):
    """A state a row or a chip may be in; always shown with its word, never by colour alone."""

    GOOD = "good"
    ATTENTION = "attention"
    QUIET = "quiet"

    @property
    def mark(self) -> Role:
        """Colour of the sign or edge that stands for the state."""
        return Role(self.value)

    @property
    def text(self) -> Role:
        """Colour of words on the state's own ground."""
        return Role(f"{self.value}_text")

    @property
    def ground(self) -> Role:
        """Colour behind the state's words."""
        return Role(f"{self.value}_ground")


class Theme:
    """Every role with its colour (``#rrggbb``), and whether the whole is dark."""

    def __init__(self, colours: Mapping[Role, str], *, dark: bool) -> None:
        self.colours = colours
        self.dark = dark

    def __getitem__(self, role: Role) -> str:
        return self.colours[role]
