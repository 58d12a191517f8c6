"""Light, dark or as the system has it; switches live."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication

from networkprep.ui.theme.palette import palette_of, theme_of
from networkprep.ui.theme.reading import read_theme
from networkprep.ui.theme.roles import Theme
from networkprep.ui.theme.sheet import sheet_of

if TYPE_CHECKING:
    from networkprep.ui.theme.style import NetworkPrepStyle

_PROPERTY = "networkprep_appearance"


class SchemeChoice(StrEnum):
    """What the person chose in the settings; the value is what is stored there."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(QObject):
    """Dresses the application; ``changed`` tells painters that cache something to let go of it.

    ``resources`` is the folder that holds ``themes`` and ``icons``. A theme file is read when it is first needed.
    ``plain`` is for the first picture, in Qt's own Fusion: icons and what our style draws come with ``draw_now``. Qt's
    SVG, a dozen drawings, and all the classes Qt loads for a style written in Python take 40 ms of a start.
    """

    changed = Signal()
    text_resized = Signal()

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        choice: SchemeChoice = SchemeChoice.SYSTEM,
        *,
        plain: bool = False,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._resources = resources
        self._choice = choice
        self._themes: dict[bool, Theme] = {}
        self._style: NetworkPrepStyle | None = None
        self._font = app.font()
        # An unknown scheme (a bare Linux desktop) reads as light.
        self._system_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self.theme = self._wanted()
        if not plain:
            self.draw_now()
        self._dress()
        app.setProperty(_PROPERTY, self)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def icon_folder(self) -> Path:
        """Where the one-colour drawings are."""
        return self._resources / "icons"

    @property
    def choice(self) -> SchemeChoice:
        """The person's choice, not what the system made of it."""
        return self._choice

    def choose(self, choice: SchemeChoice) -> None:
        """Follow a new choice at once."""
        self._choice = choice
        self._refresh()

    def set_text_scale(self, factor: float) -> None:
        """Make all text larger or smaller than the system's, 1.0 to 2.0 (WCAG 1.4.4), also what is shown already."""
        font = self._app.font()
        size = self._font.pointSizeF() * factor
        if font.pointSizeF() == size:
            return
        font.setPointSizeF(size)
        self._app.setFont(font)
        # A widget that was dressed keeps the font it was dressed with, and a list the heights it measured.
        self._app.setStyleSheet(sheet_of(self.theme))
        for widget in self._app.allWidgets():
            if isinstance(widget, QAbstractItemView):
                widget.scheduleDelayedItemsLayout()
        self.text_resized.emit()

    @property
    def draws(self) -> bool:
        """Whether icons are drawn, or their places kept free."""
        return self._style is not None

    def draw_now(self) -> None:
        """Draw all there is: the style's corrections of Fusion, and the icons of what is shown."""
        from networkprep.ui.theme.style import NetworkPrepStyle  # noqa: PLC0415  # after the first picture

        self._style = NetworkPrepStyle(self.theme)
        self._app.setStyle(self._style)
        for widget in self._app.allWidgets():
            widget.update()

    def _wanted(self) -> Theme:
        follows = self._choice is SchemeChoice.SYSTEM
        dark = self._system_dark if follows else self._choice is SchemeChoice.DARK
        if dark not in self._themes:
            name = "dark.toml" if dark else "light.toml"
            self._themes[dark] = read_theme(self._resources / "themes" / name)
        return self._themes[dark]

    def _on_system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system_dark = scheme is Qt.ColorScheme.Dark
        self._refresh()

    def _refresh(self) -> None:
        theme = self._wanted()
        if theme is self.theme:
            return
        self.theme = theme
        if self._style is not None:
            self._style.theme = theme
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._app.setPalette(palette_of(self.theme))
        self._app.setStyleSheet(sheet_of(self.theme))


def current_appearance() -> Appearance | None:
    """The application's dress, or nothing before it was put on."""
    app = QApplication.instance()
    found = app.property(_PROPERTY) if app is not None else None
    return found if isinstance(found, Appearance) else None


def current_theme() -> Theme:
    """The theme to paint with now; painters ask in ``paintEvent``, never at import."""
    appearance = current_appearance()
    return appearance.theme if appearance is not None else theme_of(QApplication.palette())
