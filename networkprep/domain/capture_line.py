"""Reads one capture line: who it was, what was said, what was promised. Nothing typed is lost, nothing fails.

The line is cut into words once, the words are gathered into runs (one mark and what belongs to it), and the runs
become parts. Work grows with the length of the line only: no pattern looks back, no word is read twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from networkprep.domain.capture_words import MARKS, CaptureRun, runs_of
from networkprep.domain.contact_words import ContactKind
from networkprep.domain.date_words import find_date
from networkprep.domain.plain_text import search_key

Span = tuple[int, int]


class PartKind(StrEnum):
    """What a recognised part of a capture says."""

    WHO = "who"
    ORGANISATION = "organisation"
    COMMON_GROUND = "common_ground"
    TOPIC = "topic"
    CHALLENGE = "challenge"
    MY_PROMISE = "my_promise"
    THEIR_PROMISE = "their_promise"
    QUALITY = "quality"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"


_ADDRESSES = frozenset(ContactKind)
_KINDS: dict[str, PartKind] = {
    "@": PartKind.ORGANISATION,
    "~": PartKind.COMMON_GROUND,
    "#": PartKind.TOPIC,
    "?": PartKind.CHALLENGE,
    "!": PartKind.MY_PROMISE,
    "<": PartKind.THEIR_PROMISE,
    "*": PartKind.QUALITY,
    ContactKind.EMAIL: PartKind.EMAIL,
    ContactKind.PHONE: PartKind.PHONE,
    ContactKind.LINK: PartKind.LINK,
}
_PROMISES = frozenset({PartKind.MY_PROMISE, PartKind.THEIR_PROMISE})
_BEFORE_WHO = frozenset({"*", *_ADDRESSES})
_COMMAS = ",，、،"
_TRAILING = _COMMAS + ";:-–—( \t"
_LEADING = re.compile(rf"\s*(?:[{_COMMAS};]|[-–—](?=\s))+\s*")
_ESCAPE = re.compile(rf"(?<!\S)\\(?=[{re.escape(MARKS)}\"])")
_BREAK = re.compile(rf"[{_COMMAS}]|(?<=\s)[-–—](?=\s)")
_LITERAL = re.compile(r'(?<!\S)"[^"\n]*"')


@dataclass(frozen=True, slots=True)
class CapturePart:
    """One recognised part: ``raw[start:end]`` with its mark, ``text`` without; a promise may have a due day.

    ``due_words`` is the place of the words that name the due day; they are no longer in ``text``.
    """

    kind: PartKind
    text: str
    start: int
    end: int
    due: date | None = None
    due_words: Span | None = None


@dataclass(frozen=True, slots=True)
class CaptureLine:
    """A capture and what was recognised in it; ``raw`` is kept letter for letter."""

    raw: str
    parts: tuple[CapturePart, ...]
    who: str
    who_is_name: bool
    detail: str

    @property
    def organisation(self) -> str:
        """The first organisation named, or nothing."""
        return next(iter(self._texts(PartKind.ORGANISATION)), "")

    @property
    def common_ground(self) -> tuple[str, ...]:
        """What we have in common, what lit them up (S30)."""
        return self._texts(PartKind.COMMON_GROUND)

    @property
    def topics(self) -> tuple[str, ...]:
        """Topics and interests (S23)."""
        return self._texts(PartKind.TOPIC)

    @property
    def challenges(self) -> tuple[str, ...]:
        """What they are working on or looking for (S23)."""
        return self._texts(PartKind.CHALLENGE)

    @property
    def my_promises(self) -> tuple[CapturePart, ...]:
        """What I promised, with the due day where one was named (S17)."""
        return tuple(part for part in self.parts if part.kind is PartKind.MY_PROMISE)

    @property
    def their_promises(self) -> tuple[CapturePart, ...]:
        """What they promised, with the due day where one was named."""
        return tuple(part for part in self.parts if part.kind is PartKind.THEIR_PROMISE)

    @property
    def is_quality(self) -> bool:
        """The person called this a quality conversation (S132)."""
        return any(part.kind is PartKind.QUALITY for part in self.parts)

    @property
    def emails(self) -> tuple[str, ...]:
        """E-mail addresses found anywhere."""
        return self._texts(PartKind.EMAIL)

    @property
    def phones(self) -> tuple[str, ...]:
        """Phone numbers found anywhere, as typed."""
        return self._texts(PartKind.PHONE)

    @property
    def links(self) -> tuple[str, ...]:
        """Links found anywhere, as typed."""
        return self._texts(PartKind.LINK)

    def _texts(self, kind: PartKind) -> tuple[str, ...]:
        return tuple(part.text for part in self.parts if part.kind is kind)


def read_capture_line(raw: str, today: date, dismissed: frozenset[Span] = frozenset()) -> CaptureLine:
    """Everything the line says, read on this day (S14, S17, S23).

    A dismissed span makes the part that begins there plain text again, also when it has grown since; the span of a
    promise's ``due_words`` takes only the day away.
    """
    return _Reader(raw, today, dict(sorted(dismissed, reverse=True))).line()


def first_words_key(line: CaptureLine) -> str:
    """What tells two conversations apart while there are only notes: the first words, folded for search (S132)."""
    return search_key(line.who or line.raw)


class _Reader:
    """One reading of one line; gathers parts and unmarked texts."""

    def __init__(self, raw: str, today: date, dismissed: dict[int, int]) -> None:
        self._raw = raw
        self._today = today
        self._dismissed = dismissed
        self._parts: list[CapturePart] = []
        self._unmarked: list[str] = []
        self._who = ""
        self._who_is_name = False

    def line(self) -> CaptureLine:
        who_may_come = True
        for run in runs_of(self._raw):
            recognised = self._read_marked(run) if run.mark else False
            if not recognised:
                self._read_unmarked(run, may_be_who=who_may_come and not run.mark)
            who_may_come = who_may_come and recognised and run.mark in _BEFORE_WHO
        self._parts.sort(key=lambda part: (part.start, -part.end))
        detail = " ".join(text for text in self._unmarked if text)
        return CaptureLine(self._raw, tuple(self._parts), self._who, self._who_is_name, detail)

    def _is_dismissed(self, start: int, end: int) -> bool:
        return start in self._dismissed and self._dismissed[start] <= end

    def _add(self, kind: PartKind, text: str, span: Span) -> bool:
        """Keep a part; False when the person has dismissed it."""
        if self._is_dismissed(*span):
            return False
        self._parts.append(CapturePart(kind, text, *span))
        return True

    def _read_marked(self, run: CaptureRun) -> bool:
        """Keep what a marked run says; False when it stays plain text."""
        # Addresses inside a promise or a challenge stay in its text and are recognised as well.
        kept = [self._add(_KINDS[each.kind], each.text, (each.start, each.end)) for each in run.contacts]
        if run.mark in _ADDRESSES:
            return all(kept)
        kind = _KINDS[run.mark]
        if kind in _PROMISES:
            return self._read_promise(kind, run)
        if kind is PartKind.ORGANISATION:
            return self._read_organisation(run)
        text = _text_of(self._raw[run.start + 1 : run.end].rstrip(_TRAILING))
        if not text and kind is not PartKind.QUALITY:
            return False
        return self._add(kind, "" if kind is PartKind.QUALITY else text, (run.start, run.end))

    def _read_organisation(self, run: CaptureRun) -> bool:
        content = self._raw[run.start + 1 : run.end]
        name_ends, rest_begins = _organisation_part(content)
        name = content[:name_ends].rstrip(_TRAILING)
        span = (run.start, run.start + 1 + len(content[:name_ends].rstrip()))
        if not name or not self._add(PartKind.ORGANISATION, _text_of(name), span):
            return False
        self._keep_unmarked(content[rest_begins:])
        return True

    def _read_promise(self, kind: PartKind, run: CaptureRun) -> bool:
        content = self._raw[run.start + 1 : run.end]
        if not any(character.isalpha() for character in content) or self._is_dismissed(run.start, run.end):
            return False  # "!!!", "?!" and "<3" promise nothing
        part = CapturePart(kind, _text_of(content), run.start, run.end)
        found = find_date(content, self._today) or find_date(self._before_addresses(run), self._today)
        if found is not None:
            words = (run.start + 1 + found.start, run.start + 1 + found.end)
            if not self._is_dismissed(*words):
                text = _text_of(content[: found.start].rstrip(_TRAILING)) or part.text
                part = replace(part, text=text, due=found.day, due_words=words)
        self._parts.append(part)
        return True

    def _before_addresses(self, run: CaptureRun) -> str:
        """The words of a promise without the addresses at its end: "send it by fri ana@soil.example"."""
        end = run.end
        for contact in reversed(run.contacts):
            if self._raw[contact.end : end].strip(" \t<([{"):
                break
            end = contact.start
        return self._raw[run.start + 1 : end].rstrip("<([ ")

    def _read_unmarked(self, run: CaptureRun, may_be_who: bool) -> None:
        text = self._raw[run.start : run.end]
        is_name = _begins_like_a_name(text)
        who_ends, rest_begins = _first_part(text) if is_name else (len(text), len(text))
        who = _text_of(text[:who_ends])
        span = (run.start, run.start + len(text[:who_ends].rstrip()))
        if may_be_who and who and self._add(PartKind.WHO, who, span):
            self._who, self._who_is_name = who, is_name
            text = text[rest_begins:]
        self._keep_unmarked(text)

    def _keep_unmarked(self, text: str) -> None:
        separator = _LEADING.match(text)
        self._unmarked.append(_text_of(text[separator.end() :] if separator else text))


def _text_of(written: str) -> str:
    """The text meant by what was written: backslashes before marks go, and quotation marks around the whole of it."""
    text = written.strip()
    if len(text) > 2 and text[0] == text[-1] == '"' and '"' not in text[1:-1]:
        return text[1:-1].strip() or text
    return _ESCAPE.sub("", text)


def _organisation_part(text: str) -> Span:
    """As the first part, but a comma before a capital letter belongs to the name: "Acme, Inc.", "Soil, Sun & Sons"."""
    for name_ends, rest_begins in _breaks(text):
        is_in_name = text[name_ends] in _COMMAS and _begins_like_a_name(text[rest_begins : rest_begins + 2].strip())
        if not is_in_name:
            return name_ends, rest_begins
    return len(text), len(text)


def _first_part(text: str) -> Span:
    """Where a name ends, and where the rest begins after the comma or the dash."""
    return next(_breaks(text), (len(text), len(text)))


def _breaks(text: str) -> Iterator[Span]:
    """Every comma and every dash between blanks; literal text is skipped."""
    for start, end in _outside_literals(text):
        yield from (found.span() for found in _BREAK.finditer(text, start, end))


def _outside_literals(text: str) -> Iterator[Span]:
    position = 0
    for literal in _LITERAL.finditer(text):
        yield position, literal.start()
        position = literal.end()
    yield position, len(text)


def _begins_like_a_name(text: str) -> bool:
    """A capital letter, or any letter of a script without capitals."""
    first = text.lstrip('"\\')[:1]
    return first.isupper() or first.istitle() or (first.isalpha() and first.lower() == first.upper())
