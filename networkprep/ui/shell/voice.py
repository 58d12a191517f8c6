"""Says in the message bar what happened: every change with its way back, every failure with its way on."""

from __future__ import annotations

from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.changes import Change
from networkprep.domain.errors import NetworkPrepError
from networkprep.ui.runtime.messages import Message
from networkprep.ui.runtime.runtime import Runtime

if TYPE_CHECKING:
    from networkprep.ui.widgets.message_bar import MessageBar


class Voice(QObject):
    """Feeds the bar, which is made for the first message, beneath what else is at the ``bottom``.

    A warning is not pushed away by what comes after it, which waits for its turn.
    """

    def __init__(self, runtime: Runtime, bottom: QVBoxLayout, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = runtime.jobs
        self._bottom = bottom
        self._shown: Message | None = None
        self._waiting: deque[Message] = deque(maxlen=3)
        runtime.messages.said.connect(self._on_said)
        runtime.jobs.changed.connect(self._on_changed)
        runtime.jobs.world_failed.connect(self._on_world_failed)

    @cached_property
    def _bar(self) -> MessageBar:
        from networkprep.ui.widgets.message_bar import MessageBar  # noqa: PLC0415  # a start has nothing to say

        bar = MessageBar()
        bar.acted.connect(self._on_acted)
        bar.closed.connect(self._on_closed)
        self._bottom.addWidget(bar)
        return bar

    def _on_said(self, message: Message) -> None:
        if self._bar.is_waiting:
            self._waiting.append(message)
        else:
            self._show(message)

    def _on_changed(self, change: Change) -> None:
        from networkprep.ui.words.actions import done_sentence  # noqa: PLC0415  # nothing was done before a start

        if sentence := done_sentence(change.label):
            undo = self.tr("Undo") if change.undoable else ""
            self._on_said(Message(sentence, undo, self._undo if undo else None))

    def _on_world_failed(self, error: NetworkPrepError) -> None:
        from networkprep.ui.words.failures import failure_sentence  # noqa: PLC0415  # 1 ms that no good start needs

        self._on_said(Message(failure_sentence(error), urgent=True))

    def _show(self, message: Message) -> None:
        self._shown = message
        self._bar.show_message(message.text, message.action_text, stays=message.urgent)

    def _on_acted(self) -> None:
        if self._shown is not None and self._shown.action is not None:
            self._shown.action()

    def _on_closed(self) -> None:
        self._shown = None
        if self._waiting:
            self._show(self._waiting.popleft())

    def _undo(self) -> None:
        self._jobs.ask(lambda services: services.history.undo())
