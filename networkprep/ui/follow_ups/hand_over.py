"""A message leaves by the person's own hand only: copied, opened in the mail program, or saved as a file (S71, S78)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.follow_up_details import MailHandOver
from networkprep.domain.follow_ups import SentBy
from networkprep.domain.message_checks import DraftCheck, HintCode
from networkprep.ui.follow_ups.follow_up_words import gap_words
from networkprep.ui.runtime.copied_words import copy_words
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.choose_file import choose_place
from networkprep.ui.widgets.outside import open_url
from networkprep.ui.words import fill
from networkprep.ui.words.failures import failure_sentence

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services


class HandOver(QObject):
    """Does it for one follow-up at a time and says what happened."""

    def __init__(self, runtime: Runtime, window: QWidget) -> None:
        super().__init__(window)
        self._runtime = runtime
        self._window = window
        self._key = 0
        self._text = ""

    def copy(self, follow_up_id: int, text: str, check: DraftCheck | None) -> None:
        """Put the exact text on the clipboard; gaps and a message for anyone are said aloud, not held back (S74)."""
        copy_words(text, self._runtime.chosen)
        self._record(follow_up_id, SentBy.COPIED)
        warning = self._warning(check)
        if warning:
            self._runtime.messages.warn(warning)
        else:
            self._runtime.messages.say(self.tr("Copied. Paste it wherever you write to them."))

    def copy_note(self, follow_up_id: int, text: str) -> None:
        """Put a short note on the clipboard."""
        copy_words(text, self._runtime.chosen)
        self._record(follow_up_id, SentBy.NOTE)
        self._runtime.messages.say(self.tr("The note is copied."))

    def mail(self, follow_up_id: int, text: str) -> None:
        """Open the mail program with the message; a long one is offered as a file, for it would be cut."""
        self._runtime.jobs.ask(partial(_mail, follow_up_id, text), self._on_mail)

    def save(self, follow_up_id: int, text: str, name: str) -> None:
        """Ask where to save the message as a file that mail programs open for editing."""
        self._key, self._text = follow_up_id, text
        file = "".join(letter for letter in name if letter.isalnum() or letter in " -").strip() or "message"
        kinds = self.tr("Messages (*.eml)")
        choose_place(self._window, self.tr("Save the message"), kinds, f"{file}.eml", self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the message there."""
        key, text = self._key, self._text
        work: Callable[[Services], None] = partial(_save, key, text, path)
        self._runtime.jobs.ask(work, self._on_saved, self._on_failed)

    def save_time(self, follow_up_id: int) -> None:
        """Ask where to save the first proposed time, for one's own calendar (S95)."""
        self._key = follow_up_id
        kinds = self.tr("Calendars (*.ics)")
        choose_place(self._window, self.tr("Save the time"), kinds, "time.ics", self.save_time_to)

    def save_time_to(self, path: Path) -> None:
        """Write the time there."""
        work: Callable[[Services], None] = partial(_save_time, self._key, path)
        self._runtime.jobs.ask(work, self._on_time_saved, self._on_failed)

    def _on_time_saved(self, _nothing: object) -> None:
        self._runtime.messages.say(self.tr("Saved. Open the file to put it into your calendar."))

    def _on_mail(self, answer: tuple[int, str, MailHandOver]) -> None:
        key, text, found = answer
        if found.is_too_long:
            words = self.tr("This message is long, and mail programs may cut it. A file keeps it whole.")
            self._runtime.messages.offer(words, self.tr("Save as file"), partial(self.save, key, text, ""))
        elif open_url(found.url):
            self._record(key, SentBy.MAIL)
            self._runtime.messages.say(self.tr("Opened in your mail program. Nothing is sent until you send it."))
        else:
            self._runtime.messages.warn(self.tr("No mail program opened. Copying works everywhere."))

    def _on_saved(self, _nothing: object) -> None:
        self._runtime.messages.say(self.tr("Saved. Open the file to send it."))

    def _on_failed(self, error: NetworkPrepError) -> None:
        self._runtime.messages.warn(failure_sentence(error))

    def _record(self, follow_up_id: int, by: SentBy) -> None:
        self._runtime.jobs.ask(lambda services: services.follow_ups.handed_over(follow_up_id, by))

    def _warning(self, check: DraftCheck | None) -> str:
        if check is None or check.ready:
            return ""
        gaps = next((hint.values for hint in check.hints if hint.code is HintCode.GAPS_LEFT), ())
        if gaps:
            return fill(self.tr("Copied with gaps still to fill in: {gaps}."), gaps=gap_words(gaps))
        return self.tr("Copied. It could go to anyone: one detail from your talk would make it yours.")


def _mail(key: int, text: str, services: Services) -> tuple[int, str, MailHandOver]:
    return key, text, services.hand_over.mail(key, text)


def _save(key: int, text: str, path: Path, services: Services) -> None:
    services.hand_over.save_message(key, text, path)


def _save_time(key: int, path: Path, services: Services) -> None:
    services.hand_over.save_time(key, path)
