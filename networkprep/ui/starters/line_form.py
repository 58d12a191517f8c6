"""A line of one's own: its words, what it is for, and friendly remarks while it is typed (S25, S27)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.library import OwnLineDraft, draft_of, situations_for
from networkprep.domain.starters import QUESTION_CATEGORIES, Starter, StarterCategory
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.starters.suggestion_list import SuggestionList
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button_row, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.plain_text import caption, heading
from networkprep.ui.words import begin
from networkprep.ui.words.kinds import kind_word
from networkprep.ui.words.starters import category_word, depth_word, moment_word


class LineForm(QWidget):
    """``kept`` carries the key (nothing for a new line) and the draft; Enter in the field keeps it."""

    kept = Signal(str, object)
    left = Signal()

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._kinds: tuple[EventKind, ...] = ()
        self._title = heading("")
        self.text = LineEdit(self.tr("Your line"))
        self.text.setPlaceholderText(self.tr("As you would say it"))
        self.category = self._combo(self.tr("Category"))
        for category in StarterCategory:
            self.category.addItem(category_word(category), category)
        self.kind = self._combo(self.tr("Kind of event"))
        self.moment = self._combo(self.tr("When it helps"))
        self.depth_row = ChoiceRow(self.tr("Depth"), [Choice(depth, begin(depth_word(depth))) for depth in (1, 2, 3)])
        self.topics = LineEdit(self.tr("What it is about"))
        self.topics.setPlaceholderText(self.tr("rivers, music: packs take it where these are shared"))
        self.suggestions = SuggestionList(runtime)
        self.keep = primary_button(self.tr("Keep it"))
        self._build()
        self._connect()

    def start(self, text: str = "", category: StarterCategory | None = None) -> None:
        """A new line, with the words typed so far."""
        self._key = ""
        self._title.setText(self.tr("A line of your own"))
        self._show(OwnLineDraft(text, category or StarterCategory.OPENERS))

    def edit(self, line: Starter) -> None:
        """An own line that is already kept."""
        self._key = line.id
        self._title.setText(self.tr("Change your line"))
        self._show(draft_of(line))

    def _show(self, draft: OwnLineDraft) -> None:
        self._kinds = draft.kinds
        self.text.setText(draft.text)
        self.category.setCurrentIndex(self.category.findData(draft.category))
        self._fit_to_category()
        self._offer_kinds()
        self.moment.setCurrentIndex(max(self.moment.findData(draft.situation), 0))
        self.depth_row.choose(draft.depth or 1)
        self.topics.setText(", ".join(draft.topics))
        self._judge()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.setCursorPosition(len(draft.text))

    def _build(self) -> None:
        card = Card()
        card.column.addWidget(self.text)
        card.column.addWidget(self.suggestions)
        self.suggestions.hide()
        self._labels: dict[QWidget, QWidget] = {}
        for field in (self.category, self.kind, self.moment, self.depth_row, self.topics):
            label = caption(field.accessibleName())
            self._labels[field] = label
            card.column.addWidget(label)
            card.column.addWidget(field)
        leave = quiet_button(self.tr("Not now"))
        leave.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, 0, MEDIUM, LARGE)
        column.setSpacing(LARGE)
        column.addWidget(self._title)
        column.addWidget(card)
        column.addLayout(button_row(self.keep, leave))
        column.addStretch(1)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._judge)
        for field in (self.text, self.topics):
            field.returnPressed.connect(self._on_keep)
        self.category.currentIndexChanged.connect(self._fit_to_category)
        self.suggestions.chosen.connect(self._on_suggestion)
        self.keep.clicked.connect(self._on_keep)

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        # As narrow as the pane is; its longest word does not widen it.
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return combo

    def _chosen_category(self) -> StarterCategory:
        return StarterCategory(self.category.currentData() or StarterCategory.OPENERS)

    def _offer_kinds(self) -> None:
        """Any event, one kind, or the several kinds the line has already."""
        self.kind.clear()
        self.kind.addItem(self.tr("Any event"), ())
        if len(self._kinds) > 1:
            self.kind.addItem(", ".join(kind_word(kind) for kind in self._kinds), self._kinds)
        for kind in EventKind:
            self.kind.addItem(kind_word(kind), (kind,))
        at = next((at for at in range(self.kind.count()) if tuple(self.kind.itemData(at)) == self._kinds), 0)
        self.kind.setCurrentIndex(at)

    def _fit_to_category(self) -> None:
        category = self._chosen_category()
        moment = self.moment.currentData()
        self.moment.clear()
        self.moment.addItem(self.tr("Any moment"), "")
        for tag in situations_for(category):
            self.moment.addItem(moment_word(tag), tag)
        self.moment.setCurrentIndex(max(self.moment.findData(moment), 0))
        for field, needed in (
            (self.moment, self.moment.count() > 1),
            (self.depth_row, category in QUESTION_CATEGORIES),
        ):
            field.setVisible(needed)
            self._labels[field].setVisible(needed)
        self._judge()

    def _judge(self) -> None:
        self.suggestions.judge(self.text.text(), self._chosen_category())

    def _on_suggestion(self, wording: str) -> None:
        self.text.setText(wording)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        text = self.text.text().strip()
        if not text:
            self.text.setFocus()
            return
        category = self._chosen_category()
        depth = self.depth_row.choice if category in QUESTION_CATEGORIES else 0
        kinds = tuple(EventKind(kind) for kind in self.kind.currentData() or ())
        situation = str(self.moment.currentData() or "")
        topics = tuple(topic.strip() for topic in self.topics.text().split(",") if topic.strip())
        draft = OwnLineDraft(text, category, kinds, depth if isinstance(depth, int) else 0, situation, topics)
        self.kept.emit(self._key, draft)
