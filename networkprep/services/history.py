"""Undo and redo, for every action of every page."""

from __future__ import annotations

from dataclasses import dataclass

from networkprep.domain.changes import Change, Label
from networkprep.store.data_file import DataFile


@dataclass(frozen=True, slots=True)
class HistoryLabels:
    """What Undo and Redo would do now; None when there is nothing."""

    undo: Label | None
    redo: Label | None


class HistoryService:
    """Takes back and does again."""

    def __init__(self, data: DataFile) -> None:
        self._data = data

    def labels(self) -> HistoryLabels:
        """The names for Edit > Undo and Edit > Redo."""
        return HistoryLabels(self._data.undo_log.undo_label, self._data.undo_log.redo_label)

    def undo(self) -> Change:
        """Take back the last action; raises GoneError when there is none."""
        return self._data.undo()

    def redo(self) -> Change:
        """Do again what was taken back; raises GoneError when there is nothing."""
        return self._data.redo()
