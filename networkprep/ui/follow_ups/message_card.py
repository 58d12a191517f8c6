"""The message itself: its kind, the words, what the checks say, and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.evidence_uses import notes_of_message
from networkprep.domain.follow_up_details import ComposerMode, FollowUpDetails
from networkprep.domain.message_checks import DraftCheck, Hint, HintCode, check_draft
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.ui.follow_ups.follow_up_words import check_sentence, hint_sentence
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme import Role
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button, icon_button, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import caption, paragraph
from networkprep.ui.words.encounters import follow_up_kind_word

_MOST_HINTS = 3
_DETAIL = "detail"
"""The gap for what was talked about."""

_ORDER = (HintCode.GAPS_LEFT, HintCode.TRANSACTIONAL, HintCode.NOT_PERSONAL, HintCode.URGENCY, HintCode.MOSTLY_ASKS)


class HintRow(QWidget):
    """One hint, and the cross that puts it aside; the text stays as it is (S5)."""

    dismissed = Signal(object)

    def __init__(self, hint: Hint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = hint.code
        words = paragraph(hint_sentence(hint))
        self.cross = icon_button("close", self.tr("Dismiss this hint"))
        self.cross.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(IconLabel("bulb", Role.ATTENTION))
        row.addWidget(words, 1)
        row.addWidget(self.cross)

    def _on_clicked(self) -> None:
        self.dismissed.emit(self._code)


class MessageCard(Card):
    """Says by signals what the person wants; the composer does it."""

    typed = Signal(str)
    left = Signal()
    """The caret left the message: what was typed is kept now."""

    kind_chosen = Signal(object)
    another_requested = Signal()
    copy_requested = Signal()
    mail_requested = Signal()
    file_requested = Signal()
    sent_requested = Signal()

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: FollowUpDetails | None = None
        self._dismissed: dict[int, set[HintCode]] = {}
        self._filling = False
        self.kind = ChoiceRow(self.tr("Kind"), [Choice(kind, follow_up_kind_word(kind)) for kind in FollowUpKind])
        self.kind.chosen.connect(self.kind_chosen)
        self.text = NoteEdit(self.tr("Message"))
        self.text.textChanged.connect(self._on_text_changed)
        self.text.installEventFilter(self)
        self.checks = caption("")
        self._hints = QVBoxLayout()
        self._hints.setSpacing(SMALL)
        self.column.addWidget(self.kind)
        self.column.addWidget(self.text)
        self.another = quiet_button(self.tr("Another version"), "swap")
        self.another.clicked.connect(self.another_requested)
        below = QHBoxLayout()
        below.setSpacing(SMALL)
        below.addWidget(self.checks, 1)
        below.addWidget(self.another)
        self.column.addLayout(below)
        self.column.addLayout(self._hints)
        self.why = WhyThis(runtime)
        self.column.addWidget(self._build_buttons())
        self.column.addWidget(self.why)

    @property
    def written(self) -> str:
        """The message as it stands."""
        return self.text.toPlainText()

    def show_details(self, details: FollowUpDetails, *, keep_text: bool) -> None:
        """Show this follow-up's message; ``keep_text`` leaves alone what is being typed."""
        self._details = details
        self.kind.choose(details.listing.row.kind)
        self.kind.setVisible(details.mode is ComposerMode.FIRST)
        if not keep_text and self.written != details.writing.text:
            self._filling = True
            self.text.set_text(details.writing.text)
            self._filling = False
        self.another.setVisible(len(details.drafts) > 1)
        self.sent.setText(_sent_words(self, details.mode))
        self.sent.setAccessibleName(self.sent.text())
        self._refresh()

    def check(self) -> DraftCheck | None:
        """What the checks say of the message as it stands, put-aside hints included."""
        if self._details is None:
            return None
        kind = self._details.listing.row.kind if self._details.mode is ComposerMode.FIRST else None
        return check_draft(self.written, self._details.facts, kind, recent_asks=self._details.recent_asks)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _build_buttons(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, gap=SMALL)
        self.sent = primary_button(self.tr("Sent"), "check")
        self.copy = button(self.tr("Copy"), "copy")
        self.mail = button(self.tr("Open in mail"), "mail")
        self.file = button(self.tr("Save as file…"), "file")
        wishes = (self.sent_requested, self.copy_requested, self.mail_requested, self.file_requested)
        for made, wish in zip((self.sent, self.copy, self.mail, self.file), wishes, strict=True):
            made.clicked.connect(wish)
            flow.addWidget(made)
        return row

    def _on_text_changed(self) -> None:
        if not self._filling:
            self.typed.emit(self.written)
            self._refresh()

    def _on_hint_dismissed(self, code: HintCode) -> None:
        if self._details is not None:
            self._dismissed.setdefault(self._details.listing.row.id, set()).add(code)
            self._refresh()
            self.text.setFocus()

    def _refresh(self) -> None:
        found = self.check()
        if found is None or self._details is None:
            return
        first = self._details.mode is ComposerMode.FIRST
        self.checks.setText(check_sentence(found, detail_asked=first))
        aside = self._dismissed.get(self._details.listing.row.id, set())
        asked = [hint for hint in found.hints if first or _always(hint)]
        wanted = [hint for hint in _told(asked) if hint.code not in aside]
        self._show_hints(wanted[:_MOST_HINTS])
        self.why.stand_for(notes_of_message(self._details, [hint.code for hint in wanted[:_MOST_HINTS]]))

    def _show_hints(self, hints: Sequence[Hint]) -> None:
        emptied(self._hints)
        for hint in hints:
            row = HintRow(hint)
            row.dismissed.connect(self._on_hint_dismissed)
            self._hints.addWidget(row)


def _told(hints: Sequence[Hint]) -> list[Hint]:
    """The hints in the order they help, and what two of them say only once."""
    codes = {hint.code for hint in hints}
    if HintCode.NOT_PERSONAL in codes:  # that anyone could get it says all that a missing detail would
        hints = [hint for hint in hints if hint.code is not HintCode.NO_DETAIL]
    if codes & {HintCode.NO_DETAIL, HintCode.NOT_PERSONAL}:  # both ask what was talked about
        hints = [_without_detail(hint) for hint in hints if hint != Hint(HintCode.GAPS_LEFT, (_DETAIL,))]
    return sorted(hints, key=lambda hint: _ORDER.index(hint.code) if hint.code in _ORDER else len(_ORDER))


def _without_detail(hint: Hint) -> Hint:
    if hint.code is not HintCode.GAPS_LEFT:
        return hint
    return Hint(hint.code, tuple(gap for gap in hint.values if gap != _DETAIL))


def _always(hint: Hint) -> bool:
    """A nudge or a thank-you needs no new detail."""
    return hint.code not in {HintCode.NO_DETAIL, HintCode.NOT_PERSONAL}


def _sent_words(card: QWidget, mode: ComposerMode) -> str:
    if mode is ComposerMode.NUDGE:
        return card.tr("Nudge sent")
    return card.tr("Thanks sent") if mode is ComposerMode.THANKS else card.tr("Sent")
