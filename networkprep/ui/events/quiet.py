"""The face "At the event": the card in large type, a quiet counter, one line, two keys. It never speaks up (S32)."""

from __future__ import annotations

from itertools import pairwise
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.at_event import AtEventPage, break_now
from networkprep.domain.changes import Change, Topic
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.goal import GoalWord
from networkprep.ui.events.card_view import PocketCardView
from networkprep.ui.events.card_words import card_sheet, goal_range
from networkprep.ui.events.evening_light import EveningLight
from networkprep.ui.events.moment_help import MomentHelp
from networkprep.ui.events.note_parts import NoteParts
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button, button_row, quiet_button
from networkprep.ui.widgets.escape import asks_for_escape
from networkprep.ui.widgets.notes_view import NoteLine
from networkprep.ui.widgets.page_actions import one_group, page_action
from networkprep.ui.widgets.place import Place, ReadingColumn
from networkprep.ui.widgets.plain_text import caption, display, paragraph
from networkprep.ui.widgets.scrolling import scrolling
from networkprep.ui.widgets.tab_order import receiver
from networkprep.ui.words import fill

_LOOK_EVERY_MS = 20_000
_TOPICS = (Topic.PLANS, Topic.EVENTS, Topic.CAPTURES, Topic.LIBRARY, Topic.PROFILE, Topic.PEOPLE)


class QuietFace(Place):
    """No notification, no sound, no badge: what is here waits until it is looked at."""

    def __init__(self, runtime: Runtime, notes: NoteParts) -> None:
        super().__init__()
        self._runtime = runtime
        self._notes = notes
        self._event_id: int | None = None
        self._page: AtEventPage | None = None
        self._light = EveningLight(runtime.clock, runtime.chosen)
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self.look_at_clock)
        self.counter = display("")
        self.enough = paragraph("")
        self.break_words = paragraph(self.tr("A break? One line is enough."))
        self.break_words.hide()
        self.card = PocketCardView(large=True)
        self.help = MomentHelp()
        self.help.back_wished.connect(self.back)
        self.line: NoteLine | None = None
        self._line_place = QVBoxLayout()
        self._build()
        self._actions = self._build_actions()
        runtime.on_change(self._on_changed)

    def show_event(self, event_id: int) -> None:
        """Show this event's card; a line begun and not kept is there again."""
        if event_id != self._event_id:
            self._event_id = event_id
            self._page = None
            self._put_line(event_id)
            self.back()
        self._read()

    def page_actions(self) -> list[QAction]:
        """What is one key away."""
        return self._actions

    def opened(self) -> None:
        """Read again."""
        self._read()

    def back(self) -> None:
        """The card again, the caret where it was."""
        self.help.hide()
        self.card.show()
        if self.line is not None:
            self.line.setFocus()

    def show_stalled(self) -> None:
        """What to say when a talk stalls."""
        if self._page is not None:
            self.help.show_stalled(self._page.stalled)
            self._show_help()

    def show_leaving(self) -> None:
        """How to leave."""
        if self._page is not None:
            self.help.show_leaving(self._page.leaving)
            self._show_help()

    def show_walk_in(self) -> None:
        """A word before one walks in."""
        if self._page is not None:
            self.help.show_walk_in(self._page.walk_in)
            self._show_help()

    def look_at_clock(self) -> None:
        """Show the line about a break while one has come."""
        page = self._page
        if page is None:
            return
        zone, now = page.plan.event.row.zone, self._runtime.clock.now()
        # UTC is but how a calendar wrote it: such an event is told by the clock here.
        local = (now.astimezone(ZoneInfo(zone)) if zone and zone != "UTC" else now).replace(tzinfo=None)
        self.break_words.setVisible(break_now(page.plan.breaks, local) is not None)

    @override
    def event(self, event: QEvent) -> bool:
        if asks_for_escape(event) and self.help.isVisible():
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.help.isVisible():
            self.back()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._light.down()
        self._look.start()
        self.look_at_clock()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()
        self._light.up()

    def _build(self) -> None:
        self.help.hide()
        self.stalled = button(self.tr("It stalled"))
        self.leaving = button(self.tr("I want to leave"))
        self.walk_in = quiet_button(self.tr("Just before you walk in"))
        for made, opened in (
            (self.stalled, self.show_stalled),
            (self.leaving, self.show_leaving),
            (self.walk_in, self.show_walk_in),
        ):
            made.clicked.connect(opened)
        middle = ReadingColumn()
        # A card in letters of twice the size is longer than the page.
        inside = QWidget()
        inside.setObjectName("page")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.area = scrolling(inside)
        whole.addWidget(self.area)
        centred = QHBoxLayout(inside)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch(1)
        centred.addWidget(middle, 1000)
        centred.addStretch(1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(self._build_counter())
        column.addWidget(self.card, 1)
        column.addWidget(self.help, 1)
        column.addWidget(self.break_words)
        column.addLayout(self._line_place)
        column.addLayout(button_row(self.stalled, self.leaving, self.walk_in))
        column.addWidget(caption(self.tr("Alt+S: it stalled. Alt+L: leave. Esc: the card.")))

    def _put_line(self, event_id: int) -> None:
        """A line for this event in the place of the one before; each keeps its own draft."""
        if self.line is not None:
            self.line.hide()
            self.line.deleteLater()
        self.line = self._notes.line(self._runtime, f"quiet:{event_id}", event_id)
        self.line.changed.connect(self._on_line_changed)
        self.line.left.connect(self.back)
        self._line_place.addWidget(self.line)
        for before, stop in pairwise((receiver(self.line), self.stalled, self.leaving, self.walk_in)):
            QWidget.setTabOrder(before, stop)

    def _build_counter(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addWidget(self.counter)
        row.addWidget(self.enough, 1)
        return row

    def _build_actions(self) -> list[QAction]:
        return one_group(
            page_action(self, self.tr("It stalled"), self.show_stalled, "Alt+S"),
            page_action(self, self.tr("I want to leave"), self.show_leaving, "Alt+L"),
            page_action(self, self.tr("Just before you walk in"), self.show_walk_in, "Alt+J"),
        )

    def _show_help(self) -> None:
        self.card.hide()
        self.help.show()
        self.help.lines_area.verticalScrollBar().setValue(0)
        self.help.lines_area.setFocus()

    def _read(self) -> None:
        event_id = self._event_id
        if event_id is not None:
            jobs = self._runtime.jobs
            jobs.ask(lambda services: services.at_event.page(event_id), self._on_read, self._on_gone, latest="quiet")

    def _on_read(self, page: AtEventPage) -> None:
        self._page = page
        sheet = card_sheet(page.plan, self._runtime.clock)
        self.card.show_sheet(sheet)
        progress = page.progress
        self.counter.setText(fill(self.tr("{count} of {goal}"), count=progress.count, goal=goal_range(progress.goal)))
        enough = progress.word is GoalWord.ENOUGH
        self.enough.setText(self.tr("That is enough. The rest is a bonus; leaving is fine.") if enough else "")
        self.look_at_clock()

    def _on_gone(self, _error: NetworkPrepError) -> None:
        # The page around this face leaves by itself.
        self._event_id = None

    def _on_changed(self, change: Change) -> None:
        if self.isVisible() and change.touches(*_TOPICS):
            self._read()

    def _on_line_changed(self) -> None:
        if self.line is not None and self.line.hasFocus():
            self.area.ensureWidgetVisible(self.line)
