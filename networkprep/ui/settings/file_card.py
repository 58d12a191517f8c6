"""One file on its way in: what it holds, what is wrong in it and where; taken in only when asked."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListView, QWidget

from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileTaken
from networkprep.ui.runtime.long_action import LongAction
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.plain_text import caption, heading, paragraph
from networkprep.ui.words import fill
from networkprep.ui.words.failures import failure_sentence
from networkprep.ui.words.problems import counts_sentence, problem_line

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_SHOWN_LINES = 6


class FileCard(Card):
    """Looks at its file at once; ``taken`` when it is in."""

    taken = Signal()
    left = Signal()

    def __init__(self, runtime: Runtime, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._runtime = runtime
        self.words = paragraph("")
        self._problems = QStringListModel(self)
        self._problem_words = caption(self.tr("Good to know, line by line:"))
        self._list = self._problem_list()
        self.copy = quiet_button(self.tr("Copy this list"), "copy")
        self.take = primary_button(self.tr("Take in"))
        self.leave = button(self.tr("Leave it"))
        self._build()
        self._connect()
        self.look()

    @property
    def problems(self) -> list[str]:
        """What is wrong in the file, line by line, as it is read here."""
        return self._problems.stringList()

    def look(self) -> None:
        """Read the file and say what it holds; nothing is written."""
        self.take.setEnabled(False)
        self._say(self.tr("Reading the file…"))
        words = fill(self.tr("Reading {file}"), file=self._path.name)
        LongAction(self._runtime, words).start(
            partial(_look, self._path), self._on_looked, self._on_failed, self._on_look_stopped
        )

    def _build(self) -> None:
        self.column.addWidget(heading(self._path.name))
        for each in (self.words, self._problem_words, self._list):
            self.column.addWidget(each)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.copy)
        self.column.addLayout(row)
        self._show_problems([])

    def _connect(self) -> None:
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self._on_leave)
        self.copy.clicked.connect(self._on_copy)

    def _problem_list(self) -> QListView:
        view = QListView()
        view.setModel(self._problems)
        view.setUniformItemSizes(True)
        view.setSelectionMode(QListView.SelectionMode.NoSelection)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self.tr("What is wrong in the file"))
        return view

    def _show_problems(self, lines: list[str]) -> None:
        self._problems.setStringList(lines)
        for each in (self._list, self._problem_words, self.copy):
            each.setVisible(bool(lines))
        height = self._list.sizeHintForRow(0) if lines else 0
        self._list.setFixedHeight(height * min(len(lines), _SHOWN_LINES) + 2 * SMALL)

    def _say(self, words: str) -> None:
        self.words.setText(words)

    def _on_looked(self, found: FileTaken) -> None:
        lines = [problem_line(problem, self._path.name) for problem in found.problems]
        self._show_problems(lines)
        if not found.usable:
            self._say(self.tr("There is nothing in this file that can be taken in."))
        elif not found.new and not found.updated:
            self._say(fill(self.tr("{counts} All of it is here already."), counts=counts_sentence(found)))
        else:
            self._say(counts_sentence(found))
        useful = found.new + found.updated > 0
        self.take.setEnabled(useful)
        self.take.setVisible(useful)
        (self.take if useful else self.leave).setFocus()

    def _on_take(self) -> None:
        self.take.setEnabled(False)
        self.leave.setEnabled(False)
        words = fill(self.tr("Taking in {file}"), file=self._path.name)
        LongAction(self._runtime, words, at_once=True).start(
            partial(_take, self._path), self._on_taken, self._on_failed, self._on_take_stopped
        )

    def _on_taken(self, taken: FileTaken) -> None:
        self._say(fill(self.tr("Taken in. {counts}"), counts=counts_sentence(taken)))
        self.take.hide()
        self.leave.setText(self.tr("Done"))
        self.leave.setAccessibleName(self.tr("Done"))
        self.leave.setEnabled(True)
        self.leave.setFocus()
        self.taken.emit()

    def _on_look_stopped(self) -> None:
        self._say(self.tr("Stopped. Nothing was changed."))
        self.leave.setFocus()

    def _on_take_stopped(self) -> None:
        self._on_look_stopped()
        self.take.setEnabled(True)
        self.leave.setEnabled(True)

    def _on_failed(self, error: NetworkPrepError) -> None:
        self._say(failure_sentence(error))
        self.leave.setEnabled(True)
        self.leave.setFocus()

    def _on_leave(self) -> None:
        self.left.emit()

    def _on_copy(self) -> None:
        QApplication.clipboard().setText("\n".join(self.problems))


def _look(path: Path, services: Services, progress: Progress) -> object:
    return services.intake.look(path, progress)


def _take(path: Path, services: Services, progress: Progress) -> object:
    return services.intake.take(path, progress)
