"""What an event touches of what a person likes and holds dear, by name; nothing touched is fine (S127, S152)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from networkprep.domain.communities import Circle
from networkprep.domain.events import EventDraft
from networkprep.domain.profile import EntryKind, Profile
from networkprep.domain.shared_interests import interest_key, interest_keys

_MOST_READ = 2_000
"""Letters of a description that are looked at: what an event is about stands at its beginning."""


@dataclass(frozen=True, slots=True)
class EventFit:
    """My interests and values that the event touches, in my order and spelling.

    ``known`` is false while neither is recorded: then there is nothing to say.
    """

    interests: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    known: bool = False

    @property
    def touches(self) -> tuple[str, ...]:
        """Both, each once."""
        return tuple(dict.fromkeys((*self.interests, *self.values)))


@dataclass(frozen=True, slots=True)
class EventWords:
    """What is said of an event: its topics, and the sentences about it."""

    topics: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()


def words_of(draft: EventDraft, circle: Circle | None) -> EventWords:
    """The words of an event and of the community that holds it."""
    held_by = circle or Circle()
    said = (draft.title, draft.common_purpose, draft.shared, held_by.purpose, draft.description[:_MOST_READ])
    return EventWords((*draft.tags, *held_by.interests), tuple(each for each in said if each.strip()))


def fit_of(words: EventWords, profile: Profile) -> EventFit:
    """The fit: a topic that is one of mine, or a sentence that names it in whole words."""
    asked = _Asked(words)
    interests, values = profile.listed(EntryKind.INTEREST), profile.listed(EntryKind.VALUE)
    return EventFit(asked.touched(interests), asked.touched(values), known=bool(interests or values))


class _Asked:
    """The comparing forms of an event's words, made once."""

    def __init__(self, words: EventWords) -> None:
        self._topics = interest_keys(words.topics)
        self._said = " ".join(f" {interest_key(each)} " for each in words.sentences)

    def touched(self, mine: Iterable[str]) -> tuple[str, ...]:
        """Those of mine that are named, each once."""
        found: dict[str, str] = {}
        for each in mine:
            key = interest_key(each)
            if key and (key in self._topics or f" {key} " in self._said):
                found.setdefault(key, each.strip())
        return tuple(found.values())
