"""One statement closely: its words with gentle hints, keywords, a question back, where it is for, one last question.

"Does this sound like me?" No goes back to the words (S149); yes keeps it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.evidence_uses import STATEMENT_NOTES
from networkprep.domain.profile import StatementDraft
from networkprep.domain.statement_checks import check_statement, time_aloud
from networkprep.domain.value_statements import KEYWORDS, StatementPattern, keywords_of
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme import TextStep
from networkprep.ui.theme.scale import MEDIUM, SMALL, TINY
from networkprep.ui.what_i_bring.kinds_choice import KindsChoice
from networkprep.ui.widgets.buttons import button, button_row, primary_button, quiet_button
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import PlainLabel, caption
from networkprep.ui.words.statements import aloud_sentence, hint_sentence


class StatementEditor(QWidget):
    """``kept`` and ``typed`` carry the statement's id (None for a new one) and the draft as it stands."""

    kept = Signal(object, object)
    typed = Signal(object, object)
    left = Signal()

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: int | None = None
        self._pattern: StatementPattern | None = None
        self._own_words: tuple[str, ...] = ()
        self.text = NoteEdit(self.tr("What you would say"))
        self.aloud = caption("")
        self.hints = PlainLabel("", wrap=True)
        self.why = WhyThis(runtime)
        self.keywords = LineEdit(self.tr("Up to three keywords for the card"))
        self.hand_back = QComboBox()
        self.question = LineEdit(self.tr("Question that hands the turn back"))
        self.hand_back.setLineEdit(self.question)
        self.hand_back.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.hand_back.setAccessibleName(self.question.accessibleName())
        self.audience = LineEdit(self.tr("Whom you would say it to"))
        self.audience.setPlaceholderText(self.tr("neighbours, people of the trade"))
        self.kinds = KindsChoice(self.tr("Kinds of events it is for; none means any"))
        self.sounds = primary_button(self.tr("Yes, keep it"))
        self.change = button(self.tr("No, let me change it"))
        self._build()

    def offer(self, hand_backs: tuple[str, ...], own_words: tuple[str, ...]) -> None:
        """Questions to choose from, and the words of the lists for finding keywords."""
        self._own_words = own_words
        text = self.hand_back.currentText()
        self.hand_back.clear()
        self.hand_back.addItems(["", *hand_backs])
        self.hand_back.setCurrentText(text)

    def start(self, draft: StatementDraft, statement_id: int | None = None) -> None:
        """Look at a new statement, or at a kept one again."""
        self._id = statement_id
        self._pattern = draft.pattern
        self.keywords.setText(", ".join(draft.keywords))
        self.hand_back.setCurrentText(draft.hand_back)
        self.audience.setText(draft.audience)
        self.kinds.show_kinds(draft.kinds)
        # Last: its signal tells of the whole draft.
        self.text.set_text(draft.text)
        self._judge()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> StatementDraft:
        """What stands there now."""
        keywords = tuple(word.strip() for word in self.keywords.text().split(",") if word.strip())
        return StatementDraft(
            " ".join(self.text.toPlainText().split()),
            self._pattern,
            self.audience.text().strip(),
            self.kinds.kinds,
            keywords[:KEYWORDS],
            self.hand_back.currentText().strip(),
        )

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for at, field in enumerate((self.keywords, self.hand_back, self.audience)):
            grid.addLayout(_named(field), *divmod(at, 2))
        grid.addLayout(_named(self.kinds), 2, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for widget in (self.text, self.aloud, self.hints, self.why):
            column.addWidget(widget)
        column.addLayout(grid)
        column.addWidget(PlainLabel(self.tr("Does this sound like you?"), TextStep.STRONG))
        column.addLayout(self._answers())
        self.text.textChanged.connect(self._judge)
        for typed in (
            *(self.text.textChanged, self.keywords.textEdited, self.audience.textEdited, self.kinds.changed),
            *(self.hand_back.activated, self.question.textEdited),
        ):
            typed.connect(self._on_typed)

    def _answers(self) -> QHBoxLayout:
        leave = quiet_button(self.tr("Not now"))
        leave.clicked.connect(self.left)
        self.sounds.clicked.connect(self._on_keep)
        self.change.clicked.connect(self._on_change)
        return button_row(self.sounds, self.change, leave)

    def _judge(self) -> None:
        text = " ".join(self.text.toPlainText().split())
        hints = check_statement(text)
        self.hints.setText("\n".join(map(hint_sentence, hints)))
        self.hints.setVisible(bool(hints))
        self.why.stand_for(tuple(dict.fromkeys(STATEMENT_NOTES[hint.code] for hint in hints)))
        self.aloud.setText(aloud_sentence(time_aloud(text)) if text else "")
        self.keywords.setPlaceholderText(", ".join(keywords_of(text, self._own_words)))

    def _on_typed(self) -> None:
        self.typed.emit(self._id, self.draft())

    def _on_keep(self) -> None:
        draft = self.draft()
        if draft.text:
            self.kept.emit(self._id, draft)
        else:
            self._on_change()

    def _on_change(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.selectAll()


def _named(field: QWidget) -> QVBoxLayout:
    cell = QVBoxLayout()
    cell.setSpacing(TINY)
    cell.addWidget(caption(field.accessibleName()))
    cell.addWidget(field)
    return cell
