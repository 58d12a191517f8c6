"""Through whom one met somebody: a person of the file, named by typing, opened by a key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.people import PersonDetails, PersonRow
from networkprep.ui.people.person_finder import PersonFinder
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.plain_text import caption

_FIELD = "through_person_id"


class ThroughWhom(QWidget):
    """``written`` as in PersonFields; ``person_requested`` carries the key of whoever made the introduction."""

    written = Signal(str, object, str)
    person_requested = Signal(object)

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = self.tr("Through whom we met")
        self.chosen = ChipRow(name)
        self.finder = PersonFinder(runtime, name, self.tr("A name, if somebody brought you together"))
        self.chosen.activated.connect(self._on_activated)
        self.chosen.dismissed.connect(self._on_dismissed)
        self.finder.picked.connect(self._on_picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(caption(name))
        column.addWidget(self.chosen)
        column.addWidget(self.finder)

    def show_details(self, details: PersonDetails, *, other: bool) -> None:
        """Show a person's answer; ``other`` says that it is another person than before."""
        key = details.draft.through_person_id
        self.chosen.set_chips([Chip(str(key), "", details.through, "people", dismissable=True)] if key else [])
        self.chosen.setVisible(key is not None)
        self.finder.setVisible(key is None)
        if other:
            self.finder.start([details.id])

    def _on_picked(self, row: PersonRow) -> None:
        self.written.emit(_FIELD, row.id, "")

    def _on_activated(self, key: str) -> None:
        self.person_requested.emit(int(key))

    def _on_dismissed(self, _key: str) -> None:
        self.written.emit(_FIELD, None, "")
