"""Communities, the second tab of Events: a list, and beside it what holds the chosen one together."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QListView, QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.communities import CommunityRow
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.series import SeriesDate
from networkprep.ui.events.kind_button import KindButton
from networkprep.ui.events.later_dates import LaterDates
from networkprep.ui.events.place_ideas import PlaceIdeas
from networkprep.ui.events.when_words import When, first_day, when_of
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM, SMALL
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.list_row import RowDelegate, RowPart
from networkprep.ui.widgets.listed_line import ListedLine, as_list, words_listed
from networkprep.ui.widgets.plain_text import PlainLabel, caption, heading
from networkprep.ui.widgets.rows_model import DatedRowsModel
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.widgets.scrolling import scrolling
from networkprep.ui.widgets.two_panes import TwoPanes
from networkprep.ui.words import fill
from networkprep.ui.words.dates import short_day_words
from networkprep.ui.words.kinds import kind_word

_MOST_NAMES = 4


class CommunitiesModel(DatedRowsModel[CommunityRow]):
    """Each with what it is about and its next event."""

    @override
    def parts(self, row: CommunityRow) -> dict[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: row.name,
            RowPart.SUBTITLE: self._about(row),
            RowPart.TRAILING: self._next(row),
            RowPart.ICON: "people",
        }

    def _about(self, row: CommunityRow) -> str:
        if row.shared:
            return fill(self.tr("You share: {interests}"), interests=", ".join(row.shared))
        parts = [kind_word(row.kind)] if row.kind else []
        parts += [", ".join(row.interests)] if row.interests else []
        return " · ".join(parts)

    def _next(self, row: CommunityRow) -> str:
        event = row.next_event
        if event is None:
            return self._not_planned(row)
        return fill(self.tr("next: {when}"), when=self._in_short(when_of(event)))

    def _not_planned(self, row: CommunityRow) -> str:
        if not row.later:
            return ""
        coming = row.later[0]
        return fill(
            self.tr("perhaps: {when}"), when=self._in_short(When(coming.starts, None, coming.zone, coming.all_day))
        )

    def _in_short(self, when: When) -> str:
        day = first_day(when, self.clock)
        return short_day_words(day, self.clock.today()) if day else ""


class CommunitiesView(QWidget):
    """Reads itself; what is typed beside the list is kept for the community chosen in it."""

    event_planned = Signal(object)
    """The key of an event just planned."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._chosen: CommunityRow | None = None
        self._model = CommunitiesModel(runtime.clock, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Communities"))
        self.list.setProperty("look", "bare")
        self.list.setModel(self._model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._empty = EmptyState(
            "people", self.tr("No communities yet. Give an event its community, and it is listed here.")
        )
        self._empty.hide()  # nobody knows before they are read
        self.kind = KindButton()
        self.kind.kind_chosen.connect(self._on_kind)
        self.purpose = SavedLine(self.tr("What you want together"), self.tr("clean rivers"))
        self.purpose.written.connect(self._on_purpose)
        self.interests = ListedLine(self.tr("What they care about"), self.tr("rivers, soil, open data"))
        self.interests.written.connect(self._on_interests)
        self._name = heading("")
        self._people = caption("")
        self.later = LaterDates(runtime.clock)
        self.later.wished.connect(self._on_date_wished)
        self.ideas = PlaceIdeas(runtime)
        self._card = self._build_card()
        self._lay_out()
        runtime.on_change(self._on_changed)

    def opened(self) -> None:
        """Read the communities again."""
        jobs = self._runtime.jobs
        jobs.ask(lambda services: services.communities.rows(), self._on_rows, latest="communities")
        jobs.ask(lambda services: services.communities.places(), self.ideas.show_ideas, latest="places")

    def _lay_out(self) -> None:
        side = QWidget()
        side.setObjectName("page")
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, SMALL, 0)
        beside.setSpacing(MEDIUM)
        beside.addWidget(self._card)
        beside.addWidget(self.ideas)
        beside.addStretch(1)
        self._list_side = QWidget()
        left = QVBoxLayout(self._list_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.list, 1)
        left.addWidget(self._empty, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MEDIUM, 0, 0)
        column.addWidget(TwoPanes.around(self._list_side, scrolling(side)), 1)

    def _build_card(self) -> Card:
        card = Card()
        card.column.addWidget(self._name)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SMALL)
        form.setVerticalSpacing(SMALL)
        form.addRow(PlainLabel(self.tr("Kind")), self.kind)
        form.addRow(PlainLabel(self.purpose.accessibleName()), self.purpose)
        form.addRow(PlainLabel(self.interests.accessibleName()), self.interests)
        card.column.addLayout(form)
        card.column.addWidget(self._people)
        card.column.addWidget(self.later)
        return card

    def _on_rows(self, rows: tuple[CommunityRow, ...]) -> None:
        chosen = self._chosen.id if self._chosen else None
        self._model.set_rows(rows)
        for part in (self.list, self._card):
            part.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        again = self._model.index_where(lambda row: row.id == chosen)
        self.list.setCurrentIndex(again if again.isValid() else self._model.index(0, 0))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is None:
            return
        if self._chosen is not None and self._chosen.id != row.id:
            self.purpose.keep()
            self.interests.keep()
        self._chosen = row
        self._name.setText(row.name)
        self.kind.show_kind(row.kind or EventKind.MEETUP)
        self.purpose.show_kept(row.purpose)
        self.interests.show_kept(as_list(row.interests))
        self._people.setText(self._people_words(row))
        self.later.show_dates(row.later)

    def _people_words(self, row: CommunityRow) -> str:
        if not row.people:
            return self.tr("You have met nobody here yet.")
        names = ", ".join(row.people[:_MOST_NAMES]) + ("…" if len(row.people) > _MOST_NAMES else "")
        return fill(self.tr("People you met here: {names}"), names=names)

    def _on_kind(self, kind: EventKind) -> None:
        if (row := self._chosen) is not None:
            self._runtime.jobs.ask(lambda services: services.communities.set_kind(row.id, kind))

    def _on_purpose(self, text: str, edit: str) -> None:
        if (row := self._chosen) is not None:
            self._runtime.write(lambda services: services.communities.set_purpose(row.id, text, edit))

    def _on_interests(self, text: str, edit: str) -> None:
        if (row := self._chosen) is not None:
            wanted = words_listed(text)
            self._runtime.write(lambda services: services.communities.set_interests(row.id, wanted, edit))

    def _on_date_wished(self, wished: SeriesDate) -> None:
        jobs = self._runtime.jobs
        jobs.ask(lambda services: services.events.plan_date(wished.event_id, wished.starts), self._on_planned)

    def _on_planned(self, event_id: int) -> None:
        self.event_planned.emit(event_id)

    def _on_changed(self, change: Change) -> None:
        if self.isVisible() and change.touches(Topic.EVENTS, Topic.PEOPLE, Topic.PROFILE):
            self.opened()
