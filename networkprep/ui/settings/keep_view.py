"""After an import: whom of those who came in one wants to keep in touch with; nobody, unless chosen (S19)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.people import PersonRow
from networkprep.domain.rhythm import Rhythm
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.fitted_list import TurningList
from networkprep.ui.theme import State
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button, quiet_button
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.list_row import Index, RowPart
from networkprep.ui.widgets.plain_text import button_text, heading, paragraph
from networkprep.ui.widgets.rows_model import RowsModel
from networkprep.ui.words.people import rhythm_word


class NewPeopleModel(RowsModel[PersonRow]):
    """Who came in, and who of them is chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.chosen: set[int] = set()

    @override
    def parts(self, row: PersonRow) -> Mapping[int, object]:
        picked = row.id in self.chosen
        return {
            Qt.ItemDataRole.DisplayRole: row.name,
            RowPart.SUBTITLE: row.organisation,
            RowPart.TRAILING: self.tr("Keep in touch") if picked else self.tr("Not now"),
            RowPart.STATE: State.GOOD if picked else State.QUIET,
        }

    def turn(self, index: Index) -> None:
        """Choose a row, or no longer."""
        row = self.row_at(index)
        if row is not None:
            self.chosen ^= {row.id}
            self._show()

    def choose_all(self, *, chosen: bool) -> None:
        """Choose everybody, or nobody."""
        self.chosen = {row.id for row in self.rows} if chosen else set()
        self._show()

    def _show(self) -> None:
        self.find_anew()
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))


class KeepView(QWidget):
    """Hidden until somebody new came in."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self.people = NewPeopleModel(self)
        self.people.dataChanged.connect(self._tell)
        self.list = TurningList(self.people, self.tr("Who came in"))
        self.list.turned.connect(self._on_turned)
        self.rhythm = ChoiceRow(
            self.tr("How often"), [Choice(each, rhythm_word(each)) for each in Rhythm if each is not Rhythm.OFF]
        )
        self.rhythm.choose(Rhythm.YEARLY)
        self.keep = button("")
        self.keep.clicked.connect(self._on_keep)
        self.everybody = quiet_button(self.tr("Choose everybody"))
        self.everybody.clicked.connect(lambda: self.people.choose_all(chosen=True))
        self.nobody = quiet_button(self.tr("Nobody"))
        self.nobody.clicked.connect(lambda: self.people.choose_all(chosen=False))
        self._build()
        self.hide()

    def show_people(self, ids: Sequence[int]) -> None:
        """Offer these; read in the order in which they came."""
        wanted = tuple(ids)
        if wanted:
            self._runtime.jobs.ask(lambda services: services.people_list.rows(wanted), self._on_rows)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(heading(self.tr("Keep in touch with some of them?")))
        column.addWidget(
            paragraph(self.tr("Nobody who came in has a rhythm or a follow-up. Choose whom you want to hear from."))
        )
        column.addWidget(self.list)
        column.addWidget(self.rhythm)
        row = FlowLayout(gap=SMALL)
        for each in (self.keep, self.everybody, self.nobody):
            row.addWidget(each)
        column.addLayout(row)

    def _tell(self) -> None:
        count = len(self.people.chosen)
        words = self.tr("Keep in touch with %n people", "", count) if count else self.tr("Keep in touch")
        words = self.tr("Keep in touch with 1 person") if count == 1 else words
        self.keep.setText(button_text(words))
        self.keep.setAccessibleName(words)
        self.keep.setEnabled(bool(count))

    def _on_rows(self, rows: tuple[PersonRow, ...]) -> None:
        self.people.chosen = set()
        self.people.set_rows(rows)
        self.list.setCurrentIndex(self.people.index_where(lambda _row: True))
        self._tell()
        self.setVisible(bool(rows))

    def _on_turned(self, index: QPersistentModelIndex, _with_ctrl: bool) -> None:
        self.people.turn(index)

    def _on_keep(self) -> None:
        ids, rhythm = tuple(self.people.chosen), self.rhythm.choice
        if ids and isinstance(rhythm, Rhythm):
            self._runtime.jobs.ask(lambda services: services.people.set_rhythm(ids, rhythm), self._on_kept)

    def _on_kept(self, _count: int) -> None:
        kept = self.people.chosen
        self._on_rows(tuple(row for row in self.people.rows if row.id not in kept))
