"""The head of a person's form: name, place in the row, the notes, and what else may be said about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from networkprep.domain.debrief import MetPerson
from networkprep.domain.encounters import Quality
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import MEDIUM, SMALL
from networkprep.ui.widgets.buttons import button, icon_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.plain_text import button_text, caption, heading, paragraph
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.debrief.flow import DebriefFlow


class PersonHead(QWidget):
    """``said`` with the person as they are said to be now, ``joined`` with the keys of two who are one."""

    said = Signal(object)
    joined = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: MetPerson | None = None
        self._name = heading("")
        self._place = caption("")
        self._place.setWordWrap(False)
        self._notes = Card()
        self._notes.column.setSpacing(SMALL)
        self._notes.column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._aside = paragraph("")
        self.take_back = button(self.tr("Take that back"), "undo")
        self.take_back.clicked.connect(self._on_taken_back)
        self._build_menu()
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._name, 1)
        row.addWidget(self._place)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(row)
        column.addWidget(self._notes)
        column.addWidget(self._aside)
        column.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeading)

    def show_person(self, flow: DebriefFlow) -> None:
        """Show whoever is open now, or that there is nobody."""
        person = self._person = flow.person
        people = flow.draft.people
        self._name.setText(person.name if person else self.tr("Nobody yet"))
        if person is None:
            self._place.setText("")
        else:
            where = self.tr("{place} of {all}")
            self._place.setText(fill(where, place=people.index(person) + 1, all=len(people)))
        self._offer_others([each for each in people if each is not person and each.takes_part])
        self._show_notes(flow)
        self._aside.setText(self._aside_words(person))
        self._aside.setVisible(bool(self._aside.text()))
        self.take_back.setVisible(person is not None and not person.takes_part)
        self.more.setVisible(person is not None and person.takes_part)

    def first_field(self) -> QPushButton | None:
        """The one thing to press when nothing is asked."""
        return self.take_back if self._person is not None else None

    def menu_actions(self) -> list[QAction]:
        """What else may be said, for the window's Page menu."""
        return self.more.actions()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._let_say(True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_say(False)

    def _let_say(self, in_sight: bool) -> None:
        """On another step the window's menu says nothing about a person nobody sees."""
        for action in self.more.actions():
            action.setEnabled(in_sight)

    def _show_notes(self, flow: DebriefFlow) -> None:
        column = emptied(self._notes.column)
        captures = flow.material.captures_of(self._person.capture_ids) if self._person else ()
        for capture in captures:
            column.addWidget(paragraph(f"“{capture.raw}”"))
        if self._person is not None and not captures:
            column.addWidget(caption(self.tr("You remembered them without a note.")))
        self._notes.setVisible(self._person is not None)

    def _aside_words(self, person: MetPerson | None) -> str:
        if person is None:
            return self.tr("No notes and nobody remembered. That is fine: go on, or add someone under Remember.")
        if person.is_excluded:
            return self.tr(
                "Sorry that it was like this. You owe nobody an explanation, and the people who run the event can "
                "help. Nothing will be proposed for this person, and they stay off every list."
            )
        if person.left_out:
            return self.tr("The note stays as it is; no person is made from it.")
        return ""

    def _build_menu(self) -> None:
        self.more = icon_button("more", self.tr("More about this person"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for words, said in (
            (self.tr("It was not all right"), {"quality": Quality.NOT_ALL_RIGHT}),
            (self.tr("This note is about nobody"), {"left_out": True}),
        ):
            action = QAction(words, self)
            action.triggered.connect(self._saying(said))
            self.more.addAction(action)

        self._others = QMenu(self.tr("The same person as"), self)
        self.more.addAction(self._others.menuAction())
        self._let_say(False)

    def _offer_others(self, others: Sequence[MetPerson]) -> None:
        self._others.clear()
        for other in others:
            self._others.addAction(button_text(other.name or self.tr("No name yet")), self._joining(other.key))
        self._others.menuAction().setVisible(bool(others))

    def _joining(self, into: str) -> Callable[[], None]:
        def join() -> None:
            if self._person is not None:
                self.joined.emit(self._person.key, into)

        return join

    def _saying(self, said: dict[str, Any]) -> Callable[[], None]:
        return lambda: self.say(**said)

    def say(self, **said: Any) -> None:
        """Say something about the person open now."""
        if self._person is not None:
            self.said.emit(replace(self._person, **said))

    def _on_taken_back(self) -> None:
        if self._person is not None:
            self.say(left_out=False, quality=None if self._person.is_excluded else self._person.quality)
