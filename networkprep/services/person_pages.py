"""A person's page, put together from everything that hangs on them."""

from __future__ import annotations

from functools import cached_property

from networkprep.domain.clock import Clock
from networkprep.domain.errors import GoneError
from networkprep.domain.interactions import InteractionKind
from networkprep.domain.message_facts import said_to_them
from networkprep.domain.noun_phrases import thing_talked_about
from networkprep.domain.options import TOUCH_GAP_DAYS
from networkprep.domain.packs import filled
from networkprep.domain.people import PersonDetails
from networkprep.domain.person_page import (
    PersonHistory,
    PersonPage,
    given_and_received,
    next_step,
    timeline,
    worth_exploring,
)
from networkprep.domain.profile import EntryKind
from networkprep.domain.promises import PromiseState
from networkprep.domain.rhythm import Rhythm
from networkprep.domain.role_ideas import NO_IDEAS, RoleIdeas, ideas_for
from networkprep.domain.shared_interests import shared_interests
from networkprep.domain.stages import offered_stage
from networkprep.domain.starters import StarterCategory
from networkprep.domain.stored_about import StoredThing
from networkprep.domain.warmth import warmth
from networkprep.services.interactions import stage_to_offer
from networkprep.services.starter_library import load_category
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.interaction_gateway import EncounterGateway, InteractionGateway
from networkprep.store.keeping_touch import full_interactions
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.photo_gateway import photo_of
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.promise_gateway import PromiseGateway
from networkprep.store.stored_about import stored_about
from networkprep.system.settings import Settings


class PersonPagesService:
    """Reads pages; changes are made by the services of their own things."""

    def __init__(self, data: DataFile, settings: Settings, clock: Clock) -> None:
        self._data = data
        self._settings = settings
        self._clock = clock

    def page(self, person_id: int) -> PersonPage:
        """One person's page; raises GoneError when they are no longer there."""
        with self._data.reading() as connection:
            details = PersonGateway(connection).details(person_id)
            return self._page(connection, details, history_of(connection, person_id))

    def photo(self, person_id: int) -> bytes | None:
        """The photo as it came in, or None."""
        with self._data.reading() as connection:
            found = photo_of(connection, person_id)
        return found[0] if found else None

    def stored(self, person_id: int) -> tuple[StoredThing, ...]:
        """All that is stored about a person; raises GoneError when they are no longer there."""
        with self._data.reading() as connection:
            things = stored_about(connection, person_id)
        if not things:
            raise GoneError("person")
        return things

    def _page(self, connection: DataConnection, details: PersonDetails, history: PersonHistory) -> PersonPage:
        today = self._clock.today()
        standing = details.standing
        given, received = given_and_received(history)
        mine = ProfileGateway(connection).profile().listed(EntryKind.INTEREST)
        return PersonPage(
            details=details,
            warmth=warmth(standing.last_touch_on, Rhythm(standing.rhythm), today),
            next_step=next_step(standing, history, today, self._settings.number(TOUCH_GAP_DAYS)),
            moments=timeline(history),
            promises=tuple(row for row in history.promises if row.state is PromiseState.OPEN),
            captures=tuple(history.captures),
            given=given,
            received=received,
            sessions=tuple(row for row in history.interactions if row.kind is InteractionKind.MENTORING),
            channels=tuple(dict.fromkeys(row.channel for row in history.interactions)),
            shared=shared_interests(mine, (*details.draft.interests, *details.draft.categories)),
            question=self._question(details, worth_exploring(details, history)),
            ideas=self._ideas(details, worth_exploring(details, history)),
            offered_stage=stage_to_offer(connection, details.id, self._clock),
            carried_stage=offered_stage(standing.stage, full_interactions(connection, details.id)),
            met_at=tuple(dict.fromkeys(row.event_title for row in history.encounters)),
        )

    def _question(self, details: PersonDetails, detail: str) -> str:
        """A question for next time on what was worth exploring; one person keeps the same wording (S34)."""
        talked_about = said_to_them(thing_talked_about(detail) or detail)
        if not talked_about or not self._questions:
            return ""
        return filled(self._questions[details.id % len(self._questions)], {"detail": talked_about})

    def _ideas(self, details: PersonDetails, topic: str) -> RoleIdeas:
        """What fits their role, built on what was noted of them alone."""
        draft = details.draft
        if draft.role is None:
            return NO_IDEAS
        talked_about = thing_talked_about(draft.lit_up) or thing_talked_about(topic)
        facts = {"last_topic": talked_about, "their_project": thing_talked_about(draft.challenge)}
        questions, touches = load_category(StarterCategory.OPENERS), load_category(StarterCategory.TOUCHES)
        return ideas_for(draft.role, questions, touches, facts)

    @cached_property
    def _questions(self) -> tuple[str, ...]:
        lines = load_category(StarterCategory.FOLLOWUPS_Q)
        return tuple(line.text for line in lines if tuple(line.slots) == ("detail",))


def history_of(connection: DataConnection, person_id: int) -> PersonHistory:
    """Everything that hangs on a person."""
    return PersonHistory(
        encounters=EncounterGateway(connection).of_person(person_id),
        interactions=InteractionGateway(connection).of_person(person_id),
        captures=CaptureGateway(connection).of_person(person_id),
        promises=PromiseGateway(connection).of_person(person_id),
        follow_ups=FollowUpGateway(connection).of_person(person_id),
    )
