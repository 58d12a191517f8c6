"""What a dropped file or pasted words hold, to look at and correct before anything is planned."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.incoming_events import Coming, EventPreview, IncomingEvent
from networkprep.ui.events.when_words import short_when, when_of, whole_when
from networkprep.ui.overriding import override
from networkprep.ui.widgets.buttons import button_row, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.widgets.plain_text import button_text, caption, heading, one_line
from networkprep.ui.words import fill
from networkprep.ui.words.kinds import kind_word
from networkprep.ui.words.problems import problem_words

_MOST_LINES = 3


class IntakeCard(Card):
    """``chosen`` carries the events to take in; Esc means not now."""

    chosen = Signal(object)
    dismissed = Signal()
    shown = Signal(bool)
    """Whether there is something to look at now."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._preview = EventPreview()
        self._heading = heading("")
        self._note = caption("")
        self._problems = caption("")
        self.title = LineEdit(self.tr("Title"), NAME_LIMIT)
        self.title.returnPressed.connect(self._on_take)
        self.parts = ChipRow(self.tr("Recognised"))
        self.parts.dismissed.connect(self._on_part_dismissed)
        self.several = QListWidget()
        self.several.setAccessibleName(self.tr("Events of the file"))
        self.take = primary_button("", "check")
        self.take.clicked.connect(self._on_take)
        leave = quiet_button(self.tr("Not now"))
        leave.clicked.connect(self.dismissed)
        for widget in (self._heading, self.title, self.parts, self.several, self._note, self._problems):
            self.column.addWidget(widget)
        self.column.addLayout(button_row(self.take, leave))
        self.hide()

    def show_preview(self, preview: EventPreview) -> None:
        """Show what was found; the caret goes to the first thing to correct."""
        self._preview = preview
        count = len(preview.events)
        self.title.setVisible(count == 1)
        self.parts.setVisible(count == 1)
        self.several.setVisible(count > 1)
        self.take.setVisible(count > 0)
        self._heading.setText(self._head(count))
        self._problems.setText(self._problem_words(preview))
        self._problems.setVisible(bool(preview.problems))
        if count == 1:
            self._show_one(preview.events[0])
        else:
            self._show_several(preview)
        self._say_take()

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        self.shown.emit(visible)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            return
        super().keyPressEvent(event)

    def _show_one(self, one: IncomingEvent) -> None:
        self.title.setText(one.draft.title)
        self._show_parts(one.draft)
        self._note.setText(self._about(one))
        self._note.setVisible(bool(self._note.text()))
        self.title.setFocus()

    def _show_parts(self, draft: EventDraft) -> None:
        when = whole_when(when_of(draft), self._clock)
        chips = [
            Chip("kind", self.tr("kind"), kind_word(draft.kind), "tag", dismissable=draft.kind != EventKind.MEETUP)
        ]
        if draft.starts:
            chips.insert(0, Chip("time", self.tr("when"), when, "clock", dismissable=True))
        if draft.place:
            chips.append(Chip("place", self.tr("where"), draft.place, "place", dismissable=True))
        if draft.url:
            chips.append(Chip("url", self.tr("link"), draft.url, "link", dismissable=True))
        self.parts.set_chips(chips)

    def _show_several(self, preview: EventPreview) -> None:
        self._note.hide()
        self.several.clear()
        for one in preview.events:
            when = short_when(when_of(one.draft), self._clock)
            about = self._about(one)
            words = " · ".join(part for part in (one.draft.title, when, about) if part)
            item = QListWidgetItem(one_line(words), self.several)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            wanted = not one.over and not one.cancelled and one.coming is not Coming.SKIPPED
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        self.several.setCurrentRow(0)
        self.several.setFocus()

    def _on_part_dismissed(self, key: str) -> None:
        one = self._preview.events[0]
        blank: dict[str, dict[str, object]] = {
            "time": {"starts": None, "ends": None, "all_day": False, "zone": None},
            "place": {"place": ""},
            "url": {"url": ""},
            "kind": {"kind": EventKind.MEETUP},
        }
        draft = replace(one.draft, **blank[key])  # type: ignore[arg-type]  # the names and kinds of the draft's fields
        self._preview = replace(self._preview, events=(replace(one, draft=draft),))
        self._show_parts(draft)

    def _on_take(self) -> None:
        events = self._preview.events
        if len(events) == 1:
            title = self.title.text().strip() or events[0].draft.title
            self.chosen.emit((replace(events[0], draft=replace(events[0].draft, title=title)),))
            return
        ticked = [at for at in range(len(events)) if self.several.item(at).checkState() is Qt.CheckState.Checked]
        if ticked:
            self.chosen.emit(tuple(events[at] for at in ticked))

    def _head(self, count: int) -> str:
        if count == 0:
            return self.tr("No event was found in this")
        if count == 1:
            return self.tr("Is this right?")
        return self.tr("%n events. Tick the ones you go to.", "", count)

    def _say_take(self) -> None:
        words = self.tr("Plan it") if len(self._preview.events) == 1 else self.tr("Plan the ticked ones")
        if len(self._preview.events) == 1 and self._preview.events[0].coming is Coming.UPDATED:
            words = self.tr("Bring it up to date")
        self.take.setText(button_text(words))
        self.take.setAccessibleName(words)

    def _about(self, one: IncomingEvent) -> str:
        notes = []
        if one.cancelled:
            notes.append(self.tr("It is cancelled."))
        if one.coming is Coming.MATCHED:
            notes.append(self.tr("You have it already."))
        elif one.coming is Coming.UPDATED:
            notes.append(self.tr("You have it already; this is newer. Your plan and notes stay."))
        if one.repeats:
            notes.append(self.tr("It repeats; this is the next time."))
        if one.over:
            notes.append(self.tr("It is over already."))
        return " ".join(notes)

    def _problem_words(self, preview: EventPreview) -> str:
        sentence = self.tr("Line {line}: {problem}.")
        told = [fill(sentence, line=each.line, problem=problem_words(each)) for each in preview.problems[:_MOST_LINES]]
        return "\n".join([*told, "…"] if len(preview.problems) > _MOST_LINES else told)
