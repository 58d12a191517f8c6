"""Today: what now, by the time of day."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from networkprep.domain.changes import Change
from networkprep.domain.day_steps import days_after
from networkprep.domain.today import TodayFigures, TodayKind, TodayPage, TodayRow
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import COLUMN_WIDTH, LARGE, SMALL, WIDE
from networkprep.ui.today.first_start import FirstStart
from networkprep.ui.today.lead_card import LeadCard
from networkprep.ui.today.row_actions import RowActions
from networkprep.ui.today.today_list import TodayLine, TodayList
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import button_text, caption, title
from networkprep.ui.words.today import figures_words, icon_of, why_words

_SOONEST_MS, _LATEST_MS = 1_000, 3_600_000


class TodayPlace(Place):
    """One thing leads, the rest is a list; everything done is a sentence and a calm picture."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self._runtime = runtime
        self._asked: set[int] = set()
        self.setWindowTitle(self.tr("Today"))
        self._actions = RowActions(self, runtime.jobs)
        self._more = QAction(self.tr("What else can be done"), self)
        self._more.setShortcut(QKeySequence("Ctrl+."))
        self._more.triggered.connect(self._on_more)
        # Midnight, the begin and the end of an event change Today without anybody doing anything.
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.opened)
        self._build()
        runtime.on_change(self._on_changed)

    def show_page(self, page: TodayPage) -> None:
        """Show Today as it was read."""
        today = page.moment.date()
        lines = [self._line(row, page) for row in page.rows]
        self.start.setVisible(page.first_start)
        self.done.setVisible(not lines and not page.first_start)
        self.lead.setVisible(bool(lines))
        self.list.setVisible(len(lines) > 1)
        if lines:
            self.lead.show_line(lines[0])
        self.list.set_lines(lines[1:])
        self._more.setEnabled(bool(lines))
        self._today = today
        self._remember_questions(page)
        self._wait_for(page)

    @override
    def page_actions(self) -> list[QAction]:
        return [self._more]

    @override
    def offer_places(self, keys: frozenset[str]) -> None:
        self.start.offer(keys)

    @override
    def opened(self) -> None:
        self._runtime.jobs.ask(lambda services: services.today.page(), self.show_page, latest="today")
        self._runtime.jobs.ask(lambda services: services.today.figures(), self._on_figures, latest="today figures")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _build(self) -> None:
        self.lead = LeadCard()
        self.list = TodayList(self.tr("Also today"))
        self.start = FirstStart()
        self.done = EmptyState("leaf", self.tr("All done for today. Nothing is waiting for you; enjoy the rest of it."))
        self._figures = caption("")
        for rows in (self.lead, self.list):
            rows.acted.connect(self._on_acted)
            rows.menu_asked.connect(self._on_menu_asked)
        self.start.begun.connect(self._on_begun)
        self.start.sample_requested.connect(self.sample_requested)
        hidden: tuple[QWidget, ...] = (self.lead, self.list, self.start, self.done, self._figures)
        for part in hidden:
            part.hide()
        middle = QWidget()
        middle.setMaximumWidth(COLUMN_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(WIDE, WIDE, WIDE, SMALL)
        column.setSpacing(LARGE)
        column.addWidget(title(self.tr("Today")))
        column.addWidget(self.lead)
        column.addWidget(self.start)
        column.addWidget(self.list, 1)
        column.addWidget(self.done, 1)
        column.addStretch(0)
        column.addWidget(self._figures)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)

    def _line(self, row: TodayRow, page: TodayPage) -> TodayLine:
        return TodayLine(row, why_words(row, page.moment.date()), icon_of(row.kind), self._actions.main_words(row))

    def _remember_questions(self, page: TodayPage) -> None:
        """A question about a silence is put once: it is remembered when it was first seen (S117)."""
        for row in page.rows:
            if row.kind is TodayKind.SILENCE and row.id not in self._asked and self.isVisible():
                self._asked.add(row.id)
                self._remember(row.id)

    def _remember(self, follow_up_id: int) -> None:
        self._runtime.jobs.ask(lambda services: services.silences.question_shown(follow_up_id))

    def _wait_for(self, page: TodayPage) -> None:
        now = self._runtime.clock.now()
        midnight = datetime.combine(days_after(now.date(), 1), time(), now.tzinfo)
        next_change = min(page.changes_at or midnight, midnight)
        # Never longer than an hour: a computer that slept has stopped this timer, but not the day.
        wait = (next_change - now) / timedelta(milliseconds=1)
        if self.isVisible():
            self._timer.start(round(min(max(wait, _SOONEST_MS), _LATEST_MS)))

    def _on_acted(self, row: TodayRow) -> None:
        if self._actions.asks(row):
            place = self.lead if self._leads(row) else self.list
            self._on_menu_asked(row, place.menu_place())
        else:
            self._actions.of(row, self._today)[0].do()

    def _on_more(self) -> None:
        row = self.list.chosen() if self.list.hasFocus() else None
        if row is not None:
            self._on_menu_asked(row, self.list.menu_place())
        elif self.lead.line is not None:
            self._on_menu_asked(self.lead.line.row, self.lead.menu_place())

    def _on_menu_asked(self, row: TodayRow, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(row.title)
        for action in self._actions.of(row, self._today):
            menu.addAction(button_text(action.words), action.do)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _leads(self, row: TodayRow) -> bool:
        return self.lead.line is not None and self.lead.line.row == row

    def _on_begun(self, key: str) -> None:
        if key == "events":
            self.new_requested.emit(key)
        else:
            self.place_requested.emit(key)

    def _on_figures(self, figures: TodayFigures) -> None:
        words = figures_words(figures)
        self._figures.setText(words)
        self._figures.setVisible(bool(words))

    def _on_changed(self, _change: Change) -> None:
        if self.isVisible():
            self.opened()
