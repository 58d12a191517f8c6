"""The small window of its own for a note: caret ready, draft back, nothing else in it (product.md, Capture)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QHideEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.ui.capture.counter import Counter
from networkprep.ui.capture.event_menu import EventMenu, event_words
from networkprep.ui.capture.line import CaptureLine
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.plain_text import button_text, plain_tooltip, shortened
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.domain.capture_line import Span
    from networkprep.services.captures import EventChoice, SavedCapture
    from networkprep.services.catalogue import Services

_WIDTH = 600
_LONGEST_TITLE = 40


class CaptureWindow(QWidget):
    """Made once and kept hidden; ``open`` shows it with the caret in the line."""

    open_in_full = Signal()
    """Ctrl+O: the person wants the whole program."""

    hidden = Signal()
    """Gone from the screen; what was typed is kept."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._runtime = runtime
        self._chosen: EventChoice | None = None
        self._shown: EventChoice | None = None
        self.setWindowTitle(self.tr("Capture - NetworkPrep"))
        # Closing it is no reason to end the program; whoever shows it decides about that.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.line = CaptureLine(runtime)
        self.counter = Counter(runtime)
        self.event_button = quiet_button("", "events")
        self.events = EventMenu(self.tr("Events nearby"), self)
        self._build()
        self._connect()
        self.show_choice(None)
        self.resize(_WIDTH, self.sizeHint().height())

    def open(self, event_id: int | None = None) -> None:
        """Show it, for this event or for the one the clock chooses; what was typed before is still there."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.line.edit.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        if event_id is not None:
            self._runtime.jobs.ask(partial(_event, event_id), self._on_chosen)
        elif self._chosen is None:
            self._ask_clock()

    def show_choice(self, choice: EventChoice | None) -> None:
        """Name the event that the next note goes to."""
        self._shown = choice
        words = event_words(choice.title if choice is not None else "")
        short = shortened(words, _LONGEST_TITLE)
        self.event_button.setText(button_text(fill(self.tr("{event} (F4)"), event=short)))
        self.event_button.setAccessibleName(fill(self.tr("Event: {event}. F4 changes it."), event=words))
        plain_tooltip(self.event_button, words if short != words else "")

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show}:
            self._fit()
        return done

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.counter.clear()
            if not self.line.text.strip():  # a note kept for later keeps its event, too
                self._choose(None)
            self.hidden.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.line.keep_draft()
        super().closeEvent(event)

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self.event_button)
        foot.addStretch(1)
        foot.addWidget(self.counter)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.line)
        column.addStretch(1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.line.left.connect(self.hide)
        self.line.saved.connect(self._on_saved)
        self.line.event_found.connect(self._on_event_found)
        self.counter.taken_back.connect(self.line.give_back)
        self.event_button.clicked.connect(self._ask_events)
        self.events.chosen.connect(self._on_chosen)
        change_event = QAction(self.tr("Change the event"), self)
        change_event.setShortcuts([QKeySequence("F4"), QKeySequence("Alt+E")])
        change_event.triggered.connect(self._ask_events)
        in_full = QAction(self.tr("Open NetworkPrep"), self)
        in_full.setShortcut(QKeySequence("Ctrl+O"))
        in_full.triggered.connect(self.open_in_full)
        self.addActions([change_event, in_full])

    def _fit(self) -> None:
        """Grow with the chips; shrink once the line is empty, never under the person's hand."""
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        needed = min(layout.totalHeightForWidth(self.width()), self.screen().availableGeometry().height())
        if self.height() < needed or (self.height() > needed and not self.line.text):
            self.resize(self.width(), needed)

    def _ask_clock(self) -> None:
        self._runtime.jobs.ask(
            lambda services: services.captures.event_by_clock(), self._on_clock, latest="capture window event"
        )

    def _on_clock(self, choice: EventChoice) -> None:
        if self._chosen is None:
            self.show_choice(choice)

    def _ask_events(self) -> None:
        self._runtime.jobs.ask(lambda services: services.captures.recent_events(), self._on_events)

    def _on_events(self, choices: tuple[EventChoice, ...]) -> None:
        shown = self._shown
        self.events.set_choices(choices, shown.id if shown is not None else None)
        self.events.popup(self.event_button.mapToGlobal(QPoint(0, self.event_button.height())))

    def _on_chosen(self, choice: EventChoice) -> None:
        self._choose(choice)
        self.show_choice(choice)
        self.line.edit.setFocus()

    def _choose(self, choice: EventChoice | None) -> None:
        self._chosen = choice
        self.line.choose_event(choice)

    def _on_event_found(self, choice: EventChoice) -> None:
        self._chosen = choice
        self.show_choice(choice)

    def _on_saved(self, saved: SavedCapture, raw: str, dismissed: frozenset[Span]) -> None:
        self.show_choice(saved.event)
        self.counter.show_saved(saved, raw, dismissed)


def _event(event_id: int, services: Services) -> EventChoice:
    return services.captures.choice(event_id)
