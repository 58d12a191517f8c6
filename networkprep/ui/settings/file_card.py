"""One file on its way in: what it holds, what is wrong in it and where; taken in only when asked."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QListView, QWidget

from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.incoming_people import IntakeChoices
from networkprep.domain.progress import Progress
from networkprep.domain.table_columns import TableColumns, TableMapping
from networkprep.domain.transfer import FileGiven, FileTaken
from networkprep.ui.runtime.long_action import LongAction
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.columns_view import ColumnsView
from networkprep.ui.settings.fitted_list import FittedList
from networkprep.ui.settings.keep_view import KeepView
from networkprep.ui.settings.questions_view import QuestionsView
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.beside_layout import BesideLayout
from networkprep.ui.widgets.buttons import button, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.choose_file import choose_place
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.outside import open_folder
from networkprep.ui.widgets.plain_text import caption, heading, paragraph
from networkprep.ui.widgets.scrolling import bring_into_view
from networkprep.ui.words import fill, fill_name
from networkprep.ui.words.failures import failure_sentence
from networkprep.ui.words.problems import counts_sentence, problem_line

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services


class FileCard(Card):
    """Looks at its file at once; ``taken`` when it is in."""

    taken = Signal()
    left = Signal()

    def __init__(self, runtime: Runtime, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._runtime = runtime
        self._found = FileTaken("", "")
        self.name = heading(path.name)
        self.words = paragraph("")
        self.columns = ColumnsView()
        self.show_columns = quiet_button(self.tr("Columns…"))
        self.questions = QuestionsView(runtime.clock.today())
        self.questions.turned.connect(self._show_take)
        self.keep = KeepView(runtime)
        self._problems = QStringListModel(self)
        self._problem_words = caption(self.tr("Good to know, line by line:"))
        self._list = self._problem_list()
        self.copy = quiet_button(self.tr("Copy this list"), "copy")
        self.save = quiet_button(self.tr("Save what was left out…"), "file")
        self.take = primary_button(self.tr("Import"))
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
        for each in (self.name, self.words, self.columns, self.questions, self._problem_words, self._list):
            self.column.addWidget(each)
        first = FlowLayout(gap=SMALL)
        for made in (self.take, self.leave, self.show_columns):
            first.addWidget(made)
        self.column.addLayout(BesideLayout(first, self.save, self.copy))
        self.column.addWidget(self.keep)
        self.save.hide()
        self.show_columns.hide()
        self._show_problems([])

    def _connect(self) -> None:
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self._on_leave)
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        self.show_columns.clicked.connect(self._on_show_columns)
        self.columns.said.connect(self._on_columns_said)
        self.columns.forgotten.connect(self._on_columns_forgotten)

    def _problem_list(self) -> QListView:
        view = FittedList(self._problems, self.tr("What is wrong in the file"))
        view.setObjectName("lines")
        view.setUniformItemSizes(True)
        # A line too wide for the card is read by going along it, not guessed from its beginning.
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setSelectionMode(QListView.SelectionMode.NoSelection)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        return view

    def _show_problems(self, lines: list[str]) -> None:
        self._problems.setStringList(lines)
        for each in (self._list, self._problem_words, self.copy):
            each.setVisible(bool(lines))

    def _say(self, words: str) -> None:
        self.words.setText(words)

    def _about(self, columns: TableColumns) -> str:
        """What to do with columns nobody knows."""
        if columns.is_guessed and not columns.said:
            return self.tr("The columns of this table are only guessed. Change what is wrong, or say that it is right.")
        return self.tr("The columns of this table are not known. Say which of them holds the name, or an e-mail.")

    def _on_looked(self, found: FileTaken) -> None:
        self._found = found
        lines = [problem_line(problem, self._path.name) for problem in found.problems]
        self._show_problems(lines)
        self.save.setVisible(bool(found.lost and found.usable))
        self.questions.ask(found)
        self._show_columns(found)
        if not found.usable and found.columns is not None and found.columns.columns:
            self._say(self._about(found.columns))
        elif found.only_known:
            self._say(fill(self.tr("{counts} Only people you already know were noted."), counts=counts_sentence(found)))
        elif not found.usable:
            self._say(self.tr("There is nothing in this file that can be imported."))
        elif not found.new and not found.updated and not found.questions:
            self._say(fill(self.tr("{counts} All of it is here already."), counts=counts_sentence(found)))
        else:
            self._say(counts_sentence(found))
        self._show_take()
        self._first_control().setFocus()
        # Below the cards of other files it would be overlooked; its parts have their height after this.
        QTimer.singleShot(0, self, lambda: bring_into_view(self.name, self))

    def _first_control(self) -> QWidget:
        """Where to go on: the columns while they are being said, what is asked, else the next button."""
        if self.columns.isVisibleTo(self):
            return self.columns.list
        if self._found.questions:
            return self.questions.list
        return self.take if self.take.isVisibleTo(self) else self.leave

    def _show_columns(self, found: FileTaken) -> None:
        columns = found.columns
        self.show_columns.setVisible(columns is not None and found.usable)
        if columns is not None:
            self.columns.show_columns(columns)
        self.columns.setVisible(columns is not None and (self.columns.isVisibleTo(self) or not found.usable))

    def _on_show_columns(self) -> None:
        self.columns.setVisible(not self.columns.isVisibleTo(self))
        if self.columns.isVisibleTo(self):
            self.columns.list.setFocus()

    def _on_columns_said(self, mapping: TableMapping) -> None:
        key = self._found.columns.key if self._found.columns else ""
        self._runtime.jobs.ask(lambda services: services.people_intake.say_columns(key, mapping), self._on_read_again)

    def _on_columns_forgotten(self) -> None:
        key = self._found.columns.key if self._found.columns else ""
        self._runtime.jobs.ask(lambda services: services.people_intake.forget_columns(key), self._on_read_again)

    def _on_read_again(self, _change: object) -> None:
        self.look()

    def _show_take(self) -> None:
        """The button is there while taking in would change anything, as the answers stand."""
        choices = self._choices()
        new = self._found.new and not choices.known_only
        useful = bool(new or self._found.updated or choices.fields or choices.same)
        self.take.setEnabled(useful)
        self.take.setVisible(useful or self.questions.isVisibleTo(self))

    def _choices(self) -> IntakeChoices:
        return self.questions.choices(self._found.digest)

    def _on_take(self) -> None:
        self.take.setEnabled(False)
        self.leave.setEnabled(False)
        words = fill(self.tr("Importing {file}"), file=self._path.name)
        LongAction(self._runtime, words, at_once=True).start(
            partial(_take, self._path, self._choices()), self._on_taken, self._on_failed, self._on_take_stopped
        )

    def _on_taken(self, taken: FileTaken) -> None:
        self._say(fill(self.tr("Imported. {counts}"), counts=counts_sentence(taken)))
        self._found = FileTaken("", "")
        self.questions.ask(self._found)
        self.columns.hide()
        self.show_columns.hide()
        self.take.hide()
        self.leave.setText(self.tr("Done"))
        self.leave.setAccessibleName(self.tr("Done"))
        self.leave.setEnabled(True)
        self.leave.setFocus()
        self.keep.show_people(taken.new_ids)
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

    def _on_save(self) -> None:
        ending = self._path.suffix
        name = fill_name(self.tr("{file} - left out"), file=self._path.stem) + ending
        choose_place(self, self.tr("Save what was left out"), f"*{ending}", name, self.save_left_out)

    def save_left_out(self, target: Path) -> None:
        """Write the records that cannot be read to a file of their own."""
        path = self._path
        self._runtime.jobs.ask(lambda services: services.intake.save_left_out(path, target), self._on_saved)

    def _on_saved(self, given: FileGiven) -> None:
        path = Path(given.file)
        words = fill(self.tr("{count} written to {file}."), count=given.count, file=path.name)
        self._runtime.messages.offer(words, self.tr("Open folder"), partial(open_folder, path.parent))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText("\n".join(self.problems))


def _look(path: Path, services: Services, progress: Progress) -> object:
    return services.intake.look(path, progress)


def _take(path: Path, choices: IntakeChoices, services: Services, progress: Progress) -> object:
    return services.intake.take(path, progress, choices)
