"""What I bring, in words that can be spoken: patterns filled only with one's own words (S38, S40, S44-S48, S149)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.packs import filled
from networkprep.domain.plain_text import search_key
from networkprep.domain.starters import Starter
from networkprep.domain.telling_words import is_plain_word, telling_words

KEYWORDS = 3
_SOURCES = {"skill": "skills", "background": "experiences", "question": "perspectives"}
_WORD = re.compile(r"[^\W_][\w'\u2019-]*")


class StatementPattern(StrEnum):
    """The three ways to say it; also the tags of their wordings in the library."""

    PROBLEM = "problem"
    VALUE = "value"
    PERSPECTIVE = "perspective"


_SUITS = {
    EventKind.TRADE_FAIR: StatementPattern.PROBLEM,
    EventKind.CONFERENCE: StatementPattern.PROBLEM,
    EventKind.INTERNAL: StatementPattern.VALUE,
    EventKind.ASSOCIATION: StatementPattern.VALUE,
    EventKind.COMMUNITY: StatementPattern.VALUE,
    EventKind.VOLUNTEER: StatementPattern.VALUE,
}


@dataclass(frozen=True, slots=True)
class BuiltStatement:
    """A statement offered: its wording, what of one's own went in, and the slots still to be written."""

    pattern_id: str
    text: str
    used: Mapping[str, str]
    missing: tuple[str, ...] = ()

    @property
    def combines(self) -> int:
        """How many of skills, experiences and perspectives are in it (S40)."""
        return sum(1 for slot in self.used if slot in _SOURCES)


@dataclass(frozen=True, slots=True)
class StatementVersion:
    """One kept version; no kinds means for any event."""

    id: str
    text: str
    pattern: StatementPattern | None = None
    kinds: frozenset[EventKind] = frozenset()
    audience: str = ""


def build_statements(
    wordings: Iterable[Starter], pattern: StatementPattern, words: Mapping[str, str]
) -> tuple[BuiltStatement, ...]:
    """The pattern's wordings filled with one's own words: complete ones first, then those mixing the most.

    ``words`` is by slot (audience, problem, help, act, result, skill, background, field, question). Nothing is added
    to them; a slot without words stays open and is named in ``missing``.
    """
    own = {slot: _inside(text) for slot, text in words.items() if text.strip()}
    built = []
    for wording in wordings:
        if pattern.value in wording.tags:
            used = {slot: own[slot] for slot in wording.slots if slot in own}
            missing = tuple(slot for slot in wording.slots if slot not in own)
            built.append(BuiltStatement(wording.id, filled(wording.text, used), used, missing))
    return tuple(sorted(built, key=lambda each: (len(each.missing), -each.combines, -len(each.used), each.pattern_id)))


def mixed_statement(skills: Sequence[str], experiences: Sequence[str], perspectives: Sequence[str]) -> tuple[str, ...]:
    """Statements joining two or all three of the lists, from the first entry of each (S40).

    Skills are written as after "I enjoy", experiences as after "I come from", perspectives as after "I keep asking".
    """
    skill, experience, perspective = (_inside(next(iter(each), "")) for each in (skills, experiences, perspectives))
    offers = (
        (
            (skill, experience, perspective),
            f"I come from {experience}, I enjoy {skill}, and I keep asking {perspective}.",
        ),
        ((experience, perspective), f"I come from {experience}, so I keep asking {perspective}."),
        ((skill, experience), f"I enjoy {skill}, and I bring {experience} to it."),
        ((skill, perspective), f"I enjoy {skill}, and while I do it I keep asking {perspective}."),
    )
    return tuple(text for parts, text in offers if all(parts))


def preselected(
    versions: Sequence[StatementVersion],
    kind: EventKind,
    *,
    chosen: str = "",
    last_used_here: str = "",
    about: str = "",
) -> StatementVersion | None:
    """The version for an event: chosen for it, else last used here, else written for its kind or audience (S48).

    ``about`` is what is said of the event: a version for "river groups" comes before others at a meeting about rivers.
    """
    by_id = {version.id: version for version in versions}
    for known in (chosen, last_used_here):
        if known in by_id:
            return by_id[known]
    there = frozenset(telling_words(about))
    suiting = _SUITS.get(kind, StatementPattern.PERSPECTIVE)
    return min(
        versions,
        key=lambda version: (
            kind not in version.kinds,
            there.isdisjoint(telling_words(version.audience)),
            bool(version.kinds),
            version.pattern is not suiting,
            version.id,
        ),
        default=None,
    )


def keywords_of(statement: str, own_words: Iterable[str] = ()) -> tuple[str, ...]:
    """Up to three keywords of a statement, only from its words; entries of one's own lists come first (S47)."""
    whole = search_key(statement)
    known = [entry.strip() for entry in own_words if entry.strip() and search_key(entry) in whole]
    found: dict[str, str] = {}
    for phrase in [run for entry in known for run in _runs(entry)[:1]] + _runs(statement):
        if not any(search_key(phrase) in key or key in search_key(phrase) for key in found):
            found[search_key(phrase)] = phrase
    return tuple(found.values())[:KEYWORDS]


def _runs(text: str) -> list[str]:
    """The groups of up to three neighbouring words that say something."""
    runs: list[list[str]] = [[]]
    at = 0
    for match in _WORD.finditer(text):
        apart = bool(text[at : match.start()].strip()) or len(runs[-1]) == 3
        at = match.end()
        if is_plain_word(match[0]):
            runs.append([])
            continue
        if apart:
            runs.append([])
        runs[-1].append(match[0])
    return [" ".join(run) for run in runs if run]


def _inside(text: str) -> str:
    """The words as they stand inside a sentence: without the stop at their end."""
    return " ".join(text.split()).rstrip(".;, ")
