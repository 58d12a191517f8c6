"""Everything a plan could put on its pocket card (S9, S31, S33, S47, S108)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from networkprep.domain.my_card import MyCard
from networkprep.domain.plans import PersonToMeetRow, PlanLineRow, PlannedIfThen, StatementRow
from networkprep.domain.pocket_card import (
    CardItem,
    CardItemKind,
    FocusName,
    focus_item,
    keywords_item,
    my_card_item,
    text_item,
)


def offered_items(
    people: Iterable[PersonToMeetRow],
    lines: Sequence[PlanLineRow],
    if_thens: Sequence[PlannedIfThen],
    statement: StatementRow | None,
    words: tuple[str, str] = ("", ""),
    mine: MyCard | None = None,
) -> tuple[CardItem, ...]:
    """Every item there is something for, in the order of the card. ``words`` are the hand-back and an enthusiasm.

    My own contact card is offered when somebody could reach me by it.
    """
    hand_back, enthusiasm = words
    transitions = (line.text for line in lines if line.part == "transitions")
    items = (
        focus_item(FocusName(person.name, person.in_common) for person in people if person.focus),
        text_item(CardItemKind.OPENER, _first(lines, "openers")),
        text_item(CardItemKind.TRANSITIONS, *transitions),
        text_item(CardItemKind.EXIT, _first(lines, "exits")),
        keywords_item(statement.keywords if statement else (), hand_back or _first(lines, "value")),
        text_item(CardItemKind.IF_THEN, *(plan.text for plan in if_thens[:1])),
        text_item(CardItemKind.ENTHUSIASM, enthusiasm),
        text_item(CardItemKind.APPROACH, _first(lines, "approach")),
        text_item(CardItemKind.REFRAME, _first(lines, "reframes")),
        my_card_item(mine or MyCard()),
    )
    return tuple(item for item in items if item.lines)


def _first(lines: Iterable[PlanLineRow], part: str) -> str:
    return next((line.text for line in lines if line.part == part), "")
