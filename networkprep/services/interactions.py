"""Interactions: what happened with whom, from which rhythm, warmth and stage count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import uuid4

from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.errors import RefusedError
from networkprep.domain.interactions import InteractionDraft, Weight, weight_of
from networkprep.domain.people import Stage
from networkprep.domain.plain_text import clean_text
from networkprep.domain.stages import offered_stage
from networkprep.services.keeping_touch import recount_touches
from networkprep.services.people import stage_key
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.dismissal_gateway import DismissalGateway
from networkprep.store.interaction_gateway import InteractionGateway
from networkprep.store.keeping_touch import full_interactions
from networkprep.store.person_gateway import PersonGateway


@dataclass(frozen=True, slots=True)
class Logged:
    """An interaction just written, and the stages that may now be offered, by person."""

    id: int
    offers: tuple[tuple[int, Stage], ...] = ()


class InteractionsService:
    """Writes down what happened."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def log(self, draft: InteractionDraft) -> Done[Logged]:
        """Log one interaction with one or more people (S16).

        Raises RefusedError without people or for a day that is still to come.
        """
        if not draft.person_ids:
            raise RefusedError("NOBODY_CHOSEN")
        if draft.on_date > self._clock.today():
            raise RefusedError("DAY_TO_COME")
        clean = replace(
            draft, note=clean_text(draft.note).text.strip(), person_ids=tuple(dict.fromkeys(draft.person_ids))
        )
        with self._data.change(label("INTERACTION_LOGGED", count=len(clean.person_ids))) as step:
            key = InteractionGateway(step.connection).add(clean, str(uuid4()), self._clock.now())
            recount_touches(step.connection, clean.person_ids)
            offers = self._offers(step.connection, clean)
        return step.done(Logged(key, offers))

    def remove(self, interaction_id: int) -> Done[int]:
        """Take an interaction out of everybody's history."""
        with self._data.change(label("INTERACTION_REMOVED")) as step:
            gateway = InteractionGateway(step.connection)
            people = gateway.people_of(interaction_id)
            gateway.delete(interaction_id)
            recount_touches(step.connection, people)
        return step.done(interaction_id)

    def _offers(self, connection: DataConnection, draft: InteractionDraft) -> tuple[tuple[int, Stage], ...]:
        if weight_of(draft.kind) is not Weight.FULL:
            return ()
        found = ((person_id, stage_to_offer(connection, person_id, self._clock)) for person_id in draft.person_ids)
        return tuple((person_id, stage) for person_id, stage in found if stage is not None)


def stage_to_offer(connection: DataConnection, person_id: int, clock: Clock) -> Stage | None:
    """The stage to offer for a person now, unless it was declined before (S15)."""
    details = PersonGateway(connection).details(person_id)
    stage = offered_stage(details.standing.stage, full_interactions(connection, person_id))
    if stage is None or DismissalGateway(connection).is_dismissed(stage_key(details.uid, stage), clock.today()):
        return None
    return stage
