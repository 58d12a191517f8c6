"""What to go to first among the planned events (S126, S153, S154)."""

from __future__ import annotations

from dataclasses import replace

from networkprep.domain.changes import Change, label
from networkprep.domain.clock import Clock
from networkprep.domain.confidence import goes_gently
from networkprep.domain.day_steps import days_after
from networkprep.domain.event_fit import fit_of
from networkprep.domain.event_suggestions import EventSuggestions, suggested, taste_of
from networkprep.store.confidence_gateway import ConfidenceGateway
from networkprep.store.data_file import DataFile
from networkprep.store.dismissal_gateway import DismissalGateway
from networkprep.store.event_gateway import EventGateway
from networkprep.store.event_tastes import planned_events, rated_events
from networkprep.store.profile_gateway import ProfileGateway

_WHICH_FIRST = "which_event_first"
_QUIET_DAYS = 7


class SuggestionsService:
    """Suggests, and never asks twice in a week after it was waved away."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def events(self) -> EventSuggestions:
        """The planned events, the best to begin with first; none while the suggestion is put away."""
        now = self._clock.now()
        with self._data.reading() as connection:
            if DismissalGateway(connection).is_dismissed(_WHICH_FIRST, self._clock.today()):
                return EventSuggestions()
            profile = ProfileGateway(connection).profile()
            gently = goes_gently(profile.comfort, ConfidenceGateway(connection).rows(now.tzinfo))
            ahead = planned_events(connection, EventGateway(connection).rows(now), now)
            planned = [replace(event, fit=fit_of(words, profile)) for event, words in ahead]
            return suggested(planned, taste_of(rated_events(connection)), gently=gently)

    def put_away(self) -> Change:
        """Leave the suggestion out for a week."""
        with self._data.change(label("HINT_WAVED")) as step:
            until = days_after(self._clock.today(), _QUIET_DAYS)
            DismissalGateway(step.connection).dismiss(_WHICH_FIRST, until)
        return step.change
