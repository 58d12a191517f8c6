"""Recall prompt by prompt: the answer is hidden first, and no answer is a wrong one (X4)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from networkprep.domain.recall import Asks, RecallPrompt, RecallSession
from networkprep.domain.recall_bounds import LONGEST_SECONDS
from networkprep.ui.practice.cue_words import cue_words
from networkprep.ui.practice.prompt_sheet import PromptSheet
from networkprep.ui.runtime.photos import photo_of
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.widgets.buttons import button, primary_button, quiet_button
from networkprep.ui.widgets.page_actions import page_action
from networkprep.ui.words import fill


class RecallView(QWidget):
    """``ended`` when the person stops or all were seen; each answer is kept at once and can be taken back."""

    ended = Signal()

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._left: list[RecallPrompt] = []
        self._about = ""
        self.sheet = PromptSheet()
        self.sheet.stop_wished.connect(self.stop)
        self._build_buttons()
        self.sheet.add_below(WhyThis(runtime, ("recall",)))
        self.time = QTimer(self, singleShot=True, interval=LONGEST_SECONDS * 1000)
        self.time.timeout.connect(self._on_time)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)

    @property
    def prompt(self) -> RecallPrompt | None:
        """What is asked now."""
        return self._left[0] if self._left else None

    @property
    def is_going_on(self) -> bool:
        """Whether something is asked now."""
        return bool(self._left)

    def actions_here(self) -> list[QAction]:
        """What can be done with the prompt shown, by key."""
        return [action for action in self._actions if action.isEnabled()]

    def begin(self, session: RecallSession) -> None:
        """Ask these, one after the other."""
        self._left = list(session.prompts)
        self._about = session.about
        if session.about:
            words = fill(self.tr("Names and details: {about}. Two minutes at most."), about=session.about)
        else:
            words = self.tr("Names and details. Two minutes at most.")
        self.sheet.where.setText(words)
        self.time.start()
        self._show()

    def stop(self) -> None:
        """At any point; what is left is asked another day, or not at all."""
        self.put_away()
        self.ended.emit()

    def put_away(self) -> None:
        """The page is left: nothing goes on behind it."""
        self.time.stop()
        self._left = []

    def _build_buttons(self) -> None:
        sheet = self.sheet
        self.show_it = sheet.add_button(primary_button(self.tr("Show the answer")))
        self.had_it = sheet.add_button(primary_button(self.tr("It came to me")))
        self.not_yet = sheet.add_button(button(self.tr("Not yet")))
        self.skip = sheet.add_button(quiet_button(self.tr("Skip")))
        self.leave_out = sheet.add_button(quiet_button(self.tr("Do not ask about them")))
        self.finish = sheet.add_button(primary_button(self.tr("Done")))
        self.show_it.clicked.connect(self._on_show)
        self.had_it.clicked.connect(lambda: self._answer(had_it=True))
        self.not_yet.clicked.connect(lambda: self._answer(had_it=False))
        self.skip.clicked.connect(self._on_skip)
        self.leave_out.clicked.connect(self._on_leave_out)
        self.finish.clicked.connect(self.stop)
        self._actions = [
            self._action(self.tr("It came to me"), "Alt+Y", self.had_it),
            self._action(self.tr("Not yet"), "Alt+N", self.not_yet),
            self._action(self.tr("Skip this one"), "Alt+K", self.skip),
        ]

    def _action(self, words: str, keys: str, does: QPushButton) -> QAction:
        return page_action(self, words, lambda: does.click() if does.isVisible() else None, keys)

    def _show(self) -> None:
        for action in self._actions:
            action.setEnabled(self.is_going_on)
        prompt = self.prompt
        if prompt is None:
            self._show_end()
            return
        today = self._runtime.clock.today()
        cues = [cue_words(cue, today) for cue in prompt.cues]
        if prompt.asks is Asks.NAME:
            self.sheet.show_prompt(self.tr("Who was it?"), cues, self.tr("Say who it was before you look."))
        else:
            words = fill(self.tr("What do you remember of {name}?"), name=prompt.name)
            self.sheet.show_prompt(words, cues, self.tr("Say one thing before you look."))
        self.sheet.offer(self.show_it, self.skip)
        self._runtime.jobs.ask(partial(photo_of, prompt.person_id), self._on_photo, latest="recall photo")

    def _on_photo(self, found: tuple[int, QImage | None]) -> None:
        person_id, image = found
        if self.prompt is not None and self.prompt.person_id == person_id:
            # A face may be looked at first; whose it is stands nowhere, for a screen reader neither.
            self.sheet.picture.show_picture(image, self.tr("A photo of the person asked about"))

    def _show_end(self) -> None:
        self.time.stop()
        words = self.tr("What has not come yet comes back another day. Nothing is counted.")
        self.sheet.show_prompt(self.tr("That is enough"), (), words)
        self.sheet.offer(self.finish)

    def _on_show(self) -> None:
        prompt = self.prompt
        if prompt is None:
            return
        today = self._runtime.clock.today()
        answers = [cue_words(cue, today) for cue in prompt.answers]
        self.sheet.show_answer(prompt.name if prompt.asks is Asks.NAME else "", answers)
        self.sheet.offer(self.had_it, self.not_yet, self.skip, self.leave_out)

    def _answer(self, *, had_it: bool) -> None:
        prompt = self.prompt
        if prompt is not None:
            person_id, asks = prompt.person_id, prompt.asks
            self._runtime.jobs.ask(lambda services: services.recall.answer(person_id, asks, had_it=had_it))
            self._go_on()

    def _on_skip(self) -> None:
        self._go_on()

    def _on_leave_out(self) -> None:
        prompt = self.prompt
        if prompt is not None:
            person_id = prompt.person_id
            self._runtime.jobs.ask(lambda services: services.recall.leave_out(person_id))
            self._left = [prompt, *(each for each in self._left[1:] if each.person_id != person_id)]
            self._go_on()

    def _go_on(self) -> None:
        self._left = self._left[1:] if self.time.isActive() else []
        self._show()

    def _on_time(self) -> None:
        # The prompt that is shown is not taken away; it is the last one.
        self._left = self._left[:1]
