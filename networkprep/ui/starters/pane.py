"""Starters: the list at the left, one line, or one's own new one, at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.library import LineDetails, OwnLineDraft
from networkprep.domain.starters import StarterCategory
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.starters.line_form import LineForm
from networkprep.ui.starters.line_view import LineView
from networkprep.ui.starters.list_pane import ListPane
from networkprep.ui.theme.scale import MEDIUM
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.page_actions import one_group, page_action
from networkprep.ui.widgets.scrolling import scrolling
from networkprep.ui.widgets.two_panes import TwoPanes

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_LIST_FIRST = 460


class StartersPane(QWidget):
    """Connects the list with what it opens."""

    actions_changed = Signal()

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self.list = ListPane(runtime)
        self.view = LineView(runtime)
        self.form = LineForm(runtime)
        self._nothing = EmptyState("library", self.tr("Choose a line to see what goes with it."))
        for page in (self.view, self.form):
            page.setObjectName("page")
        self._right = QStackedWidget()
        for widget in (self._nothing, scrolling(self.view), scrolling(self.form)):
            self._right.addWidget(widget)
        panes = TwoPanes.around(self.list, self._right)
        panes.setSizes([_LIST_FIRST, 620])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MEDIUM, 0, 0)
        column.addWidget(panes)
        self._make_actions()
        self._connect()

    def opened(self) -> None:
        """Read the list again."""
        self.list.read()

    def open_line(self, key: str) -> None:
        """Show a line, in the whole list."""
        self.list.show_all()
        self.list.choose(key)
        self._read(key)

    def show_category(self, category: StarterCategory) -> None:
        """Narrow the list to one category."""
        self.list.show_all()
        self.list.filters.show_category(category)

    def new_line(self, words: str = "") -> None:
        """Begin a line of one's own, of the category looked at."""
        category = self.list.filters.category.currentData()
        self._right.setCurrentIndex(2)
        self.form.start(words, StarterCategory(category) if category else None)

    def find_here(self) -> None:
        """Put the caret into the field."""
        self.list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.selectAll()

    def page_actions(self) -> list[QAction]:
        """What can be done with the line shown."""
        row = self.view.row
        if row is None:
            return []
        return [self._favourite, self._hide, self._edit if row.is_own else self._reword]

    def _make_actions(self) -> None:
        self._favourite = page_action(self, self.tr("Favourite"), self.view.favourite.click, "Ctrl+D")
        self._hide = page_action(self, self.tr("Hide or show the line"), self.view.hide_line.click, "Ctrl+H")
        self._edit = page_action(self, self.tr("Change my line"), self._on_edit, "F2")
        self._reword = page_action(self, self.tr("Say it in my words"), self.view.write_words, "F2")
        one_group(self._favourite, self._hide, self._edit, self._reword)
        self._edit.setEnabled(False)

    def _connect(self) -> None:
        self.list.chosen.connect(self._read)
        self.list.list.opened.connect(self._on_opened)
        self.list.add_requested.connect(self.new_line)
        self.form.kept.connect(self._on_kept)
        self.form.left.connect(self._on_left)
        self.view.favourite_wished.connect(self._on_favourite)
        self.view.hidden_wished.connect(self._on_hidden)
        self.view.edit_wished.connect(self._on_edit)
        self.view.delete_wished.connect(self._on_delete)
        self.view.reworded.connect(self._on_reworded)
        self._runtime.on_change(self._on_changed)

    def _read(self, key: str) -> None:
        self._runtime.jobs.ask(
            lambda services: services.library.details(key), self._on_details, self._on_gone, latest="line"
        )

    def _do(self, work: Callable[[Services, str], object]) -> None:
        row = self.view.row
        if row is not None:
            self._runtime.write(lambda services: work(services, row.key))

    def _on_details(self, details: LineDetails) -> None:
        self.view.show_details(details)
        if self._right.currentIndex() != 2 or self.list.list.hasFocus():
            self._right.setCurrentIndex(1)
        own = details.row.is_own
        self._edit.setEnabled(own)
        self._reword.setEnabled(not own)
        self.actions_changed.emit()

    def _on_gone(self, _error: NetworkPrepError) -> None:
        if self._right.currentIndex() == 1:
            self._right.setCurrentIndex(0)

    def _on_opened(self, _key: str) -> None:
        self._right.setCurrentIndex(1)
        self.view.favourite.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_favourite(self, favourite: bool) -> None:
        self._do(lambda services, key: services.own_lines.set_favourite(key, favourite))

    def _on_hidden(self, hidden: bool) -> None:
        self._do(lambda services, key: services.own_lines.set_hidden(key, hidden))

    def _on_reworded(self, text: str, edit: str) -> None:
        self._do(lambda services, key: services.own_lines.reword(key, text, edit))

    def _on_delete(self) -> None:
        self._do(lambda services, key: services.own_lines.delete(key))
        self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edit(self) -> None:
        if self.view.row is not None and self.view.row.is_own:
            self._right.setCurrentIndex(2)
            self.form.edit(self.view.row.line)

    def _on_kept(self, key: str, draft: OwnLineDraft) -> None:
        if key:
            self._runtime.write(lambda services: services.own_lines.change(key, draft))
            self._on_added(key)
        else:
            self._runtime.jobs.ask(lambda services: services.own_lines.add(draft), self._on_added)

    def _on_added(self, key: str) -> None:
        self._right.setCurrentIndex(1)
        self.open_line(key)
        self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        self._right.setCurrentIndex(1 if self.view.row is not None else 0)
        self.list.field.setFocus()

    def _on_changed(self, change: Change) -> None:
        if change.touches(Topic.LIBRARY):
            self.list.read()
            if self.view.row is not None:
                self._read(self.view.row.key)
