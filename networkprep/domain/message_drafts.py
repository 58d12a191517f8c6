"""First wordings of a message: a template filled with captured facts only, its gaps left to be seen (S91-S96, S147)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

# An act that is done, not sent: such a promise alone does not make a message about a thing.
_ACT_NOT_THING = re.compile(
    r"^(?:i\s+|i'll\s+|i will\s+|to\s+)*(?:call|ring|phone|meet|visit|introduce|ask|talk|speak|join|come|go|invite|help"
    r"|have (?:a )?(?:coffee|lunch|call)|get together|catch up)\b",
    re.IGNORECASE,
)
_SLOT = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_SIGN_OFF = re.compile(r"\s*\{me\}\s*$")
_TITLE_WORDS = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame", "herr", "frau", "rev"})
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class FollowUpKind(StrEnum):
    """What a follow-up is for; a kept promise comes first."""

    RESOURCE = "resource"
    COLLABORATION = "collaboration"
    PLEASANT = "pleasant"


class FactSource(StrEnum):
    """Where a fact in a draft comes from, shown beside it."""

    CAPTURE = "capture"
    DEBRIEF = "debrief"
    PERSON = "person"
    EVENT = "event"
    PROMISE = "promise"
    RESOURCE = "resource"
    PROFILE = "profile"
    OWN_WORDS = "own_words"


# The gap shown in a draft for each slot that has no fact; drafts are English, so these are too.
GAP_WORDS = {
    "association": "association",
    "author": "author",
    "challenge": "what they are working on",
    "community": "community",
    "date": "date",
    "day": "day",
    "detail": "what you talked about",
    "event": "where you met",
    "hobby": "hobby",
    "idea": "your shared idea",
    "interest": "their interest",
    "last_topic": "what you last talked about",
    "link": "link",
    "me": "your name",
    "month": "month",
    "mutual": "who you both know",
    "my_intro": "who you are",
    "my_project": "your project",
    "my_strength": "your strength",
    "my_topic": "your topic",
    "name": "name",
    "news": "their news",
    "next_step": "next step",
    "other": "somewhere else to ask",
    "purpose": "purpose",
    "resource": "what you promised",
    "school": "school",
    "shared": "what you share",
    "shared_memory": "a memory you share",
    "shared_place": "a place you share",
    "small_step": "a small first step",
    "their_project": "their project",
    "their_strength": "their strength",
    "thing": "thing",
    "third": "third person",
    "time1": "a time",
    "time2": "another time",
    "topic": "topic",
    "trigger": "what made you think of them",
    "why": "why you would value this",
}
SLOTS = frozenset(GAP_WORDS)
APPENDED_SLOTS = ("why", "next_step")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known, for one slot, and where it was written down."""

    slot: str
    value: str
    source: FactSource


@dataclass(frozen=True, slots=True)
class Facts:
    """All that may stand in a draft; the first fact with text wins for each slot."""

    known: tuple[Fact, ...] = ()

    def find(self, slot: str) -> Fact | None:
        """The fact for this slot, or None where nothing was captured."""
        return next((fact for fact in self.known if fact.slot == slot and fact.value.strip()), None)


@dataclass(frozen=True, slots=True)
class FilledDraft:
    """A wording ready to be read and changed, with what it rests on and what is still missing."""

    template_id: str
    text: str
    used: tuple[Fact, ...]
    gaps: tuple[str, ...]


class Template(Protocol):
    """The part of a starter that a draft needs; ``late`` among its tags marks a wording for a late message."""

    @property
    def id(self) -> str:
        """Stable name, the last resort in ordering."""

    @property
    def text(self) -> str:
        """The wording, slots in braces."""

    @property
    def tags(self) -> Collection[str]:
        """What it is about."""


def kind_for(*, promise: str = "", collaboration: bool = False, excluded: bool = False) -> FollowUpKind | None:
    """The kind proposed for a person: an open promise of mine first, then collaboration, else simply pleasant.

    A promise that plainly is an act ("call her on Monday") does not make a message about a thing. A person marked
    "no further contact" has none (S94-S96, S113).
    """
    if excluded:
        return None
    if promise.strip() and not _ACT_NOT_THING.match(promise.strip()):
        return FollowUpKind.RESOURCE
    return FollowUpKind.COLLABORATION if collaboration else FollowUpKind.PLEASANT


def category_for(kind: FollowUpKind, facts: Facts, *, next_step_wanted: bool = True) -> str:
    """The starter category whose wordings suit this kind.

    Collaboration wordings hold their own request; with a next step in one's own words, or with none wanted, a
    wording without a request is taken, so that the draft asks exactly once or not at all (S92).
    """
    if kind is FollowUpKind.RESOURCE:
        return "fu_resource"
    own_step = facts.find("next_step") is not None
    if kind is FollowUpKind.COLLABORATION and next_step_wanted and not own_step:
        return "fu_collab"
    return "fu_pleasant"


