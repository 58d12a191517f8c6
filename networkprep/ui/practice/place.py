"""Practice: a talk in three minutes, and names and details of people met."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from networkprep.domain.changes import REDONE, UNDONE, Change, Topic
from networkprep.domain.practice import Rehearsal
from networkprep.domain.recall import RecallSession
from networkprep.ui.overriding import override
from networkprep.ui.practice.recall_view import RecallView
from networkprep.ui.practice.rehearsal_view import RehearsalView
from networkprep.ui.practice.start_page import StartPage
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.place import Place
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_REPLAYED = frozenset({UNDONE, REDONE})


class PracticePlace(Place):
    """Shows where to begin, a practice, or recall; ends where it was asked for."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._session: Callable[[Services], RecallSession] = _todays
        self._back: Callable[[], object] = self.show_start
        self.setWindowTitle(self.tr("Practice"))
        self.start = StartPage(runtime)
        self.rehearsal = RehearsalView(runtime)
        self.recall = RecallView(runtime)
        self._stack = QStackedLayout(self)
        for page in (self.start, self.rehearsal, self.recall):
            self._stack.addWidget(page)
        self.start.practice_wished.connect(lambda: self._rehearse(None))
        self.start.recall_wished.connect(lambda: self._recall(_todays))
        self.rehearsal.ended.connect(self._on_ended)
        self.rehearsal.recall_requested.connect(self._on_people)
        self.recall.ended.connect(self._on_ended)
        runtime.on_change(self._on_changed)

    @override
    def opened(self) -> None:
        if self._stack.currentWidget() is self.start:
            self._read()

    @override
    def show_one(self, key: object, face: str = "") -> None:
        """Begin: "rehearse" with an event's id or None, "recall" with an event's id or None, "person" with theirs."""
        chosen = key if isinstance(key, int) else None
        self._back = self.show_start
        if chosen is not None:
            self._back = partial(self._go_back, chosen, face)
        if face == "rehearse":
            self._rehearse(chosen)
        elif face == "person" and chosen is not None:
            self._recall(lambda services: services.recall.of_person(chosen))
        elif chosen is not None:
            self._recall(lambda services: services.recall.for_event(chosen))
        else:
            self._recall(_todays)

    @override
    def page_actions(self) -> list[QAction]:
        return self.recall.actions_here() if self._stack.currentWidget() is self.recall else []

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # A window that is made small comes back as it was; a page that is left begins anew.
        if not event.spontaneous():
            self.rehearsal.put_away()
            self.recall.put_away()
            self._stack.setCurrentWidget(self.start)

    def show_start(self) -> None:
        """The page to begin from."""
        self._stack.setCurrentWidget(self.start)
        self.actions_changed.emit()
        self._read()
        self.start.practise.setFocus()

    def _go_back(self, key: int, face: str) -> None:
        if face == "person":
            self.person_requested.emit(key)
        else:
            self.event_requested.emit(key, "prepare")

    def _read(self) -> None:
        jobs = self._runtime.jobs
        jobs.ask(lambda services: services.practice.rehearsal(), self.start.show_rehearsal, latest="practice start")
        jobs.ask(_todays, self.start.show_session, latest="recall start")

    def _rehearse(self, event_id: int | None) -> None:
        jobs = self._runtime.jobs
        jobs.ask(lambda services: services.practice.rehearsal(event_id), self._on_rehearsal, latest="practice")

    def _recall(self, session: Callable[[Services], RecallSession]) -> None:
        self._session = session
        self._runtime.jobs.ask(session, self._on_session, latest="recall")

    def _on_rehearsal(self, rehearsal: Rehearsal) -> None:
        if not self.isVisible():
            return
        if not rehearsal.rounds:
            self._runtime.messages.say(self.tr("There is no line to practise yet. The library has some."))
            self._back()
            return
        self._stack.setCurrentWidget(self.rehearsal)
        self.rehearsal.begin(rehearsal)
        self.actions_changed.emit()

    def _on_session(self, session: RecallSession) -> None:
        if not self.isVisible():
            return
        if not session.prompts:
            self._runtime.messages.say(self._nothing_words(session))
            self._back()
            return
        self._stack.setCurrentWidget(self.recall)
        self.recall.begin(session)
        self.actions_changed.emit()

    def _nothing_words(self, session: RecallSession) -> str:
        if session.about:
            words = self.tr("Nothing to recall about {about} now: it is fresh, or too little is known yet.")
            return fill(words, about=session.about)
        return self.tr("Nothing to recall now. That is fine.")

    def _on_people(self, event_id: int) -> None:
        self._recall(lambda services: services.recall.for_event(event_id))

    def _on_ended(self) -> None:
        back, self._back = self._back, self.show_start
        self._stack.setCurrentWidget(self.start)
        back()

    def _on_changed(self, change: Change) -> None:
        if not self.isVisible():
            return
        if self._stack.currentWidget() is self.start:
            self._read()
        elif change.touches(Topic.RECALL) and change.label.code in _REPLAYED and self.recall.isVisible():
            self._recall(self._session)


def _todays(services: Services) -> RecallSession:
    return services.recall.session()
