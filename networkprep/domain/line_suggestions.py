"""Friendly remarks on a person's own lines, with another wording where one is known; they never block (S25, S27)."""

from __future__ import annotations

from collections.abc import Iterator

from networkprep.domain.if_then_form import has_form, in_form
from networkprep.domain.line_findings import LineRule, Suggestion
from networkprep.domain.line_rules import category_findings, wording_findings
from networkprep.domain.open_questions import (
    JOB_ALTERNATIVES,
    asks_for_a_fact,
    asks_for_a_job,
    closed_start,
    first_word,
    open_rewording,
    question_part,
)
from networkprep.domain.starters import QUESTION_CATEGORIES, SLOTS, StarterCategory, slots_in


def suggest(text: str, category: StarterCategory, lang: str = "en") -> tuple[Suggestion, ...]:
    """What might be said otherwise in a line of one's own; wording is judged in English only, slots always."""
    line = text.strip()
    if not line:
        return ()
    return (*_unknown_slots(line), *(_about_wording(line, category) if lang == "en" else ()))


def _about_wording(line: str, category: StarterCategory) -> Iterator[Suggestion]:
    """One thing at a time: what a line of its category does is said when nothing else is left to say."""
    remarks = [*(_about_the_question(line) if category in QUESTION_CATEGORIES else ()), *_about_words(line, category)]
    yield from remarks
    if not remarks:
        yield from (Suggestion(each.rule, each.found, each.limit) for each in category_findings(line, category))


def _about_words(line: str, category: StarterCategory) -> Iterator[Suggestion]:
    for finding in wording_findings(line, category):
        if finding.rule is not LineRule.FORM:
            yield Suggestion(finding.rule, finding.found, finding.limit)
        elif not has_form(line):
            yield Suggestion(LineRule.FORM, line, rewordings=_known(in_form(line)))


def _about_the_question(line: str) -> Iterator[Suggestion]:
    job = asks_for_a_job(line)
    fact = asks_for_a_fact(line)
    if job:
        yield Suggestion(LineRule.JOB, job, rewordings=JOB_ALTERNATIVES)
    elif fact:
        yield Suggestion(LineRule.FACT, fact, rewordings=_known(open_rewording(line)))
    elif first_word(question_part(line)) == "why":
        yield Suggestion(LineRule.WHY, "why", rewordings=_known(open_rewording(line)))
    elif closed_start(line):
        yield Suggestion(LineRule.OPEN, closed_start(line), rewordings=_known(open_rewording(line)))


def _known(rewording: str) -> tuple[str, ...]:
    return (rewording,) if rewording else ()


def _unknown_slots(line: str) -> Iterator[Suggestion]:
    for slot in slots_in(line):
        if slot not in SLOTS:
            yield Suggestion(LineRule.SLOT, slot)
