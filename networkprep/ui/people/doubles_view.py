"""Who may be here twice: pairs from the whole file, walked by keyboard, decided one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from networkprep.domain.likeness import LikelyPair, LikelyPairs
from networkprep.ui.overriding import override
from networkprep.ui.runtime.long_action import LongAction
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button, button_row, primary_button, quiet_button
from networkprep.ui.widgets.list_row import RowDelegate, RowPart
from networkprep.ui.widgets.plain_text import paragraph, title
from networkprep.ui.widgets.rows_model import RowsModel
from networkprep.ui.words import fill
from networkprep.ui.words.likeness import reason_words


class DoublesView(QWidget):
    """``compare_requested`` carries the keys of two people; what was decided leaves the list."""

    compare_requested = Signal(object, object)
    left = Signal()

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._told = paragraph("")
        self.pairs = _PairList()
        self.compare = primary_button(self.tr("Compare"))
        self.again = button(self.tr("Look again"))
        back = quiet_button(self.tr("Back"))
        self.pairs.opened.connect(self._on_opened)
        self.compare.clicked.connect(self._on_compare)
        self.again.clicked.connect(self.look)
        back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(title(self.tr("Who may be here twice?")))
        column.addWidget(self._told)
        column.addWidget(self.pairs, 1)
        column.addLayout(button_row(self.compare, self.again, back))

    def look(self) -> None:
        """Compare everybody; told how far it is when that lasts, and may be stopped."""
        self._show((), self.tr("Comparing everybody with everybody else …"))
        LongAction(self._runtime, self.tr("Looking for people who are here twice")).start(
            lambda services, progress: services.doubles.find(progress), self._on_found, stopped=self._on_stopped
        )

    def decided(self, *person_ids: int) -> None:
        """Two are said to be two, or one is gone, having become the other: the next pair has the caret."""
        gone, row = frozenset(person_ids), self.pairs.currentIndex().row()
        left = [pair for pair in self.pairs.shown.rows if not gone <= pair.ids]
        self._show(left, self._sentence() if left else self.tr("That was the last pair."))
        self.pairs.setCurrentIndex(self.pairs.shown.index(min(row, len(left) - 1), 0))
        self.take_focus()

    def take_focus(self) -> None:
        """The caret goes to the pairs, or to the button where there is none."""
        (self.pairs if self.pairs.shown.rowCount() else self.again).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, pairs: Sequence[LikelyPair], words: str) -> None:
        self.pairs.shown.set_rows(pairs)
        self._told.setText(words)
        self.compare.setEnabled(bool(pairs))

    def _sentence(self, *, cut: bool = False) -> str:
        if cut:
            return self.tr("Many pairs look alike; here are the likeliest. Nothing is merged unless you say so.")
        return self.tr("These look alike. Nothing is merged unless you say so: compare them, and decide.")

    def _on_found(self, found: LikelyPairs) -> None:
        nobody = self.tr("Nobody seems to be here twice.")
        self._show(found.pairs, self._sentence(cut=found.cut) if found.pairs else nobody)
        self.pairs.setCurrentIndex(self.pairs.shown.index(0, 0))
        if self.isVisible():
            self.take_focus()

    def _on_stopped(self) -> None:
        self._show((), self.tr("Stopped before the end."))
        self.take_focus()

    def _on_compare(self) -> None:
        self._on_opened(self.pairs.shown.row_at(self.pairs.currentIndex()))

    def _on_opened(self, pair: LikelyPair | None) -> None:
        if pair is not None:
            self.compare_requested.emit(pair.person_id, pair.other.person_id)


class _PairModel(RowsModel[LikelyPair]):
    """Both names, and why."""

    @override
    def parts(self, row: LikelyPair) -> dict[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: fill(self.tr("{one} and {other}"), one=row.name, other=row.other.name),
            RowPart.SUBTITLE: reason_words(row.other),
            RowPart.ICON: "people",
        }


class _PairList(QListView):
    """Enter or a double click compares."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.shown = _PairModel(self)
        self.setModel(self.shown)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(self.tr("Pairs"))
        self.setProperty("look", "bare")
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_clicked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.shown.row_at(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.shown.row_at(index))
