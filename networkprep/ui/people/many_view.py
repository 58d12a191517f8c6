"""Several people at once, for tidying up: a tag, a rhythm, rest, delete; each is one undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.rhythm import Rhythm
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.widgets.plain_text import caption, title
from networkprep.ui.words.people import rhythm_word


class ManyView(QWidget):
    """Each wish carries the people it is for; there is no message to several people at once, on purpose (S78)."""

    tagged = Signal(object, str)
    rhythm_chosen = Signal(object, object)
    rest_requested = Signal(object)
    delete_requested = Signal(object)
    compare_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[int, ...] = ()
        self._title = title("")
        self.tag = LineEdit(self.tr("Tag for all of them"), NAME_LIMIT)
        self.tag.setPlaceholderText(self.tr("A tag, for example “met in Lisbon”"))
        self.tag.returnPressed.connect(self._on_tag)
        self.rhythm = ChoiceRow(self.tr("Rhythm for all of them"), [Choice(each, rhythm_word(each)) for each in Rhythm])
        self.rhythm.chosen.connect(self._on_rhythm)
        self.compare = button(self.tr("Are these two one person?"))
        self.compare.clicked.connect(self._on_compare)
        self._build()

    def show_people(self, ids: Sequence[int]) -> None:
        """Stand for these people."""
        self._ids = tuple(ids)
        self._title.setText(self.tr("%n people chosen", "", len(self._ids)))
        self.rhythm.choose(None)
        self.compare.setVisible(len(self._ids) == 2)

    def _build(self) -> None:
        card = Card()
        card.column.setSpacing(MEDIUM)
        add = button(self.tr("Tag them"), "tag")
        add.clicked.connect(self._on_tag)
        tag_row = QHBoxLayout()
        tag_row.setSpacing(SMALL)
        tag_row.addWidget(self.tag, 1)
        tag_row.addWidget(add)
        card.column.addLayout(tag_row)
        card.column.addWidget(caption(self.tr("How often to be in touch with them")))
        card.column.addWidget(self.rhythm)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for words, icon, wish in (
            (self.tr("Let them rest"), "moon", self._on_rest),
            (self.tr("Delete"), "trash", self._on_delete),
        ):
            made = button(words, icon)
            made.clicked.connect(wish)
            buttons.addWidget(made)
        buttons.addStretch(1)
        card.column.addLayout(buttons)
        card.column.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, 0, MEDIUM, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._title)
        column.addWidget(card)
        column.addWidget(caption(self.tr("Each of these can be undone. Messages go to one person at a time.")))
        column.addStretch(1)

    def _on_tag(self) -> None:
        if text := self.tag.text().strip():
            self.tagged.emit(self._ids, text)
            self.tag.clear()

    def _on_rhythm(self, rhythm: Rhythm) -> None:
        self.rhythm_chosen.emit(self._ids, rhythm)

    def _on_compare(self) -> None:
        self.compare_requested.emit(self._ids[0], self._ids[1])

    def _on_rest(self) -> None:
        self.rest_requested.emit(self._ids)

    def _on_delete(self) -> None:
        self.delete_requested.emit(self._ids)
