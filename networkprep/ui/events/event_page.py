"""The page of one event: its head, and the faces Prepare, At the event, Debrief, What came of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.event_kinds import EventKind, usual_pressure
from networkprep.domain.events import EventDetails
from networkprep.ui.events.details_form import DetailsForm
from networkprep.ui.events.event_actions import EventActions
from networkprep.ui.events.event_faces import FACES, FaceSpec, ShowsEvent, face_by_clock
from networkprep.ui.events.event_header import EventHeader
from networkprep.ui.events.note_parts import NoteParts
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM, WIDE
from networkprep.ui.widgets.page_actions import one_group, page_action
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import button_text
from networkprep.ui.widgets.scrolling import scrolling, to_top

_KEPT_FACES = 50


class EventPage(Place):
    """Shows one event; ``left`` when the person goes back to the list or the event is gone."""

    left = Signal()

    def __init__(self, runtime: Runtime, notes: NoteParts, parent: QWidget | None = None) -> None:
        super().__init__()
        self.setParent(parent)
        self._runtime = runtime
        self._notes = notes
        self._details: EventDetails | None = None
        self._event_id: int | None = None
        self._wished_face = ""
        self._begins = False
        self._chosen: dict[int, tuple[str, str]] = {}
        self._made: dict[str, Place] = {}
        self.header = EventHeader(runtime.clock)
        self.form = DetailsForm(runtime.clock)
        self.tabs = QTabBar()
        self._stack = QStackedWidget()
        self._form_area = _form_area(self.form)
        self._form_area.hide()
        self.actions_here = EventActions(runtime, self)
        self._page_actions = self._build_actions()
        self._connect()
        self._lay_out()
        runtime.on_change(self._on_changed)

    @property
    def event_id(self) -> int | None:
        """The event shown."""
        return self._event_id

    @property
    def face(self) -> str:
        """The key of the face shown."""
        return FACES[self.tabs.currentIndex()].key

    def page_actions(self) -> list[QAction]:
        """What can be done with the event, and on the face shown."""
        made = self._made.get(self.face)
        return [*self._page_actions, *self.actions_here.all(), *(made.page_actions() if made else ())]

    def begin_event(self, event_id: int) -> None:
        """Show an event that has just come, the caret where its plan begins."""
        self._begins = True
        self.show_event(event_id)

    def show_event(self, event_id: int, face: str = "") -> None:
        """Read and show this event; a named face is shown, else the one of the clock or the one chosen before."""
        if event_id != self._event_id:
            self._details = None
        self._event_id = event_id
        self._wished_face = face
        self._read()

    def _build_actions(self) -> list[QAction]:
        edits = one_group(
            page_action(self, self.tr("Rename"), self.header.edit_title, "F2"),
            page_action(self, self.tr("Edit details"), self.header.edit.click, "Ctrl+E"),
        )
        faces = [
            page_action(self, _words(spec), _Going(self.tabs, at), f"Alt+{at + 1}") for at, spec in enumerate(FACES)
        ]
        return [*edits, *one_group(*faces)]

    def _connect(self) -> None:
        self.header.back_requested.connect(self.left)
        self.header.renamed.connect(self._on_renamed)
        self.header.edit.toggled.connect(self._on_edit)
        self.header.kind.kind_chosen.connect(self._on_kind)
        self.form.changed.connect(self._on_form_changed)
        self.form.finished.connect(self.header.edit.click)
        self.actions_here.copied.connect(self.show_event)

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName(self.tr("Parts of the event"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for spec in FACES:
            self.tabs.addTab(button_text(_words(spec)))
        self.tabs.currentChanged.connect(self._on_tab)
        self.tabs.tabBarClicked.connect(self._on_tab_by_hand)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addWidget(self.header)
        column.addWidget(self._form_area, 1)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def _read(self) -> None:
        event_id = self._event_id
        if event_id is not None:
            self._runtime.jobs.ask(
                lambda services: services.events.details(event_id), self._on_read, self._on_gone, latest="event"
            )

    def _on_read(self, details: EventDetails) -> None:
        other = self._details is None
        self._details = details
        self.header.show_event(details)
        self.form.show_event(details)
        self.actions_here.show_event(details)
        self.setAccessibleName(details.draft.title)
        self.setWindowTitle(details.draft.title)
        self.title_changed.emit(details.draft.title)
        if other:
            to_top(self)
        if other or self._wished_face:
            self.header.edit.setChecked(False)
            self._open_face(self._wished_face or self._face_for(details))
            self._wished_face = ""
            if self.header.back.hasFocus():
                # Qt put the caret there when the list went: the next Enter would leave again.
                self.tabs.setFocus()
        if self._begins:
            self._begins = False
            self._begin_writing()

    def _begin_writing(self) -> None:
        face = self._made.get(self.face)
        if isinstance(face, PrepareFace):
            face.begin_writing()

    def _face_for(self, details: EventDetails) -> str:
        clock = face_by_clock(details.row.state)
        then, chosen = self._chosen.get(details.row.id, ("", ""))
        return chosen if then == clock else clock

    def _open_face(self, key: str) -> None:
        at = next((at for at, spec in enumerate(FACES) if spec.key == key), 0)
        if at == self.tabs.currentIndex():
            self._on_tab(at)
        else:
            self.tabs.setCurrentIndex(at)

    def _on_edit(self, wanted: bool) -> None:
        """The facts take the place of the faces while they are changed."""
        self._form_area.setVisible(wanted)
        self.tabs.setVisible(not wanted)
        self._stack.setVisible(not wanted)
        if wanted:
            self.form.times.day.setFocus()

    def _on_tab(self, at: int) -> None:
        if self._event_id is None:
            return
        face = self._face(FACES[at])
        self._stack.setCurrentWidget(face)
        shower: ShowsEvent = face  # type: ignore[assignment]  # every face made here shows events
        shower.show_event(self._event_id)
        self.actions_changed.emit()

    def _on_tab_by_hand(self, at: int) -> None:
        self.remember_face(at)

    def remember_face(self, at: int) -> None:
        """The person chose this face; it comes back until the clock calls for another."""
        if self._details is not None and 0 <= at < len(FACES):
            self._chosen.pop(self._details.row.id, None)  # the newest stand last
            self._chosen[self._details.row.id] = (face_by_clock(self._details.row.state), FACES[at].key)

    def chosen_faces(self) -> str:
        """The faces chosen by hand, the newest of them, as ``take_up_faces`` reads them."""
        newest = list(self._chosen.items())[-_KEPT_FACES:]
        return " ".join(f"{event_id}:{then}:{chosen}" for event_id, (then, chosen) in newest)

    def take_up_faces(self, kept: str) -> None:
        """Faces chosen by hand before the last start."""
        keys = {spec.key for spec in FACES}
        for words in kept.split():
            event_id, then, chosen, *_ = [*words.split(":"), "", ""]
            if event_id.isdecimal() and {then, chosen} <= keys:
                self._chosen[int(event_id)] = (then, chosen)

    def _face(self, spec: FaceSpec) -> Place:
        if spec.key not in self._made:
            face = self._made[spec.key] = spec.make(self._runtime, self._notes)
            self.speak_for(face)
            self._stack.addWidget(face)
        return self._made[spec.key]

    def _on_gone(self, _error: NetworkPrepError) -> None:
        self._event_id = self._details = None
        self.left.emit()

    def _on_renamed(self, title: str) -> None:
        self._revise({"title": title})

    def _on_kind(self, kind: EventKind) -> None:
        self._revise({"kind": kind, "pressure": usual_pressure(kind)})

    def _on_form_changed(self, facts: Mapping[str, object], edit: str) -> None:
        self._revise(facts, edit)

    def _revise(self, facts: Mapping[str, object], edit: str = "") -> None:
        event_id = self._event_id
        if event_id is not None:
            self._runtime.write(lambda services: services.events.revise(event_id, edit, **facts))

    def _on_changed(self, change: Change) -> None:
        if change.touches(Topic.EVENTS, Topic.DRAFTS):
            self._read()


class _Going:
    """Goes to one face by key, and remembers that it was by hand."""

    def __init__(self, tabs: QTabBar, at: int) -> None:
        self._tabs = tabs
        self._at = at

    def __call__(self) -> None:
        self._tabs.tabBarClicked.emit(self._at)
        self._tabs.setCurrentIndex(self._at)


def _form_area(form: DetailsForm) -> QScrollArea:
    inside = QWidget()
    inside.setObjectName("page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(form)
    column.addStretch(1)
    return scrolling(inside)


def _words(spec: FaceSpec) -> str:
    return QCoreApplication.translate("Faces", spec.words)
