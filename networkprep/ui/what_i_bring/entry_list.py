"""A list about me with one field an entry, and for strengths a second one: who it might help (S40, S41)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.profile import EntryKind
from networkprep.domain.what_i_bring import ListEntry
from networkprep.ui.theme import TextStep
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.adding_line import AddingLine
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.words import fill
from networkprep.ui.words.statements import entry_kind_hint, entry_kind_word

# Lists of single words, typed as one types them; the others hold whole phrases.
_WITH_COMMAS = frozenset({EntryKind.INTEREST, EntryKind.VALUE, EntryKind.LANGUAGE})


class EntryList(QWidget):
    """Enter in the last field adds; emptying an entry takes it off."""

    added = Signal(object, str)
    typed = Signal(object, str)
    """What stands in the field that adds, before Enter."""
    written = Signal(object, str, str)
    helps_written = Signal(object, str, str)
    removed = Signal(object)

    def __init__(self, kind: EntryKind, *, helps: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._helps = helps
        self.rows: list[EntryRow] = []
        name = fill(self.tr("Add to: {list}"), list=entry_kind_word(kind))
        self.add = AddingLine(name, entry_kind_hint(kind))
        self.add.added.connect(self._on_add)
        self.add.editingFinished.connect(self._on_left)
        self.add.textChanged.connect(self._on_typed)
        self._list = QVBoxLayout()
        self._list.setSpacing(TINY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(PlainLabel(entry_kind_word(kind), TextStep.STRONG))
        column.addLayout(self._list)
        column.addWidget(self.add)

    def show_entries(self, entries: tuple[ListEntry, ...]) -> None:
        """Show this list; fields keep their entries, so that the caret stays where it is."""
        known = {entry.id for entry in entries}
        for row in [row for row in self.rows if row.entry_id not in known]:
            self.rows.remove(row)
            row.hide()
            row.deleteLater()
        shown = {row.entry_id: row for row in self.rows}
        for entry in entries:
            (shown.get(entry.id) or self._new_row(entry.id)).show_entry(entry)

    def _new_row(self, entry_id: int) -> EntryRow:
        row = EntryRow(entry_id, entry_kind_word(self._kind), helps=self._helps)
        row.text.written.connect(row.on_text)
        row.helps.written.connect(row.on_helps)
        row.written.connect(self.written)
        row.helps_written.connect(self.helps_written)
        row.removed.connect(self.removed)
        self._list.addWidget(row)
        self.rows.append(row)
        return row

    def _on_typed(self, text: str) -> None:
        self.typed.emit(self._kind, text)

    def _on_left(self) -> None:
        """Going on to another field adds; a window that is closed or left keeps the words as they stand."""
        if QApplication.focusWidget() not in {None, self.add}:
            self.add.add_words()

    def _on_add(self, text: str) -> None:
        for part in text.split(",") if self._kind in _WITH_COMMAS else [text]:
            if part.strip():
                self.added.emit(self._kind, part.strip())


class EntryRow(QWidget):
    """One entry."""

    written = Signal(object, str, str)
    helps_written = Signal(object, str, str)
    removed = Signal(object)

    def __init__(self, entry_id: int, name: str, *, helps: bool) -> None:
        super().__init__()
        self.entry_id = entry_id
        self.text = SavedLine(name)
        self.helps = SavedLine(self.tr("Who it might help"), self.tr("who it might help"))
        self.cross = icon_button("close", self.tr("Take off the list"))
        self.cross.clicked.connect(self._on_cross)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.text, 3)
        row.addWidget(self.helps, 2)
        row.addWidget(self.cross)
        if not helps:
            self.helps.hide()

    def show_entry(self, entry: ListEntry) -> None:
        """Show this one."""
        self.text.show_kept(entry.text)
        self.helps.show_kept(entry.helps)

    def on_text(self, text: str, edit: str) -> None:
        """The words were written."""
        self.written.emit(self.entry_id, text, edit)

    def on_helps(self, text: str, edit: str) -> None:
        """Whom it helps was written."""
        self.helps_written.emit(self.entry_id, text, edit)

    def _on_cross(self) -> None:
        self.removed.emit(self.entry_id)
