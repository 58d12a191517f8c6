"""One line for a new event: a title, and if one likes a day, a time, a place, shown as chips while typing."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.event_text import RecognisedEvent, recognise_event
from networkprep.domain.events import EventDraft
from networkprep.domain.incoming_events import draft_of_words
from networkprep.ui.events.when_words import when_of, whole_when
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.buttons import primary_button
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.line_edit import FIELD_LIMIT, LineEdit
from networkprep.ui.words.kinds import kind_word

_OF_PEOPLE = (".vcf", ".vcard", ".csv", ".tsv", ".json")


class _Line(LineEdit):
    """Pasted text of several lines is an event's page, not a title."""

    page_pasted = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and "\n" in (text := _clipboard().text().strip()):
            self.page_pasted.emit(text)
            return
        super().keyPressEvent(event)


class NewEventLine(QWidget):
    """``wished`` carries the draft; Enter or the button."""

    wished = Signal(object)
    page_pasted = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._dismissed: frozenset[str] = frozenset()
        self.line = _Line(self.tr("New event"), FIELD_LIMIT)
        self.line.setPlaceholderText(self.tr("What is coming up? Type its name, drop an invitation, or paste"))
        self.line.returnPressed.connect(self._on_wished)
        self.line.textChanged.connect(self._on_text)
        self.line.page_pasted.connect(self.page_pasted)
        self.chips = ChipRow(self.tr("Recognised"))
        self.chips.dismissed.connect(self._on_dismissed)
        self.chips.hide()
        self.add = primary_button(self.tr("Plan it"), "add")
        self.add.clicked.connect(self._on_wished)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(row)
        column.addWidget(self.chips)

    def make_way(self, making_way: bool) -> None:
        """Take the button away while something else on the page is to be planned: one next thing at a time."""
        self.add.setVisible(not making_way)

    def clear(self) -> None:
        """Ready for the next one."""
        self.line.clear()

    def _draft(self) -> EventDraft:
        return draft_of_words(self._found(), self.line.text(), self._dismissed)

    def _found(self) -> RecognisedEvent:
        return recognise_event(self.line.text(), self._clock.today(), typed=True)

    def _on_text(self, text: str) -> None:
        if not text:
            self._dismissed = frozenset()
        self._show_chips()

    def _show_chips(self) -> None:
        draft = self._draft() if self.line.text().strip() else EventDraft("")
        chips = []
        if draft.starts:
            words = whole_when(when_of(draft), self._clock)
            chips.append(Chip("time", self.tr("when"), words, "clock", dismissable=True))
        if draft.place:
            chips.append(Chip("place", self.tr("where"), draft.place, "place", dismissable=True))
        if draft.url:
            chips.append(Chip("url", self.tr("link"), draft.url, "link", dismissable=True))
        if draft.kind is not EventKind.MEETUP:
            chips.append(Chip("kind", self.tr("kind"), kind_word(draft.kind), "tag", dismissable=True))
        self.chips.set_chips(chips)
        self.chips.setVisible(bool(chips))

    def _on_dismissed(self, key: str) -> None:
        self._dismissed |= {key}
        self._show_chips()
        self.line.setFocus()

    def _on_wished(self) -> None:
        if self.line.text().strip():
            self.wished.emit(self._draft())
        else:
            self.line.setFocus()


def pasted_or_dropped(data: QMimeData) -> tuple[str, str]:
    """A local file's path, or text; both empty when there is neither."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if files:
        return files[0], ""
    return "", data.text() if data.hasText() else ""


def is_for_events(data: QMimeData) -> bool:
    """Whether it is text or one file that may hold events; people, tables and archives go elsewhere."""
    file, text = pasted_or_dropped(data)
    return bool(text) or bool(file and not file.lower().endswith(_OF_PEOPLE) and len(data.urls()) == 1)


def _clipboard() -> QMimeData:
    return QApplication.clipboard().mimeData()
