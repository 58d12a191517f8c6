"""What was understood, as small labelled pieces in a row: each says its kind in a drawing and a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.icons import icon
from networkprep.ui.theme.roles import Role
from networkprep.ui.widgets.buttons import PressedByEnter, icon_button
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import one_line, plain_tooltip, say_on

_LONGEST = 46
_FEWEST = 8  # letters of a chip that are always shown


@dataclass(frozen=True, slots=True)
class Chip:
    """One piece: ``key`` names it in signals, ``kind`` is its word ("promise"), ``text`` what was found."""

    key: str
    kind: str
    text: str
    icon: str = ""
    dismissable: bool = False

    @property
    def words(self) -> str:
        """Kind and text together, on one line, as they are read out."""
        return one_line(f"{self.kind}: {self.text}" if self.kind else self.text)


class _ChipBody(PressedByEnter, QPushButton):
    """The words of a chip: where the row is narrower than they are, they end in an ellipsis and a tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self._shown = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show these words, as many as there is room for."""
        self._words = words
        say_on(self, words, _LONGEST)
        self._shown = self.text()
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        """Room for the words, also while fewer of them are shown."""
        hint = super().sizeHint()
        return QSize(hint.width() - self._advance(self.text()) + self._advance(self._shown), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Room for a few letters: large type must not make the page wider than its column."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._around() + self.fontMetrics().averageCharWidth() * _FEWEST), hint.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.width() >= self.sizeHint().width():
            fitting = self._shown
        else:
            room = self.width() - self._around()
            elided = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
            fitting = elided.replace("&", "&&")
        if fitting != self.text():
            self.setText(fitting)
        plain_tooltip(self, self._words if fitting.replace("&&", "&") != self._words else "")

    def _advance(self, text: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()

    def _around(self) -> int:
        """What the icon, the edges and the spaces between take."""
        return super().sizeHint().width() - self._advance(self.text())


class _ChipView(QFrame):
    """One chip on the screen: a button, and a cross beside it where it may be taken away."""

    activated = Signal(str)
    dismissed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chip: Chip | None = None
        self.setProperty("look", "chip")
        self.body = _ChipBody(self)
        self.body.setAutoDefault(False)
        self.body.setProperty("kind", "chip")
        self.body.setIconSize(QSize(20, 16))
        self._cross = icon_button("close", "", self)
        self._cross.setProperty("kind", "small")
        self._cross.setIconSize(QSize(12, 12))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.body)
        row.addWidget(self._cross)
        self.body.clicked.connect(self._on_clicked)
        self._cross.clicked.connect(self._on_dismissed)
        self.body.installEventFilter(self)

    def show_chip(self, chip: Chip) -> None:
        """Become ``chip``; nothing is painted anew when it is the one already shown."""
        if chip == self._chip:
            return
        self._chip = chip
        words = one_line(chip.text)
        self.body.say(chip.words)
        self.body.setIcon(icon(chip.icon, Role.ACCENT) if chip.icon else icon("tag", Role.ACCENT))
        self._cross.setVisible(chip.dismissable)
        take_away = self.tr("Take away")
        self._cross.setAccessibleName(f"{take_away}: {words}")
        plain_tooltip(self._cross, take_away)

    def set_chosen(self, chosen: bool) -> None:
        """Stand out, without the focus: the next key typed elsewhere is about this chip."""
        if bool(self.property("chosen")) != chosen:
            self.setProperty("chosen", chosen)
            self.style().unpolish(self)
            self.style().polish(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key()
        if pressed in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._chip and self._chip.dismissable:
            self._on_dismissed()
            return True
        return super().eventFilter(watched, event)

    def _on_clicked(self) -> None:
        if self._chip is not None:
            self.activated.emit(self._chip.key)

    def _on_dismissed(self) -> None:
        if self._chip is not None:
            self.dismissed.emit(self._chip.key)


class ChipRow(QWidget):
    """A wrapping row of chips; Tab reaches each, Space or Enter chooses it, Delete takes it away."""

    activated = Signal(str)
    dismissed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, gap=6)
        self._views: list[_ChipView] = []
        self._chips: tuple[Chip, ...] = ()

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What is shown now."""
        return self._chips

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these; widgets are kept and refilled, so that this may be called with every key typed."""
        self._chips = tuple(chips)
        while len(self._views) < len(self._chips):
            self._views.append(self._new_view())
        for view, chip in zip(self._views, self._chips, strict=False):
            view.show_chip(chip)
            view.show()
        for view in self._views[len(self._chips) :]:
            view.hide()
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Let the chip of this key stand out; no key, none."""
        for view, chip in zip(self._views, self._chips, strict=False):
            view.set_chosen(bool(key) and chip.key == key)

    def focus_first(self) -> None:
        """Give the focus to the first chip, if there is one."""
        if self._chips:
            self._views[0].body.setFocus(Qt.FocusReason.TabFocusReason)

    def _new_view(self) -> _ChipView:
        view = _ChipView(self)
        view.activated.connect(self.activated)
        view.dismissed.connect(self.dismissed)
        self._flow.addWidget(view)
        return view
