"""Every action of the window once: the menus, the palette and the shortcut sheet are made from this book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from networkprep.ui.widgets.plain_text import button_text


@dataclass(frozen=True, slots=True)
class Entry:
    """One action: the menu it stands in, its words, its keys."""

    menu: str
    action: QAction


class ActionBook:
    """Makes actions and remembers them in order."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._entries: list[Entry] = []

    def add(self, menu: str, text: str, keys: str, triggered: Callable[[], object]) -> QAction:
        """Make an action; ``keys`` may hold several sequences, separated by a blank bar ("Ctrl+Y | Ctrl+Z")."""
        action = QAction(button_text(text), self._window)
        action.setShortcuts([QKeySequence(part) for part in keys.split(" | ") if part])
        action.triggered.connect(lambda _checked=False: triggered())
        self._window.addAction(action)
        self._entries.append(Entry(menu, action))
        return action

    def entries(self) -> tuple[Entry, ...]:
        """All actions in the order of the menus."""
        return tuple(self._entries)

    def fill_menus(self, titles: dict[str, str]) -> None:
        """Put the actions into the menu bar, one menu for each title, in the order of the titles."""
        for key, title in titles.items():
            menu = self._window.menuBar().addMenu(title)
            menu.setObjectName(f"menu-{key}")
            for entry in self._entries:
                if entry.menu == key:
                    menu.addAction(entry.action)
