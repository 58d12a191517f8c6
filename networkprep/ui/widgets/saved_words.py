"""What the fields that save themselves share: they keep words in each pause of typing, and at once when left."""

from __future__ import annotations

from abc import abstractmethod
from itertools import count
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QHideEvent

from networkprep.ui.overriding import override
from networkprep.ui.widgets.kept_words import KeptWords
from networkprep.ui.widgets.typing_pause import TypingPause

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Field
else:
    Field = object  # stands before the field's own class, which is the only Qt one

_edits = count(1)


class SavedWords(Field):
    """``written`` carries the text and the name of the edit: one visit to the field is one step to undo."""

    written: ClassVar[Signal]

    def keep_in_pauses(self, pause_ms: int) -> None:
        """Begin: ``pause_ms`` without a letter are a pause."""
        self._kept = ""
        self._words = KeptWords()
        self._edit = ""
        self._pause = TypingPause(pause_ms, self)
        self._pause.due.connect(self.keep)

    @abstractmethod
    def shown_words(self) -> str:
        """What stands in the field."""

    @abstractmethod
    def stored_words(self, text: str) -> str:
        """What becomes of typed words on the disk."""

    @abstractmethod
    def caret(self) -> int:
        """Where the next letter goes."""

    @abstractmethod
    def put(self, text: str, caret: int) -> None:
        """Show stored words, with the caret there or at their end."""

    def show_kept(self, text: str) -> None:
        """Show what is stored, unless the person has typed on since, or it was read before the last words arrived."""
        if self._words.is_news(text) and self.shown_words() == self._kept:
            self._show(text, self.caret())

    def show_other(self, text: str) -> None:
        """Show another thing's words, after what was typed for the one before has been kept."""
        self._leave()
        self._show(text, 0)

    def keep(self) -> None:
        """Write what has not been written yet."""
        self._pause.stop()
        shown = self.shown_words()
        if shown != self._kept:
            self._kept = shown
            self._words.send(self.stored_words(shown))
            self.written.emit(shown, self._edit)

    def note_typing(self) -> None:
        """The person has typed, or the field has just been given these words."""
        if self.shown_words() != self._kept:
            self._edit = self._edit or f"words {next(_edits)}"
            self._pause.typed()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._leave()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        self._words.lose_sight()
        super().hideEvent(event)

    def _leave(self) -> None:
        self.keep()
        self._edit = ""

    def _show(self, text: str, caret: int) -> None:
        self._kept = text
        self._words.settle(text)
        self.put(text, caret)
        # A long line is broken as it is shown: what stands here counts as kept, or the field would write it again.
        self._kept = self.shown_words()
