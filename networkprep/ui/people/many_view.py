"""Several people at once, for tidying up: tags, a rhythm, rest, a contact with all, delete; each is one undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from networkprep.domain.rhythm import Rhythm
from networkprep.ui.people.log_form import LogForm
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.widgets.plain_text import caption, title
from networkprep.ui.widgets.scrolling import Scrolling
from networkprep.ui.words import fill
from networkprep.ui.words.people import rhythm_word

_MOST_TAGS, _MOST_LOGGED = 24, 30


class ManyView(Scrolling):
    """Each wish carries the people it is for; there is no message to several people at once, on purpose (S78)."""

    tagged = Signal(object, str)
    untagged = Signal(object, str)
    rhythm_chosen = Signal(object, object)
    rest_requested = Signal(object)
    wake_requested = Signal(object)
    delete_requested = Signal(object)
    compare_requested = Signal(object, object)

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._ids: tuple[int, ...] = ()
        self._title = title("")
        self.tag = LineEdit(self.tr("Tag for all of them"), NAME_LIMIT)
        self.tag.setPlaceholderText(self.tr("A tag, for example “met in Lisbon”"))
        self.tag.returnPressed.connect(self._on_tag)
        self.tags = ChipRow(self.tr("Tags they have"))
        self._tags_told = caption(self.tr("Tags they have: the cross takes one away from all of them."))
        self.tags.dismissed.connect(self._on_untag)
        self.rhythm = ChoiceRow(self.tr("Rhythm for all of them"), [Choice(each, rhythm_word(each)) for each in Rhythm])
        self.rhythm.chosen.connect(self._on_rhythm)
        self.compare = self._button(self.tr("Are these two one person?"), "", self._on_compare)
        self.log = self._button(self.tr("Log a contact"), "note", self._on_log)
        self.log_form = LogForm(runtime)
        self._build()

    def show_people(self, ids: Sequence[int]) -> None:
        """Stand for these people."""
        self._ids = tuple(ids)
        self._title.setText(self.tr("%n people chosen", "", len(self._ids)))
        self.rhythm.choose(None)
        self.compare.setVisible(len(self._ids) == 2)
        self.log.setVisible(len(self._ids) <= _MOST_LOGGED)
        self.log_form.hide()
        self._show_tags(())
        self.read_tags()

    def read_tags(self) -> None:
        """Ask for the tags they have now."""
        ids = self._ids
        self._runtime.jobs.ask(lambda services: services.people.tags(ids), self._show_tags, latest="tags of many")

    def ask_for_delete(self) -> None:
        """Delete them: by the button, or by key in the list."""
        self.delete_requested.emit(self._ids)

    def _build(self) -> None:
        card = Card()
        card.column.setSpacing(MEDIUM)
        tag_row = QHBoxLayout()
        tag_row.setSpacing(SMALL)
        tag_row.addWidget(self.tag, 1)
        tag_row.addWidget(self._button(self.tr("Tag them"), "tag", self._on_tag))
        card.column.addLayout(tag_row)
        card.column.addWidget(self._tags_told)
        card.column.addWidget(self.tags)
        card.column.addWidget(caption(self.tr("How often to be in touch with them")))
        card.column.addWidget(self.rhythm)
        buttons = FlowLayout()
        for made in (
            self.log,
            self._button(self.tr("Let them rest"), "moon", self._on_rest),
            self._button(self.tr("Wake them"), "", self._on_wake),
            self._button(self.tr("Delete"), "trash", self.ask_for_delete),
        ):
            buttons.addWidget(made)
        card.column.addLayout(buttons)
        card.column.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(LARGE, 0, MEDIUM, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._title)
        column.addWidget(card)
        column.addWidget(self.log_form)
        column.addWidget(caption(self.tr("Each of these can be undone. Messages go to one person at a time.")))
        column.addStretch(1)
        self.setWidget(whole)

    def _button(self, words: str, icon: str, wish: Callable[[], object]) -> QPushButton:
        made = button(words, icon)
        made.clicked.connect(wish)
        return made

    def _show_tags(self, tags: Sequence[tuple[str, int]]) -> None:
        chips = [Chip(text, "", self._told(text, count), "tag", dismissable=True) for text, count in tags[:_MOST_TAGS]]
        self.tags.set_chips(chips)
        for widget in (self.tags, self._tags_told):
            widget.setVisible(bool(chips))

    def _told(self, text: str, count: int) -> str:
        """A tag that not all of them have says of how many it is."""
        if count == len(self._ids):
            return text
        return fill(self.tr("{tag} ({count} of {all})"), tag=text, count=str(count), all=str(len(self._ids)))

    def _on_tag(self) -> None:
        if text := self.tag.text().strip():
            self.tagged.emit(self._ids, text)
            self.tag.clear()

    def _on_untag(self, tag: str) -> None:
        self.tag.setFocus()
        self.untagged.emit(self._ids, tag)

    def _on_rhythm(self, rhythm: Rhythm) -> None:
        self.rhythm_chosen.emit(self._ids, rhythm)

    def _on_log(self) -> None:
        self.log_form.start(self._ids, self._runtime.clock.today())

    def _on_compare(self) -> None:
        self.compare_requested.emit(self._ids[0], self._ids[1])

    def _on_rest(self) -> None:
        self.rest_requested.emit(self._ids)

    def _on_wake(self) -> None:
        self.wake_requested.emit(self._ids)
