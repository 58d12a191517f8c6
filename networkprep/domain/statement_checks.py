"""Gentle hints on what I say about myself: more than a title, no boasting, short, plain (S39, S42, S43, S47)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

MOST_WORDS = 35
MOST_SECONDS = 20
WORDS_A_MINUTE = 110

_BOASTS = re.compile(
    r"(?<!\w)(?:"
    r"(?:the|one of the|among the|your|country's|world's|city's) (?:very )?"
    r"(?:best|greatest|finest|top|leading|foremost)"
    r"|best[- ](?:in[- ]class|selling|known|in the)"
    r"|(?:a|industry|market|world)[- ]leading|world[- ]class|top[- ]\d+"
    r"|top[- ](?:rated|ranked|performing|performer)|(?:number|no\.?|nr\.?|#) ?(?:one|1)(?!\w)|ranked"
    r"|award[- ]winning|awards?|prizes?|medals?|honou?red with|the only (?:one|person|expert) (?:who|to)"
    r"|the (?:most|least) \w+|unmatched|unrivall?ed|unparallel?led|second to none|renowned|famous|legendary"
    r"|guru|ninja|rock ?star|visionary|genius|exceptional|outstanding|extraordinary|brilliant"
    r")(?!\w)",
    re.IGNORECASE,
)
_THE_SUPERLATIVE = re.compile(r"\bthe (\w{2,}est)\b", re.IGNORECASE)
_NO_SUPERLATIVES = frozenset(
    {"rest", "forest", "west", "midwest", "interest", "harvest", "request", "guest", "test", "contest", "protest"}
    | {"chest", "quest", "nest", "priest", "digest", "invest", "crest", "pest", "arrest", "conquest", "latest"}
)
_JARGON = re.compile(
    r"(?<!\w)(?:synerg\w+|stakeholders?|deliverables?|paradigms?|ecosystems?|holistic\w*|scalab\w+|disrupt\w*"
    r"|actionable|bandwidth|low[- ]hanging|go[- ]to[- ]market|verticals|end[- ]to[- ]end|value[- ]add\w*|solutioning"
    r"|ideat\w+|core competenc\w+|thought leader\w*|cutting[- ]edge"
    r"|state[- ]of[- ]the[- ]art|omni-?channel|moneti[sz]\w+"
    r"|operationali[sz]\w+|incentivi[sz]\w+|optimi[sz]\w+|strateg(?:ic|ize|ise)\w*|transformation(?:al)?|empower\w*"
    r"|best practices?|game[- ]chang\w+|turnkey|mission[- ]critical|granular\w*|onboard\w*|upskill\w*|north star"
    r"|best[- ]of[- ]breed|next[- ]gen\w*|bleeding[- ]edge|frictionless|cross[- ]functional\w*|alignment|enablement"
    r"|touchpoints?|learnings|ask from|move the needle|deep dives?|data[- ]driven|impactful)(?!\w)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"\b(?:[A-Z]{2,}[a-z]?[A-Z\d]*|[A-Z]\d[A-Z])\b")
_COMMON_LETTERS = frozenset({"UK", "US", "USA", "EU", "UN", "TV", "OK", "PC", "CV", "NHS", "DNA", "BBC", "II", "III"})
_INTRODUCES = re.compile(
    r"^(?:(?:hi|hello|hey)[,.! ]+)?(?:my name is [^,.;]+?(?:,| and )\s*)?"
    r"(?:i'm|i am|i work|i've been|my (?:job|title|role) is|currently|working as)\b",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"\b(?:manager|director|engineer|developer|designer|consultant|analyst|officer|president|founder|head|lead|chief"
    r"|assistant|associate|partner|professor|lecturer|teacher|nurse|lawyer|accountant|architect|specialist|coordinator"
    r"|administrator|executive|scientist|researcher|editor|writer|owner|ceo|cto|cfo|coo|vp|intern|student|supervisor)\b",
    re.IGNORECASE,
)
# What turns a title into a statement: doing something, for somebody, or wondering about something.
_SAYS_MORE = re.compile(
    r"\b(?:help\w*|so that|so people|who|which|that|because|trying|try to|wonder\w*|ask\w*|learn\w*|curious"
    r"|mak(?:e|ing)|to (?!the\b|a\b|an\b|our\b|my\b)[a-z]+|by [a-z]+ing)\b"
    r"|\bfor (?!the\b|a\b|an\b|over\b|about\b|many\b|\d)[a-z]"
    r"|\b(?:i|we) (?!am\b|was\b|'m\b|work (?:as|at|for|in|with)\b|also work (?:as|at)\b)[a-z]+"
    r"|\bi (?:work|worked) (?:on|to|so)\b"
    r"|\band (?!an?\b|the\b)[a-z]+ (?:small|big|new|old|people|others|the|their|a|an)\b"
)


class StatementHintCode(StrEnum):
    """What a hint on a statement is about."""

    TITLE_ONLY = "title_only"
    BOASTING = "boasting"
    LONG_ALOUD = "long_aloud"
    JARGON = "jargon"


@dataclass(frozen=True, slots=True)
class StatementHint:
    """One hint; ``values`` hold the words found, or the seconds and the number of words."""

    code: StatementHintCode
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aloud:
    """How long a text takes to say in a calm voice."""

    words: int
    seconds: int


def check_statement(text: str) -> tuple[StatementHint, ...]:
    """All hints on a statement; none of them keeps it from being saved."""
    plain = text.replace("\u2019", "'")
    hints = []
    if is_title_only(plain):
        hints.append(StatementHint(StatementHintCode.TITLE_ONLY))
    boasts = _boasts_in(plain)
    if boasts:
        hints.append(StatementHint(StatementHintCode.BOASTING, boasts))
    aloud = time_aloud(plain)
    if aloud.words > MOST_WORDS or aloud.seconds > MOST_SECONDS:
        hints.append(StatementHint(StatementHintCode.LONG_ALOUD, (str(aloud.seconds), str(aloud.words))))
    jargon = _jargon_in(plain)
    if jargon:
        hints.append(StatementHint(StatementHintCode.JARGON, jargon))
    return tuple(hints)


def time_aloud(text: str) -> Aloud:
    """Words, and seconds at a calm pace; long words take longer."""
    words = [word for word in text.split() if any(sign.isalnum() for sign in word)]
    extra = sum(max(0, len(word) - 10) for word in words) / 20
    return Aloud(len(words), round((len(words) + extra) * 60 / WORDS_A_MINUTE))


def is_title_only(text: str) -> bool:
    """Whether it says no more than a title and an employer (S43)."""
    whole = " ".join(text.replace("\u2019", "'").split())
    if not whole:
        return False
    lower = re.sub(r"^(?:(?:hi|hello|hey)[,.! ]+)", "", whole, flags=re.IGNORECASE)
    introduced = _INTRODUCES.match(lower)
    if introduced is None and not (_TITLES.search(lower) and len(lower.split()) <= 8):
        return False
    return not _SAYS_MORE.search(_lowered_start(lower))


def _lowered_start(text: str) -> str:
    """Small letters for "I" and "We", while names keep their capital, so that "for Acme" names no people helped."""
    return re.sub(r"\b(?:I|We|And|By|To|So|That|Who)\b", lambda word: word[0].lower(), text)


def _boasts_in(text: str) -> tuple[str, ...]:
    found = [(match.start(), match[0]) for match in _BOASTS.finditer(text)]
    found += [
        (match.start(), match[0])
        for match in _THE_SUPERLATIVE.finditer(text)
        if match[1].casefold() not in _NO_SUPERLATIVES
    ]
    return tuple(dict.fromkeys(phrase for _, phrase in sorted(found)))


def _jargon_in(text: str) -> tuple[str, ...]:
    found = [(match.start(), match[0]) for match in _JARGON.finditer(text)]
    if not text.isupper():
        found += [(each.start(), each[0]) for each in _LETTERS.finditer(text) if each[0] not in _COMMON_LETTERS]
    return tuple(dict.fromkeys(word for _, word in sorted(found)))
