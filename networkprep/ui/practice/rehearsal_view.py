"""Practice page by page: say an opener, listen, say it back, ask one more, read the if-then plans aloud (S20)."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.practice import LONGEST, PracticePart, PracticeStep, Rehearsal
from networkprep.ui.practice.prompt_sheet import PromptSheet
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.widgets.buttons import button, primary_button, quiet_button
from networkprep.ui.words import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_WORDS: dict[PracticePart, tuple[str, str]] = {
    PracticePart.OPEN: (
        QT_TRANSLATE_NOOP("Practice", "Begin the talk"),
        QT_TRANSLATE_NOOP("Practice", "Say it aloud once, as you would say it there. Your own words are welcome."),
    ),
    PracticePart.LISTEN: (
        QT_TRANSLATE_NOOP("Practice", "Somebody answers"),
        QT_TRANSLATE_NOOP("Practice", "Read it once, as if you heard it. Then go on; it will be gone."),
    ),
    PracticePart.SAY_BACK: (
        QT_TRANSLATE_NOOP("Practice", "Say back one thing you heard"),
        QT_TRANSLATE_NOOP("Practice", "Aloud, in half a sentence. A piece of it is plenty."),
    ),
    PracticePart.ASK_MORE: (
        QT_TRANSLATE_NOOP("Practice", "Ask one more, before you tell yours"),
        QT_TRANSLATE_NOOP("Practice", "Say a question that goes on from what you heard."),
    ),
    PracticePart.ASKED: (
        QT_TRANSLATE_NOOP("Practice", "They ask what you do"),
        QT_TRANSLATE_NOOP(
            "Practice", "Answer from these words, a little different each time. Then ask them something."
        ),
    ),
    PracticePart.IF_THEN: (
        QT_TRANSLATE_NOOP("Practice", "Read this once aloud"),
        QT_TRANSLATE_NOOP("Practice", "Once is enough; it comes back on its own when the moment comes."),
    ),
    PracticePart.ENOUGH: (QT_TRANSLATE_NOOP("Practice", "That is enough"), ""),
}
_SHOWN = {
    PracticePart.SAY_BACK: QT_TRANSLATE_NOOP("Practice", "The answer, and one way to say it back"),
    PracticePart.ASK_MORE: QT_TRANSLATE_NOOP("Practice", "Two ways to go on"),
    PracticePart.ASKED: QT_TRANSLATE_NOOP("Practice", "One way to say it, and to hand the turn back"),
}


class RehearsalView(QWidget):
    """``ended`` when the person stops or is done; nothing of it is kept."""

    ended = Signal()
    recall_requested = Signal(object)
    """Go on with the people one may see there; the event's id, or None."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rehearsal = Rehearsal(())
        self._round = 0
        self._at = 0
        self._steps: tuple[PracticeStep, ...] = ()
        self.sheet = PromptSheet()
        self.sheet.stop_wished.connect(self.stop)
        self._build_buttons()
        self.sheet.add_below(WhyThis(runtime, ("practice", "taking_turns")))
        # The only thing that ends a practice from outside; the person's own clock of three minutes, not the day's.
        self.time = QTimer(self, singleShot=True, interval=LONGEST // timedelta(milliseconds=1))
        self.time.timeout.connect(self._on_time)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)

    @property
    def part(self) -> PracticePart | None:
        """The part shown now."""
        return self._steps[self._at].part if self._steps else None

    def begin(self, rehearsal: Rehearsal) -> None:
        """Begin with the first opener."""
        self._rehearsal = rehearsal
        self._round = 0
        if rehearsal.event_title:
            words = fill(self.tr("Practice for {title}. Three minutes at most."), title=rehearsal.event_title)
        else:
            words = self.tr("Practice. Three minutes at most.")
        self.sheet.where.setText(words)
        self._begin_round()

    def stop(self) -> None:
        """At any point; where one stopped is not kept either."""
        self.put_away()
        self.ended.emit()

    def put_away(self) -> None:
        """The page is left: nothing goes on behind it."""
        self.time.stop()
        self._steps = ()

    def _build_buttons(self) -> None:
        sheet = self.sheet
        self.next = sheet.add_button(primary_button(self.tr("Go on")))
        self.show_ways = sheet.add_button(primary_button(self.tr("I said it. Show me")))
        self.another = sheet.add_button(quiet_button(self.tr("Another line"), "swap"))
        self.finish = sheet.add_button(primary_button(self.tr("Done")))
        self.people = sheet.add_button(button(self.tr("Who may be there"), "people"))
        self.again = sheet.add_button(quiet_button(self.tr("Once more, with another line"), "swap"))
        self.next.clicked.connect(self._on_next)
        self.show_ways.clicked.connect(self._on_show)
        self.another.clicked.connect(self._on_another)
        self.again.clicked.connect(self._on_again)
        self.finish.clicked.connect(self.stop)
        self.people.clicked.connect(self._on_people)

    def _begin_round(self) -> None:
        self._steps = self._rehearsal.steps(self._round)
        self._at = 0
        self.time.start()
        self._show()

    def _show(self) -> None:
        step = self._steps[self._at]
        words, hint = (QCoreApplication.translate("Practice", text) if text else "" for text in _WORDS[step.part])
        if step.part is PracticePart.ENOUGH:
            hint = self.tr("Nothing was noted down. You do not have to use any of it there.")
        self.sheet.show_prompt(words, step.lines, hint)
        self._offer(step)

    def _offer(self, step: PracticeStep) -> None:
        if step.part is PracticePart.ENOUGH:
            people = (self.people,) if self._rehearsal.event_id is not None else ()
            self.sheet.offer(self.finish, *people, self.again)
        elif step.hidden:
            self.sheet.offer(self.show_ways)
        elif step.part is PracticePart.OPEN and len(self._rehearsal.rounds) > 1:
            self.sheet.offer(self.next, self.another)
        else:
            self.sheet.offer(self.next)

    def _on_next(self) -> None:
        self._at += 1
        self._show()

    def _on_show(self) -> None:
        step = self._steps[self._at]
        self.sheet.show_answer(QCoreApplication.translate("Practice", _SHOWN[step.part]), step.hidden)
        self.sheet.offer(self.next)

    def _on_another(self) -> None:
        self._round += 1
        self._steps = self._rehearsal.steps(self._round)
        self._show()

    def _on_again(self) -> None:
        self._round += 1
        self._begin_round()

    def _on_people(self) -> None:
        self.time.stop()
        self.recall_requested.emit(self._rehearsal.event_id)

    def _on_time(self) -> None:
        if self.part is not PracticePart.ENOUGH:
            self._at = len(self._steps) - 1
            self._show()
            self.sheet.hint.setText(self.tr("Three minutes are over, and that is plenty. Nothing was noted down."))
