"""Communities: what holds each together, when it meets next, whom one knows there."""

from __future__ import annotations

from collections.abc import Sequence

from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.communities import CommunityRow
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.plain_text import LINE_CAP, clean_line
from networkprep.services.plan_context import ContextReader
from networkprep.services.plan_refitting import refit
from networkprep.store.community_gateway import CommunityGateway
from networkprep.store.data_file import DataFile
from networkprep.store.event_gateway import EventGateway


class CommunitiesService:
    """What a person keeps about their circles."""

    def __init__(self, data: DataFile, clock: Clock, contexts: ContextReader) -> None:
        self._data = data
        self._clock = clock
        self._contexts = contexts

    def rows(self) -> tuple[CommunityRow, ...]:
        """All communities by name."""
        with self._data.reading() as connection:
            return CommunityGateway(connection).rows(EventGateway(connection).rows(self._clock.now()))

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

    def _set(self, community_id: int, edit: str, **columns: object) -> Done[int]:
        with self._data.change(label("COMMUNITY_CHANGED"), edit) as step:
            communities = CommunityGateway(step.connection)
            communities.set(community_id, **columns)
            # Plans for its coming events speak of it, too (S63).
            for event_id in communities.planned(community_id):
                refit(step.connection, self._contexts, event_id)
        return step.done(community_id)
