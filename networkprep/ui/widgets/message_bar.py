"""What just happened, at the bottom of the window, with the one way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import Role
from networkprep.ui.theme.scale import LARGE, SMALL
from networkprep.ui.widgets.announcing import announce
from networkprep.ui.widgets.buttons import icon_button, quiet_button
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.plain_text import ElidedLabel, button_text

SHOWN_MS = 10_000


class MessageBar(QFrame):
    """Stays ten seconds at least, longer while the pointer or the focus is on it (WCAG 2.2.1).

    ``acted`` when its one action (most often "Undo") is pressed; the next message takes the place of the last.
    """

    acted = Signal()

    closed = Signal()
    """The message went: by its action, by its cross, or by time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setAccessibleName(self.tr("What happened"))
        self._stays = False
        self._sign = IconLabel("check", Role.GOOD)
        self._warning = IconLabel("warning", Role.ATTENTION)
        self._words = ElidedLabel()
        self.action = quiet_button("")
        self.action.clicked.connect(self._on_acted)
        close = icon_button("close", self.tr("Close this message"))
        close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, SMALL, SMALL)
        row.setSpacing(SMALL)
        row.addWidget(self._sign)
        row.addWidget(self._warning)
        row.addWidget(self._words, 1)
        row.addWidget(self.action)
        row.addWidget(close)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self._on_timeout)
        self.hide()

    @property
    def text(self) -> str:
        """The words shown now, or shown last."""
        return self._words.text()

    @property
    def is_waiting(self) -> bool:
        """Whether a message is shown that stays until it is dismissed."""
        return self._stays and not self.isHidden()

    def show_message(self, text: str, action: str = "", *, stays: bool = False) -> None:
        """Show ``text`` and, if given, one action; ``stays`` until dismissed. Screen readers are told at once."""
        self._stays = stays
        self._sign.setVisible(not stays)
        self._warning.setVisible(stays)
        self._words.setText(text)
        self.action.setText(button_text(action))
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        self.show()
        self._start_timer()
        announce(self, text)

    def dismiss(self) -> None:
        """Take the message away, as its cross does."""
        self.hide()
        self.closed.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.isHidden():
            self._start_timer()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _on_timeout(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._timer.start()
        else:
            self.dismiss()

    def _start_timer(self) -> None:
        self._timer.stop()
        if not self._stays:
            self._timer.start()

    def _on_acted(self) -> None:
        self.hide()
        self.acted.emit()
        self.closed.emit()
