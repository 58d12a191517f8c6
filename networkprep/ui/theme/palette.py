"""The theme as Qt sees it: a palette for everything Fusion paints by itself."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from networkprep.ui.theme.roles import Role, Theme

_P = QPalette.ColorRole
_ROLES: dict[QPalette.ColorRole, Role] = {
    _P.Window: Role.WINDOW,
    _P.WindowText: Role.TEXT,
    _P.Base: Role.SURFACE,
    _P.AlternateBase: Role.RAISED,
    _P.Text: Role.TEXT,
    _P.PlaceholderText: Role.MUTED,
    _P.Button: Role.RAISED,
    _P.ButtonText: Role.TEXT,
    _P.BrightText: Role.ACCENT_TEXT,
    _P.Highlight: Role.SELECTION,
    _P.HighlightedText: Role.SELECTION_TEXT,
    _P.Accent: Role.ACCENT,
    _P.Link: Role.ACCENT,
    _P.LinkVisited: Role.ACCENT,
    _P.ToolTipBase: Role.RAISED,
    _P.ToolTipText: Role.TEXT,
    _P.Light: Role.RAISED,
    _P.Midlight: Role.HAIRLINE,
    _P.Mid: Role.BORDER,
    _P.Dark: Role.BORDER,
    _P.Shadow: Role.BORDER,
}
_DIMMED = (_P.WindowText, _P.Text, _P.ButtonText)


def palette_of(theme: Theme) -> QPalette:
    """Build the palette; words on disabled controls are muted, not made unreadable."""
    palette = QPalette()
    for qt_role, role in _ROLES.items():
        palette.setColor(qt_role, QColor(theme[role]))
    for qt_role in _DIMMED:
        palette.setColor(QPalette.ColorGroup.Disabled, qt_role, QColor(theme[Role.BORDER]))
    return palette


def theme_of(palette: QPalette) -> Theme:
    """The nearest theme to a palette, for a window shown before any theme was read (a crash report)."""
    known = {role: palette.color(qt_role).name() for qt_role, role in reversed(_ROLES.items())}
    text, window = known[Role.TEXT], known[Role.WINDOW]
    spare = {role: window if role.value.endswith(("ground", "hover")) else text for role in Role}
    return Theme(spare | known, dark=palette.color(_P.Window).lightness() < 128)
