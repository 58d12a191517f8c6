"""Rules about lines taken together: how many ask why, how alike they begin, whether every kind of event is served."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.line_findings import Finding, LineRule
from networkprep.domain.open_questions import first_word, plain, question_part
from networkprep.domain.starters import QUESTION_CATEGORIES, Angle, Starter, StarterCategory

OWN_LINES_AT_LEAST = 3
_PACK_NEEDS = {
    StarterCategory.OPENERS: 2,
    StarterCategory.FOLLOWUPS_Q: 6,
    StarterCategory.TRANSITIONS: 2,
    StarterCategory.EXITS: 1,
    StarterCategory.IFTHEN: 3,
    StarterCategory.REFRAMES: 1,
    StarterCategory.APPROACH: 1,
}
_GREETING = re.compile(r"^(?:hi|hello|dear)(?: (?:\{name\}|there|all|everyone))?[,.!]\s*")


def check_library(starters: Sequence[Starter]) -> tuple[Finding, ...]:
    """What is wrong with the whole set of built-in lines; nothing is the answer we want."""
    return (*_why_findings(starters), *_variety_findings(starters), *_cover_findings(starters))


def opening_words(text: str) -> str:
    """The first four words after the greeting: what makes two lines sound alike."""
    bare = _GREETING.sub("", plain(text))
    return " ".join(re.sub(r"[^\w{}' ]", " ", bare).split()[:4])


def _why_findings(starters: Iterable[Starter]) -> Iterator[Finding]:
    questions = [each for each in starters if each.is_question]
    whys = [each for each in questions if first_word(question_part(each.text)) == "why"]
    if len(whys) * 10 > len(questions):
        yield Finding(LineRule.WHY, whys[-1].id, len(questions) // 10)


def _variety_findings(starters: Iterable[Starter]) -> Iterator[Finding]:
    seen: dict[tuple[StarterCategory, str], str] = {}
    angles: dict[StarterCategory, set[Angle | None]] = defaultdict(set)
    for each in starters:
        angles[each.category].add(each.angle)
        earlier = seen.setdefault((each.category, opening_words(each.text)), each.id)
        if earlier != each.id:
            yield Finding(LineRule.VARIETY, f"{earlier} {each.id}")
    for category in sorted(QUESTION_CATEGORIES):
        for angle in Angle:
            if angle not in angles[category]:
                yield Finding(LineRule.VARIETY, f"{category} {angle}")


def _cover_findings(starters: Iterable[Starter]) -> Iterator[Finding]:
    lines = list(starters)
    for kind in EventKind:
        own = [each for each in lines if each.category is StarterCategory.OPENERS and each.contexts == {kind}]
        if len(own) < OWN_LINES_AT_LEAST:
            yield Finding(LineRule.COVER, kind, OWN_LINES_AT_LEAST)
        for category, wanted in _PACK_NEEDS.items():
            ready = [each for each in lines if each.category is category and each.suits(kind) and not _lacks(each)]
            if len(ready) < wanted:
                yield Finding(LineRule.COVER, f"{kind} {category}", wanted)


def _lacks(starter: Starter) -> bool:
    """Whether an empty profile and an event with nothing but its kind could not show this line."""
    return bool(set(starter.slots) - {"name", "me"} or starter.needs)
