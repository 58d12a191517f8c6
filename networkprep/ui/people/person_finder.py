"""Naming somebody who is here already: a line to type in, and beneath it who may be meant."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.people import PersonRow
from networkprep.domain.people_list import PeopleFound, PeopleWish
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.words import fill

_MOST = 4


class PersonFinder(QWidget):
    """``picked`` carries the row of a person: Enter takes the first one offered, Down goes to the others."""

    picked = Signal(object)

    def __init__(self, runtime: Runtime, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._left_out: frozenset[int] = frozenset()
        self._offered: dict[str, PersonRow] = {}
        self._offered_for = ""
        self._takes_first = False
        self.line = _FindingLine(name)
        self.line.setPlaceholderText(hint)
        self.offers = ChipRow(fill(self.tr("{what}: who may be meant"), what=name))
        self.offers.hide()
        self.line.textEdited.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_return)
        self.line.left_downwards.connect(self.offers.focus_first)
        self.offers.activated.connect(self._on_offer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self.line)
        column.addWidget(self.offers)
        self.setFocusProxy(self.line)

    def start(self, left_out: Iterable[int] = ()) -> None:
        """Empty, and offering everybody but these."""
        self._left_out = frozenset(left_out)
        self.line.clear()
        self._takes_first = False
        self._show(())

    def _on_typed(self, words: str) -> None:
        wish = PeopleWish(words.strip())
        self._takes_first = False
        if wish.words:
            self._runtime.jobs.ask(
                lambda services: services.people_list.find(wish), self._on_found, latest=f"finder {id(self)}"
            )
        else:
            self._show(())

    def _on_found(self, found: PeopleFound) -> None:
        if found.wish.words == self.line.text().strip():
            self._show([row for row in found.rows if row.id not in self._left_out][:_MOST])
            self._offered_for = found.wish.words
            if self._takes_first:
                self._on_return()

    def _show(self, rows: Iterable[PersonRow]) -> None:
        self._offered = {str(row.id): row for row in rows}
        self.offers.set_chips([Chip(key, "", _words(row), "people") for key, row in self._offered.items()])
        self.offers.setVisible(bool(self._offered))

    def _on_return(self) -> None:
        """Take the first for what is typed, not for what was typed before."""
        self._takes_first = self._offered_for != self.line.text().strip()
        if self._offered and not self._takes_first:
            self._on_offer(next(iter(self._offered)))

    def _on_offer(self, key: str) -> None:
        row = self._offered[key]
        self.start(self._left_out)
        self.line.setFocus()
        self.picked.emit(row)


class _FindingLine(LineEdit):
    """A line whose Down key leads to what is offered beneath it."""

    left_downwards = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name, NAME_LIMIT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


def _words(row: PersonRow) -> str:
    return f"{row.name} · {row.organisation}" if row.organisation else row.name
