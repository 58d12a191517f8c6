"""Friendly remarks on a person's own line as sentences; none of them keeps it from being saved (S25, S27)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.line_findings import LineRule, Suggestion
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_SENTENCES = {
    LineRule.OPEN: QT_TRANSLATE_NOOP("Suggestions", "“{found} …” can be answered with yes or no. An open question:"),
    LineRule.FACT: QT_TRANSLATE_NOOP("Suggestions", "“{found}” asks for one fact. This asks for a story:"),
    LineRule.JOB: QT_TRANSLATE_NOOP("Suggestions", "“{found}” can feel like an interview. You could ask:"),
    LineRule.WHY: QT_TRANSLATE_NOOP("Suggestions", "“Why” can sound stern. “What made you” is softer:"),
    LineRule.REFER: QT_TRANSLATE_NOOP("Suggestions", "A follow-up picks up what was said, as in “that” or “it”."),
    LineRule.LEAVE: QT_TRANSLATE_NOOP("Suggestions", "It does not say yet that you are going. A few words will do."),
    LineRule.PRESSURE: QT_TRANSLATE_NOOP("Suggestions", "“{found}” can sound like a duty; an offer leaves room."),
    LineRule.LEN: QT_TRANSLATE_NOOP("Suggestions", "{found} words; about {limit} are easier to say."),
    LineRule.SLOT: QT_TRANSLATE_NOOP(
        "Suggestions", "{slot} is not a place the program can fill; it would be shown as it is."
    ),
    LineRule.BANNED: QT_TRANSLATE_NOOP("Suggestions", "“{found}” can sound like selling. Is there a plainer word?"),
    LineRule.ASSUME: QT_TRANSLATE_NOOP("Suggestions", "“{found}” guesses at someone's life. It may not fit everyone."),
    LineRule.CLAIM: QT_TRANSLATE_NOOP("Suggestions", "“{found}” promises a lot. Smaller words are easier to believe."),
    LineRule.LIE: QT_TRANSLATE_NOOP("Suggestions", "“{found}” is fine when it is true. An honest reason is easier."),
    LineRule.BLAME: QT_TRANSLATE_NOOP("Suggestions", "“{found}” could sound like blame. You can leave without it."),
    LineRule.ASK: QT_TRANSLATE_NOOP("Suggestions", "“{found}” asks for something. Without it, nobody owes an answer."),
    LineRule.FORM: QT_TRANSLATE_NOOP("Suggestions", "A plan is easier to keep as: If …, then I …"),
}
_OTHER = QT_TRANSLATE_NOOP("Suggestions", "“{found}” may sound different from what you mean.")


def suggestion_sentence(suggestion: Suggestion) -> str:
    """The remark on a line, without the other wordings."""
    sentence = QCoreApplication.translate("Suggestions", _SENTENCES.get(suggestion.rule, _OTHER))
    slot = "{" + suggestion.found + "}"
    return fill(sentence, found=suggestion.found, limit=suggestion.limit, slot=slot)
