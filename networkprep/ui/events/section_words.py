"""The rows of the plan's sections: a title, and in a few words what is inside."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.plans import PlanDetails
from networkprep.ui.events.card_words import item_name
from networkprep.ui.words import fill
from networkprep.ui.words.dates import time_words
from networkprep.ui.words.fitting import fit_in_short
from networkprep.ui.words.kinds import purpose_word
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_TITLES = {
    "who": QT_TRANSLATE_NOOP("PlanSections", "Who"),
    "bring": QT_TRANSLATE_NOOP("PlanSections", "What I bring"),
    "starters": QT_TRANSLATE_NOOP("PlanSections", "Starters"),
    "if_then": QT_TRANSLATE_NOOP("PlanSections", "If-then plans"),
    "breaks": QT_TRANSLATE_NOOP("PlanSections", "Breaks and nerves"),
    "occasion": QT_TRANSLATE_NOOP("PlanSections", "About the event"),
    "card": QT_TRANSLATE_NOOP("PlanSections", "On the card"),
}


class SectionWords:
    """Titles and summaries by section."""

    def title(self, key: str) -> str:
        """The name of a section."""
        return QCoreApplication.translate("PlanSections", _TITLES[key])

    def summary(self, key: str, plan: PlanDetails) -> str:
        """What a section holds now."""
        return {
            "who": self._who,
            "bring": self._bring,
            "starters": self._starters,
            "if_then": self._if_then,
            "breaks": self._breaks,
            "occasion": self._occasion,
            "card": self._card,
        }[key](plan)

    def _who(self, plan: PlanDetails) -> str:
        names = ", ".join(person.name for person in plan.people)
        if names:
            return names
        if plan.met_before:
            met = ", ".join(known.name for known in plan.met_before[:3])
            return fill(QCoreApplication.translate("PlanSections", "met here before: {names}"), names=met)
        return QCoreApplication.translate("PlanSections", "nobody yet, and that is fine")

    def _bring(self, plan: PlanDetails) -> str:
        spoken = next((each for each in plan.statements if each.chosen or each.suggested), None)
        return spoken.text if spoken else QCoreApplication.translate("PlanSections", "one sentence, if you like")

    def _starters(self, plan: PlanDetails) -> str:
        return next((line.text for line in plan.lines), "")

    def _if_then(self, plan: PlanDetails) -> str:
        return next((each.text for each in plan.if_thens), "")

    def _breaks(self, plan: PlanDetails) -> str:
        parts = [time_words(each.at) for each in plan.breaks]
        if plan.basics.nerves is not None:
            nerves = QCoreApplication.translate("PlanSections", "nerves {number} of 5")
            parts.append(fill(nerves, number=plan.basics.nerves))
        return " · ".join(parts)

    def _occasion(self, plan: PlanDetails) -> str:
        draft = plan.event.draft
        purpose = purpose_word(draft.purpose) if draft.purpose else ""
        parts = (purpose, draft.common_purpose, draft.shared, fit_in_short(plan.fit))
        return " · ".join(part for part in parts if part)

    def _card(self, plan: PlanDetails) -> str:
        return ", ".join(item_name(item.kind) for item in plan.card.items)
