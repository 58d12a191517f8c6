"""The ways to say it that are kept: the words, their keywords, how long they take, and where they are for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.profile import KeptStatement
from networkprep.domain.statement_checks import time_aloud
from networkprep.ui.theme.scale import MEDIUM, SMALL, TINY
from networkprep.ui.widgets.buttons import button, icon_button
from networkprep.ui.widgets.plain_text import PlainLabel, caption
from networkprep.ui.widgets.rows_column import RowsColumn
from networkprep.ui.words import fill
from networkprep.ui.words.kinds import kind_word
from networkprep.ui.words.statements import aloud_sentence


class KeptStatements(QWidget):
    """``edit_wished`` carries a statement, ``delete_wished`` its id."""

    edit_wished = Signal(object)
    delete_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = RowsColumn(self._make_row)
        self._list.setSpacing(MEDIUM)
        self.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)

    @property
    def rows(self) -> list[StatementRow]:
        """What is kept, in its order."""
        return self._list.rows

    def show_statements(self, statements: tuple[KeptStatement, ...]) -> None:
        """Show these in their order."""
        for row, statement in zip(self._list.fit(len(statements)), statements, strict=True):
            row.show_statement(statement)
        self.setVisible(bool(statements))

    def _make_row(self) -> StatementRow:
        row = StatementRow()
        row.edit_wished.connect(self.edit_wished)
        row.delete_wished.connect(self.delete_wished)
        return row


class StatementRow(QWidget):
    """One way to say it."""

    edit_wished = Signal(object)
    delete_wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._kept: KeptStatement | None = None
        self.text = PlainLabel("", wrap=True)
        self.about = caption("")
        self.edit = button(self.tr("Change"))
        self.delete = icon_button("trash", self.tr("Delete"))
        self.edit.clicked.connect(self._on_edit)
        self.delete.clicked.connect(self._on_delete)
        words = QVBoxLayout()
        words.setSpacing(TINY)
        words.addWidget(self.text)
        words.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addLayout(words, 1)
        row.addWidget(self.edit)
        row.addWidget(self.delete)

    def show_statement(self, kept: KeptStatement) -> None:
        """Show this one."""
        self._kept = kept
        self.text.setText(kept.draft.text)
        self.about.setText(_about(kept))
        self.edit.setAccessibleName(fill(self.tr("Change “{statement}”"), statement=kept.draft.text))
        self.delete.setAccessibleName(fill(self.tr("Delete “{statement}”"), statement=kept.draft.text))

    def _on_edit(self) -> None:
        self.edit_wished.emit(self._kept)

    def _on_delete(self) -> None:
        if self._kept is not None:
            self.delete_wished.emit(self._kept.id)


def _about(kept: KeptStatement) -> str:
    draft = kept.draft
    keywords = fill(QCoreApplication.translate("KeptStatements", "Keywords: {words}"), words=", ".join(draft.keywords))
    audience = fill(QCoreApplication.translate("KeptStatements", "For {audience}"), audience=draft.audience)
    said = (keywords if draft.keywords else "", draft.hand_back)
    where = (
        audience if draft.audience else "",
        ", ".join(kind_word(kind) for kind in draft.kinds),
        aloud_sentence(time_aloud(draft.text)),
    )
    lines = (" · ".join(part for part in parts if part) for parts in (said, where))
    return "\n".join(line for line in lines if line)
