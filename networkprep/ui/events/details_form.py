"""The facts of an event, changed in place; every field is kept when it is left, and Undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import QEvent, QTimeZone, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.event_kinds import Pressure
from networkprep.domain.events import EventDetails
from networkprep.domain.plain_text import clean_line
from networkprep.domain.typed_times import TimeFields, fields_of, read_times
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button, button_row
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.listed_line import ListedLine, as_list, words_listed
from networkprep.ui.widgets.plain_text import PlainLabel, caption
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.widgets.zone_names import complete_zones
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words
from networkprep.ui.words.kinds import pressure_word

_TIME_WIDTH = 96
_DAY_LETTERS, _LAST_LETTERS, _TIME_LETTERS = 24, 11, 9
"""What the fields of a time need at least, in the reader's letters: a whole day is not cut off."""


class DetailsForm(Card):
    """``changed`` carries the facts by name and the name of the edit."""

    changed = Signal(object, str)
    finished = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = TimeRow(clock)
        self.times.read.connect(self.changed)
        self.zone = SavedLine(self.tr("Time zone"), clock.zone_name())
        complete_zones(self.zone)
        self.zone.written.connect(self._on_zone)
        self._unknown_zone = caption(self.tr("That zone is not known. Write it as Europe/Lisbon."))
        self._unknown_zone.hide()
        self.lines = {
            "place": SavedLine(self.tr("Place")),
            "url": SavedLine(self.tr("Link")),
            "community": SavedLine(self.tr("Community"), self.tr("association, alumni group, meetup…")),
            "tags": ListedLine(self.tr("Topics"), self.tr("rivers, soil, open data")),
        }
        for name, line in self.lines.items():
            line.setObjectName(name)
            line.written.connect(self._on_written)
        self.pressure = ChoiceRow(
            self.tr("How much it asks of you"), [Choice(level, pressure_word(level)) for level in Pressure]
        )
        self.pressure.chosen.connect(self._on_pressure)
        self._build()

    def show_event(self, details: EventDetails) -> None:
        """Show these facts; what is being typed stays."""
        draft = details.draft
        self.times.show_times(draft.starts, draft.ends, all_day=draft.all_day)
        self.zone.show_kept(draft.zone or "")
        kept = {"place": draft.place, "url": draft.url, "community": draft.community, "tags": as_list(draft.tags)}
        for name, line in self.lines.items():
            line.show_kept(kept[name])
        self.pressure.choose(draft.pressure)

    def _build(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(SMALL * 2)
        form.setVerticalSpacing(SMALL)
        form.addRow(PlainLabel(self.tr("When")), self.times)
        # Without a label of their own: hidden, they take no line.
        form.setWidget(form.rowCount(), QFormLayout.ItemRole.FieldRole, self.times.understood)
        form.addRow(PlainLabel(self.tr("Time zone")), self.zone)
        form.setWidget(form.rowCount(), QFormLayout.ItemRole.FieldRole, self._unknown_zone)
        for line in self.lines.values():
            form.addRow(PlainLabel(line.accessibleName()), line)
        form.addRow(PlainLabel(self.tr("How much it asks of you")), self.pressure)
        done = button(self.tr("Done"), "check")
        done.clicked.connect(self.finished)
        self.column.addLayout(form)
        self.column.addLayout(button_row(done))

    def _on_written(self, text: str, edit: str) -> None:
        name = self.sender().objectName()
        kept: object = words_listed(text) if name == "tags" else clean_line(text).text
        self.changed.emit({name: kept}, edit)

    def _on_zone(self, text: str, edit: str) -> None:
        wanted = text.strip()
        known = not wanted or QTimeZone.isTimeZoneIdAvailable(wanted.encode())
        self._unknown_zone.setVisible(not known)
        if known:
            self.changed.emit({"zone": wanted or None, "tzid": None}, edit)

    def _on_pressure(self, level: object) -> None:
        self.changed.emit({"pressure": level}, "")


class TimeRow(QWidget):
    """Day, beginning, end and last day as words; below stands what was understood."""

    read = Signal(object, str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._shown = TimeFields()
        self._known = TimeFields()
        self.day = LineEdit(self.tr("Day"))
        self.day.setPlaceholderText(self.tr("thursday, 12 nov, 2026-11-12"))
        self.begins = self._short(self.tr("Begins"), self.tr("18:30"))
        self.ends = self._short(self.tr("Ends"), self.tr("21:00"))
        self.last_day = LineEdit(self.tr("Last day"))
        self.last_day.setPlaceholderText(self.tr("same day"))
        self.understood = caption("")
        self.understood.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.day, 2)
        row.addWidget(self.begins)
        row.addWidget(caption(self.tr("to")))
        row.addWidget(self.last_day, 1)
        row.addWidget(self.ends)
        self._fit()
        for field in (self.day, self.begins, self.last_day, self.ends):
            field.textEdited.connect(self._on_edited)
            field.editingFinished.connect(self._on_finished)

    def show_times(self, starts: str | None, ends: str | None, *, all_day: bool) -> None:
        """Show stored wall times, unless they are being changed."""
        if self._fields() != self._shown:
            return
        today = self._clock.today()
        day, begins, last = fields_of(starts, ends, all_day=all_day)
        end = time.fromisoformat(ends.removesuffix("Z")[11:]) if ends and not all_day else None
        self._shown = TimeFields(
            day_words(day, today) if day else "",
            begins.isoformat("minutes") if begins else "",
            day_words(last, today) if last else "",
            end.isoformat("minutes") if end else "",
        )
        self._known = replace(
            self._shown, day=day.isoformat() if day else "", last_day=last.isoformat() if last else ""
        )
        for name, field in self._named():
            field.setText(getattr(self._shown, name))
        self._say("" if day and begins else self.tr("Without a beginning it is all day."))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.day.setMinimumWidth(_DAY_LETTERS * letter)
        self.last_day.setMinimumWidth(_LAST_LETTERS * letter)
        for field in (self.begins, self.ends):
            field.setFixedWidth(max(_TIME_WIDTH, _TIME_LETTERS * letter))

    def _short(self, name: str, hint: str) -> LineEdit:
        field = LineEdit(name)
        field.setPlaceholderText(hint)
        return field

    def _named(self) -> tuple[tuple[str, LineEdit], ...]:
        return (("day", self.day), ("begins", self.begins), ("last_day", self.last_day), ("ends", self.ends))

    def _fields(self) -> TimeFields:
        return TimeFields(**{name: field.text() for name, field in self._named()})

    def _typed(self) -> TimeFields:
        """The fields to be read: what was not changed says its day in digits, whatever language it is shown in."""
        unchanged = [name for name, field in self._named() if field.text() == getattr(self._shown, name)]
        return replace(self._fields(), **{name: getattr(self._known, name) for name in unchanged})

    def _on_edited(self) -> None:
        times = read_times(self._typed(), self._clock.today())
        if times.unread:
            names = ", ".join(field.accessibleName().lower() for name, field in self._named() if name in times.unread)
            self._say(fill(self.tr("Not understood yet: {fields}"), fields=names))
            return
        day, _, last = fields_of(times.starts, times.ends, all_day=times.all_day)
        today = self._clock.today()
        words = day_words(day, today) if day else self.tr("No date yet")
        if last:
            words = fill(self.tr("{first} to {last}"), first=words, last=day_words(last, today))
        self._say(words)

    def _say(self, words: str) -> None:
        self.understood.setText(words)
        self.understood.setVisible(bool(words))

    def _on_finished(self) -> None:
        fields = self._fields()
        if fields == self._shown:
            return
        times = read_times(self._typed(), self._clock.today())
        if not times.unread:
            self._shown, self._known = fields, self._typed()
            self.read.emit({"starts": times.starts, "ends": times.ends, "all_day": times.all_day}, "")
