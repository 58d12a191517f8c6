"""What is asked about the people of a file, a row for each answer, and the answers given so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, QObject, Qt

from networkprep.domain.incoming_people import IncomingQuestion, IntakeChoices
from networkprep.domain.merging import FieldPair
from networkprep.ui.overriding import override
from networkprep.ui.theme import State
from networkprep.ui.widgets.list_row import Index, RowPart
from networkprep.ui.widgets.plain_text import shortened
from networkprep.ui.widgets.rows_model import Heading, RowsModel
from networkprep.ui.words import fill
from networkprep.ui.words.fields import field_word
from networkprep.ui.words.likeness import reason_words, someone_known

_LONGEST = 48


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One thing to answer: whose words of a field are kept, or without ``pair`` whether it is this person."""

    question: IncomingQuestion
    pair: FieldPair | None = None


class QuestionsModel(RowsModel[AskedRow]):
    """Until something is answered everybody new stays new, and my words stay."""

    def __init__(self, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self._questions: tuple[IncomingQuestion, ...] = ()
        self._same: dict[int, int] = {}
        self._taken: set[tuple[int, str]] = set()

    def ask(self, questions: Sequence[IncomingQuestion]) -> None:
        """Ask these, all unanswered."""
        self._questions = tuple(questions)
        self._same, self._taken = {}, set()
        self._show()

    @property
    def several_may_be_same(self) -> bool:
        """Whether more than one of them may be known already."""
        return sum(not question.sure for question in self._questions) > 1

    @property
    def several_differ(self) -> bool:
        """Whether the file has other words than one's own in more than one place."""
        return sum(row.pair is not None for row in self.rows) > 1

    @property
    def all_same(self) -> bool | None:
        """Whether all who may be known are; None for some of them."""
        wanted = {question.place for question in self._questions if not question.sure}
        return _whole(len(wanted & self._same.keys()), len(wanted))

    @property
    def all_taken(self) -> bool | None:
        """Whether the file's words are taken everywhere; None for some places."""
        wanted = [row for row in self.rows if row.pair is not None]
        return _whole(sum(map(self._is_taken, wanted)), len(wanted))

    def choices(self, digest: str, *, known_only: bool = False) -> IntakeChoices:
        """The answers, for the file with this digest."""
        fields: dict[int, frozenset[str]] = {}
        for row in self.rows:
            if row.pair is not None and self._is_taken(row):
                place = row.question.place
                fields[place] = fields.get(place, frozenset()) | {row.pair.field}
        return IntakeChoices(fields, dict(self._same), known_only, digest)

    def turn(self, index: Index, *, all_of_them: bool = False) -> None:
        """Answer a row the other way, or all that is said about its person."""
        row = self.row_at(index)
        if row is None:
            return
        if row.pair is None:
            self._turn_same(row.question)
        else:
            place, taken = row.question.place, not self._is_taken(row)
            rows = [one for one in self.rows if one.pair and one.question.place == place] if all_of_them else [row]
            self._take(rows, taken=taken)
        self._show()

    def answer_same(self, *, same: bool) -> None:
        """Answer for everybody who may be known; of several candidates the surest is taken."""
        self._same = {}
        if same:
            for question in self._questions:
                if not question.sure:
                    self._same.setdefault(question.place, question.known.person_id)
        self._show()

    def answer_words(self, *, taken: bool) -> None:
        """Answer for all words that differ."""
        self._take([row for row in self.rows if row.pair is not None], taken=taken)
        self._show()

    @override
    def parts(self, row: AskedRow) -> Mapping[int, object]:
        return self._identity_parts(row.question) if row.pair is None else self._words_parts(row, row.pair)

    def _identity_parts(self, question: IncomingQuestion) -> Mapping[int, object]:
        same = self._is_same(question)
        who = ", ".join(filter(None, (question.name, question.organisation)))
        subtitle = fill(
            self.tr("{reason}: {known}"),
            reason=reason_words(question.known),
            known=someone_known(question.known, self._today),
        )
        return {
            Qt.ItemDataRole.DisplayRole: who,
            RowPart.SUBTITLE: subtitle,
            RowPart.TRAILING: self.tr("The same person") if same else self.tr("Someone new"),
            RowPart.STATE: State.GOOD if same else State.QUIET,
        }

    def _words_parts(self, row: AskedRow, pair: FieldPair) -> Mapping[int, object]:
        taken = self._is_taken(row)
        subtitle = fill(
            self.tr("Yours: {mine}. In the file: {other}"),
            mine=shortened(pair.kept, _LONGEST),
            other=shortened(pair.other, _LONGEST),
        )
        word = self.tr("Both are kept") if pair.joined else self.tr("The file's is taken")
        return {
            Qt.ItemDataRole.DisplayRole: f"{row.question.known.name} · {field_word(pair.field)}",
            RowPart.SUBTITLE: subtitle,
            RowPart.TRAILING: word if taken else self.tr("Yours stays"),
            RowPart.STATE: State.GOOD if taken else State.QUIET,
        }

    def _turn_same(self, question: IncomingQuestion) -> None:
        if self._is_same(question):
            del self._same[question.place]
        else:
            self._same[question.place] = question.known.person_id

    def _take(self, rows: Iterable[AskedRow], *, taken: bool) -> None:
        keys = {(row.question.place, row.pair.field) for row in rows if row.pair is not None}
        self._taken = self._taken | keys if taken else self._taken - keys

    def _is_same(self, question: IncomingQuestion) -> bool:
        return question.sure or self._same.get(question.place) == question.known.person_id

    def _is_taken(self, row: AskedRow) -> bool:
        return row.pair is not None and (row.question.place, row.pair.field) in self._taken

    def _show(self) -> None:
        asked = [AskedRow(question) for question in self._questions if not question.sure]
        words = [
            AskedRow(question, pair)
            for question in self._questions
            if self._is_same(question)
            for pair in question.pairs
        ]
        lines: list[AskedRow | Heading] = []
        if asked:
            lines += [Heading(self.tr("Perhaps you know them already")), *asked]
        if words:
            lines += [Heading(self.tr("The file says it in other words")), *words]
        if [*self.rows] == [line for line in lines if isinstance(line, AskedRow)]:
            self.find_anew()
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount(QModelIndex()) - 1, 0))
        else:
            self.set_rows(lines)


def _whole(some: int, all_of_them: int) -> bool | None:
    if some in {0, all_of_them}:
        return some > 0
    return None
