"""Today: what now, by the time of day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from networkprep.domain.changes import Change
from networkprep.domain.day_steps import days_after
from networkprep.domain.today import TodayFigures, TodayKind, TodayPage, TodayRow
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, SMALL, WIDE
from networkprep.ui.today.lead_card import LeadCard
from networkprep.ui.today.row_actions import RowActions
from networkprep.ui.today.today_list import TodayLine, TodayList
from networkprep.ui.widgets.place import Place, ReadingColumn
from networkprep.ui.widgets.plain_text import button_text, caption, title
from networkprep.ui.words.today import figures_words, icon_of, title_words, why_words

if TYPE_CHECKING:
    from networkprep.domain.events import EventRow
    from networkprep.ui.today.first_start import FirstStart
    from networkprep.ui.widgets.empty_state import EmptyState

_SOONEST_MS, _LATEST_MS = 1_000, 3_600_000


class TodayPlace(Place):
    """One thing leads, the rest is a list; everything done is a sentence and a calm picture."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._asked: set[int] = set()
        self._shown: tuple[tuple[TodayRow, ...], bool, date] | None = None
        self._start: FirstStart | None = None
        self._done: EmptyState | None = None
        self._offered: frozenset[str] = frozenset()
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

    @property
    def start(self) -> FirstStart:
        """The very first page, made when it is first shown."""
        if self._start is None:
            from networkprep.ui.today.first_start import FirstStart  # noqa: PLC0415  # 4 ms that few starts need

            self._start = FirstStart()
            self._start.offer(self._offered)
            self._start.begun.connect(self._on_begun)
            self._start.sample_requested.connect(self.sample_requested)
            self._column.insertWidget(self._column.indexOf(self.list), self._start, 1)
        return self._start

    @property
    def done(self) -> EmptyState:
        """The calm picture, made when everything is first done."""
        if self._done is None:
            from networkprep.ui.widgets.empty_state import EmptyState  # noqa: PLC0415  # 2 ms that few starts need

            self._done = EmptyState("leaf", self._calm_words())
            self._column.insertWidget(self._column.indexOf(self.list) + 1, self._done, 1)
        return self._done

    def show_page(self, page: TodayPage) -> None:
        """Show Today as it was read."""
        shown = (page.rows, page.first_start, page.moment.date())
        if shown != self._shown:
            self._shown = shown
            self._show_rows(page)
        if not page.rows and not page.first_start:
            self._runtime.jobs.ask(lambda services: services.events.rows(), self._on_events, latest="today next")
        self._remember_questions(page)
        self._wait_for(page)

    def _show_rows(self, page: TodayPage) -> None:
        rows = page.rows
        self._today = page.moment.date()
        if page.first_start or self._start is not None:
            self.start.setVisible(page.first_start)
        all_done = not rows and not page.first_start
        if all_done or self._done is not None:
            self.done.setVisible(all_done)
        self.lead.setVisible(bool(rows))
        self.list.setVisible(len(rows) > 1)
        worded = partial(self._line, today=self._today)
        if rows:
            self.lead.show_line(worded(rows[0]))
        self.list.set_rows(rows[1:], worded)
        self._more.setEnabled(bool(rows))

    @override
    def page_actions(self) -> list[QAction]:
        return [self._more]

    @override
    def offer_places(self, keys: frozenset[str]) -> None:
        self._offered = keys
        if self._start is not None:
            self._start.offer(keys)

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
        self._figures = caption("")
        for rows in (self.lead, self.list):
            rows.acted.connect(self._on_acted)
            rows.menu_asked.connect(self._on_menu_asked)
        hidden: tuple[QWidget, ...] = (self.lead, self.list, self._figures)
        for part in hidden:
            part.hide()
        middle = ReadingColumn()
        self._column = column = QVBoxLayout(middle)
        column.setContentsMargins(WIDE, WIDE, WIDE, SMALL)
        column.setSpacing(LARGE)
        column.addWidget(title(self.tr("Today")))
        column.addWidget(self.lead)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(self._figures)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)

    def _line(self, row: TodayRow, today: date) -> TodayLine:
        words = title_words(row), why_words(row, today), icon_of(row.kind), self._actions.main_words(row)
        return TodayLine(row, *words)

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
        menu.setAccessibleName(title_words(row))
        for action in self._actions.of(row, self._today):
            menu.addAction(button_text(action.words), action.do)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _leads(self, row: TodayRow) -> bool:
        return self.lead.line is not None and self.lead.line.row == row

    def _on_begun(self, key: str) -> None:
        if key == "events":
            self.new_requested.emit(key)
        elif key == "library":
            self.place_requested.emit("library/what_i_bring")
        else:
            self.place_requested.emit(key)

    def _calm_words(self) -> str:
        return self.tr("All done for today. Nothing is waiting for you; enjoy the rest of it.")

    def _on_events(self, rows: tuple[EventRow, ...]) -> None:
        from networkprep.ui.today.next_event import next_event_words  # noqa: PLC0415  # after the first picture

        self.done.set_sentence(next_event_words(rows, self._runtime.clock.now()) or self._calm_words())

    def _on_figures(self, figures: TodayFigures) -> None:
        words = figures_words(figures)
        self._figures.setText(words)
        self._figures.setVisible(bool(words))

    def _on_changed(self, _change: Change) -> None:
        if self.isVisible():
            self.opened()
