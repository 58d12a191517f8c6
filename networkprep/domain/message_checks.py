"""Friendly hints on the text of a message: codes with values, never a block, each may be put aside (S72-S77, S92)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from networkprep.domain.message_drafts import Facts, FollowUpKind, gaps_in
from networkprep.domain.plain_text import search_key
from networkprep.domain.shared_interests import interest_key
from networkprep.domain.transactional_phrases import transactional_phrases, urgent_words

WORD_LIMIT = 90
FAR_TOO_LONG = 200
SHORT_NOTE_CHARACTERS = 200
NOTE_CHARACTERS = 300

# What a message rests on: at least one of these makes it personal (S75-S77, S91).
HOW_WE_MET = ("event", "community", "mutual", "shared_place")
SHARED = ("shared", "topic", "interest", "last_topic", "shared_memory")
TALKED_ABOUT = ("detail", "their_project", "idea", "news", "their_strength", "thing")
REASON = ("why",)

_LINK = re.compile(r"https?://\S+|www\.\S+")
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_REQUEST = re.compile(
    r"\b(?:(?:could|can|would|will) you\b|would you mind\b|do you mind\b|may i (?:ask|tell|call|visit)\b|introduce me\b"
    r"|send me\b|let me know\b|i need (?:you|your)\b|please (?!don't|do not|feel free|find)\w+|shall we\b"
    r"|i(?:'d| would) (?:love|like|appreciate) (?:your|you to|some)\b|help me\b|do me\b)",
    re.IGNORECASE,
)
_FAVOUR = re.compile(
    r"\b(?:(?:could|can|would|will) you (?!like\b|enjoy\b|be (?:glad|happy|free)\b)|would you mind\b|do you mind\b"
    r"|introduce me\b|send me\b|i need (?:you|your)\b|help me\b|do me\b|may i ask\b)",
    re.IGNORECASE,
)
_HOW_ARE_YOU = re.compile(
    r"\bhow (?:are|have|is|has|was|were|did|do)\b.*\b(?:you|your|things|life|it|everything|all)\b", re.IGNORECASE
)
_CONDITION = re.compile(r"^\s*(?:and\s+|but\s+)?(?:no need|if you (?:ever )?need|only if)\b", re.IGNORECASE)
_SMALL_WORDS_LINE = (
    "a an the and or but of to in on at by for from with about into over after before how what who why that this these "
    "those is are was were be been it its their his her your my our they he she you we i as not no so very more "
    # An edit that drops the date still says where we met.
    "january february march april may june july august september october november december"
)
_SMALL_WORDS = frozenset(_SMALL_WORDS_LINE.split())


class HintCode(StrEnum):
    """What a hint is about; its sentence is in the window's words."""

    NO_DETAIL = "no_detail"
    GAPS_LEFT = "gaps_left"
    NOT_PERSONAL = "not_personal"
    TOO_MANY_ASKS = "too_many_asks"
    TOO_LONG = "too_long"
    FAR_TOO_LONG = "far_too_long"
    TRANSACTIONAL = "transactional"
    EXCLAMATIONS = "exclamations"
    URGENCY = "urgency"
    MOSTLY_ASKS = "mostly_asks"


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint; ``values`` fill its sentence (slots, counts, a phrase and a friendlier wording)."""

    code: HintCode
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """The figures and hints shown beside a draft."""

    words: int
    asks: int
    details: tuple[str, ...]
    hints: tuple[Hint, ...]

    @property
    def has_detail(self) -> bool:
        """Whether something from the talk, or something shared, is in it; where one met is not enough (S91)."""
        return _has_detail(self.details)

    @property
    def ready(self) -> bool:
        """Whether it may be marked ready without a warning: personal, and without gaps (S74, S77)."""
        warned = {HintCode.GAPS_LEFT, HintCode.NOT_PERSONAL}
        return not any(hint.code in warned for hint in self.hints)


@dataclass(frozen=True, slots=True)
class NoteLength:
    """How much of a short note's room is used, in characters."""

    used: int
    limit: int

    @property
    def left(self) -> int:
        """Characters still free; below zero when it is too long."""
        return self.limit - self.used


def check_draft(
    text: str,
    facts: Facts,
    kind: FollowUpKind | None = None,
    *,
    touch: bool = False,
    recent_asks: Sequence[bool] = (),
    dismissed: frozenset[HintCode] = frozenset(),
) -> DraftCheck:
    """Look at a message as it stands; ``kind`` is None for a first message or a touch.

    A touch may ask and invite, but asks no favour; a follow-up has room for the request that belongs to its kind.
    ``recent_asks`` says for the last messages to this person, newest first, whether each asked for something.
    """
    words, asks = count_words(text), favours_in(text) if touch else asks_in(text)
    details = details_in(text, facts)
    hints = [
        *_personal_hints(text, facts, details),
        *_ask_hints(asks, _asks_welcome(kind, facts), recent_asks),
        *_length_hints(words),
        *_tone_hints(text),
    ]
    return DraftCheck(words, len(asks), details, tuple(hint for hint in hints if hint.code not in dismissed))