def fill(template_id: str, text: str, facts: Facts) -> FilledDraft:
    """Put each fact into its slot, once; values are never read again, so braces in them stay braces.

    A slot without a fact stays as a gap such as "[link]". A reason or a next step in one's own words goes before
    the name at the end, if the wording has no place for it.
    """
    sign_off = _SIGN_OFF.search(text)
    body = text[: sign_off.start()] if sign_off else text
    filling = _Filling(facts)
    parts = ["".join(filling.pieces(body))]
    parts += [filling.value(slot) for slot in APPENDED_SLOTS if f"{{{slot}}}" not in body and facts.find(slot)]
    whole = " ".join(part.strip() for part in parts if part.strip())
    if sign_off:
        whole += "\n\n" + filling.value("me")
    return FilledDraft(template_id, whole, tuple(filling.used), tuple(filling.gaps))


def drafts_in_order(templates: Iterable[Template], facts: Facts, *, late: bool = False) -> tuple[FilledDraft, ...]:
    """Every wording filled, best first: fewest gaps, then the most facts, then by id.

    Wordings about being late come first when it is late and not at all before. "Another version" is the next one.
    """
    ranked = []
    for template in templates:
        for_late = "late" in template.tags
        if for_late and not late:
            continue
        draft = fill(template.id, template.text, facts)
        ranked.append(((len(draft.gaps), not for_late, -len(draft.used), template.id), draft))
    return tuple(draft for _, draft in sorted(ranked, key=lambda pair: pair[0]))


def link_first(drafts: Iterable[FilledDraft], templates: Iterable[Template]) -> tuple[FilledDraft, ...]:
    """A promised thing comes with its link; wordings that call it attached wait behind those with a place for it."""
    linked = {template.id for template in templates if "{link}" in template.text}
    return tuple(sorted(drafts, key=lambda draft: bool(linked) and draft.template_id not in linked))


def another_version(drafts: Sequence[FilledDraft], shown_id: str) -> FilledDraft | None:
    """The next wording after the one shown, round and round; None when there is no other (S93)."""
    ids = [draft.template_id for draft in drafts]
    if shown_id not in ids:
        return drafts[0] if drafts else None
    return drafts[(ids.index(shown_id) + 1) % len(drafts)] if len(drafts) > 1 else None


def greeting_name(display_name: str, *, given: str = "", likes_to_be_called: str = "") -> str:
    """What to write after "Hi": how they like to be called, else the given name, else a cautious guess."""
    for known in (likes_to_be_called, given):
        if known.strip():
            return known.strip()
    words = display_name.split()
    if not words:
        return ""
    titled = words[0].rstrip(".").casefold() in _TITLE_WORDS or words[0].endswith((".", ","))
    latin = all(letter < "\u0250" for letter in words[0])
    # Outside Latin script the first word is often the family name: there the whole name is the safe choice.
    return words[0] if latin and not titled else " ".join(words)


def event_words(title: str, on: date, today: date) -> str:
    """How the occasion is named in a message: "RiverCon on 12 May", with the year once it is another one (S75)."""
    year = f" {on.year}" if on.year != today.year else ""
    return f"{' '.join(title.split())} on {on.day} {MONTHS[on.month - 1]}{year}"


def gaps_in(text: str) -> tuple[str, ...]:
    """The slots whose gap marker still stands in a text, also after editing (S74)."""
    return tuple(slot for slot in sorted(SLOTS) if gap_marker(slot) in text)


def gap_marker(slot: str) -> str:
    """How a missing fact shows in a draft."""
    return f"[{GAP_WORDS[slot]}]"


class _Filling:
    """Remembers, while a wording is filled, what was used and what was missing."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.used: list[Fact] = []
        self.gaps: list[str] = []

    def pieces(self, text: str) -> Iterator[str]:
        """The text's pieces in order; words in braces that are no slot stay as they are."""
        at = 0
        for match in _SLOT.finditer(text):
            if match[1] not in SLOTS:
                continue
            yield text[at : match.start()]
            at = match.end()
            value = self.value(match[1])
            # "…about the old mill." before a full stop would end twice.
            yield value.rstrip(".,;") if text[at : at + 1] in {".", ",", ";", "?"} else value
        yield text[at:]

    def value(self, slot: str) -> str:
        """The fact on one line, or the gap marker."""
        fact = self._facts.find(slot)
        if fact is None:
            if slot not in self.gaps:
                self.gaps.append(slot)
            return gap_marker(slot)
        if fact not in self.used:
            self.used.append(fact)
        return " ".join(fact.value.split())
