"""The three figures of the home page: about how it went, never about how many people there are (S1)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from networkprep.domain.encounters import Quality
from networkprep.domain.promises import PromiseState, Whose
from networkprep.domain.today import TodayFigures
from networkprep.store.records import (
    EncounterRecord,
    InteractionPersonRecord,
    InteractionRecord,
    PersonRecord,
    PromiseRecord,
)


def figures_since(connection: Connection, since: date) -> TodayFigures:
    """Conversations called quality, promises of mine kept, and people in touch, from this day on."""
    quality = select(func.count()).where(EncounterRecord.quality == Quality.YES, EncounterRecord.met_on >= since)
    kept = select(func.count()).where(
        PromiseRecord.whose == Whose.MINE, PromiseRecord.state == PromiseState.KEPT, PromiseRecord.closed_on >= since
    )
    in_touch = (
        select(func.count(InteractionPersonRecord.person_id.distinct()))
        .join(InteractionRecord, InteractionRecord.id == InteractionPersonRecord.interaction_id)
        .join(PersonRecord, PersonRecord.id == InteractionPersonRecord.person_id)
        .where(InteractionRecord.on_date >= since, PersonRecord.no_contact.is_(False))
    )
    return TodayFigures(*(connection.execute(query).scalar_one() for query in (quality, kept, in_touch)))
