"""One note where notes are looked at: to the letter, with what was recognised in it, and what can be done with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from networkprep.domain.captures import CaptureRow, CaptureState
from networkprep.ui.capture.part_chips import chips_of
from networkprep.ui.overriding import override
from networkprep.ui.theme.icons import icon
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.chips import ChipRow
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.plain_text import caption, paragraph
from networkprep.ui.words import fill
from networkprep.ui.words.dates import moment_words


class NoteCard(Card):
    """Asks by signal, each time with the note's id."""

    move_wanted = Signal(int, object)
    """Where the note may go is to be offered; with the point to offer it at."""

    paths_cross_given = Signal(int, str)
    not_all_right_marked = Signal(int, bool)
    left_alone = Signal(int)
    deleted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: CaptureRow | None = None
        self.words = paragraph("")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chips = ChipRow(self.tr("What was understood"))
        self.about = caption("")
        self.more = icon_button("more", self.tr("What to do with this note"))
        self.more.clicked.connect(self._on_more)
        self.paths = LineEdit(self.tr("Where your paths cross"))
        self.paths.setPlaceholderText(self.tr("Where do your paths cross? Enter keeps it."))
        self.paths.returnPressed.connect(self._on_paths)
        self.paths.hide()
        self._menu: QMenu | None = None
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        for widget in (self.chips, self.paths, self.about):
            self.column.addWidget(widget)

    def show_note(self, row: CaptureRow, now: datetime) -> None:
        """Become this note; its day words stay those of the day it was taken."""
        self._row = row
        line = row.line()
        self.words.setText(row.raw)
        self.setAccessibleName(fill(self.tr("Note: {words}"), words=row.raw))
        self.more.setAccessibleName(fill(self.tr("What to do with this note: {who}"), who=line.who or row.raw))
        self.chips.set_chips(chips_of(line, now.date()))
        self.chips.setVisible(bool(self.chips.chips))
        self.about.setText("  ·  ".join(self._facts(row, now)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.paths.isVisible():
            self.paths.hide()
            self.more.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _facts(self, row: CaptureRow, now: datetime) -> list[str]:
        facts = [moment_words(row.taken_at.astimezone(now.tzinfo), now.date())]
        if row.paths_cross:
            facts.append(fill(self.tr("paths cross: {words}"), words=row.paths_cross))
        if row.not_all_right:
            facts.append(self.tr("was not all right"))
        if row.state is CaptureState.LEFT:
            facts.append(self.tr("left as it is"))
        elif row.state is CaptureState.SORTED:
            facts.append(self.tr("sorted"))
        return facts

    def _on_more(self) -> None:
        if self._row is None:
            return
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self._menu_of(self._row)
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _menu_of(self, row: CaptureRow) -> QMenu:
        menu = QMenu(self)
        menu.addAction(icon("events"), self.tr("Move to another event…"), self._on_move)
        menu.addAction(icon("swap"), self.tr("Paths cross…"), self._on_paths_wanted)
        mark = menu.addAction(self.tr("Was not all right"))
        mark.setCheckable(True)
        mark.setChecked(row.not_all_right)
        mark.triggered.connect(self._on_marked)
        menu.addSeparator()
        if row.state is CaptureState.OPEN:
            menu.addAction(icon("leaf"), self.tr("Leave it as it is"), self._on_left_alone)
        menu.addAction(icon("trash"), self.tr("Delete"), self._on_deleted)
        return menu

    def _on_move(self) -> None:
        self.move_wanted.emit(self._id(), self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _on_paths_wanted(self) -> None:
        self.paths.setText(self._row.paths_cross if self._row is not None else "")
        self.paths.show()
        self.paths.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_paths(self) -> None:
        self.paths.hide()
        self.more.setFocus(Qt.FocusReason.TabFocusReason)
        self.paths_cross_given.emit(self._id(), self.paths.text().strip())

    def _on_marked(self, marked: bool) -> None:
        self.not_all_right_marked.emit(self._id(), marked)

    def _on_left_alone(self) -> None:
        self.left_alone.emit(self._id())

    def _on_deleted(self) -> None:
        self.deleted.emit(self._id())

    def _id(self) -> int:
        return self._row.id if self._row is not None else 0
