"""The lines one takes along: openers with their follow-ups, and what helps later in the evening (S21, S35, S108)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.plans import PlanDetails, PlanLineRow
from networkprep.ui.events.line_row import LineRow
from networkprep.ui.events.plan_desk import PlanDesk, PlanWidget
from networkprep.ui.events.reason_words import line_reasons
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL, VAST
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_PARTS = {
    "openers": QT_TRANSLATE_NOOP("PlanParts", "To begin, and to ask on"),
    "transitions": QT_TRANSLATE_NOOP("PlanParts", "When it stalls"),
    "exits": QT_TRANSLATE_NOOP("PlanParts", "To leave kindly"),
    "value": QT_TRANSLATE_NOOP("PlanParts", "To hand the turn back"),
    "approach": QT_TRANSLATE_NOOP("PlanParts", "To walk up to someone"),
    "reframes": QT_TRANSLATE_NOOP("PlanParts", "A kind thought"),
}


class StartersSection(PlanWidget):
    """Every line is a row that can be swapped, kept and reworded by key."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[str, _PlanLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @override
    def show_plan(self, plan: PlanDetails) -> None:
        """Show the pack; rows stay while their places do, so the focus stays, too."""
        if [line.place for line in plan.lines] != list(self._rows):
            self._build(plan.lines)
        for line in plan.lines:
            self._rows[line.place].show_plan_line(line)

    def rows(self) -> tuple[LineRow, ...]:
        """The rows in their order."""
        return tuple(self._rows.values())

    def _build(self, lines: Sequence[PlanLineRow]) -> None:
        emptied(self._column)
        self._rows.clear()
        part = ""
        for line in _by_part(lines):
            if line.part != part:
                part = line.part
                words = caption(QCoreApplication.translate("PlanParts", _PARTS.get(part, "")))
                words.setContentsMargins(0, SMALL, 0, 0)
                self._column.addWidget(words)
            row = self._rows[line.place] = _PlanLine(self._desk, line)
            row.setContentsMargins(VAST if line.is_follow_up else 0, 0, 0, 0)
            self._column.addWidget(row)
        self._rows = {line.place: self._rows[line.place] for line in lines}


class _PlanLine(LineRow):
    """A row of the pack that asks the services itself."""

    def __init__(self, desk: PlanDesk, line: PlanLineRow) -> None:
        super().__init__(QCoreApplication.translate("PlanParts", _PARTS.get(line.part, "")))
        self._desk = desk
        self._line_id = line.id
        self.swap_wished.connect(self._on_swap)
        self.keep_wished.connect(self._on_keep)
        self.worded.connect(self._on_worded)

    def show_plan_line(self, line: PlanLineRow) -> None:
        """Show this line."""
        self._line_id = line.id
        self.show_line(line.text, "" if line.is_follow_up and not line.kept else line_reasons(line), kept=line.kept)

    def _on_swap(self) -> None:
        line = self._line_id
        self._desk.do(lambda services, event: services.plan_packs.swap(event, line))

    def _on_keep(self, kept: bool) -> None:
        line = self._line_id
        self._desk.do(lambda services, event: services.plan_packs.keep(event, line, kept))

    def _on_worded(self, text: str) -> None:
        line = self._line_id
        self._desk.do(lambda services, event: services.plan_packs.reword(event, line, text))


def _by_part(lines: Sequence[PlanLineRow]) -> list[PlanLineRow]:
    order = list(_PARTS)
    return sorted(lines, key=lambda line: order.index(line.part) if line.part in order else len(order))
