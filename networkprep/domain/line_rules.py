"""The one list of words we do not use, and the rules each line must keep; tests and editors share them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from networkprep.domain.if_then_form import is_exact
from networkprep.domain.line_findings import Finding, LineRule
from networkprep.domain.open_questions import (
    asks_for_a_fact,
    asks_for_a_job,
    closed_start,
    is_open_question,
    plain,
)
from networkprep.domain.starters import SLOTS, Starter, StarterCategory, slots_in

# Words about people as things to collect, and promises nobody can keep: nowhere in interface or content (S4).
BANNED_WORDS = (
    *("leads", "prospect", "prospects", "target", "targets", "pipeline", "funnel", "conversion", "leverage"),
    *("pitch", "score", "streak", "contact total", "response rate", "proven", "guarantee", "guaranteed"),
)
# Office phrases and pressure: not in lines that are said or sent.
BANNED_IN_LINES = ("pick your brain", "touch base", "circle back", "asap", "urgent", "last chance")

WORD_LIMITS: dict[StarterCategory, int] = {
    StarterCategory.OPENERS: 18,
    StarterCategory.FOLLOWUPS_Q: 16,
    StarterCategory.TRANSITIONS: 16,
    StarterCategory.VALUE: 35,
    StarterCategory.OFFERS: 25,
    StarterCategory.EXITS: 25,
    StarterCategory.OUTREACH: 50,
    StarterCategory.FU_RESOURCE: 60,
    StarterCategory.FU_COLLAB: 60,
    StarterCategory.FU_PLEASANT: 45,
    StarterCategory.TOUCHES: 40,
    StarterCategory.RECONNECT: 45,
    StarterCategory.GIVING: 40,
    StarterCategory.NOREPLY: 35,
    StarterCategory.REFRAMES: 25,
    StarterCategory.IFTHEN: 24,
    StarterCategory.APPROACH: 14,
}
NOTE_CHARACTERS = 200

_ASSUME = r"wife|husband|kids|church|drinks?|guys|looks|accent"
_LIE = r"my phone|a call|calling me|(?:someone|somebody|my \w+) is waiting|an emergency"
_ASK = r"could you|can you|would you mind|do me a favou?r|introduce me|send me|i need|i want you to"
_CLAIM = (
    r"proven|guarantee\w*|per ?cent|statistics|scientifically"
    r"|(?:studies|research|science|psychologists?) (?:shows?|says?|finds?|proves?|suggests?)"
)
_BLAME = (
    r"you (?:talk|keep|never|always|only|won't|don't|are being|'re being|interrupt\w*)"
    r"|you(?:'ve| have) been (?:talking|going on)|too much|too long|boring|rude|let me finish"
)
_LEAVING = (
    r"going|go|leave|leaving|move on|move along|off to|off|heading|head|join|stepping|step out|drop off"
    r"|pause here|for now|stop for|end on|let you|carry on|say hello|say goodnight|write it down|wander|look around"
)
_THANKS = r"thank\w*|sorry|apolog\w*|excuse me|pardon"
_REFERS = r"that|it|then|next|you mentioned|you said|\{detail\}|the others|so far"
_PRESSURE = (
    r"in return|you owe|owe me|must|(?<!don.t )have to|(?<!no )need to|only today|right away"
    r"|pay (?:me )?back|returns? the favou?r"
)


def whole_words(pattern: str) -> re.Pattern[str]:
    """A pattern that finds the alternatives as whole words only, in text made ``plain``."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


_BANNED = whole_words("|".join(re.escape(word) for word in BANNED_WORDS))
_BANNED_LINE = whole_words("|".join(re.escape(word) for word in (*BANNED_WORDS, *BANNED_IN_LINES)))
_WORDS_OF: dict[LineRule, re.Pattern[str]] = {
    LineRule.ASSUME: whole_words(_ASSUME),
    LineRule.CLAIM: whole_words(_CLAIM),
    LineRule.LIE: whole_words(_LIE),
    LineRule.ASK: whole_words(_ASK),
    LineRule.BLAME: whole_words(_BLAME),
    LineRule.FIRM: whole_words(_THANKS),
    LineRule.PRESSURE: whole_words(_PRESSURE),
}
_LEAVES = whole_words(_LEAVING)
_REFERS_BACK = whole_words(_REFERS)


def banned_in(text: str, *, line: bool = False) -> str:
    """The first banned word of a text, or nothing; ``line`` adds the phrases no starter may hold."""
    match = (_BANNED_LINE if line else _BANNED).search(plain(text))
    return match.group(0) if match else ""


