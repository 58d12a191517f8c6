"""The capture line: typed, understood at once, kept as a draft, saved by Enter (S14, S23, S30, S34, X2)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.changes import Done
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.plain_text import CAPTURE_CAP, clean_text
from networkprep.ui.capture.capture_edit import CaptureEdit
from networkprep.ui.capture.notice import Notice
from networkprep.ui.capture.spans import moved_spans, span_of
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.announcing import announce
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.notes_view import NoteLine
from networkprep.ui.words import fill
from networkprep.ui.words.failures import failure_sentence

if TYPE_CHECKING:
    from networkprep.domain.capture_line import Span
    from networkprep.services.captures import EventChoice, SavedCapture
    from networkprep.services.catalogue import Services


@dataclass(frozen=True, slots=True)
class _Note:
    """What stands in the line: its text as it will be kept, and which parts the person made plain text again."""

    text: str = ""
    dismissed: frozenset[Span] = frozenset()

    @property
    def body(self) -> dict[str, Any]:
        """As a draft keeps it; an empty line keeps none."""
        return {"text": self.text, "dismissed": sorted(self.dismissed)} if self.text.strip() else {}


class _Found(NamedTuple):
    """A draft, and the event that was chosen for it by hand."""

    body: dict[str, Any]
    choice: EventChoice | None


class CaptureLine(NoteLine):
    """A field, chips under it, and a sentence where something needs one. ``key`` names its draft.

    With ``event_id`` every note belongs to that event; else to ``event_choice``, and without one the clock chooses.
    ``shelf`` holds the chips and the sentence; a narrow place may take it out and show it elsewhere.
    """

    saved = Signal(object, str, object)
    """A ``SavedCapture``, its text and what in it was made plain text; the line is empty again."""

    event_found = Signal(object)
    """The ``EventChoice`` that was kept with the words that are back."""

    def __init__(self, runtime: Runtime, key: str = "capture", event_id: int | None = None) -> None:
        super().__init__()
        self._runtime = runtime
        self._key = key
        self._event_id = event_id
        self.event_choice: EventChoice | None = None
        self._note = _Note()
        self._saving: _Note | None = None
        self._leaves_after = False
        self._saves_after = False
        self._chosen_chip = ""
        self._build()
        runtime.jobs.ask(partial(_find_draft, key), self._on_draft)

    @property
    def text(self) -> str:
        """What is typed now."""
        return self.edit.text()

    def choose_event(self, choice: EventChoice | None) -> None:
        """Let what is typed belong to this event, and the choice be kept with the words."""
        self.event_choice = choice
        if self._note.text.strip():  # an empty line keeps no draft, and those words may only be on their way back
            self._keep_draft()

    def give_back(self, text: str, dismissed: frozenset[Span] = frozenset()) -> None:
        """Put a text that was here before in front of what is typed now."""
        if not text:
            return
        now = self.edit.text()
        self._note = _Note(text, dismissed)
        self.edit.set_text(f"{text}\n{now}" if now.strip() else text)

    def save(self, *, leave: bool = False) -> None:
        """Save what is typed; an empty line saves nothing, a line being saved is not saved twice."""
        if self._saving is not None:
            self._leaves_after = self._leaves_after or leave
            self._saves_after = self._note.text != self._saving.text
        elif self._note.text.strip():
            self._saving, self._leaves_after = self._note, leave
            where = self.event_choice if self._event_id is None else self._event_id
            work = partial(_save, self._note, where, self._key)
            self._runtime.jobs.ask(work, self._on_saved, self._on_failed)
        elif leave:
            self.left.emit()

    def discard(self) -> None:
        """Throw the text away; one press brings it back."""
        thrown = self._note
        if not thrown.text or self._saving is not None:
            return
        self.edit.set_text("")
        self._keep_draft(at_once=True)
        bring_back = partial(self.give_back, thrown.text, thrown.dismissed)
        self.notice.say(self.tr("Thrown away."), self.tr("Undo"), bring_back)
        self.changed.emit()

    def keep_draft(self) -> None:
        """Have what is typed on the disk now."""
        self._keep_draft(at_once=True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._runtime.drafts.write()

    def _build(self) -> None:
        self.edit = CaptureEdit(self.tr("Capture"), self._on_backspace, self)
        self.edit.invite(self.tr("Who was it, and one thing worth remembering?"))
        self.setFocusProxy(self.edit)
        self.chips = ChipRow(self.tr("What was understood"))
        self.chips.dismissed.connect(self._on_dismissed)
        self.chips.activated.connect(self._on_activated)
        self.notice = Notice()
        self.shelf = QWidget(self)
        shelf = QVBoxLayout(self.shelf)
        shelf.setContentsMargins(0, 0, 0, 0)
        shelf.setSpacing(SMALL)
        shelf.addWidget(self.chips)
        shelf.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.edit)
        column.addWidget(self.shelf)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.entered.connect(self._on_entered)
        self.edit.left.connect(self._on_left)
        self.edit.discarded.connect(self.discard)
        self.edit.chips_wanted.connect(self.chips.focus_first)
        self.edit.cut_short.connect(self._on_cut_short)
        self.edit.focus_lost.connect(self._runtime.drafts.write)

    def _on_draft(self, found: _Found) -> None:
        if found.choice is not None and self.event_choice is None:
            self.event_choice = found.choice
            self.event_found.emit(found.choice)
        spans = frozenset((int(start), int(end)) for start, end in found.body.get("dismissed", ()))
        self.give_back(str(found.body.get("text", "")), spans)

    def _on_text_changed(self) -> None:
        text = clean_text(self.edit.text(), CAPTURE_CAP).text
        if text != self._note.text:
            self._note = _Note(text, moved_spans(self._note.dismissed, self._note.text, text))
        self._read()
        self._keep_draft()

    def _read(self) -> None:
        self._choose_chip("")
        self.chips.set_chips(_understood(self._note, self._runtime.clock.now().date()) if self._note.text else ())
        self.chips.setVisible(bool(self.chips.chips))
        self.changed.emit()

    def _keep_draft(self, *, at_once: bool = False) -> None:
        body, choice = self._note.body, self.event_choice
        if body and choice is not None:
            body["event"] = {"id": choice.id}
        self._runtime.drafts.keep(self._key, body)
        if at_once:
            self._runtime.drafts.write()

    def _on_entered(self, leave: bool) -> None:
        self.save(leave=leave)

    def _on_left(self) -> None:
        self._keep_draft(at_once=True)
        self.left.emit()

    def _on_saved(self, saved: SavedCapture) -> None:
        note, self._saving = self._saving or _Note(), None
        self.notice.hide()
        self._take_out(note.text)
        self._keep_draft(at_once=True)
        self.saved.emit(saved, note.text, note.dismissed)
        if self._saves_after:
            self._saves_after = False
            self.save(leave=self._leaves_after)
        elif self._leaves_after:
            self.left.emit()

    def _take_out(self, text: str) -> None:
        """What was typed while the note was being saved stays as the beginning of the next one."""
        now = self._note.text
        self.edit.set_text(now[len(text) :].lstrip() if now.startswith(text) and now != text else "")

    def _on_failed(self, error: NetworkPrepError) -> None:
        self._saving, self._saves_after = None, False
        self.notice.say(failure_sentence(error), self.tr("Try again"), self._on_try_again)
        self.changed.emit()

    def _on_try_again(self) -> None:
        self.save(leave=self._leaves_after)
        self.edit.setFocus()

    def _on_cut_short(self, left_out: int) -> None:
        sentence = self.tr("A note holds 20,000 characters; what came after was left out (%Ln).", "", left_out)
        self.notice.say(sentence)
        self.changed.emit()

    def _on_backspace(self) -> bool:
        """Backspace at the end: the first selects the last chip, the next makes it plain text again."""
        chips = [chip for chip in self.chips.chips if chip.dismissable]
        if not chips:
            return False
        if self._chosen_chip:
            self._on_dismissed(self._chosen_chip)
        else:
            self._choose_chip(chips[-1].key)
            words = fill(self.tr("{what}: Backspace again makes it plain text"), what=chips[-1].words)
            announce(self.edit, words)
        return True

    def _choose_chip(self, key: str) -> None:
        self._chosen_chip = key
        self.chips.choose(key)

    def _on_activated(self, key: str) -> None:
        """Show where in the line a chip comes from."""
        self.edit.setFocus()
        if key and key != self._chosen_chip:
            self._choose_chip(key)

    def _on_dismissed(self, key: str) -> None:
        self._note = replace(self._note, dismissed=self._note.dismissed | {span_of(key)})
        self.edit.setFocus()
        self._read()
        self._keep_draft()


def _understood(note: _Note, today: date) -> tuple[Chip, ...]:
    # Imported here: the grammar costs 15 ms that no start needs; the capture door warms it after the first picture.
    from networkprep.domain.capture_line import read_capture_line  # noqa: PLC0415  # with the first letter
    from networkprep.ui.capture.part_chips import chips_of  # noqa: PLC0415  # as above

    return chips_of(read_capture_line(note.text, today, note.dismissed), today, dismissable=True)


def _find_draft(key: str, services: Services) -> _Found:
    body = services.drafts.find(key)
    return _Found(body, _kept_choice(body.get("event"), services))


def _kept_choice(kept: object, services: Services) -> EventChoice | None:
    """The event kept with a draft; without one, or with one that is gone, the clock chooses."""
    match kept:
        case {"id": int() | None as event_id}:
            with suppress(NetworkPrepError):
                return services.captures.choice(event_id)
    return None


def _save(note: _Note, where: EventChoice | int | None, key: str, services: Services) -> Done[SavedCapture]:
    """Save, and drop the draft in the same breath: after a crash it must not come back as a second note."""
    if isinstance(where, int):
        saved = services.at_event.note(where, note.text, note.dismissed)
    else:
        saved = services.captures.save(note.text, where, note.dismissed)
    with suppress(NetworkPrepError):  # the note itself is safe; the line drops its draft once more when it hears so
        services.drafts.keep({key: {}})
    return saved
