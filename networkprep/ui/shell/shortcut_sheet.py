"""F1: every action with its keys, in the order of the menus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from networkprep.ui.shell.action_book import ActionBook
from networkprep.ui.theme import TextStep, step_font
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button


class ShortcutSheet(QDialog):
    """A list to read; Esc closes it."""

    def __init__(self, book: ActionBook, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.list = self._build_list()
        for menu in dict.fromkeys(entry.menu for entry in book.entries()):
            entries = [entry for entry in book.entries() if entry.menu == menu]
            self._add_group(book.menu_title(menu), [(entry.words, entry.keys) for entry in entries])
        self._add_group(self.tr("Everywhere"), self._keys_of_widgets())
        self.list.expandAll()
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.list, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(520, 620)

    def _build_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(self.windowTitle())
        made.setColumnCount(2)
        made.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        made.setRootIsDecorated(False)
        made.setItemsExpandable(False)
        made.setIndentation(LARGE)
        made.setAllColumnsShowFocus(True)
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        made.header().setStretchLastSection(False)
        return made

    def _add_group(self, title: str, rows: list[tuple[str, str]]) -> None:
        group = QTreeWidgetItem(self.list, [title, ""])
        group.setFont(0, step_font(TextStep.STRONG))
        for words, keys in rows:
            QTreeWidgetItem(group, [words, keys])

    def _keys_of_widgets(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Done, or the next step"), "Ctrl+Enter"),
            (self.tr("Close or go back; what you typed stays"), "Esc"),
            (self.tr("From the list to what it shows, and back"), "F6"),
            (self.tr("Rename what is chosen"), "F2"),
        ]
