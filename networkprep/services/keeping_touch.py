"""When someone was last in touch and when the next touch would be welcome: worked out in this one place (S13, S97).

Called inside the transaction of whatever changed an interaction, a rhythm or "give space until".
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from networkprep.domain.rhythm import next_touch_on
from networkprep.store.data_file import DataConnection
from networkprep.store.keeping_touch import TouchDates, TouchFacts, touch_facts, write_touch_dates


def recount_touches(connection: DataConnection, person_ids: Iterable[int]) -> None:
    """Write the last and next touch of these people anew from their interactions and rhythm."""
    write_touch_dates(connection, [_dates(facts) for facts in touch_facts(connection, person_ids)])


def _dates(facts: TouchFacts) -> TouchDates:
    """Rhythm counts from the last contact of any weight; where there was none yet, from the day they became known."""
    following = next_touch_on(facts.last_touch_on or facts.known_since, facts.rhythm)
    return TouchDates(
        facts.person_id, facts.last_touch_on, facts.last_full_on, _after_space(following, facts.space_until)
    )


def _after_space(following: date | None, space_until: date | None) -> date | None:
    """ "Give space until" holds whatever the rhythm says (S80)."""
    if following is None or space_until is None:
        return following
    return max(following, space_until)
