"""Roles, palettes and style; no colour value lives anywhere else."""

from networkprep.ui.theme.appearance import Appearance, SchemeChoice, current_appearance, current_theme
from networkprep.ui.theme.roles import Role, State, Theme
from networkprep.ui.theme.scale import TextStep, step_font

__all__ = [
    "Appearance",
    "Role",
    "SchemeChoice",
    "State",
    "TextStep",
    "Theme",
    "current_appearance",
    "current_theme",
    "step_font",
]
