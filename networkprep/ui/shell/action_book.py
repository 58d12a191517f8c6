"""Every action of the window once: the menus, the palette and the shortcut sheet are made from this book."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from networkprep.ui.widgets.place import GROUP
from networkprep.ui.widgets.plain_text import button_text

PAGE_MENU = "page"


class Entry(NamedTuple):
    """One action: the menu it stands in, and other words somebody may look for it by."""

    menu: str
    action: QAction
    also: str = ""

    @property
    def words(self) -> str:
        """What the action is called."""
        return self.action.text().replace("&&", "&")

    @property
    def keys(self) -> str:
        """Its keys as the reader's system writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        return ", ".join(sequence.toString(native) for sequence in self.action.shortcuts())


class ActionBook:
    """Makes actions and puts each into its menu; a menu is shown once it holds something."""

    def __init__(self, window: QMainWindow, titles: Mapping[str, str]) -> None:
        self._window = window
        self._entries: list[Entry] = []
        self._of_page: list[Entry] = []
        self._lines: list[QAction] = []
        self._last: dict[str, QAction] = {}
        self._titles = {key: title.replace("&", "") for key, title in titles.items()}
        self._menus = {key: self._new_menu(key, title) for key, title in titles.items()}

    def add(self, menu: str, text: str, keys: str, triggered: Callable[[], object], also: str = "") -> QAction:
        """Make an action; ``keys`` may hold several sequences ("Ctrl+Y | Ctrl+Shift+Z"), ``also`` other words."""
        action = QAction(button_text(text), self._window)
        action.setShortcuts([QKeySequence(part) for part in keys.split(" | ") if part])
        action.triggered.connect(lambda _checked=False: triggered())
        self._entries.append(Entry(menu, action, also))
        # An action that comes later, as the sample year does, goes before the last one.
        self._menus[menu].insertAction(self._last.get(menu), action)  # type: ignore[arg-type]  # PySide's stub lacks None
        self._menus[menu].menuAction().setVisible(True)
        return action

    def keep_last(self, menu: str, action: QAction) -> None:
        """Let this action stay the last of its menu."""
        self._last[menu] = action

    def set_page_actions(self, actions: Sequence[QAction]) -> None:
        """Put what the current page can do into the page's menu, group by group, in place of the last page's."""
        menu = self._menus[PAGE_MENU]
        for entry in self._of_page:
            menu.removeAction(entry.action)
        for line in self._lines:
            menu.removeAction(line)
            line.deleteLater()
        self._of_page = [Entry(PAGE_MENU, action) for action in actions]
        self._lines = []
        before: object = self  # what every page has is a group of its own
        for action in actions:
            group = action.property(GROUP)
            if group != before:
                self._lines.append(menu.addSeparator())
            menu.addAction(action)
            before = group

    def entries(self) -> tuple[Entry, ...]:
        """All actions there are now, menu by menu."""
        order, last = list(self._titles), set(self._last.values())
        entries = self._entries + self._of_page
        return tuple(sorted(entries, key=lambda entry: (order.index(entry.menu), entry.action in last)))

    def menu_title(self, menu: str) -> str:
        """The words a menu is found by."""
        return self._titles[menu]

    def _new_menu(self, key: str, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setObjectName(f"menu-{key}")
        menu.menuAction().setVisible(False)
        return menu
