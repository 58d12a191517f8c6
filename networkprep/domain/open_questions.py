"""Which questions are open, and how a closed one may be opened (S25, S27)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

OPEN_WORDS = frozenset({"what", "how", "which", "where", "who", "why"})
CLOSED_WORDS = frozenset({
    *("do", "does", "did", "is", "are", "was", "were", "am", "have", "has", "had"),
    *("can", "could", "would", "will", "should", "may", "might", "shall", "must"),
})
_NOUNS_AFTER_WHICH = frozenset({"idea", "part", "moment", "question"})

_FACT = re.compile(
    r"\b(how long|how many|how old|how often|where are you from|who do you work for|which company"
    r"|what(?:'s| is) your name)\b"
)
_JOB = re.compile(
    r"\b(what do you do(?! (?:when|if|with|about|to|on|after|differently|for fun|outside)\b)"
    r"|what(?:'s| is) your (?:current )?(?:job|role|title|position|occupation|profession))\b"
)
_JOB_STRICT = re.compile(r"\b(what do you do|what(?:'s| is) your (?:job|role|title))\b")

JOB_ALTERNATIVES = (
    "What are you working on that you enjoy?",
    "What has most of your attention these days?",
)


def plain(text: str) -> str:
    """The text in small letters with straight apostrophes and single blanks, so that patterns need one spelling."""
    return " ".join(text.replace("\u2019", "'").lower().split())


def first_word(text: str) -> str:
    """The first word of a text without its contraction: "what's" is "what"."""
    match = re.match(r"\W*([a-z]+)", plain(text))
    return match.group(1) if match else ""


def question_part(text: str) -> str:
    """The part of a line that asks: what follows a short lead-in ending in a comma, semicolon, colon or full stop."""
    parts = [text, *_after_separators(text)]
    return next((part for part in parts if first_word(part) in OPEN_WORDS), text)


def closed_start(text: str) -> str:
    """The word that makes a question a yes-or-no one, or nothing when the question is open or no question at all."""
    for part in (text, *_after_separators(text)):
        if first_word(part) in OPEN_WORDS:
            return ""
        if first_word(part) in CLOSED_WORDS:
            return first_word(part)
    return ""


def is_open_question(text: str) -> bool:
    """Whether a line has one question, at its end, that cannot be answered by yes or no."""
    if text.count("?") != 1 or not text.rstrip().endswith("?") or closed_start(text):
        return False
    words = plain(question_part(text)).split()
    return first_word(text if not words else words[0]) in OPEN_WORDS and not _which_of_a_list(words)


def asks_for_a_fact(text: str) -> str:
    """The words that ask for a name, number or place only, if there are any."""
    return _found(_FACT, text)


def asks_for_a_job(text: str, *, strict: bool = False) -> str:
    """The words of a job-title interview, if there are any; strict also refuses "what do you do for fun"."""
    return _found(_JOB_STRICT if strict else _JOB, text)


def open_rewording(text: str) -> str:
    """An open question near to a closed one, or nothing when no honest one is known ("Do you like it here?")."""
    question = " ".join(_asking_part(text).replace("\u2019", "'").split()).rstrip("?!. ")
    for pattern, reword in _REWORDINGS:
        match = re.fullmatch(pattern, question, re.IGNORECASE)
        if match:
            return reword(match)
    return ""


def _asking_part(text: str) -> str:
    """The part that begins with a question's first word, open or closed; a greeting before it is left out."""
    parts = [text, *_after_separators(text)]
    return next((part for part in parts if first_word(part) in OPEN_WORDS | CLOSED_WORDS), text)


def _after_separators(text: str) -> Iterator[str]:
    for match in re.finditer(r"[,;:.]\s", text):
        yield text[match.end() :]


def _which_of_a_list(words: list[str]) -> bool:
    return words[0] == "which" and (len(words) < 2 or words[1] not in _NOUNS_AFTER_WHICH)


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(plain(text))
    return match.group(0) if match else ""


def _liking(match: re.Match[str]) -> str:
    aux, verb = match["aux"].lower(), match["verb"].lower()
    return f"What {aux} you {verb} about {match['thing']}{match['place'] or ''}?"


def _fixed(sentence: str) -> Callable[[re.Match[str]], str]:
    return lambda _match: sentence


def _with(template: str) -> Callable[[re.Match[str]], str]:
    return lambda match: match.expand(template)


def _why(match: re.Match[str]) -> str:
    return f"What {'made' if match[1].lower() == 'did' else 'makes'} you {match[2]}?"


_GOOD = "(?:any |very |really )?(?:good|interesting|useful|helpful|fun|hard|easy|nice)|worth it"
_REWORDINGS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"(?P<aux>do|did) you (?P<verb>like|enjoy|love) (?P<thing>.+?)(?P<place> here)?", _liking),
    (r"(?:are|were) you enjoying (.+)", _with(r"What do you enjoy about \1?")),
    (r"(?:are|were) you (?:here|coming) (?:for|because of) (.+)", _with(r"What interests you about \1?")),
    (rf"is (.+?) (?:{_GOOD})", _with(r"What do you think of \1?")),
    (rf"was (.+?) (?:{_GOOD})", _with(r"What stayed with you from \1?")),
    (r"(?:is|was) (?:this|it) your first time(?: here)?", _fixed("What made you come this time?")),
    (r"have you been (?:here|to this|to these|to one of these) before", _fixed("What made you come this time?")),
    (r"have you (?:read|seen|heard|tried|visited) (.+)", _with(r"What do you make of \1?")),
    (r"why (did|do) you (.+)", _why),
    (r"do you (?:work|deal) (?:on|with|in) (.+)", _with(r"What is it like to work with \1?")),
    (r"do you know (?:anyone|anybody|many people|people) here", _fixed("How do you know the people here?")),
    (r"do you (?:want|hope|plan) to (.+)", _with(r"What makes you want to \1?")),
    (r"did you (?:want|hope|plan) to (.+)", _with(r"What made you want to \1?")),
    (r"did you come (?:alone|by yourself|on your own)", _fixed("How did you end up here today?")),
    (r"do you come here often", _fixed("What brings you here?")),
    (rf"(?:do|are) you find(?:ing)? (.+?)(?: (?:{_GOOD}))?", _with(r"How do you find \1?")),
    (r"how long have you .+|how often do you .+", _fixed("How did you get into it?")),
    (r"where are you from", _fixed("Where do you feel most at home?")),
    (r"(?:who do you work for|which company .+)", _fixed("What are you working on at the moment?")),
    (r"what(?:'s| is) your name", _fixed("How do you like to be called?")),
)
