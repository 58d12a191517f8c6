"""The composer: why this follow-up, the message with its checks, own words, the facts it rests on, the hand-over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.changes import Done
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.follow_up_details import ComposerMode, FollowUpDetails, OwnField
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.silence import SilenceAnswer, SilenceStep
from networkprep.ui.follow_ups.composer_head import ComposerHead
from networkprep.ui.follow_ups.facts_used import FactsUsed
from networkprep.ui.follow_ups.hand_over import HandOver
from networkprep.ui.follow_ups.message_card import MessageCard
from networkprep.ui.follow_ups.own_words import OwnWords
from networkprep.ui.follow_ups.short_note import ShortNote
from networkprep.ui.follow_ups.silence_card import SilenceCard
from networkprep.ui.follow_ups.typed_words import TypedWords
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, TINY, WIDE
from networkprep.ui.widgets.plain_text import heading, paragraph
from networkprep.ui.widgets.scrolling import Scrolling
from networkprep.ui.widgets.section import Section

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_WIDEST = 680


class Composer(Scrolling):
    """Shows one follow-up; asks the services for every change and is told by them what came of it."""

    person_requested = Signal(object)
    someone_requested = Signal(object)
    """Another person: a SomeoneElse."""

    followed = Signal(object)
    """The follow-up shown goes to another part of the list and stays shown, by id."""

    left = Signal()
    """The follow-up shown is no longer there."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._key: int | None = None
        self._details: FollowUpDetails | None = None
        self._typed = False
        self._words = TypedWords(runtime, self)
        self._words.came_back.connect(self._on_came_back)
        self._focus_wanted = False
        self.hand_over = HandOver(runtime, self)
        self.head = ComposerHead(runtime.clock)
        self.card = MessageCard(runtime)
        self.own = OwnWords()
        self.facts = FactsUsed()
        self.silence = SilenceCard(runtime)
        self.note = ShortNote()
        self.note_section = Section(self.tr("Short note for a connection request"), lambda: self.note)
        self._connect()
        self._build()

    @property
    def key(self) -> int | None:
        """The follow-up shown."""
        return self._key

    @property
    def details(self) -> FollowUpDetails | None:
        """What is shown now."""
        return self._details

    def show_follow_up(self, follow_up_id: int) -> None:
        """Read and show this one; what was typed for the last is kept first."""
        if follow_up_id != self._key:
            self.keep_typed()
            self._details = None
        self._key = follow_up_id
        self.read()

    def read(self) -> None:
        """Read again what is shown."""
        key = self._key
        if key is not None:
            self._runtime.jobs.ask(
                lambda services: services.follow_ups.details(key), self._on_read, self._on_gone, latest="follow_up"
            )

    def keep_typed(self) -> None:
        """Keep what was typed, as the person's own words."""
        key, text = self._key, self.card.written
        if key is not None and self._typed:
            self._hand_in(key, lambda services: services.follow_ups.write(key, text))

    def focus_message(self) -> None:
        """Go to the words, or to the question when there is one; at once, or when they have been read."""
        self._focus_wanted = self._details is None
        if self._details is None:
            return
        if self.card.isVisible():
            self.card.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.silence.isVisible():
            self.silence.focus_first()

    def mark_sent(self) -> None:
        """It was sent: by Ctrl+Enter or the button."""
        key, text = self._key, self.card.written
        if key is not None and self._may_write():
            self._hand_in(key, lambda services: services.follow_ups.sent(key, text))

    def another_version(self) -> None:
        """The next wording; what stood there comes back by Undo."""
        key = self._key
        if key is not None and self._may_write():
            self.keep_typed()
            self._runtime.jobs.ask(lambda services: services.follow_ups.another_version(key))

    def copy(self) -> None:
        """Copy the message as it stands."""
        if self._key is not None and self._may_write():
            self.keep_typed()
            self.hand_over.copy(self._key, self.card.written, self.card.check())

    def open_in_mail(self) -> None:
        """Open the mail program with the message as it stands."""
        if self._key is not None and self._may_write():
            self.keep_typed()
            self.hand_over.mail(self._key, self.card.written)

    def save_file(self) -> None:
        """Save the message as a file."""
        if self._key is not None and self._details is not None and self._may_write():
            self.keep_typed()
            self.hand_over.save(self._key, self.card.written, self._details.listing.row.person_name)

    def _may_write(self) -> bool:
        return self._details is not None and self._details.mode is not ComposerMode.NOTHING and self.isVisible()

    def _connect(self) -> None:
        card = self.card
        card.typed.connect(self._on_typed)
        card.left.connect(self.keep_typed)
        card.kind_chosen.connect(self._on_kind)
        card.another_requested.connect(self.another_version)
        card.copy_requested.connect(self.copy)
        card.mail_requested.connect(self.open_in_mail)
        card.file_requested.connect(self.save_file)
        card.sent_requested.connect(self.mark_sent)
        self.head.person_requested.connect(self._on_person)
        self.head.moved.connect(self._on_moved)
        self.head.let_go.connect(self._on_let_go)
        self.head.reopened.connect(self._on_reopen)
        self.own.settled.connect(self._on_own_words)
        self.own.time_requested.connect(self._on_time)
        self.silence.answered.connect(self._on_answer)
        self.silence.busy_until.connect(self._on_busy)
        self.silence.someone_requested.connect(self._on_someone)
        self.note.copied.connect(self._on_note_copied)

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(LARGE, 0, WIDE, WIDE)
        column.setSpacing(LARGE)
        column.addWidget(self.head)
        for each in (self.silence, self._build_wrote(), self.card, self.own, self.facts, self.note_section):
            column.addWidget(each)
        column.addStretch(1)
        self.setWidget(inside)

    def _build_wrote(self) -> QWidget:
        self._wrote_words = paragraph("")
        self._wrote = QWidget()
        column = QVBoxLayout(self._wrote)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(heading(self.tr("What you wrote")))
        column.addWidget(self._wrote_words)
        return self._wrote

    def _on_read(self, details: FollowUpDetails) -> None:
        if details.listing.row.id != self._key:
            return
        before, self._details = self._details, details
        if before is None:
            self.verticalScrollBar().setValue(0)
        same = before is not None and before.listing.row.id == self._key and before.mode is details.mode
        self._typed = self._typed and same
        self._show(details)
        if self._focus_wanted:
            self.focus_message()
        if details.listing.step is SilenceStep.ASK and not same:
            key = details.listing.row.id
            self._runtime.jobs.ask(lambda services: services.silences.question_shown(key))

    def _show(self, details: FollowUpDetails) -> None:
        """Each part with what it shows; those that have nothing to do with what may be written now are away."""
        self.setAccessibleName(details.listing.row.person_name)
        self.head.show_listing(details.listing)
        self.silence.show_details(details)
        self._wrote.setVisible(details.mode is ComposerMode.NOTHING and bool(details.writing.text.strip()))
        self._wrote_words.setText(details.writing.text)
        self.card.setVisible(details.mode is not ComposerMode.NOTHING)
        self.card.show_details(details, keep_text=self._typed)
        self.own.show_details(details)
        self.own.setVisible(details.mode is ComposerMode.FIRST)
        self.facts.show_details(details, self.card.written)
        self.note.show_details(details)
        self.note_section.setVisible(details.mode is ComposerMode.FIRST and bool(details.notes))
        self.updateGeometry()  # another kind of message needs another width

    def _on_gone(self, _error: NetworkPrepError) -> None:
        self._key, self._details, self._typed = None, None, False
        self.left.emit()

    def _on_typed(self, text: str) -> None:
        if self._key is not None and self._details is not None:
            self._typed = True
            self._words.keep(self._key, text, self._details.mode)
            self.facts.show_details(self._details, text)

    def _hand_in(self, key: int, work: Callable[[Services], Done[int]]) -> None:
        typed = (self.card.written, self._details.mode) if self._typed and self._details is not None else None
        self._typed = False
        self._words.hand_in(key, work, typed)

    def _on_came_back(self, key: int) -> None:
        self._typed = self._typed or key == self._key

    def _on_kind(self, kind: FollowUpKind) -> None:
        if (key := self._key) is not None:
            self.keep_typed()
            self._runtime.jobs.ask(lambda services: services.follow_ups.set_kind(key, kind))

    def _on_own_words(self, field: OwnField, words: str) -> None:
        if (key := self._key) is not None:
            self._runtime.write(lambda services: services.follow_ups.set_own(key, field, words))

    def _on_time(self) -> None:
        if self._key is not None:
            self.hand_over.save_time(self._key)

    def _on_answer(self, answer: SilenceAnswer) -> None:
        if (key := self._key) is not None:
            if answer in {SilenceAnswer.DECLINED, SilenceAnswer.REST}:
                self.followed.emit(key)  # a thank-you, or somebody else, is offered there
            self._runtime.jobs.ask(lambda services: services.silences.answer(key, answer))

    def _on_busy(self, until: date) -> None:
        if (key := self._key) is not None:
            self._runtime.jobs.ask(lambda services: services.silences.busy_until(key, until))

    def _on_someone(self) -> None:
        if self._details is not None and self._details.someone_else is not None:
            self.someone_requested.emit(self._details.someone_else)

    def _on_note_copied(self, text: str) -> None:
        if self._key is not None:
            self.hand_over.copy_note(self._key, text)

    def _on_person(self) -> None:
        if self._details is not None:
            self.person_requested.emit(self._details.listing.row.person_id)

    def _on_moved(self, day: date) -> None:
        if (key := self._key) is not None:
            self.keep_typed()
            self._runtime.jobs.ask(lambda services: services.follow_ups.set_due(key, day))

    def _on_let_go(self) -> None:
        if (key := self._key) is not None:
            self.keep_typed()
            self._runtime.jobs.ask(lambda services: services.follow_ups.let_go(key))

    def _on_reopen(self) -> None:
        if (key := self._key) is not None:
            self._runtime.jobs.ask(lambda services: services.follow_ups.reopen(key))
