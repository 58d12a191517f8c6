"""Show my card: the code of my own contact card as large as the window, for somebody's phone to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.my_card import MyCard
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM, SMALL, WIDE
from networkprep.ui.widgets.buttons import button, quiet_button
from networkprep.ui.widgets.code_picture import CodePicture
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import PlainLabel, caption, display

_WHERE_IT_IS_WRITTEN = "library/what_i_bring"


class MyCardPlace(Place):
    """Esc goes back to where one was. What is in the code stands beneath it, word for word."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("My card"))
        self._runtime = runtime
        self._just_opened = False
        self.picture = CodePicture(self.tr("My contact card as a code"))
        self.name = display("")
        self.facts = PlainLabel("", wrap=True)
        self.only_these = caption(self.tr("A phone's camera reads it. It holds these lines and nothing else."))
        self.too_much = caption(self.tr("That is too much for a code. Shorten a line or two."))
        self.back = quiet_button(self.tr("Back (Esc)"), "chevron_left")
        self.back.clicked.connect(self.back_requested)
        self.change = button(self.tr("Change what is on it"))
        self.change.hide()
        self.nothing = EmptyState(
            "card",
            self.tr("A name and one way to reach you, and your card is ready: a code for somebody's phone."),
            self.tr("Fill it in"),
        )
        for wish in (self.change.clicked, self.nothing.acted):
            wish.connect(self._on_change_wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        self._stack = QStackedLayout()
        # Put in first: without a place, its first widget would open as a window of its own.
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self._build())
        column.addLayout(self._build_row())
        runtime.on_change(self._on_changed)

    @override
    def opened(self) -> None:
        self._just_opened = True
        self._read()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)

    def _build(self) -> QWidget:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(WIDE, WIDE, WIDE, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.picture, 1)
        for label in (self.name, self.facts, self.only_these, self.too_much):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        return shown

    def _build_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(WIDE, 0, WIDE, MEDIUM)
        row.setSpacing(SMALL)
        row.addWidget(self.back)
        row.addWidget(self.change)
        row.addStretch(1)
        return row

    def _read(self) -> None:
        self._runtime.jobs.ask(lambda services: services.what_i_bring.my_card(), self._on_card, latest="my card")

    def _on_card(self, card: MyCard) -> None:
        self._stack.setCurrentIndex(1 if card.facts.is_reachable else 0)
        self.change.setVisible(card.facts.is_reachable)
        self.picture.show_code(card.code)
        self.picture.setVisible(card.code is not None)
        self.only_these.setVisible(card.code is not None)
        self.too_much.setVisible(card.code is None)
        first, *others = card.facts.lines or ("",)
        self.name.setText(first)
        self.facts.setText(" · ".join(others))
        self.picture.setAccessibleDescription("\n".join(card.facts.lines))
        if self._just_opened:
            self._just_opened = False
            there = self.back if card.facts.is_reachable else self.nothing.button
            there.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, change: Change) -> None:
        if self.isVisible() and change.touches(Topic.PROFILE):
            self._read()

    def _on_change_wished(self) -> None:
        self.place_requested.emit(_WHERE_IT_IS_WRITTEN)
