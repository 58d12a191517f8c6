"""My own contact card as a code that a phone's camera reads: made here, shown and printed by the window."""

from __future__ import annotations

import segno
from nameparser import HumanName

from networkprep.domain.my_card import MyCard, MyFacts, PictureCode, contact_card
from networkprep.exchange.vcard_writing import card_lines


def my_card(facts: MyFacts) -> MyCard:
    """The card with its code. Only the facts are in it; version 3.0, which every phone reads."""
    if not facts.is_reachable:
        return MyCard(facts)
    name = HumanName(facts.name)
    lines = card_lines(contact_card(facts, f"{name.first} {name.middle}".strip(), name.last), "3.0")
    return MyCard(facts, code_of("\r\n".join(lines) + "\r\n"))


def code_of(text: str) -> PictureCode | None:
    """The text as a QR code in UTF-8, which readers take for granted; None when it is too long for one."""
    try:
        made = segno.make(text, error="m", encoding="utf-8", micro=False)
    except segno.DataOverflowError:
        return None
    return PictureCode(tuple(tuple(bool(square) for square in row) for row in made.matrix))
