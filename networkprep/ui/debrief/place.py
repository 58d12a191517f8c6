"""The debrief's place in the window: steps at the side, the open one beside them, the next thing at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from networkprep.domain.changes import UNDONE, Change, Topic
from networkprep.domain.debrief import DebriefStep
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.evidence_uses import STEP_NOTES
from networkprep.ui.debrief.bottom_row import BottomRow
from networkprep.ui.debrief.follow_ups_form import FollowUpsForm
from networkprep.ui.debrief.form import DebriefForm
from networkprep.ui.debrief.looking_back_form import LookingBackForm
from networkprep.ui.debrief.name_lookup import NameLookup
from networkprep.ui.debrief.person_form import PersonForm
from networkprep.ui.debrief.remember_form import RememberForm
from networkprep.ui.debrief.review_form import ReviewForm
from networkprep.ui.debrief.second_thoughts import SecondThoughts
from networkprep.ui.debrief.step_list import StepList
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import LARGE, SMALL, WIDE
from networkprep.ui.widgets.page_actions import one_group, page_action
from networkprep.ui.widgets.place import Place, ReadingColumn
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.plain_text import title as title_label
from networkprep.ui.widgets.scrolling import scrolling
from networkprep.ui.words import fill
from networkprep.ui.words.dates import time_words
from networkprep.ui.words.failures import failure_sentence

if TYPE_CHECKING:
    from networkprep.services.debrief.flow import DebriefFlow
    from networkprep.services.debrief.service import SavedDebrief

_OWN_ACTIONS = frozenset({"DEBRIEFED", "NOTES_SORTED"})


class DebriefPlace(Place):
    """Shows one debrief; everything said is kept as it is said, and leaving is always possible."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._flow: DebriefFlow | None = None
        self._event_id: int | None = None
        self._saving = False
        self.returning = False
        self.steps = StepList()
        self.steps.step_chosen.connect(self._on_step_chosen)
        self.forms: dict[DebriefStep, DebriefForm] = {
            DebriefStep.REMEMBER: RememberForm(),
            DebriefStep.PEOPLE: PersonForm(),
            DebriefStep.FOLLOW_UPS: FollowUpsForm(),
            DebriefStep.LOOKING_BACK: LookingBackForm(),
            DebriefStep.REVIEW: ReviewForm(),
        }
        self.bottom = BottomRow()
        self._second = SecondThoughts(runtime, self)
        self._second.changed.connect(self._moved)
        self._second.reopened.connect(lambda: self.open_debrief(self._event_id))
        self._names = NameLookup(runtime, self)
        self._names.found.connect(self._on_looked_up)
        self._build_actions()
        self._build_layout()
        for form in self.forms.values():
            form.changed.connect(self._on_said)
            form.person_wanted.connect(self._on_person_wanted)
            form.step_wanted.connect(self._on_step_wanted)
            form.joined.connect(self._on_joined)
        runtime.drafts.written.connect(self._on_written)
        runtime.on_change(self._on_changed)

    @property
    def flow(self) -> DebriefFlow | None:
        """The debrief shown, once it has been read."""
        return self._flow

    def open_debrief(self, event_id: int | None) -> None:
        """Show the debrief of an event, or of the notes without one, where it was left."""
        self._event_id = event_id
        self._runtime.drafts.write()
        self._runtime.jobs.ask(
            lambda services: services.debrief.open(event_id), self._on_opened, self._on_gone, latest="debrief"
        )

    @override
    def show_one(self, key: object, face: str = "") -> None:
        self.open_debrief(key if isinstance(key, int) else None)

    @override
    def page_actions(self) -> list[QAction]:
        form = self.forms[DebriefStep.PEOPLE]
        about = form.head.menu_actions() if isinstance(form, PersonForm) else []
        return [self.next_action, self.back_action, self.later_action, self.anew_action, *about]

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._names.stop()

    def finish_later(self) -> None:
        """Leave with everything kept."""
        self._runtime.drafts.write()
        self._runtime.messages.say(self.tr("Kept. Carry on whenever you like."))
        if self._event_id is None:
            self.place_requested.emit("events")  # where the notes without an event are
        else:
            self.event_requested.emit(self._event_id, "")

    def _build_actions(self) -> None:
        self.next_action = page_action(self, self.tr("Next"), self._on_next, "Ctrl+Return", "Ctrl+Enter")
        back_keys = ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")
        self.back_action = page_action(self, self.tr("Back a step"), self._on_back, *back_keys)
        self.later_action = page_action(self, self.tr("Finish later"), self.finish_later, "Esc")
        self.anew_action = page_action(self, self.tr("Start this debrief again"), self._on_anew)
        one_group(self.next_action, self.back_action)
        one_group(self.later_action, self.anew_action)
        self.bottom.next.clicked.connect(self._on_next)
        self.bottom.back.clicked.connect(self._on_back)
        self.bottom.later.clicked.connect(self.finish_later)

    def _build_layout(self) -> None:
        self._title = title_label("")
        self._saved = caption("")
        self._saved.setWordWrap(False)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._saved)
        self._stack = QStackedWidget()
        for step, form in self.forms.items():
            self._stack.addWidget(_in_column(form, WhyThis(self._runtime, STEP_NOTES[step])))
        self._body = QWidget()
        self._body.hide()  # until the debrief has been read
        middle = QHBoxLayout(self._body)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(WIDE)
        middle.addWidget(self.steps)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        column.setSpacing(LARGE)
        column.addLayout(head)
        column.addWidget(self._body, 1)
        column.addStretch(0)
        column.addWidget(self.bottom)
        self.bottom.hide()

    def _on_opened(self, flow: DebriefFlow) -> None:
        self._flow = flow
        event = flow.material.event
        title = fill(self.tr("Debrief: {event}"), event=event.row.title) if event else self.tr("Sort notes")
        self._title.setText(title)
        self._saved.setText("")
        self.setWindowTitle(title)
        self.title_changed.emit(title)
        self._body.show()
        self.bottom.show()
        self._show()

    def _on_gone(self, error: NetworkPrepError) -> None:
        self._flow = None
        self._runtime.messages.say(failure_sentence(error))
        self.place_requested.emit("events")

    def _show(self) -> None:
        """Show the step as it stands, the caret where the next thing is said."""
        if self._flow is None:
            return
        self.steps.show_flow(self._flow)
        form = self.forms[self._flow.step]
        form.show_flow(self._flow)
        self._stack.setCurrentIndex(list(self.forms).index(self._flow.step))
        area = self._stack.currentWidget()
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)
        self.bottom.show_flow(self._flow, returning=self.returning)
        # A step without a field would leave the caret where Qt drops it, outside the page or nowhere.
        (form.first_field() or self.bottom.next).setFocus(Qt.FocusReason.TabFocusReason)
        self._names.now(self._flow)

    def _on_said(self) -> None:
        if self._flow is not None and not self._saving:
            self._runtime.drafts.keep(self._flow.key, self._flow.body())
            self.steps.show_flow(self._flow)
            self.bottom.show_flow(self._flow, returning=self.returning)
            self._names.soon(self._flow)

    def _on_joined(self, key: str, into: str) -> None:
        if self._flow is not None:
            self._second.join(self._flow, key, into)

    def _on_anew(self) -> None:
        if self._flow is not None and not self._saving:
            self._second.begin_anew(self._flow)

    def _moved(self) -> None:
        self._on_said()
        self._show()

    def _on_next(self) -> None:
        if self._flow is None or self._saving:
            return
        if self._flow.step is DebriefStep.REVIEW:
            self._save()
            return
        if self.returning:
            self._flow.go_to(DebriefStep.REVIEW)
        else:
            self._flow.next()
        self.returning = False
        self._moved()

    def _on_back(self) -> None:
        if self._flow is not None:
            self.returning = False
            self._flow.back()
            self._moved()

    def _on_step_chosen(self, step: str) -> None:
        if self._flow is not None:
            self.returning = False
            self._flow.go_to(DebriefStep(step))
            self._moved()

    def _on_step_wanted(self, step: str) -> None:
        self._on_step_chosen(step)
        self._return_afterwards()

    def _on_person_wanted(self, key: str) -> None:
        if self._flow is not None:
            self._flow.open_person(key)
            self._moved()
            self._return_afterwards()

    def _return_afterwards(self) -> None:
        self.returning = True
        if self._flow is not None:
            self.bottom.show_flow(self._flow, returning=True)

    def _save(self) -> None:
        if (flow := self._flow) is None:
            return
        if undecided := flow.undecided():
            self._runtime.messages.say(self.tr("One more decision first; then everything can be saved."))
            self._on_person_wanted(undecided[0].person_key)
            self.forms[DebriefStep.PEOPLE].focus_missing()
            return
        self._saving = True
        self._runtime.drafts.write()  # before the commit, or a late draft would be open again after it
        self._runtime.jobs.ask(lambda services: services.debrief.commit(flow), self._on_saved, self._on_save_failed)

    def _on_saved(self, saved: SavedDebrief) -> None:
        self._saving = False
        self._flow = None
        if saved.event_id is None:
            self.place_requested.emit("people")
        else:
            self.event_requested.emit(saved.event_id, "came_of_it")

    def _on_save_failed(self, error: NetworkPrepError) -> None:
        self._saving = False
        self._runtime.messages.warn(failure_sentence(error))

    def _on_changed(self, change: Change) -> None:
        if change.label.value("action") in _OWN_ACTIONS and change.label.code == UNDONE:
            self.debrief_requested.emit(self._event_id)
        elif self._flow is not None and not self._saving and change.touches(Topic.CAPTURES, Topic.PLANS):
            self.open_debrief(self._event_id)

    def _on_written(self) -> None:
        self._saved.setText(fill(self.tr("Saved {time}"), time=time_words(self._runtime.clock.now().time())))

    def _on_looked_up(self, keys: frozenset[str]) -> None:
        if self._flow is None:
            return
        person = self._flow.person
        if self._flow.step is DebriefStep.PEOPLE and person is not None and person.key in keys:
            self.forms[DebriefStep.PEOPLE].fill_in()
        self.steps.show_flow(self._flow)


def _in_column(form: QWidget, why: QWidget) -> QScrollArea:
    """The form, and what it rests on, in a column of comfortable width that scrolls when it must."""
    whole = ReadingColumn()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(form, 1)
    column.addWidget(why)
    inside = QWidget()
    inside.setObjectName("page")
    row = QHBoxLayout(inside)
    row.setContentsMargins(SMALL, 0, SMALL, 0)
    row.addWidget(whole, 1000)
    row.addStretch(1)
    return scrolling(inside)