def word_count(text: str) -> int:
    """Words as one would say them: a slot counts as one, a dash by itself as none."""
    return sum(1 for word in text.split() if any(sign.isalnum() for sign in word))


def check_line(starter: Starter) -> tuple[Finding, ...]:
    """Everything the rules find wrong with one built-in line; nothing is the answer we want."""
    return (
        *_question_findings(starter),
        *wording_findings(starter.text, starter.category),
        *_slot_findings(starter),
        *category_findings(starter.text, starter.category),
        *_tagged_findings(starter),
    )


def wording_findings(text: str, category: StarterCategory) -> Iterator[Finding]:
    """Length and words: the rules that speak about any line, a person's own included."""
    limit = WORD_LIMITS[category]
    if word_count(text) > limit:
        yield Finding(LineRule.LEN, str(word_count(text)), limit)
    banned = banned_in(text, line=True)
    if banned:
        yield Finding(LineRule.BANNED, banned)
    if text.count("!") > 1:
        yield Finding(LineRule.BANNED, "!", 1)
    yield from _words(LineRule.ASSUME, text)
    yield from _words(LineRule.CLAIM, text)
    if "%" in text:
        yield Finding(LineRule.CLAIM, "%")
    if category is StarterCategory.EXITS:
        yield from _words(LineRule.LIE, text)
        yield from _words(LineRule.BLAME, text)
    if category in (StarterCategory.FU_PLEASANT, StarterCategory.TOUCHES):
        yield from _words(LineRule.ASK, text)
    if category is StarterCategory.FU_PLEASANT and "?" in text:
        yield Finding(LineRule.ASK, "?")
    if category is StarterCategory.IFTHEN and not is_exact(text):
        yield Finding(LineRule.FORM, text)


def _words(rule: LineRule, text: str) -> Iterator[Finding]:
    match = _WORDS_OF[rule].search(plain(text))
    if match:
        yield Finding(rule, match.group(0))


def _question_findings(starter: Starter) -> Iterator[Finding]:
    if not starter.is_question:
        return
    if not is_open_question(starter.text):
        yield Finding(LineRule.OPEN, closed_start(starter.text))
    fact = asks_for_a_fact(starter.text)
    if fact:
        yield Finding(LineRule.FACT, fact)
    job = asks_for_a_job(starter.text, strict=True)
    if job:
        yield Finding(LineRule.JOB, job)


def _slot_findings(starter: Starter) -> Iterator[Finding]:
    for text in (starter.text, starter.note_form):
        for slot in slots_in(text):
            if slot not in SLOTS:
                yield Finding(LineRule.SLOT, slot)
        if re.search(r"[{}]", re.sub(r"\{\w+\}", "", text)):
            yield Finding(LineRule.SLOT, "{")
    limit = {StarterCategory.OPENERS: 1, StarterCategory.TRANSITIONS: 0}.get(starter.category)
    if limit is not None and len(starter.slots) > limit:
        yield Finding(LineRule.SLOT, " ".join(starter.slots), limit)
    if len(starter.note_form) > NOTE_CHARACTERS:
        yield Finding(LineRule.LEN, str(len(starter.note_form)), NOTE_CHARACTERS)


def category_findings(text: str, category: StarterCategory) -> Iterator[Finding]:
    """What lines of a category do: a follow-up refers back, an exit says that one leaves, an offer leaves room."""
    if category is StarterCategory.FOLLOWUPS_Q and not _REFERS_BACK.search(plain(text)):
        yield Finding(LineRule.REFER)
    if category is StarterCategory.EXITS and not _LEAVES.search(plain(text)):
        yield Finding(LineRule.LEAVE)
    if category in (StarterCategory.OFFERS, StarterCategory.GIVING):
        yield from _words(LineRule.PRESSURE, text)


def _tagged_findings(starter: Starter) -> Iterator[Finding]:
    if starter.category is StarterCategory.EXITS and "firm" in starter.tags:
        yield from _words(LineRule.FIRM, starter.text)
    if starter.category is StarterCategory.OUTREACH:
        yield from _outreach_findings(starter)


def _outreach_findings(starter: Starter) -> Iterator[Finding]:
    if not starter.note_form:
        yield Finding(LineRule.FORM)
    for text in (starter.text, starter.note_form):
        if "?" in text:
            yield Finding(LineRule.ASK, "?")
        yield from _words(LineRule.ASK, text)
