"""The top of a person's page: who it is, what comes next, and at most one kind question."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.people import Stage
from networkprep.domain.person_page import NextStepKind, PersonPage
from networkprep.ui.people.person_words import common_ground, standing_words, step_day, step_sentence, under_the_name
from networkprep.ui.theme import TextStep
from networkprep.ui.theme.scale import MEDIUM, TINY
from networkprep.ui.widgets.beside_layout import BesideLayout
from networkprep.ui.widgets.buttons import button, button_row, icon_button, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.picture import Picture
from networkprep.ui.widgets.plain_text import PlainLabel, button_text, caption, heading, paragraph, title
from networkprep.ui.words import fill
from networkprep.ui.words.people import stage_word

_TO_WRITE = frozenset({NextStepKind.MY_PROMISE, NextStepKind.FOLLOW_UP})


class PersonHead(QWidget):
    """Name, standing, next step, stage offer, common ground."""

    log_requested = Signal()
    wake_requested = Signal()
    contact_requested = Signal()
    follow_up_requested = Signal(object)
    stage_answered = Signal(object, bool)
    """The stage offered, and whether it was accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: PersonPage | None = None
        self._making_way = False
        self.photo = Picture()
        self.name = title("")
        self.under = caption("")
        self.standing = caption("")
        self.shared = PlainLabel("", TextStep.STRONG, wrap=True)
        self.menu_button = icon_button("more", self.tr("More to do with this person"))
        self.log_button = button(self.tr("Log a contact"), "note")
        self.log_button.clicked.connect(self.log_requested)
        self._step = Card()
        self._offer = Card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(self._build_top())
        column.addWidget(self._build_step())
        column.addWidget(self._build_offer())

    def show_page(self, page: PersonPage, today: date) -> None:
        """Show another person, or the same one anew; a photo comes by itself, a little later."""
        if self._page is None or self._page.details.id != page.details.id or not page.details.has_photo:
            self.photo.show_picture(None, "")
        self._page = page
        self.name.setText(page.details.draft.name)
        under = under_the_name(page)
        self.under.setText(under)
        self.under.setVisible(bool(under))
        self.standing.setText(standing_words(page))
        shared = common_ground(page.shared)
        self.shared.setText(shared)
        self.shared.setVisible(bool(shared))
        step = page.next_step
        self._step_words.setText(step_sentence(step))
        day = step_day(step, today)
        self._step_day.setText(day)
        self._step_day.setVisible(bool(day))
        self._show_step_button(page)
        self._show_offer(page.offered_stage)

    def show_photo(self, image: QImage | None) -> None:
        """Show the photo of the person shown."""
        if self._page is not None and self._page.details.has_photo:
            self.photo.show_picture(image, fill(self.tr("Photo of {name}"), name=self._page.details.draft.name))

    def make_way(self, making_way: bool) -> None:
        """Take the step's button away while a contact is being logged: one next thing at a time."""
        changes, self._making_way = making_way is not self._making_way, making_way
        if changes and self._page is not None:
            self._show_step_button(self._page)

    def focus_log(self) -> None:
        """Give the focus to the button that logs a contact, wherever it stands."""
        shown = self._step_button if self.log_button.isHidden() else self.log_button
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_top(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(TINY)
        for widget in (self.name, self.under, self.standing, self.shared):
            left.addWidget(widget)
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(left, 1)
        right = QHBoxLayout()
        right.addWidget(self.log_button)
        right.addWidget(self.menu_button)
        corner = QVBoxLayout()
        corner.addLayout(right)
        corner.addStretch(1)
        top.addLayout(corner)
        return top

    def _build_step(self) -> QWidget:
        self._step_words = heading("")
        self._step_day = caption("")
        self._step_button = primary_button("")
        self._step_button.clicked.connect(self._on_step)
        words = QVBoxLayout()
        words.setSpacing(TINY)
        words.addWidget(caption(self.tr("Next step")))
        words.addWidget(self._step_words)
        words.addWidget(self._step_day)
        self._step.column.addLayout(BesideLayout(words, self._step_button))
        return self._step

    def _build_offer(self) -> QWidget:
        self._offer_words: PlainLabel = paragraph("")
        self.accept = button("")
        self.decline = quiet_button(self.tr("Leave it as it is"))
        self.accept.clicked.connect(lambda: self._on_offer(accepted=True))
        self.decline.clicked.connect(lambda: self._on_offer(accepted=False))
        self._offer.column.addWidget(self._offer_words)
        self._offer.column.addLayout(button_row(self.accept, self.decline))
        return self._offer

    def _show_step_button(self, page: PersonPage) -> None:
        step = page.next_step
        words = ""
        if step.kind in _TO_WRITE and step.follow_up_id is not None:
            words = self.tr("Write it")
        elif step.kind is NextStepKind.TOUCH:
            words = self.tr("Log a contact")
        elif step.kind is NextStepKind.RESTING:
            words = self.tr("Wake")
        elif step.kind is NextStepKind.NO_CONTACT:
            words = self.tr("Allow contact again")
        self._step_button.setText(button_text(words))
        self._step_button.setAccessibleName(words)
        self._show_one_log_button(step.kind, shown=bool(words) and not self._making_way)

    def _show_one_log_button(self, kind: NextStepKind, *, shown: bool) -> None:
        """A step that is a contact has the button; the focus goes over to the one that stays."""
        at_log, at_step = self.log_button.hasFocus(), self._step_button.hasFocus()
        touch = kind is NextStepKind.TOUCH
        for made, wanted in ((self._step_button, shown), (self.log_button, not touch)):
            if wanted:
                made.show()
        if (at_log and touch) or (at_step and not shown):
            (self._step_button if touch else self.log_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._step_button.setVisible(shown)
        self.log_button.setVisible(not touch)

    def _show_offer(self, stage: Stage | None) -> None:
        self._offer.setVisible(stage is not None)
        if stage is None:
            return
        self._offer_words.setText(self.tr("You have talked a few times now. Has this moved on?"))
        words = fill(self.tr("Yes: {stage}"), stage=stage_word(stage).lower())
        self.accept.setText(button_text(words))
        self.accept.setAccessibleName(words)

    def _on_step(self) -> None:
        step = self._page.next_step if self._page else None
        if step is None:
            return
        if step.follow_up_id is not None:
            self.follow_up_requested.emit(step.follow_up_id)
        elif step.kind is NextStepKind.RESTING:
            self.wake_requested.emit()
        elif step.kind is NextStepKind.NO_CONTACT:
            self.contact_requested.emit()
        else:
            self.log_requested.emit()

    def _on_offer(self, *, accepted: bool) -> None:
        if self._page is not None and self._page.offered_stage is not None:
            self.stage_answered.emit(self._page.offered_stage, accepted)
