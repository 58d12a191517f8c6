"""The fields a message may need beside what was captured: the gaps first, what is optional behind one row."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from networkprep.domain.follow_up_details import ComposerMode, FollowUpDetails, OwnField
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.ui.follow_ups.follow_up_words import field_word
from networkprep.ui.theme.scale import LARGE, SMALL
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.plain_text import PlainLabel, heading
from networkprep.ui.widgets.section import Section

_OPTIONAL = (OwnField.NEXT_STEP, OwnField.WHY, OwnField.SUBJECT)
_ALWAYS = (
    *(OwnField.LINK, OwnField.RESOURCE, OwnField.IDEA, OwnField.DETAIL, OwnField.ME),
    *(OwnField.TIME1, OwnField.TIME2),
)
_OF_KIND = {
    FollowUpKind.RESOURCE: (OwnField.LINK, OwnField.RESOURCE),
    FollowUpKind.COLLABORATION: (OwnField.IDEA, OwnField.TIME1, OwnField.TIME2),
    FollowUpKind.PLEASANT: (),
}


class OwnLine(LineEdit):
    """One field; ``settled`` when its words are finished and differ from what is kept."""

    settled = Signal(object, str)

    def __init__(self, field: OwnField, parent: QWidget | None = None) -> None:
        super().__init__(field_word(field), parent=parent)
        self._field = field
        self._kept = ""
        self.editingFinished.connect(self._on_finished)

    def show_words(self, words: str) -> None:
        """Show what is kept, unless the person is typing here."""
        self._kept = words
        if not self.hasFocus() and self.text() != words:
            self.setText(words)

    def _on_finished(self) -> None:
        if self.text().strip() != self._kept:
            self._kept = self.text().strip()
            self.settled.emit(self._field, self._kept)


class OwnWords(QWidget):
    """Shows the fields this message has a use for; ``settled`` for each one that was filled."""

    settled = Signal(object, str)
    time_requested = Signal()
    """Save the first proposed time as a calendar file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = {field: OwnLine(field) for field in OwnField}
        self._labels = {field: PlainLabel(field_word(field)) for field in OwnField}
        for field, line in self._lines.items():
            line.settled.connect(self.settled)
            self._labels[field].setBuddy(line)
        self._head = heading(self.tr("In your own words"))
        self.times = ChipRow(self.tr("Times that might suit"))
        self.times.activated.connect(self._on_time)
        self.keep_time = quiet_button(self.tr("Save the time for my calendar…"), "events")
        self.keep_time.clicked.connect(self.time_requested)
        self.more = Section(self.tr("More, if you like"), self._build_more)
        self._grid = _grid(self)
        self._details: FollowUpDetails | None = None
        self._fill_grid(self._grid, _ALWAYS)

    def line(self, field: OwnField) -> LineEdit:
        """The field for these words."""
        return self._lines[field]

    def show_details(self, details: FollowUpDetails) -> None:
        """Show the fields for this message."""
        self._details = details
        first = details.mode is ComposerMode.FIRST
        shown = _wanted(details) if first else set()
        for field, line in self._lines.items():
            line.show_words(details.own_words(field))
            known = details.facts.find(str(field))
            line.setPlaceholderText(known.value if known else "")
            if field not in _OPTIONAL:
                self._labels[field].setVisible(field in shown)
                line.setVisible(field in shown)
        taken = {details.own_words(OwnField.TIME1), details.own_words(OwnField.TIME2)}
        free = [time for time in details.times if time.words not in taken]
        self.times.set_chips([Chip(time.words, "", time.words, "clock") for time in free])
        self.times.setVisible(OwnField.TIME1 in shown and bool(free))
        self.keep_time.setVisible(OwnField.TIME1 in shown and details.time_is_plain)
        self._head.setVisible(bool(shown))
        self.more.setVisible(first)
        self.more.set_summary(", ".join(field_word(field).lower() for field in _OPTIONAL if details.own_words(field)))

    def _fill_grid(self, grid: QGridLayout, fields: Iterable[OwnField]) -> None:
        grid.addWidget(self._head, 0, 0, 1, 2)
        for at, field in enumerate(fields, 1):
            grid.addWidget(self._labels[field], at, 0)
            grid.addWidget(self._lines[field], at, 1)
        last = grid.rowCount()
        grid.addWidget(self.times, last, 1)
        grid.addWidget(self.keep_time, last + 1, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.more, last + 2, 0, 1, 2)

    def _build_more(self) -> QWidget:
        inside = QWidget()
        grid = _grid(inside)
        for at, field in enumerate(_OPTIONAL):
            grid.addWidget(self._labels[field], at, 0)
            grid.addWidget(self._lines[field], at, 1)
        return inside

    def _on_time(self, words: str) -> None:
        if self._details is not None:
            taken = bool(self._details.own_words(OwnField.TIME1).strip())
            self.settled.emit(OwnField.TIME2 if taken else OwnField.TIME1, words)


def _wanted(details: FollowUpDetails) -> set[OwnField]:
    """The fields of the kind, and those that fill a gap of the wording shown."""
    gaps = next((draft.gaps for draft in details.drafts if draft.template_id == details.writing.template_id), ())
    missing = {OwnField(gap) for gap in gaps if gap in set(OwnField)}
    missing |= set() if details.facts.find("detail") else {OwnField.DETAIL}
    filled = {field for field in OwnField if details.own_words(field) and field not in {OwnField.ME, OwnField.DETAIL}}
    return missing | set(_OF_KIND[details.listing.row.kind]) | (filled - set(_OPTIONAL))


def _grid(owner: QWidget) -> QGridLayout:
    grid = QGridLayout(owner)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(LARGE)
    grid.setVerticalSpacing(SMALL)
    grid.setColumnStretch(1, 1)
    return grid