def details_in(text: str, facts: Facts) -> tuple[str, ...]:
    """The facts about the two of us that the text holds, even reworded a little: half of a fact's words will do."""
    present = {interest_key(word) for word in re.findall(r"[\w'-]+", search_key(text))}
    slots = (*TALKED_ABOUT, *SHARED, *HOW_WE_MET, *REASON)
    found = (slot for slot in slots if (fact := facts.find(slot)) and _mostly_in(fact.value, present))
    return tuple(found)


def asks_in(text: str) -> tuple[str, ...]:
    """The sentences that want something of the reader; asking how they are is not one of them (S92, S96, S98)."""
    plain = _LINK.sub("", text.replace("\u2019", "'"))
    sentences = (match[0].strip() for match in _SENTENCE.finditer(plain))
    return tuple(sentence for sentence in sentences if _is_ask(sentence))


def favours_in(text: str) -> tuple[str, ...]:
    """The sentences that ask a favour; questions and invitations to talk are none (S98)."""
    return tuple(sentence for sentence in asks_in(text) if _FAVOUR.search(sentence))


def mostly_asks(recent_asks: Sequence[bool]) -> bool:
    """Whether at least two of the last three messages asked for something (S98)."""
    return sum(recent_asks[:3]) >= 2


def count_words(text: str) -> int:
    """Words as a reader counts them; a link is one word."""
    return sum(1 for word in text.split() if any(letter.isalnum() for letter in word))


def as_note(text: str) -> str:
    """The message on one line, for the note of a connection request."""
    return " ".join(text.split())


def note_length(text: str, limit: int = SHORT_NOTE_CHARACTERS) -> NoteLength:
    """The room a note takes; counted as the sites count, where a picture sign outside the basic plane is two."""
    return NoteLength(len(as_note(text).encode("utf-16-le")) // 2, limit)


def _personal_hints(text: str, facts: Facts, details: Sequence[str]) -> list[Hint]:
    hints = []
    gaps = gaps_in(text)
    if gaps:
        hints.append(Hint(HintCode.GAPS_LEFT, gaps))
    if not details:
        hints.append(Hint(HintCode.NOT_PERSONAL))
    if not _has_detail(details):
        known = next((fact.value for slot in (*TALKED_ABOUT, *SHARED) if (fact := facts.find(slot))), "")
        hints.append(Hint(HintCode.NO_DETAIL, (known,) if known else ()))
    return hints


def _has_detail(details: Sequence[str]) -> bool:
    return any(slot in details for slot in (*TALKED_ABOUT, *SHARED))


def _ask_hints(asks: Sequence[str], welcome: int, recent_asks: Sequence[bool]) -> list[Hint]:
    hints = []
    if len(asks) > welcome:
        hints.append(Hint(HintCode.TOO_MANY_ASKS, (str(len(asks)), str(welcome))))
    if mostly_asks(recent_asks):
        hints.append(Hint(HintCode.MOSTLY_ASKS))
    return hints


def _length_hints(words: int) -> list[Hint]:
    if words >= FAR_TOO_LONG:
        return [Hint(HintCode.FAR_TOO_LONG, (str(words), str(WORD_LIMIT)))]
    return [Hint(HintCode.TOO_LONG, (str(words), str(WORD_LIMIT)))] if words > WORD_LIMIT else []


def _tone_hints(text: str) -> list[Hint]:
    hints = [Hint(HintCode.TRANSACTIONAL, pair) for pair in transactional_phrases(text)]
    hints += [Hint(HintCode.URGENCY, (word,)) for word in urgent_words(text)]
    marks = text.count("!")
    return [*hints, Hint(HintCode.EXCLAMATIONS, (str(marks),))] if marks > 1 else hints


def _asks_welcome(kind: FollowUpKind | None, facts: Facts) -> int:
    own_step = facts.find("next_step")
    return 1 if kind is FollowUpKind.COLLABORATION or (own_step and _is_ask(own_step.value)) else 0


def _is_ask(sentence: str) -> bool:
    if _CONDITION.match(sentence):
        return False
    if _REQUEST.search(sentence):
        return True
    return "?" in sentence and not _HOW_ARE_YOU.search(sentence)


def _mostly_in(value: str, present: set[str]) -> bool:
    words = [
        word for word in re.findall(r"[\w'-]+", search_key(value)) if word not in _SMALL_WORDS and not word.isdigit()
    ]
    keys = {interest_key(word) for word in words or search_key(value).split()}
    return bool(keys) and 2 * len(keys & present) >= len(keys)
