"""The left side of Starters: one field to find or add, filters, and the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from networkprep.domain.library import LinesFound
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.starters.filters import Filters
from networkprep.ui.starters.lines_list import LinesList
from networkprep.ui.starters.nothing_fits import NothingFits
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words import fill


class ListPane(QWidget):
    """Asks for what is typed and chosen, shows what comes; the newest answer wins."""

    chosen = Signal(str)
    """Another line is under the caret."""

    add_requested = Signal(str)
    """A line of one's own, with the words typed so far."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._wanted = ""
        self.field = LineEdit(self.tr("Find lines by their words"), NAME_LIMIT)
        self.field.setPlaceholderText(self.tr("Find: “surprised”, “thank”, “book”"))
        self.field.installEventFilter(self)
        self.add = button(self.tr("Add a line"), "add")
        self.filters = Filters()
        self.list = LinesList()
        self.nothing = NothingFits()
        self._count = caption("")
        self._states = QStackedWidget()
        self._build()
        self._connect()

    def read(self) -> None:
        """Ask again; the caret stays on its line."""
        wish = self.filters.wish(self.field.text())
        self._runtime.jobs.ask(lambda services: services.library.find(wish), self._on_found, latest="lines")

    def choose(self, key: str) -> None:
        """Put the caret on a line, now or when the list comes."""
        self._wanted = "" if self.list.choose(key) else key

    def show_all(self) -> None:
        """No words, no filters."""
        self.field.clear()
        self.filters.clear()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._enter_list()
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(SMALL)
        above.addWidget(self.field, 1)
        above.addWidget(self.add)
        for state in (self.list, self.nothing, caption(self.tr("Reading the lines …"))):
            self._states.addWidget(state)
        self._states.setCurrentIndex(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(above)
        column.addWidget(self.filters)
        column.addWidget(self._count)
        column.addWidget(self._states, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.read)
        self.field.returnPressed.connect(self._enter_list)
        self.filters.changed.connect(self.read)
        self.add.clicked.connect(self._on_add)
        self.nothing.added.connect(self._on_add)
        self.nothing.cleared.connect(self._on_cleared)
        self.list.chosen.connect(self._on_chosen)
        self.list.left_upwards.connect(self.field.setFocus)

    def _on_found(self, found: LinesFound) -> None:
        self.list.set_rows(found.rows)
        self._states.setCurrentIndex(0 if found.rows else 1)
        if not found.rows:
            self.nothing.show_wish(found.wish)
        self._count.setText(self._counted(found))
        self._count.setVisible(bool(found.rows))
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.list.choose(wanted)

    def _counted(self, found: LinesFound) -> str:
        if found.total > len(found.rows):
            sentence = self.tr("{total} lines; the first {count} are shown. One more word narrows it down.")
            return fill(sentence, total=found.total, count=len(found.rows))
        return self.tr("One line") if found.total == 1 else fill(self.tr("{count} lines"), count=found.total)

    def _enter_list(self) -> None:
        if self.list.lines.rowCount():
            if not self.list.current_key:
                self.list.choose_first()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, key: str) -> None:
        # A list that is entered puts its caret on the first line, before the one that is waited for has come.
        if not self._wanted:
            self.chosen.emit(key)

    def _on_add(self) -> None:
        self.add_requested.emit(self.field.text().strip())

    def _on_cleared(self) -> None:
        self.show_all()
        self.field.setFocus()
