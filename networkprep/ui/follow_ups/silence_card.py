"""The one kind question about a silence, and what may follow: a nudge, rest, somebody else (S117-S122)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from networkprep.domain.day_steps import months_after
from networkprep.domain.follow_up_details import ComposerMode, FollowUpDetails
from networkprep.domain.follow_ups import FollowUpState
from networkprep.domain.silence import SilenceAnswer, SilenceStep
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import button_text, heading, paragraph
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words

_BUSY_MONTHS = (1, 3, 6)


class SilenceCard(Card):
    """Shown for a message that was sent; every answer is one key and can be undone."""

    answered = Signal(object)
    """A SilenceAnswer."""

    busy_until = Signal(object)
    """A date: they are busy until then."""

    someone_requested = Signal()
    """Show the other person who would be glad."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = runtime.clock
        self._question = heading("")
        self._kind_words = paragraph("")
        self._kind_words.set_muted()
        self.column.addWidget(self._question)
        self.column.addWidget(self._kind_words)
        self.column.addWidget(self._build_answers())
        self.someone = quiet_button("", "person")
        self.someone.clicked.connect(self.someone_requested)
        self.column.addWidget(self.someone, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(WhyThis(runtime, ("nudge", "noreply")))

    def show_details(self, details: FollowUpDetails) -> None:
        """Ask about this message, or say where it stands."""
        self.setVisible(details.mode is not ComposerMode.FIRST)
        self._question.setText(self._sentence(details))
        self._kind_words.setText(details.kind_words)
        self._kind_words.setVisible(bool(details.kind_words))
        waiting = details.listing.row.state is FollowUpState.WAITING
        asked = details.listing.step is SilenceStep.ASK
        for answer, made in self._answers.items():
            made.setVisible(waiting and (answer is not SilenceAnswer.NO_REPLY or asked))
        self.busy.setVisible(waiting)
        self.wake.setVisible(details.resting)
        other = details.someone_else
        self.someone.setVisible(other is not None)
        if other is not None:
            words = fill(self.tr("Someone else who might be glad to hear from you: {name}"), name=other.name)
            self.someone.setText(button_text(words))
            self.someone.setAccessibleName(words)

    def _build_answers(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, gap=SMALL)
        self._answers = {
            SilenceAnswer.REPLIED: button(self.tr("They replied"), "check"),
            SilenceAnswer.NO_REPLY: button(self.tr("No reply yet"), "clock"),
            SilenceAnswer.DECLINED: button(self.tr("They said no")),
            SilenceAnswer.REST: button(self.tr("Let it rest"), "leaf"),
        }
        for made in self._answers.values():
            made.clicked.connect(self._on_answer)
            flow.addWidget(made)
        self.busy = button(self.tr("Busy until…"))
        self.busy.setMenu(self._busy_menu())
        self.wake = button(self.tr("Wake"), "sun")
        self.wake.clicked.connect(self._on_wake)
        flow.addWidget(self.busy)
        flow.addWidget(self.wake)
        return row

    def focus_first(self) -> None:
        """Go to the first answer that is offered."""
        offered = [*self._answers.values(), self.busy, self.wake, self.someone]
        first = next((made for made in offered if made.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer_button(self, answer: SilenceAnswer) -> QWidget:
        """The button for an answer."""
        return self._answers[answer]

    def _busy_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Busy until"))
        menu.aboutToShow.connect(self._fill_busy_menu)
        menu.triggered.connect(self._on_busy)
        return menu

    def _fill_busy_menu(self) -> None:
        today = self._clock.today()
        self.busy.menu().clear()
        for months in _BUSY_MONTHS:
            until = months_after(today, months)
            self.busy.menu().addAction(day_words(until, today)).setData(until)

    def _sentence(self, details: FollowUpDetails) -> str:
        name = details.listing.row.person_name
        step = details.listing.step
        if details.resting:
            return fill(self.tr("{name} is resting. Nothing is asked or suggested."), name=name)
        if details.listing.row.state is not FollowUpState.WAITING:
            return self._closed_sentence(details)
        sentences = {
            SilenceStep.ASK: self.tr("What became of your message to {name}?"),
            SilenceStep.MAY_NUDGE: self.tr("One gentle nudge is fine now. Letting it rest is fine, too."),
            SilenceStep.LET_REST: self.tr("Still quiet. This can rest now."),
        }
        waiting = self.tr("Sent. {name} has all the time in the world.")
        return fill(sentences.get(step, waiting) if step else waiting, name=name)

    def _closed_sentence(self, details: FollowUpDetails) -> str:
        name = details.listing.row.person_name
        if details.next_touch_on is not None:
            day = day_words(details.next_touch_on, self._clock.today())
            return fill(self.tr("Closed. Next touch with {name} around {day}."), name=name, day=day)
        return self.tr("This one is closed.")

    def _on_answer(self) -> None:
        answer = next((answer for answer, made in self._answers.items() if made is self.sender()), None)
        if answer is not None:
            self.answered.emit(answer)

    def _on_wake(self) -> None:
        self.answered.emit(SilenceAnswer.WOKEN)

    def _on_busy(self, action: QAction) -> None:
        until = action.data()
        if isinstance(until, date):
            self.busy_until.emit(until)
