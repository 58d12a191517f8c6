"""Ideas for kinds of places, from what a person likes and from what felt right before (S61, S154)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.event_suggestions import Taste
from networkprep.domain.shared_interests import interest_key

EACH_INTEREST = 3
MOST_IDEAS = 9


@dataclass(frozen=True, slots=True)
class PlaceIdea:
    """One idea as it ships; ``{interest}`` stands for the interest. No ``words`` means that it fits any."""

    key: str
    kind: EventKind
    text: str
    words: tuple[str, ...] = ()
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class PlaceSuggestion:
    """One idea for this person, and the interest it comes from."""

    kind: EventKind
    text: str
    interest: str
    felt_wrong: bool = False


def ideas_for(interests: Iterable[str], ideas: Sequence[PlaceIdea], taste: Taste) -> tuple[PlaceSuggestion, ...]:
    """At most three kinds of places for each interest, one of each in turn; kinds that felt wrong come last.

    An idea made for certain interests is given for the first of mine that it fits.
    """
    given: set[str] = set()
    in_turn: list[tuple[int, PlaceSuggestion]] = []
    for interest in dict.fromkeys(each.strip() for each in interests):
        if interest:
            left = [idea for idea in ideas if idea.key not in given]
            chosen = _for_interest(interest, left, taste)
            given.update(idea.key for idea in chosen if idea.words)
            in_turn.extend(enumerate(_said(idea, interest, taste) for idea in chosen))
    in_turn.sort(key=lambda entry: (entry[1].felt_wrong, entry[0]))
    return tuple(suggestion for _, suggestion in in_turn)[:MOST_IDEAS]


def _for_interest(interest: str, ideas: Sequence[PlaceIdea], taste: Taste) -> list[PlaceIdea]:
    """The ideas made for it before those for any interest, of different kinds, liked kinds forward."""
    said = f" {interest_key(interest)} "
    made_for = [idea for idea in ideas if any(f" {interest_key(word)} " in said for word in idea.words)]
    anything = [idea for idea in ideas if not idea.words]
    chosen: dict[EventKind, PlaceIdea] = {}
    for idea in (*made_for, *anything):
        chosen.setdefault(idea.kind, idea)
    # Sorting keeps the order of ideas that are liked alike.
    order = sorted(chosen.values(), key=lambda idea: (idea.kind in taste.wrong, -taste.liking(idea.kind, None)))
    return order[:EACH_INTEREST]


def _said(idea: PlaceIdea, interest: str, taste: Taste) -> PlaceSuggestion:
    return PlaceSuggestion(
        idea.kind, idea.text.replace("{interest}", interest), interest, felt_wrong=idea.kind in taste.wrong
    )
