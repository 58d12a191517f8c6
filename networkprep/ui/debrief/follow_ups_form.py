"""Promises with their days, and the follow-ups that come of them, person by person."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.debrief import DebriefPromise, FollowUpChange, MetPerson
from networkprep.domain.promises import Whose
from networkprep.ui.debrief.follow_up_row import FollowUpRow
from networkprep.ui.debrief.form import DebriefForm, order_tabs
from networkprep.ui.debrief.promise_row import PromiseRow
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import LARGE
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.plain_text import caption, heading, paragraph
from networkprep.ui.words.encounters import decision_word


class FollowUpsForm(DebriefForm):
    """A card for each person. Nothing must be done here: what stands is ready as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(paragraph(self.tr("Ready as they are. Change what you like; you can also do it later.")))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(LARGE)
        self.column.addLayout(self._cards)
        self.column.addStretch(1)
        self._focus_promise = ""
        self._first: QWidget | None = None
        self._columns: dict[str, QVBoxLayout] = {}
        self._messages: dict[str, FollowUpRow] = {}

    @override
    def fill_in(self) -> None:
        cards = emptied(self._cards)
        self._first = None
        self._columns, self._messages = {}, {}
        for person in self.flow.draft.people:
            if person.takes_part:
                cards.addWidget(self._card(person))
        self._show_messages()
        if self._first is None:
            cards.addWidget(caption(self.tr("Nobody to write to. That is fine, too.")))

    @override
    def first_field(self) -> QWidget | None:
        return self._first

    def _card(self, person: MetPerson) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(heading(person.name), 1)
        if person.decision is not None:
            said = caption(decision_word(person.decision))
            said.setWordWrap(False)
            head.addWidget(said)
        card.column.addLayout(head)
        today = self.flow.material.today
        self._columns[person.key] = card.column
        for promise in self.flow.draft.promises_with(person.key):
            row = PromiseRow(promise, today)
            row.said.connect(self._on_promise)
            row.words.editingFinished.connect(self._show_messages)
            self.take(row.words)
            self.take(row.day)
            card.column.addWidget(row)
            if promise.key == self._focus_promise:
                self._first = row.words
        card.column.addLayout(self._adding(person))
        return card

    def _adding(self, person: MetPerson) -> QHBoxLayout:
        row = QHBoxLayout()
        for whose, words in ((Whose.MINE, self.tr("I promised…")), (Whose.THEIRS, self.tr("They promised…"))):
            add = quiet_button(words, "add")
            add.setAccessibleName(f"{words} {person.name}")
            add.clicked.connect(self._adding_to(person.key, whose))
            row.addWidget(add)
            self._first = self._first or add
        row.addStretch(1)
        return row

    def _adding_to(self, person_key: str, whose: Whose) -> Callable[[], None]:
        return lambda: self.add_promise(person_key, whose)

    def add_promise(self, person_key: str, whose: Whose) -> None:
        """A further promise, the caret in its words."""
        self._focus_promise = self.flow.add_promise(person_key, whose).key
        self.fill_in()
        if self._first is not None:
            self._first.setFocus()
        self._focus_promise = ""
        self.changed.emit()

    def _on_promise(self, promise: DebriefPromise) -> None:
        dropped = any(each.key == promise.key and each.dropped != promise.dropped for each in self.flow.draft.promises)
        self.flow.put_promise(promise)
        if dropped:
            self.fill_in()
        self.changed.emit()

    def _show_messages(self) -> None:
        """Bring the messages up to the promises, without a word being typed losing its field."""
        wanted = {follow_up.key: follow_up for follow_up in self.flow.follow_ups()}
        for key in self._messages.keys() - wanted.keys():
            self._messages.pop(key).hide()
        for key, follow_up in wanted.items():
            if key not in self._messages and follow_up.person_key in self._columns:
                message = FollowUpRow(follow_up, self.flow.change_of(key), self.flow.material.today)
                message.said.connect(self._on_follow_up)
                column = self._columns[follow_up.person_key]
                column.insertWidget(column.count() - 1, message)
                self._messages[key] = message
                self.take(message.kind)
                self.take(message.day)
        order_tabs(self._cards)

    def _on_follow_up(self, change: FollowUpChange) -> None:
        kind_before = self.flow.change_of(change.key).kind
        self.flow.change_follow_up(change)
        if change.kind is not kind_before and change.text is None:
            self.fill_in()
        self.changed.emit()
