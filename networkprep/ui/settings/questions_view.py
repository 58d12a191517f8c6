"""The part of an import's preview that asks: who is known already, and whose words stay."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPersistentModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.incoming_people import IntakeChoices
from networkprep.domain.transfer import FileTaken
from networkprep.ui.settings.fitted_list import TurningList
from networkprep.ui.settings.questions_model import QuestionsModel
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.plain_text import caption

_OF_PEOPLE = frozenset({"vcard", "csv"})


class QuestionsView(QWidget):
    """Hidden while there is nothing to choose; ``turned`` when an answer changed."""

    turned = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions = QuestionsModel(today, self)
        self.list = TurningList(self.questions, self.tr("What can be chosen"))
        self.same_for_all = ChoiceRow(
            self.tr("Who may be known"),
            [Choice(False, self.tr("They are new")), Choice(True, self.tr("They are the ones I know"))],
        )
        self.words_for_all = ChoiceRow(
            self.tr("Words that differ"),
            [Choice(False, self.tr("My words stay")), Choice(True, self.tr("The file's are taken"))],
        )
        self._new_name = caption(self.tr("Who is new"))
        self.new = ChoiceRow(
            self.tr("Who is new"),
            [Choice(False, self.tr("Take them in")), Choice(True, self.tr("Leave them out"))],
        )
        self._same_name = caption(self.tr("All who may be known already"))
        self._words_name = caption(self.tr("Everywhere the file has other words"))
        self._help = caption(
            self.tr("Click a row, or press Space, for the other answer. Ctrl+Space: all about this person.")
        )
        self._lay_out()
        self._connect()
        self.hide()

    def ask(self, found: FileTaken) -> None:
        """Ask about these, all unanswered; who is new is asked about where others of the file are known."""
        known = found.matched + found.updated + found.alike
        mixed = found.format in _OF_PEOPLE and bool(found.new and known)
        for each in (self._new_name, self.new):
            each.setVisible(mixed)
        self.new.choose(False)
        self.questions.ask(found.questions)
        self.list.setCurrentIndex(self.questions.index_where(lambda _row: True))
        self.list.setVisible(bool(found.questions))
        self._help.setVisible(bool(found.questions))
        self.setVisible(mixed or bool(found.questions))

    def choices(self, digest: str) -> IntakeChoices:
        """The answers, for the file with this digest."""
        return self.questions.choices(digest, known_only=self.new.choice is True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for name, row in (
            (self._new_name, self.new),
            (self._same_name, self.same_for_all),
            (self._words_name, self.words_for_all),
        ):
            column.addWidget(name)
            column.addWidget(row)
        column.addWidget(self.list)
        column.addWidget(self._help)

    def _connect(self) -> None:
        self.list.turned.connect(self._on_turned)
        self.new.chosen.connect(self.turned)
        self.same_for_all.chosen.connect(self._on_same_for_all)
        self.words_for_all.chosen.connect(self._on_words_for_all)
        for changed in (self.questions.modelReset, self.questions.dataChanged):
            changed.connect(self._on_answered)

    def _on_same_for_all(self, same: object) -> None:
        self.questions.answer_same(same=bool(same))

    def _on_words_for_all(self, taken: object) -> None:
        self.questions.answer_words(taken=bool(taken))

    def _on_turned(self, index: QPersistentModelIndex, all_of_them: bool) -> None:
        """The caret stays on the row, wherever it stands then."""
        row = self.questions.row_at(index)
        self.questions.turn(index, all_of_them=all_of_them)
        if row is not None:
            self.list.setCurrentIndex(self.questions.index_where(lambda each: each == row))

    def _on_answered(self) -> None:
        for each in (self._same_name, self.same_for_all):
            each.setVisible(self.questions.several_may_be_same)
        for each in (self._words_name, self.words_for_all):
            each.setVisible(self.questions.several_differ)
        self.same_for_all.choose(self.questions.all_same)
        self.words_for_all.choose(self.questions.all_taken)
        self.turned.emit()
