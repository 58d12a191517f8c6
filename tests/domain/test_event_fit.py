"""What an event touches, by name."""

from __future__ import annotations

import pytest

from networkprep.domain.communities import Circle
from networkprep.domain.event_fit import EventFit, fit_of, words_of
from networkprep.domain.events import EventDraft
from networkprep.domain.profile import EntryKind, Profile

ME = Profile(
    entries=(
        (EntryKind.INTEREST, "Rivers"),
        (EntryKind.INTEREST, "open data"),
        (EntryKind.INTEREST, "jazz"),
        (EntryKind.VALUE, "clean water"),
    )
)


@pytest.mark.row("S127")
def test_two_shared_interests_are_shown_by_name_in_my_spelling() -> None:
    fit = fit_of(words_of(EventDraft("Hack evening", tags=("river", "Open Data", "maps")), None), ME)
    assert fit.interests == ("Rivers", "open data")


@pytest.mark.row("S152")
def test_an_event_that_touches_none_is_known_to_and_one_that_nobody_can_know_of_is_not() -> None:
    words = words_of(EventDraft("Founders mixer"), None)
    assert fit_of(words, ME) == EventFit(known=True)
    assert fit_of(words, Profile()) == EventFit(known=False)


@pytest.mark.row("S152", "S63")
def test_values_are_found_in_what_the_event_and_its_community_want_together() -> None:
    draft = EventDraft("Clean-up morning", common_purpose="clean water for the valley")
    assert fit_of(words_of(draft, None), ME).values == ("clean water",)
    circle = Circle("Clean water", ("jazz",))
    assert fit_of(words_of(EventDraft("Evening"), circle), ME).touches == ("jazz", "clean water")


@pytest.mark.parametrize("title", ["Jazzercise", "Riverside hotel fair", "Reopen data centre"])
def test_only_whole_words_touch(title: str) -> None:
    assert fit_of(words_of(EventDraft(title), None), ME).touches == ()
