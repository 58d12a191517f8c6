"""Which lines to show: by category, kind of event, moment and depth, and whose they are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.library import SITUATIONS, LinesShown, LinesWish
from networkprep.domain.starters import PARTS, StarterCategory
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.words.kinds import kind_word
from networkprep.ui.words.starters import category_word, depth_word, moment_word, shown_lines_word

_SHORTEST = 5
"""Letters of a choice that are always shown: two of them fit side by side also in large type."""


class Filters(QWidget):
    """``changed`` when any of them is; nothing chosen shows everything."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settling = False
        self.category = self._combo(self.tr("Category"), self.tr("Any category"))
        self.kind = self._combo(self.tr("Kind of event"), self.tr("Any event"))
        self.moment = self._combo(self.tr("Moment"), self.tr("Any moment"))
        self.depth_box = self._combo(self.tr("Depth"), self.tr("Any depth"))
        for category in StarterCategory:
            self.category.addItem(category_word(category), category)
        for kind in EventKind:
            self.kind.addItem(kind_word(kind), kind)
        for depth in (1, 2, 3):
            self.depth_box.addItem(depth_word(depth), depth)
        self._offer_moments()
        self.shown = ChoiceRow(self.tr("Which lines"), [Choice(each, shown_lines_word(each)) for each in LinesShown])
        self.shown.choose(LinesShown.ALL)
        self._build()

    def wish(self, words: str) -> LinesWish:
        """What is looked for, with these words."""
        category = self.category.currentData()
        kind = self.kind.currentData()
        return LinesWish(
            words,
            StarterCategory(category) if category else None,
            EventKind(kind) if kind else None,
            int(self.depth_box.currentData() or 0),
            str(self.moment.currentData() or ""),
            LinesShown(str(self.shown.choice)),
        )

    def chosen(self) -> dict[str, str]:
        """What is chosen now, by the names of the filters."""
        combos = {name: str(combo.currentData() or "") for name, combo in self._combos().items()}
        return {**combos, "shown": str(self.shown.choice)}

    def choose(self, kept: Mapping[str, str]) -> None:
        """Choose what was chosen once; what there no longer is means everything."""
        self._settling = True
        for name, combo in self._combos().items():
            if combo is self.moment:
                self._offer_moments()  # of the category, which has been chosen by now
            words = [str(combo.itemData(at) or "") for at in range(combo.count())]
            value = kept.get(name, "")
            combo.setCurrentIndex(words.index(value) if value in words else 0)
        shown = kept.get("shown", "")
        self.shown.choose(LinesShown(shown) if shown in set(LinesShown) else LinesShown.ALL)
        self._settling = False
        self.changed.emit()

    def clear(self) -> None:
        """Show everything again."""
        self.choose({})

    def show_category(self, category: StarterCategory) -> None:
        """Narrow to one category."""
        self.category.setCurrentIndex(self.category.findData(category))

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(SMALL)
        for at, combo in enumerate(self._combos().values()):
            combo.currentIndexChanged.connect(self._on_changed)
            grid.addWidget(combo, *divmod(at, 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(grid)
        column.addWidget(self.shown)
        self.category.currentIndexChanged.connect(self._on_category)
        self.shown.chosen.connect(self._on_changed)

    def _combos(self) -> dict[str, QComboBox]:
        return {"category": self.category, "kind": self.kind, "moment": self.moment, "depth": self.depth_box}

    def _combo(self, name: str, any_words: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setMinimumContentsLength(_SHORTEST)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.addItem(any_words, None)
        return combo

    def _offer_moments(self) -> None:
        """The parts of the chosen category, else the tricky moments of all."""
        category = self.category.currentData()
        parts = PARTS.get(StarterCategory(category), SITUATIONS) if category else SITUATIONS
        while self.moment.count() > 1:
            self.moment.removeItem(1)
        for tag in parts:
            self.moment.addItem(moment_word(tag), tag)

    def _on_category(self) -> None:
        if not self._settling:
            self._settling = True
            self._offer_moments()
            self._settling = False

    def _on_changed(self) -> None:
        if not self._settling:
            self.changed.emit()
