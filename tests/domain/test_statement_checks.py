"""Hints on a value statement, as a kind listener would give them."""

from __future__ import annotations

import pytest

from networkprep.domain.statement_checks import StatementHintCode, check_statement, is_title_only, time_aloud


def codes(text: str) -> set[StatementHintCode]:
    return {hint.code for hint in check_statement(text)}


@pytest.mark.row("S43")
@pytest.mark.parametrize(
    "text",
    [
        "I'm a senior manager at Acme",
        "I’m the head of sales for Acme.",
        "I am a designer.",
        "I work at Acme as a data engineer",
        "I work for the city of Leeds",
        "Senior manager, Acme",
        "Hi, I'm Jo and I'm an engineer at Acme",
        "My name is Jo, I am an assistant to the director at Acme",
    ],
)
def test_a_title_and_an_employer_alone_are_noticed(text: str) -> None:
    assert is_title_only(text)


@pytest.mark.row("S43")
@pytest.mark.parametrize(
    "text",
    [
        "I'm a senior manager at Acme and I help small shops sell online",
        "I'm a senior manager at Acme, making bills readable",
        "I'm a designer for small charities",
        "I am a nurse who writes plain letters",
        "I rewrite hospital letters so that people know what to do next.",
        "I come to city planning from nursing, so I keep asking who cannot manage the stairs.",
        "Small charities drown in spreadsheets; I help them get down to one page.",
        "I work on quieter trains",
        "",
    ],
)
def test_what_it_does_for_whom_clears_the_hint(text: str) -> None:
    assert not is_title_only(text)


@pytest.mark.row("S39")
@pytest.mark.parametrize(
    "text",
    [
        "I'm the best designer in the country",
        "I run a world-class team",
        "We are the leading agency here",
        "I am an award-winning writer",
        "I won three awards for my work",
        "I was ranked second in sales",
        "I am number one in my field",
        "I built the fastest shop in town",
        "I'm a growth guru",
    ],
)
def test_boasting_is_noticed_by_its_words(text: str) -> None:
    hint = next(hint for hint in check_statement(text) if hint.code is StatementHintCode.BOASTING)
    assert all(word in text for word in hint.values)


@pytest.mark.row("S39")
@pytest.mark.parametrize(
    "text",
    [
        "I help small shops sell online",
        "I do my best work in the morning",
        "I look after the forest and the rest of the valley",
        "What matters most to me is time",
        "I am leading a small team through a move",
    ],
)
def test_plain_words_are_no_boasting(text: str) -> None:
    assert StatementHintCode.BOASTING not in codes(text)


@pytest.mark.row("S42")
@pytest.mark.row("S47")
def test_over_thirty_five_words_or_twenty_seconds_is_long_for_saying_aloud() -> None:
    hint = next(hint for hint in check_statement("word " * 60) if hint.code is StatementHintCode.LONG_ALOUD)
    assert hint.values == ("33", "60")
    assert StatementHintCode.LONG_ALOUD not in codes("word " * 35)
    assert StatementHintCode.LONG_ALOUD in codes("word " * 36)
    assert StatementHintCode.LONG_ALOUD in codes("unpronounceabilities " * 30)


@pytest.mark.row("S42")
def test_words_a_neighbour_would_not_know_are_named() -> None:
    hint = next(
        hint for hint in check_statement("I align stakeholders on KPIs") if hint.code is StatementHintCode.JARGON
    )
    assert hint.values == ("stakeholders", "KPIs")
    assert StatementHintCode.JARGON not in codes("I teach nurses in the UK")


def test_time_aloud_counts_words_not_dashes() -> None:
    assert time_aloud("I mend bikes - all day") == time_aloud("I mend bikes all day")
    assert time_aloud("") == time_aloud("  ")
