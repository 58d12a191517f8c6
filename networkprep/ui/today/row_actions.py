"""What can be done about a row of Today: one main thing, and the rest for its menu."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from networkprep.domain.changes import Done
from networkprep.domain.day_steps import days_after, months_after
from networkprep.domain.today import TodayKind, TodayRow
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.widgets.place import Place

if TYPE_CHECKING:
    from networkprep.domain.silence import SilenceAnswer
    from networkprep.services.catalogue import Services


class RowAction(NamedTuple):
    """One thing to do: its words, and what it does."""

    words: str
    do: Callable[[], object]


class RowActions(QObject):
    """Makes the actions of a row; the first is the main one. ``asks`` says that the main one opens the menu."""

    def __init__(self, place: Place, jobs: JobRunner) -> None:
        super().__init__(place)
        self._place = place
        self._jobs = jobs

    def main_words(self, row: TodayRow) -> str:
        """What the row's button says."""
        if row.kind is TodayKind.SILENCE:
            return self.tr("What happened?")
        return self.of(row, row.day or date.min)[0].words

    def asks(self, row: TodayRow) -> bool:
        """Whether the button asks instead of acting: a silence has several answers and no usual one."""
        return row.kind is TodayKind.SILENCE

    def of(self, row: TodayRow, today: date) -> list[RowAction]:
        """All that can be done about a row, the main thing first."""
        made = {
            TodayKind.AT_EVENT: self._at_event,
            TodayKind.DEBRIEF: self._debrief,
            TodayKind.PLAN: self._plan,
            TodayKind.PROMISE: self._promise,
            TodayKind.PROMISE_MESSAGE: self._follow_up,
            TodayKind.FOLLOW_UP: self._follow_up,
            TodayKind.THEIR_PROMISE: self._their_promise,
            TodayKind.SILENCE: self._silence,
            TodayKind.TOUCH: self._touch,
            TodayKind.RECALL: self._recall,
        }[row.kind](row, today)
        return [*made, *self._doors(row)]

    def _at_event(self, row: TodayRow, _today: date) -> list[RowAction]:
        return [
            RowAction(self.tr("Open the card"), lambda: self._place.event_requested.emit(row.id, "quiet")),
            RowAction(self.tr("Take a note"), lambda: self._place.capture_requested.emit(row.id)),
        ]

    def _debrief(self, row: TodayRow, _today: date) -> list[RowAction]:
        return [
            RowAction(self.tr("Debrief"), lambda: self._place.debrief_requested.emit(row.id)),
            self._asking(self.tr("I was not there"), lambda services: services.events.skip(row.id)),
        ]

    def _plan(self, row: TodayRow, _today: date) -> list[RowAction]:
        return [
            RowAction(self.tr("Plan it"), lambda: self._place.event_requested.emit(row.id, "prepare")),
            self._asking(self.tr("I am not going"), lambda services: services.events.skip(row.id)),
        ]

    def _promise(self, row: TodayRow, today: date) -> list[RowAction]:
        tomorrow, week = days_after(today, 1), days_after(today, 7)
        return [
            self._asking(self.tr("It is done"), lambda services: services.promises.keep(row.id)),
            self._asking(self.tr("Tomorrow"), lambda services: services.promises.change_due(row.id, tomorrow)),
            self._asking(self.tr("In a week"), lambda services: services.promises.change_due(row.id, week)),
            self._asking(self.tr("Let it go"), lambda services: services.promises.let_go(row.id)),
        ]

    def _follow_up(self, row: TodayRow, today: date) -> list[RowAction]:
        tomorrow, week = days_after(today, 1), days_after(today, 7)
        return [
            RowAction(self.tr("Write"), lambda: self._place.follow_up_requested.emit(row.id)),
            self._asking(self.tr("Tomorrow"), lambda services: services.follow_ups.set_due(row.id, tomorrow)),
            self._asking(self.tr("In a week"), lambda services: services.follow_ups.set_due(row.id, week)),
            self._asking(self.tr("Let it go"), lambda services: services.follow_ups.let_go(row.id)),
        ]

    def _their_promise(self, row: TodayRow, today: date) -> list[RowAction]:
        week = days_after(today, 7)
        return [
            self._asking(
                self.tr("Remind me in a week"), lambda services: services.promises.remind_kindly(row.id, week)
            ),
            self._asking(self.tr("It came"), lambda services: services.promises.keep(row.id)),
            self._asking(self.tr("Let it go"), lambda services: services.promises.let_go(row.id)),
        ]

    def _silence(self, row: TodayRow, _today: date) -> list[RowAction]:
        from networkprep.domain.silence import SilenceAnswer  # noqa: PLC0415  # nobody has asked before

        answers = (
            (self.tr("They replied"), SilenceAnswer.REPLIED),
            (self.tr("No reply yet"), SilenceAnswer.NO_REPLY),
            (self.tr("They said no, or not now"), SilenceAnswer.DECLINED),
            (self.tr("Let it rest"), SilenceAnswer.REST),
        )
        made = [self._answering(words, row.id, answer) for words, answer in answers]
        read = RowAction(self.tr("Read what I wrote"), lambda: self._place.follow_up_requested.emit(row.id))
        return [*made, read]

    def _touch(self, row: TodayRow, today: date) -> list[RowAction]:
        month = months_after(today, 1)
        return [
            RowAction(self.tr("Open"), lambda: self._place.person_requested.emit(row.id)),
            self._asking(self.tr("Not before next month"), lambda services: services.people.give_space(row.id, month)),
            self._asking(self.tr("Let it rest"), lambda services: services.people.rest([row.id])),
        ]

    def _recall(self, _row: TodayRow, _today: date) -> list[RowAction]:
        def not_today() -> None:
            self._jobs.ask(lambda services: services.recall.not_today())

        return [
            RowAction(self.tr("Recall"), lambda: self._place.practice_requested.emit(None, "recall")),
            RowAction(self.tr("Not today"), not_today),
        ]

    def _doors(self, row: TodayRow) -> list[RowAction]:
        doors = []
        person_id, event_id = row.person_id, row.event_id
        if person_id is not None and row.kind is not TodayKind.TOUCH:
            doors.append(RowAction(self.tr("Open the person"), lambda: self._place.person_requested.emit(person_id)))
        if event_id is not None:
            doors.append(RowAction(self.tr("Open the event"), lambda: self._place.event_requested.emit(event_id, "")))
        return doors

    def _answering(self, words: str, follow_up_id: int, answer: SilenceAnswer) -> RowAction:
        return self._asking(words, lambda services: services.silences.answer(follow_up_id, answer))

    def _asking(self, words: str, work: Callable[[Services], Done[int]]) -> RowAction:
        def ask() -> None:
            self._jobs.ask(work)

        return RowAction(words, ask)
