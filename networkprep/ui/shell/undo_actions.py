"""Edit > Undo and Edit > Redo, named by what they would take back or do again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from networkprep.domain.changes import Label
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.shell.action_book import ActionBook
from networkprep.ui.widgets.plain_text import button_text
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.history import HistoryLabels


class UndoActions(QObject):
    """Keeps the two names up to date after every change."""

    def __init__(self, jobs: JobRunner, book: ActionBook, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.undo = book.add("edit", self.tr("Undo"), "Ctrl+Z", self._undo, self.tr("take back"))
        self.redo = book.add("edit", self.tr("Redo"), "Ctrl+Shift+Z | Ctrl+Y", self._redo, self.tr("do again"))
        self._on_labels(None)
        jobs.changed.connect(self._ask)

    def _ask(self) -> None:
        self._jobs.ask(lambda services: services.history.labels(), self._on_labels, latest="undo")

    def _on_labels(self, labels: HistoryLabels | None) -> None:
        undo, redo = (labels.undo, labels.redo) if labels is not None else (None, None)
        _name(self.undo, undo, self.tr("Undo"), self.tr("Undo: {name}"))
        _name(self.redo, redo, self.tr("Redo"), self.tr("Redo: {name}"))

    def _undo(self) -> None:
        self._jobs.ask(lambda services: services.history.undo())

    def _redo(self) -> None:
        self._jobs.ask(lambda services: services.history.redo())


def _name(action: QAction, label: Label | None, bare: str, named: str) -> None:
    name = ""
    if label is not None:
        from networkprep.ui.words.actions import undo_name  # noqa: PLC0415  # nothing was done before a start

        name = undo_name(label)
    action.setText(button_text(fill(named, name=name) if name else bare))
    action.setEnabled(label is not None)
