"""One key away from the card: what to say when it stalls, how to leave, and a word before one walks in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from networkprep.domain.at_event import ExitMoment, LeavingHelp, StalledHelp, WalkInHelp
from networkprep.ui.theme import TextStep
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.escape import LeftByEscape
from networkprep.ui.widgets.place import ReadingColumn
from networkprep.ui.widgets.plain_text import PlainLabel, caption, heading, title
from networkprep.ui.widgets.scrolling import scrolling
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_MOMENTS = {
    ExitMoment.NATURAL_END: QT_TRANSLATE_NOOP("MomentHelp", "It has run its course"),
    ExitMoment.MONOPOLISING: QT_TRANSLATE_NOOP("MomentHelp", "When I only get to listen"),
    ExitMoment.GROUP: QT_TRANSLATE_NOOP("MomentHelp", "From a group"),
    ExitMoment.FIRM: QT_TRANSLATE_NOOP("MomentHelp", "It is not all right. You owe no reason."),
}
_LEAST_HEIGHT = 160
"""Of the lines, which scroll in whatever room there is."""


class MomentHelp(LeftByEscape):
    """A list of lines to read, in large type; Esc or the button goes back to the card."""

    back_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title("")
        self.back = quiet_button(self.tr("Back (Esc)"), "chevron_left")
        for way in (self.back.clicked, self.escaped):
            way.connect(self.back_wished)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.back)
        column.addLayout(head)
        column.addWidget(self._scrolling())

    def show_stalled(self, found: StalledHelp) -> None:
        """Ways on."""
        self._begin(self.tr("It stalled. One of these?"))
        self._say(found.transitions)
        self._add_plans(found.if_thens)

    def show_leaving(self, found: LeavingHelp) -> None:
        """Ways out, firm ones among them, and that one may always go (S113)."""
        self._begin(self.tr("Leaving is fine."))
        for group in found.exits:
            self._lines.addWidget(heading(QCoreApplication.translate("MomentHelp", _MOMENTS[group.moment])))
            self._say(group.lines)
            if group.moment is ExitMoment.FIRM:
                self._lines.addWidget(caption(self._safety()))
        self._add_plans(found.if_thens)

    def show_walk_in(self, found: WalkInHelp) -> None:
        """That one has company, and how to say hello (S135)."""
        self._begin(self.tr("Just before you walk in"))
        self._say([found.thought])
        self._lines.addWidget(heading(self.tr("Someone stands alone?")))
        self._say([self.tr("They may be glad of company. Walk over and say hello; a small first sentence will do.")])
        self._say([found.approach] if found.approach else [])
        self._add_plans(found.if_thens)

    def _begin(self, words: str) -> None:
        self._title.setText(words)
        self.setAccessibleName(words)
        emptied(self._lines)

    def _say(self, lines: Sequence[str]) -> None:
        for line in lines:
            label = PlainLabel(line, TextStep.SPOKEN, wrap=True)
            label.setContentsMargins(MEDIUM, 0, 0, 0)
            self._lines.addWidget(label)

    def _add_plans(self, plans: Sequence[str]) -> None:
        if plans:
            self._lines.addWidget(heading(self.tr("If-then")))
            self._say(plans)

    def _safety(self) -> str:
        return self.tr(
            "You may go at any time, without a word. If something is not all right, go to the host or to people you "
            "trust; if you are in danger, call the emergency number."
        )

    def _scrolling(self) -> QScrollArea:
        inside = ReadingColumn()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.addLayout(self._lines)
        column.addStretch(1)
        area = scrolling(inside)
        # The arrow keys must scroll: nothing inside takes the focus.
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setMinimumHeight(_LEAST_HEIGHT)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        area.setAccessibleName(self.tr("Lines"))
        self.lines_area = area
        return area
