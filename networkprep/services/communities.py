"""Communities: what holds each together, when it meets next, whom one knows there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.communities import CommunityRow, by_shared_interests
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.event_suggestions import taste_of
from networkprep.domain.place_ideas import PlaceIdea, PlaceSuggestion, ideas_for
from networkprep.domain.plain_text import LINE_CAP, clean_line
from networkprep.domain.profile import EntryKind
from networkprep.services.place_library import load_places
from networkprep.services.plan_context import ContextReader
from networkprep.services.plan_refitting import refit
from networkprep.store.community_gateway import CommunityGateway
from networkprep.store.data_file import DataFile
from networkprep.store.event_gateway import EventGateway
from networkprep.store.event_tastes import rated_events
from networkprep.store.profile_gateway import ProfileGateway


class CommunitiesService:
    """What a person keeps about their circles."""

    def __init__(self, data: DataFile, clock: Clock, contexts: ContextReader) -> None:
        self._data = data
        self._clock = clock
        self._contexts = contexts

    def rows(self) -> tuple[CommunityRow, ...]:
        """All communities, those with most interests in common first, then by name (S61)."""
        with self._data.reading() as connection:
            events = EventGateway(connection).rows(self._clock.now())
            rows = CommunityGateway(connection).rows(events, self._clock.today())
            mine = ProfileGateway(connection).profile().listed(EntryKind.INTEREST)
            return by_shared_interests(rows, mine)

    def places(self) -> tuple[PlaceSuggestion, ...]:
        """Ideas for kinds of places, from my interests and from what felt right before (S61, S154)."""
        with self._data.reading() as connection:
            mine = ProfileGateway(connection).profile().listed(EntryKind.INTEREST)
            return ideas_for(mine, self._places, taste_of(rated_events(connection)))

    def set_purpose(self, community_id: int, purpose: str, edit: str = "") -> Done[int]:
        """What the community wants to reach together (S63); calls with one ``edit`` are undone together."""
        return self._set(community_id, edit, purpose=clean_line(purpose).text)

    def set_interests(self, community_id: int, interests: Sequence[str], edit: str = "") -> Done[int]:
        """What its people care about (S61); blank ones are left out."""
        kept = [text for text in (clean_line(each, LINE_CAP).text for each in interests) if text]
        return self._set(community_id, edit, interests=kept)

    def set_kind(self, community_id: int, kind: EventKind) -> Done[int]:
        """What sort of circle it is (S62)."""
        return self._set(community_id, "", kind=kind)

    @cached_property
    def _places(self) -> tuple[PlaceIdea, ...]:
        return load_places()

    def _set(self, community_id: int, edit: str, **columns: object) -> Done[int]:
        with self._data.change(label("COMMUNITY_CHANGED"), edit) as step:
            communities = CommunityGateway(step.connection)
            communities.set(community_id, **columns)
            # Plans for its coming events speak of it, too (S63).
            for event_id in communities.planned(community_id):
                refit(step.connection, self._contexts, event_id)
        return step.done(community_id)
