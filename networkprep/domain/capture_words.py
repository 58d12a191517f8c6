"""Cuts a capture line into words and runs: a mark with what belongs to it, or text without a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from networkprep.domain.contact_words import ContactKind, ContactWord, contact_at

MARKS = "@~#?!<*"

# A quoted stretch is one word, with its mark or without; so is a row of stars. A quotation mark that is never closed
# is an ordinary character. Each alternative moves on without looking back.
_WORD = re.compile(r'\*+|[@~#?!<]?"[^"\n]+"\S*|\S+')
_ADDRESSES = frozenset(ContactKind)
_ENDS_BEFORE_ADDRESS = frozenset("@#~")
_ENDS_AFTER_QUOTE = frozenset("@#")


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    new_row: bool
    mark: str = ""
    is_literal: bool = False
    contact: ContactWord | None = None


@dataclass(slots=True)
class CaptureRun:
    """``raw[start:end]``: a mark (one of MARKS, a ContactKind, or nothing) and all that belongs to it."""

    mark: str
    start: int
    end: int
    contacts: list[ContactWord] = field(default_factory=list)
    closed: bool = False


def runs_of(raw: str) -> Iterator[CaptureRun]:
    """The runs of the line in order; together they cover every character that is not blank."""
    run: CaptureRun | None = None
    for word in _words(raw):
        if run is None or _begins_run(run, word):
            if run is not None:
                yield run
            run = CaptureRun(word.mark, word.start, word.end)
        if word.contact is not None:
            run.contacts.append(word.contact)
        run.end = word.end
        run.closed = run.closed or _closes(raw, run, word)
    if run is not None:
        yield run


def _begins_run(run: CaptureRun, word: _Word) -> bool:
    if run.closed or word.new_row or (word.mark and word.mark in MARKS):
        return True
    if word.contact is not None:
        return not run.mark or run.mark in _ENDS_BEFORE_ADDRESS
    return False


def _closes(raw: str, run: CaptureRun, word: _Word) -> bool:
    """Whether this word is the last of its run whatever comes after it."""
    if run.mark == "*" or run.mark in _ADDRESSES:
        return True
    if word.start != run.start:
        return False
    if run.mark in _ENDS_AFTER_QUOTE and word.is_literal:
        return True
    return run.mark == "@" and raw[word.start + 1].islower()


def _words(raw: str) -> Iterator[_Word]:
    position = 0
    while (found := _WORD.search(raw, position)) is not None:
        start = found.start()
        at_start = start == 0 or raw[start - 1].isspace() or raw[start - 1] == "*"
        word = _read_word(raw, start, found.end(), at_start=at_start, new_row="\n" in raw[position:start])
        position = word.end
        yield word


def _read_word(raw: str, start: int, end: int, *, at_start: bool, new_row: bool) -> _Word:
    """The word with its mark; where it is an address or a number, as far as that goes."""
    if not at_start or (raw[start] == '"' and '"' in raw[start + 1 : end]):
        return _Word(start, end, new_row, is_literal=raw[start] == '"')
    mark = raw[start] if raw[start] in MARKS and _marks_something(raw, start, end) else ""
    if mark == "<" and ">" in raw[start:end] and (wrapped := contact_at(raw, start, end)) is not None:
        return _Word(start, wrapped.end, new_row, wrapped.kind, contact=wrapped)
    if mark:
        is_literal = raw[start + 1 : start + 2] == '"'
        within = contact_at(raw, start + 1, end) if mark not in "@*" and not is_literal else None
        return _Word(start, within.end if within else end, new_row, mark, is_literal, within)
    contact = contact_at(raw, start, end) if raw[start] not in MARKS else None
    if contact is not None:
        return _Word(start, contact.end, new_row, contact.kind, contact=contact)
    return _Word(start, end, new_row)


def _marks_something(raw: str, start: int, end: int) -> bool:
    """A lone mark, or one before another mark ("?!"), is punctuation; a star always counts."""
    return raw[start] == "*" or (end - start > 1 and raw[start + 1] not in MARKS)
