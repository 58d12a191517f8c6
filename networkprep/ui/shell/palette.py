"""Ctrl+K: actions with their keys, people, events and starters in one list; Esc goes back exactly where one was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget

from networkprep.domain.finding import FoundRow
from networkprep.ui.overriding import override
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.shell.action_book import ActionBook
from networkprep.ui.shell.palette_model import PaletteModel, PaletteRow, rows_of_actions, rows_of_things
from networkprep.ui.shell.visits import Visit
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.announcing import announce
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.list_row import RowDelegate
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_WIDTH, _HEIGHT, _TOP = 600, 420, 48
_PAUSE_MS = 60


class Palette(QFrame):
    """Lies over the window, never modal; the field keeps the focus while the arrows walk through the list."""

    def __init__(self, window: QWidget, book: ActionBook, jobs: JobRunner, visit: Callable[[Visit], object]) -> None:
        super().__init__(window)
        self._book = book
        self._jobs = jobs
        self._visit = visit
        self._recent: list[str] = []
        self._came_from: QWidget | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._build()
        self.hide()

    @property
    def rows(self) -> tuple[PaletteRow, ...]:
        """What is listed now."""
        return self._model.rows

    def open_over(self) -> None:
        """Open, or close when open."""
        if self.isVisible():
            self._go_back()
            return
        self._came_from = QApplication.focusWidget()
        self._field.clear()
        self._list_actions()
        self._place_itself()
        self.show()
        self.raise_()
        # The popup reason leaves the selection of the field one comes from as it is.
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self._on_focus_left()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause.stop()

    def _build(self) -> None:
        self.setProperty("look", "bar")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Search everything"))
        self._field = LineEdit(self.tr("Search for an action, a person, an event or a starter"))
        self._field.setPlaceholderText(self.tr("Actions, people, events, starters"))
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._on_text_changed)
        self._model = PaletteModel(self)
        self._list = QListView()
        self._list.setProperty("look", "bare")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(RowDelegate(self._list))
        self._list.setModel(self._model)
        self._list.clicked.connect(self._choose)
        self._nothing = caption("")
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        for part in (self._field, self._nothing, self._list):
            column.addWidget(part)

    def _place_itself(self) -> None:
        window = self.window()
        width = min(_WIDTH, window.width() - 2 * SMALL)
        height = min(_HEIGHT, window.height() - _TOP - SMALL)
        self.setGeometry((window.width() - width) // 2, _TOP, width, height)

    def _take_key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        if key in steps:
            self._walk(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self._go_back()
        else:
            return key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        return True

    def _walk(self, step: int) -> None:
        count = self._model.rowCount()
        if not count:
            return
        row = min(max(self._list.currentIndex().row() + step, 0), count - 1)
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        # The field keeps the focus, so a screen reader is told which row the arrows reached.
        words = index.data(Qt.ItemDataRole.AccessibleTextRole)
        announce(self._list, words)

    def _choose(self) -> None:
        chosen = self._model.row_at(self._list.currentIndex())
        if chosen is None:
            return
        self._recent = [chosen.title, *(title for title in self._recent if title != chosen.title)][:5]
        self._go_back()
        if chosen.action is not None:
            chosen.action.trigger()
        elif chosen.visit is not None:
            self._visit(chosen.visit)

    def _go_back(self) -> None:
        came_from, self._came_from = self._came_from, None
        self.hide()
        if came_from is not None and came_from.isVisible():
            # Not the Tab reason: it would select the text and lose the caret's place.
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_left(self) -> None:
        if QApplication.activeWindow() is self.window():
            self._came_from = None
            self.hide()

    def _on_text_changed(self) -> None:
        self._list_actions()
        if self._field.text().strip():
            self._pause.start()
        else:
            self._pause.stop()

    def _list_actions(self) -> None:
        self._show_rows(rows_of_actions(self._book, self._field.text(), self._recent))

    def _ask(self) -> None:
        text = self._field.text()

        def find(services: Services) -> tuple[FoundRow, ...]:
            return services.finding.find(text)

        self._jobs.ask(find, self._on_found, latest="palette")

    def _on_found(self, found: tuple[FoundRow, ...]) -> None:
        things = rows_of_things(found)
        self._show_rows(rows_of_actions(self._book, self._field.text(), self._recent) + things)

    def _show_rows(self, rows: tuple[PaletteRow, ...]) -> None:
        at = max(self._list.currentIndex().row(), 0)
        self._model.set_rows(rows)
        text = self._field.text().strip()
        self._nothing.setVisible(not rows)
        self._nothing.setText(fill(self.tr("Nothing found for “{text}”."), text=text))
        if rows:
            self._list.setCurrentIndex(self._model.index(min(at, len(rows) - 1) if not text else 0))
