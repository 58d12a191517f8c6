"""The kind of an event, guessed from whole words, and a meetup where they say nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.kind_guess import guess_kind


@pytest.mark.row("S62", "S128")
@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Berlin Python Meetup", EventKind.MEETUP),
        ("Thursday at Nora's", EventKind.MEETUP),
        ("", EventKind.MEETUP),
        ("Alumni evening", EventKind.ALUMNI),
        ("Alumni meetup on Zoom", EventKind.ALUMNI),
        ("Volunteer day at the river", EventKind.VOLUNTEER),
        ("Elbe clean-up", EventKind.VOLUNTEER),
        ("Elbe cleanup", EventKind.VOLUNTEER),
        ("Soil health webinar", EventKind.ONLINE),
        ("Virtual coffee", EventKind.ONLINE),
        ("All-hands Q4", EventKind.INTERNAL),
        ("All hands", EventKind.INTERNAL),
        ("Team offsite", EventKind.INTERNAL),
        ("Expo Real", EventKind.TRADE_FAIR),
        ("Hannover Messe 2027", EventKind.TRADE_FAIR),
        ("Green tech trade fair", EventKind.TRADE_FAIR),
        ("River hackathon", EventKind.COMMUNITY),
        ("Neighbourhood initiative evening", EventKind.COMMUNITY),
        ("Repair café", EventKind.COMMUNITY),
        ("Beekeeping for beginners", EventKind.HOBBY),
        ("Board games and pizza", EventKind.HOBBY),
        ("Beekeeping meetup", EventKind.HOBBY),
        ("Water Summit", EventKind.CONFERENCE),
        ("Symposium on soil", EventKind.CONFERENCE),
        ("PyCon DE 2027", EventKind.CONFERENCE),
        ("RiverCon", EventKind.CONFERENCE),
        ("Workshop: maps with R", EventKind.EDUCATION),
        ("Course in facilitation", EventKind.EDUCATION),
        ("Project management training", EventKind.EDUCATION),
        ("Society of Hydrologists, winter evening", EventKind.ASSOCIATION),
        ("PMI Berlin chapter", EventKind.ASSOCIATION),
        # parts of words are no words
        ("Exponential growth", EventKind.MEETUP),
        ("Fair trade evening", EventKind.MEETUP),
        ("How to run a small lab", EventKind.MEETUP),
        ("Silicon and salt", EventKind.MEETUP),
        ("Classical evening", EventKind.MEETUP),
        ("Fairness in data", EventKind.MEETUP),
        ("Conferred degrees", EventKind.MEETUP),
    ],
)
def test_the_title_says_it(title: str, kind: EventKind) -> None:
    assert guess_kind(title) == kind


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("https://us02web.zoom.us/j/123", EventKind.ONLINE),
        ("https://meet.google.com/abc-defg-hij", EventKind.ONLINE),
        ("https://luma.com/event/evt-1", EventKind.ONLINE),
        ("https://zoom.us/j/1 (password 2)", EventKind.ONLINE),
        ("Online", EventKind.ONLINE),
        ("Online event", EventKind.ONLINE),
        ("Microsoft Teams Meeting", EventKind.ONLINE),
        ("Café Online, Main Street 5", EventKind.MEETUP),
        ("Café Nord, https://cafe.example", EventKind.MEETUP),
    ],
)
def test_a_place_that_is_a_link_is_online(place: str, kind: EventKind) -> None:
    assert guess_kind("River evening", place=place) == kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"organiser": "TU Alumni Network"}, EventKind.ALUMNI),
        ({"organiser": "Water Association"}, EventKind.ASSOCIATION),
        ({"url": "https://example.org/river-summit-2027"}, EventKind.CONFERENCE),
        ({"description": "We meet after the conference room booking. Bring a chair."}, EventKind.MEETUP),
        ({"description": "The annual conference of all who restore rivers."}, EventKind.CONFERENCE),
        ({"description": "Join: https://zoom.us/j/1"}, EventKind.ONLINE),
        ({"description": "Join: https://zoom.us/j/1", "place": "Café Nord"}, EventKind.MEETUP),
    ],
)
def test_the_rest_says_it_where_the_title_does_not(said: dict[str, str], kind: EventKind) -> None:
    assert guess_kind("River evening", **said) == kind


@given(st.text(), st.text(), st.text(), st.text(), st.text())
def test_any_words_give_a_kind(title: str, description: str, organiser: str, url: str, place: str) -> None:
    assert guess_kind(title, description, organiser, url, place) in EventKind
