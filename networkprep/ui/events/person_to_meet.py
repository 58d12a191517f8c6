"""One person to look for: what we may have in common, and how we might help each other (S8-S10, S151)."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.plans import PersonAnswer, PersonToMeetRow
from networkprep.ui.events.plan_desk import PlanDesk
from networkprep.ui.events.reason_words import reasons_in_words
from networkprep.ui.theme.scale import MEDIUM, SMALL, TINY
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.line_edit import NAME_LIMIT
from networkprep.ui.widgets.page_actions import page_action
from networkprep.ui.widgets.plain_text import PlainLabel, caption
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.words import fill


class PersonToMeet(QFrame):
    """Name, whether to look for them, and the three answers; everything else is in the menu and on keys."""

    def __init__(self, desk: PlanDesk, row: PersonToMeetRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._desk = desk
        self._row = row
        self.name = SavedLine(self.tr("Name"), limit=NAME_LIMIT)
        self.name.written.connect(self._on_renamed)
        self.name.editingFinished.connect(self._on_name_left)
        self.focus = QCheckBox(self.tr("Look for"))
        self.focus.clicked.connect(self._on_focus)
        self._question = caption("")
        self.answers = {
            PersonAnswer.IN_COMMON: SavedLine(self.tr("In common"), self.tr("What might we have in common?")),
            PersonAnswer.I_COULD_HELP: SavedLine(self.tr("I could help with"), self.tr("How might I help them?")),
            PersonAnswer.THEY_MIGHT_HELP: SavedLine(self.tr("They might help with"), self.tr("if you like")),
        }
        for which, line in self.answers.items():
            line.written.connect(lambda text, edit, which=which: self._on_answer(which, text, edit))
        self._build_menu()
        self._build_layout()
        self.show_row(row)

    def show_row(self, row: PersonToMeetRow) -> None:
        """Show this person."""
        self._row = row
        self.name.show_kept(row.name)
        self.focus.setChecked(row.focus)
        self.focus.setAccessibleName(fill(self.tr("Look for {name}"), name=row.name))
        self.setAccessibleName(row.name)
        for which, line in self.answers.items():
            line.show_kept(getattr(row, which.value))
            line.setAccessibleName(f"{row.name}: {self._label(which)}")
        reasons = reasons_in_words(row.question_reasons)
        asked = (
            self.tr("A first question: {question} ({reasons})") if reasons else self.tr("A first question: {question}")
        )
        self._question.setText(fill(asked, question=row.question, reasons=reasons))
        self._question.setVisible(bool(row.question))
        self._open.setVisible(row.person_id is not None)

    def _build_menu(self) -> None:
        self.more = icon_button("more", self.tr("More about this person"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._open = page_action(self, self.tr("Open their page"), self._on_open)
        up = page_action(self, self.tr("Move up"), lambda: self._move(-1), "Alt+Up")
        down = page_action(self, self.tr("Move down"), lambda: self._move(1), "Alt+Down")
        off = page_action(self, self.tr("Take off the plan"), self._on_removed, "Ctrl+Backspace")
        self.more.addActions([self._open, up, down, off])

    def _build_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.name, 1)
        head.addWidget(self.focus)
        head.addWidget(self.more)
        form = QFormLayout()
        form.setSpacing(TINY)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for which, line in self.answers.items():
            label = PlainLabel(self._label(which))
            label.set_muted()
            form.addRow(label, line)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, SMALL, MEDIUM)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addLayout(form)
        column.addWidget(self._question)

    def _label(self, which: PersonAnswer) -> str:
        return {
            PersonAnswer.IN_COMMON: self.tr("In common"),
            PersonAnswer.I_COULD_HELP: self.tr("I could help with"),
            PersonAnswer.THEY_MIGHT_HELP: self.tr("They might help with"),
        }[which]

    def _on_renamed(self, text: str, edit: str) -> None:
        row = self._row.id
        self._desk.do(lambda services, event: services.plan_people.rename(event, row, text, edit))

    def _on_name_left(self) -> None:
        """A name is not emptied; the one there is comes back."""
        if not self.name.text().strip():
            self.name.show_other(self._row.name)

    def _on_answer(self, which: PersonAnswer, text: str, edit: str) -> None:
        row = self._row.id
        self._desk.do(lambda services, event: services.plan_people.answer(event, row, which, text, edit))

    def _on_focus(self, wanted: bool) -> None:
        row = self._row.id
        self._desk.do(lambda services, event: services.plan_people.set_focus(event, row, wanted), self._on_refused)

    def _on_refused(self, _error: NetworkPrepError) -> None:
        self.focus.setChecked(self._row.focus)
        self._desk.runtime.messages.say(
            self.tr("Three are enough to look for. Take one off first; the rest is nice to meet.")
        )

    def _on_open(self) -> None:
        self._desk.person_requested.emit(self._row.person_id)

    def _move(self, by: int) -> None:
        row = self._row.id
        self._desk.do(lambda services, event: services.plan_people.move(event, row, by))

    def _on_removed(self) -> None:
        row = self._row.id
        self._desk.do(lambda services, event: services.plan_people.remove(event, row))
