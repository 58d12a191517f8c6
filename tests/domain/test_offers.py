"""A strength meets a need by the words both speak of."""

from __future__ import annotations

import pytest

from networkprep.domain.offers import SomeoneInNeed, beginnings, offer_key, offers_for
from networkprep.domain.profile import EntryKind
from networkprep.domain.telling_words import telling_words
from networkprep.domain.what_i_bring import ListEntry

BUDGETING = ListEntry(1, EntryKind.SKILL, "budgeting", "small charities")
PEOPLE = (
    SomeoneInNeed(1, "Ana", "needs a budget for her charity"),
    SomeoneInNeed(2, "Ben", "is looking for a cellist"),
    SomeoneInNeed(3, "Cleo", "how charities find volunteers"),
)


@pytest.mark.row("S41")
def test_who_spoke_of_most_of_it_comes_first_and_others_not_at_all() -> None:
    (offer,) = offers_for([BUDGETING], PEOPLE)
    assert (offer.text, offer.helps) == ("budgeting", "small charities")
    assert [person.name for person in offer.people] == ["Ana", "Cleo"]


@pytest.mark.row("S53")
def test_the_reason_is_told_in_their_own_words_and_a_pair_left_out_is_not_told_again() -> None:
    hiring = ListEntry(1, EntryKind.EXPERIENCE, "hiring", "small teams", uid="mine")
    ana, ben = (
        SomeoneInNeed(key, name, "Hiring, and keeping volunteers", uid=name) for key, name in ((1, "A"), (2, "B"))
    )
    (offer,) = offers_for([hiring], [ana, ben])
    assert [(person.name, person.shared) for person in offer.people] == [("A", ("Hiring",)), ("B", ("Hiring",))]
    (offer,) = offers_for([hiring], [ana, ben], left_out={offer_key("mine", "A")})
    assert [person.name for person in offer.people] == ["B"]


def test_an_entry_without_whom_or_of_another_list_is_no_offer() -> None:
    entries = [ListEntry(1, EntryKind.SKILL, "budgeting"), ListEntry(2, EntryKind.INTEREST, "budgets", "charities")]
    assert offers_for(entries, PEOPLE) == ()


def test_words_without_a_picture_join_nobody() -> None:
    assert telling_words("I help people to get things done") == ()
    assert (
        offers_for([ListEntry(1, EntryKind.SKILL, "helping", "people")], [SomeoneInNeed(1, "A", "help people")])[
            0
        ].people
        == ()
    )


def test_people_are_looked_up_by_the_beginnings_of_words() -> None:
    assert beginnings([BUDGETING]) == ("budge", "chari")
