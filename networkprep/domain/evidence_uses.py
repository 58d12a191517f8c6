"""Which notes stand behind what a person sees: a line, an option, a friendly remark, a step of the debrief (X6)."""

from __future__ import annotations

from collections.abc import Iterable

from networkprep.domain.debrief import DebriefStep
from networkprep.domain.follow_up_details import ComposerMode, FollowUpDetails
from networkprep.domain.line_findings import LineRule
from networkprep.domain.message_checks import HintCode
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.options import (
    DEEPER_QUESTIONS,
    FOLLOW_UP_DAYS,
    GOAL,
    NUDGE_DAYS,
    RECALL,
    TOUCH_GAP_DAYS,
    Option,
)
from networkprep.domain.starters import Starter, StarterCategory
from networkprep.domain.statement_checks import StatementHintCode

# Beside the note of its category, a line has those of what it is for.
_OF_A_TAG = {
    "call_or_meet": ("calls",),
    "thank": ("thanks",),
    "nudge": ("nudge",),
    "no_reply_needed": ("no_rush",),
    "late": ("late",),
    "time": ("time_to_give",),
    "after_event": ("what_went_well",),
    "relationship": ("intention",),
    "company": ("nerves",),
    "leaving": ("quiet_energy",),
    "introduction": ("introductions",),
}
_OF_A_CATEGORY = {
    StarterCategory.OPENERS: ("depth", "common_ground"),
    StarterCategory.FOLLOWUPS_Q: ("listening", "depth"),
    StarterCategory.VALUE: ("what_i_bring", "taking_turns"),
    StarterCategory.RECONNECT: ("reconnect_order", "warm_up", "dormant"),
    StarterCategory.GIVING: ("what_came_of_it",),
    StarterCategory.FU_RESOURCE: ("follow_up_due",),
    StarterCategory.FU_COLLAB: ("follow_up_due",),
    StarterCategory.FU_PLEASANT: ("follow_up_due",),
    StarterCategory.IFTHEN: ("if_then_plans",),
}
_OF_A_KIND = {
    FollowUpKind.RESOURCE: "fu_resource",
    FollowUpKind.COLLABORATION: "fu_collab",
    FollowUpKind.PLEASANT: "fu_pleasant",
}
_EXCITEMENT = "E36"

OPTION_NOTES: dict[Option, tuple[str, ...]] = {
    GOAL: ("goal", "goal_low_energy"),
    DEEPER_QUESTIONS: ("depth",),
    RECALL: ("recall",),
    FOLLOW_UP_DAYS: ("follow_up_due", "late"),
    NUDGE_DAYS: ("nudge",),
    TOUCH_GAP_DAYS: ("touches_a_week",),
}
"""The options that are defaults of the kind research may say something about."""

STEP_NOTES: dict[DebriefStep, tuple[str, ...]] = {
    DebriefStep.REMEMBER: ("recall", "debrief"),
    DebriefStep.PEOPLE: ("rhythms", "patience"),
    DebriefStep.FOLLOW_UPS: ("follow_up_due", "late"),
    DebriefStep.LOOKING_BACK: ("what_went_well", "one_thing_to_try", "before_and_after"),
    DebriefStep.REVIEW: ("debrief",),
}

RULE_NOTES: dict[LineRule, str] = {
    LineRule.OPEN: "open_questions",
    LineRule.FACT: "open_questions",
    LineRule.JOB: "job_questions",
    LineRule.WHY: "plain_words",
    LineRule.REFER: "followups_q",
    LineRule.LEAVE: "exits",
    LineRule.PRESSURE: "offers",
    LineRule.LEN: "plain_words",
    LineRule.BANNED: "plain_words",
    LineRule.CLAIM: "plain_words",
    LineRule.ASSUME: "not_guessing",
    LineRule.LIE: "exits",
    LineRule.BLAME: "exits",
    LineRule.ASK: "giving_first",
    LineRule.FORM: "ifthen",
}
"""The rules that give advice; that a word in braces is no open place is a fact of the program."""

HINT_NOTES: dict[HintCode, str] = {
    HintCode.NO_DETAIL: "one_detail",
    HintCode.NOT_PERSONAL: "one_detail",
    HintCode.GAPS_LEFT: "one_detail",
    HintCode.TOO_MANY_ASKS: "giving_first",
    HintCode.TRANSACTIONAL: "giving_first",
    HintCode.MOSTLY_ASKS: "giving_first",
    HintCode.TOO_LONG: "plain_words",
    HintCode.FAR_TOO_LONG: "plain_words",
    HintCode.EXCLAMATIONS: "plain_words",
    HintCode.URGENCY: "no_rush",
}
STATEMENT_NOTES: dict[StatementHintCode, str] = {
    StatementHintCode.TITLE_ONLY: "what_i_bring",
    StatementHintCode.BOASTING: "what_i_bring",
    StatementHintCode.LONG_ALOUD: "aloud",
    StatementHintCode.JARGON: "plain_words",
}


def notes_of_line(line: Starter) -> tuple[str, ...]:
    """The notes of a line, its category's first."""
    found = [line.category.value, *_OF_A_CATEGORY.get(line.category, ())]
    found += [key for tag in sorted(line.tags) for key in _OF_A_TAG.get(tag, ())]
    if line.category is StarterCategory.REFRAMES and _EXCITEMENT in line.evidence:
        found.append("reframe_excitement")
    return tuple(dict.fromkeys(found))


def notes_of_rules(rules: Iterable[LineRule]) -> tuple[str, ...]:
    """The notes of these remarks, each once."""
    return tuple(dict.fromkeys(RULE_NOTES[rule] for rule in rules if rule in RULE_NOTES))


def notes_of_message(details: FollowUpDetails, hints: Iterable[HintCode]) -> tuple[str, ...]:
    """The notes of the remarks shown, then those of the kind of message and of its day."""
    found = [HINT_NOTES[hint] for hint in hints]
    if details.mode is ComposerMode.FIRST:
        found += [_OF_A_KIND[details.listing.row.kind], "follow_up_due", "late"]
    return tuple(dict.fromkeys(found or ["no_rush"]))
