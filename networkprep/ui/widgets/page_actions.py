"""What can be done on a page, each with its keys: they count wherever on the page the caret is, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTabWidget, QWidget

from networkprep.ui.widgets.place import GROUP

_groups = count(1)


def page_action(page: QWidget, words: str, do: Callable[[], object], *keys: str | QKeySequence.StandardKey) -> QAction:
    """An action of ``page``; any of ``keys`` does it."""
    action = QAction(words, page)
    action.setShortcuts([QKeySequence(each) for each in keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    # Qt also says whether it is checked: one argument too many for a signal, a partial, a click.
    action.triggered.connect(lambda _checked=False: do())
    page.addAction(action)
    return action


def one_group(*actions: QAction) -> list[QAction]:
    """These belong together: the Page menu has a line between them and the others."""
    group = next(_groups)
    for action in actions:
        action.setProperty(GROUP, group)
    return list(actions)


def part_actions(page: QWidget, tabs: QTabWidget) -> list[QAction]:
    """One for each part of a page in ``tabs``, by Alt and its number."""
    return one_group(
        *(
            page_action(page, tabs.tabText(at), partial(tabs.setCurrentIndex, at), f"Alt+{at + 1}")
            for at in range(tabs.count())
        )
    )
