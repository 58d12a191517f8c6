"""The pocket card in words: its heading, where and when, and a short name before each item."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from networkprep.domain.clock import Clock
from networkprep.domain.goal import Goal
from networkprep.domain.my_card import PictureCode
from networkprep.domain.plans import PlanDetails
from networkprep.domain.pocket_card import CardItemKind
from networkprep.ui.events.when_words import short_when, when_of
from networkprep.ui.words import fill
from networkprep.ui.words.dates import time_words
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_BEFORE = {
    CardItemKind.FOCUS: QT_TRANSLATE_NOOP("Card", "Look for:"),
    CardItemKind.OPENER: QT_TRANSLATE_NOOP("Card", "To begin:"),
    CardItemKind.TRANSITIONS: QT_TRANSLATE_NOOP("Card", "Stalled?"),
    CardItemKind.EXIT: QT_TRANSLATE_NOOP("Card", "Leaving:"),
    CardItemKind.KEYWORDS: QT_TRANSLATE_NOOP("Card", "Me:"),
    CardItemKind.IF_THEN: "",
    CardItemKind.ENTHUSIASM: QT_TRANSLATE_NOOP("Card", "Glad to talk about:"),
    CardItemKind.APPROACH: QT_TRANSLATE_NOOP("Card", "Someone alone?"),
    CardItemKind.REFRAME: "",
    CardItemKind.MY_CARD: "",
}

_NAMES = {
    CardItemKind.FOCUS: QT_TRANSLATE_NOOP("Card", "People to look for"),
    CardItemKind.OPENER: QT_TRANSLATE_NOOP("Card", "Opener"),
    CardItemKind.TRANSITIONS: QT_TRANSLATE_NOOP("Card", "When it stalls"),
    CardItemKind.EXIT: QT_TRANSLATE_NOOP("Card", "Leaving"),
    CardItemKind.KEYWORDS: QT_TRANSLATE_NOOP("Card", "What I bring"),
    CardItemKind.IF_THEN: QT_TRANSLATE_NOOP("Card", "If-then plan"),
    CardItemKind.ENTHUSIASM: QT_TRANSLATE_NOOP("Card", "Enthusiasm"),
    CardItemKind.APPROACH: QT_TRANSLATE_NOOP("Card", "Walking up to someone"),
    CardItemKind.REFRAME: QT_TRANSLATE_NOOP("Card", "A kind thought"),
    CardItemKind.MY_CARD: QT_TRANSLATE_NOOP("Card", "My contact card, as a code"),
}


@dataclass(frozen=True, slots=True)
class CardBlock:
    """One item: a few words before it, its lines, its name for messages, and a code to stand beside the lines."""

    before: str
    lines: tuple[str, ...]
    name: str
    code: PictureCode | None = None


@dataclass(frozen=True, slots=True)
class CardSheet:
    """All words of a card, ready to be painted anywhere."""

    heading: str
    note: str
    blocks: tuple[CardBlock, ...]


def card_sheet(plan: PlanDetails, clock: Clock) -> CardSheet:
    """The words of a plan's card; nothing private is among them, because the card holds none."""
    blocks = tuple(
        CardBlock(_before(plan, item.kind), item.lines, item_name(item.kind), item.code) for item in plan.card.items
    )
    return CardSheet(goal_words(plan.basics.goal), _note(plan, clock), blocks)


def _before(plan: PlanDetails, kind: CardItemKind) -> str:
    """Without a word of what I bring, the question that hands the turn back stands alone, and is not "me" (S31)."""
    brought = any(each.keywords for each in plan.statements if each.chosen or each.suggested)
    if kind is CardItemKind.KEYWORDS and not brought:
        return QCoreApplication.translate("Card", "Asked what I do?")
    return _translated(_BEFORE[kind])


def item_name(kind: CardItemKind) -> str:
    """What a kind of item is called where one chooses what goes on the card."""
    return _translated(_NAMES[kind])


def goal_words(goal: Goal) -> str:
    """The goal as the card's heading: "2–3 good talks"."""
    if goal.to == 1:
        return QCoreApplication.translate("Card", "1 good talk")
    sentence = QCoreApplication.translate("Card", "{range} good talks")
    return fill(sentence, range=goal_range(goal))


def goal_range(goal: Goal) -> str:
    """The two numbers of a goal, or the one; the smaller stays first where one reads from the right."""
    if goal.from_ == goal.to:
        return str(goal.to)
    reads_from_right = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return goal_in_order(goal) if reads_from_right else f"{goal.from_}–{goal.to}"


def goal_in_order(goal: Goal) -> str:
    """The same for words that stay while the reading side changes: marked to read from the left on either side."""
    return str(goal.to) if goal.from_ == goal.to else f"\u2066{goal.from_}–{goal.to}\u2069"


def _note(plan: PlanDetails, clock: Clock) -> str:
    row = plan.event.row
    parts = [row.title, short_when(when_of(row), clock)]
    if plan.breaks:
        times = ", ".join(time_words(each.at) for each in plan.breaks)
        parts.append(fill(QCoreApplication.translate("Card", "break {times}"), times=times))
    return " · ".join(part for part in parts if part)


def _translated(words: str) -> str:
    return QCoreApplication.translate("Card", words) if words else ""
