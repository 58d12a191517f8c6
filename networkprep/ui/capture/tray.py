"""The icon in the tray, where the desktop has one and the person wants it: Capture, Open, Quit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from networkprep.ui.theme.icons import icon
from networkprep.ui.theme.roles import Role


def tray_is_there() -> bool:
    """Whether the desktop shows such icons; without one the option is not shown either (GNOME has none)."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """An extra door, never the only one; it says nothing by itself (S32)."""

    capture_requested = Signal()
    open_requested = Signal()
    quit_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.menu = QMenu(window)
        for words, icon_name, signal in (
            (self.tr("Capture"), "capture", self.capture_requested),
            (self.tr("Open NetworkPrep"), "today", self.open_requested),
            (self.tr("Quit"), "close", self.quit_requested),
        ):
            action = self.menu.addAction(icon(icon_name), words)
            action.triggered.connect(signal)
        self._icon = QSystemTrayIcon(icon("capture", Role.ACCENT), self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.show()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.capture_requested.emit()
