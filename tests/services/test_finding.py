"""The search over everything."""

from __future__ import annotations

from networkprep.domain.events import EventDraft
from networkprep.domain.finding import FoundKind
from networkprep.domain.people import PersonDraft
from networkprep.services.catalogue import Services
from networkprep.services.finding import MOST_OF_A_KIND


def found(services: Services, text: str, kind: FoundKind) -> list[str]:
    """The titles found of one kind."""
    return [row.title for row in services.finding.find(text) if row.kind is kind]


def test_events_are_found_by_beginnings_of_words_without_accents_or_case(services: Services) -> None:
    services.events.add(EventDraft("Café Écologie", place="Lyon"))
    services.events.add(EventDraft("River Meetup"))
    assert found(services, "eco ly", FoundKind.EVENT) == ["Café Écologie"]
    assert found(services, "fé", FoundKind.EVENT) == []


def test_starters_are_found_by_their_words(services: Services) -> None:
    assert any("surprised" in title for title in found(services, "surpris", FoundKind.STARTER))


def test_each_kind_is_kept_short(services: Services) -> None:
    for number in range(MOST_OF_A_KIND + 5):
        services.events.add(EventDraft(f"Meetup {number}"))
    assert len(found(services, "meetup", FoundKind.EVENT)) == MOST_OF_A_KIND
    assert len(found(services, "you", FoundKind.STARTER)) == MOST_OF_A_KIND


def test_signs_of_the_query_language_are_only_text(services: Services) -> None:
    for text in ('"', '" OR name:*', "NEAR(", "^*", "-", "'", " "):
        assert found(services, text, FoundKind.PERSON) == []


def test_people_are_found_by_what_one_remembers_names_first(services: Services) -> None:
    services.people.add(PersonDraft("Ben Okafor", notes="paints rivers"))
    services.people.add(PersonDraft("Riva Marsh"))
    gone = services.people.add(PersonDraft("Rita Gone")).value
    services.people.end_contact(gone)
    assert found(services, "ri", FoundKind.PERSON) == ["Riva Marsh", "Ben Okafor"]
