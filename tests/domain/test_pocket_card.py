"""The pocket card: six items, one page, the right things by themselves."""

from __future__ import annotations

import pytest

from networkprep.domain.pocket_card import (
    CardFullError,
    CardItemKind,
    FocusName,
    PocketCard,
    focus_item,
    keywords_item,
    swapped,
    text_item,
    usual_card,
    with_item,
)

OFFERED = (
    text_item(CardItemKind.EXIT, "Thank you, that was good. I am going to say hello to a few others."),
    focus_item([
        FocusName("Ana Ruiz", "cycling"),
        FocusName("Ben"),
        FocusName("a gardener", "soil"),
        FocusName("Fourth"),
    ]),
    text_item(CardItemKind.OPENER, "What brought you along today?"),
    text_item(CardItemKind.TRANSITIONS, "What keeps you busy?", "What made you laugh lately?"),
    keywords_item(["small charities", "one page", "budgets", "more"], "And what are you in the middle of?"),
    text_item(CardItemKind.IF_THEN, "If someone is alone, then I say hello."),
    text_item(CardItemKind.ENTHUSIASM, "Bees on the embankment"),
    text_item(CardItemKind.APPROACH, "Hello, would you like some company?"),
)


def the_card() -> PocketCard:
    return usual_card("Two or three good talks", OFFERED)


@pytest.mark.row("S9")
@pytest.mark.row("S31")
@pytest.mark.row("S108")
@pytest.mark.row("S133")
def test_the_usual_card_holds_the_six_items_of_a_calm_evening() -> None:
    card = the_card()
    assert card.heading == "Two or three good talks"
    assert [item.kind.value for item in card.items] == [
        "focus", "opener", "transitions", "exit", "keywords", "if_then",
    ]  # fmt: skip
    assert card.items[0].lines == ("Ana Ruiz - cycling", "Ben", "a gardener - soil")
    assert len(card.items[2].lines) == 2
    assert card.items[4].lines == ("small charities · one page · budgets", "And what are you in the middle of?")


@pytest.mark.row("S33")
def test_a_seventh_item_asks_which_to_swap_and_a_swap_keeps_six() -> None:
    reframe = text_item(CardItemKind.REFRAME, "One good talk is a full evening.")
    with pytest.raises(CardFullError) as full:
        with_item(the_card(), reframe)
    assert full.value.kinds == tuple(item.kind for item in the_card().items)
    card = swapped(the_card(), CardItemKind.IF_THEN, reframe)
    assert len(card.items) == 6
    assert card.has(CardItemKind.REFRAME)
    assert not card.has(CardItemKind.IF_THEN)


@pytest.mark.row("S155")
def test_enthusiasm_can_be_chosen_instead() -> None:
    chosen = (CardItemKind.ENTHUSIASM, CardItemKind.OPENER, CardItemKind.APPROACH)
    card = usual_card("One good talk", OFFERED, chosen)
    assert [item.kind for item in card.items] == [CardItemKind.OPENER, CardItemKind.ENTHUSIASM, CardItemKind.APPROACH]


@pytest.mark.row("S106")
def test_an_edit_of_an_item_shows_on_the_card_without_a_seventh() -> None:
    card = with_item(the_card(), text_item(CardItemKind.IF_THEN, "If I am tired, then I go home."))
    assert card.items[-1].lines == ("If I am tired, then I go home.",)
    assert len(card.items) == 6


def test_an_item_without_content_is_left_out() -> None:
    card = usual_card("One", [text_item(CardItemKind.OPENER, "  "), keywords_item([], ""), *OFFERED[:1]])
    assert [item.kind for item in card.items] == [CardItemKind.EXIT]
