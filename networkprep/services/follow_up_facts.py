"""All that may stand in a message to one person: own words, debrief, notes, person, event, in this order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from networkprep.domain.captures import CaptureRow
from networkprep.domain.clock import Clock
from networkprep.domain.encounters import EncounterRow
from networkprep.domain.errors import GoneError
from networkprep.domain.events import EventDetails
from networkprep.domain.message_drafts import Fact, Facts, FactSource, event_words, greeting_name
from networkprep.domain.message_facts import said_to_them, thing_wanted
from networkprep.domain.noun_phrases import promised_thing, thing_talked_about
from networkprep.domain.people import PersonDetails
from networkprep.domain.profile import EntryKind, Profile
from networkprep.domain.promises import PromiseRow
from networkprep.domain.shared_interests import shared_interests
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.data_file import DataConnection
from networkprep.store.event_gateway import EventGateway
from networkprep.store.interaction_gateway import EncounterGateway
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.promise_gateway import PromiseGateway


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored about one follow-up, read once."""

    record: Any
    person: PersonDetails
    event: EventDetails | None
    encounter: EncounterRow | None
    captures: tuple[CaptureRow, ...]
    promise: PromiseRow | None
    profile: Profile


def read_known(connection: DataConnection, record: Any, clock: Clock) -> Known:
    """All that is known for a follow-up's record."""
    person = PersonGateway(connection).details(record.person_id)
    event_id = record.event_id or person.draft.met_event_id
    met = EncounterGateway(connection).of_person(record.person_id)
    captures = CaptureGateway(connection).of_person(record.person_id)
    return Known(
        record,
        person,
        _event(connection, event_id, clock),
        next((each for each in met if each.event_id == event_id), None),
        tuple(sorted(captures, key=lambda capture: capture.event_id != event_id)),
        PromiseGateway(connection).get(record.promise_id) if record.promise_id else None,
        ProfileGateway(connection).profile(),
    )


def facts_of(known: Known, clock: Clock) -> Facts:
    """The facts for the slots of a draft; nothing is in them that was not written down by the person (S147)."""
    found = [
        *_own_words(known),
        *_from_person_first(known),
        *_from_debrief(known),
        *_from_captures(known),
        *_from_promise(known),
        *_from_person(known),
        *_from_event(known, clock),
        *_from_profile(known),
    ]
    return Facts(tuple(fact for fact in found if fact.value.strip()))


def _event(connection: DataConnection, event_id: int | None, clock: Clock) -> EventDetails | None:
    if event_id is None:
        return None
    try:
        return EventGateway(connection).details(event_id, clock.now())
    except GoneError:
        return None


def _own_words(known: Known) -> Iterator[Fact]:
    record = known.record
    for slot in ("resource", "link", "idea", "next_step", "time1", "time2"):
        yield Fact(slot, getattr(record, slot), FactSource.OWN_WORDS)
    yield Fact("why", record.why_value, FactSource.OWN_WORDS)


def _from_person_first(known: Known) -> Iterator[Fact]:
    draft = known.person.draft
    lines = [capture.line() for capture in known.captures]
    if any(line.who == draft.name and not line.who_is_name for line in lines):
        return  # "tall, fintech, Lisbon" is no name to greet by
    name = greeting_name(draft.name, given=draft.given, likes_to_be_called=draft.called)
    yield Fact("name", name, FactSource.PERSON)


def _from_debrief(known: Known) -> Iterator[Fact]:
    if known.encounter is not None:
        detail = thing_talked_about(known.encounter.detail)
        for slot, words in (("detail", detail), ("idea", known.encounter.paths_cross)):
            yield Fact(slot, said_to_them(words), _where(words, known.captures, FactSource.DEBRIEF))


def _from_captures(known: Known) -> Iterator[Fact]:
    for capture in known.captures:
        line = capture.line()
        yield Fact("detail", said_to_them(thing_talked_about(line.detail)), FactSource.CAPTURE)
        yield Fact("idea", capture.paths_cross, FactSource.CAPTURE)
        for slot, texts in (("shared", line.common_ground), ("topic", line.topics), ("interest", line.topics)):
            yield from (Fact(slot, text, FactSource.CAPTURE) for text in texts)
        yield from (Fact("challenge", thing_wanted(text), FactSource.CAPTURE) for text in line.challenges)


def _from_promise(known: Known) -> Iterator[Fact]:
    if known.promise is not None:
        name = known.person.draft.given or known.person.draft.name.partition(" ")[0]
        to_them = known.promise.text.replace(f" {name} ", " ", 1)
        yield Fact("resource", promised_thing(to_them), FactSource.PROMISE)


def _from_person(known: Known) -> Iterator[Fact]:
    draft = known.person.draft
    mine = known.profile.listed(EntryKind.INTEREST)
    both = shared_interests(mine, draft.interests)
    words = {
        "detail": (
            thing_talked_about(draft.detail),
            draft.lit_up,
            *(text for capture in known.captures for text in _lit_up(capture)),
        ),
        "shared": (*both, draft.lit_up),
        "topic": draft.interests,
        "interest": draft.interests,
        "challenge": (thing_wanted(draft.challenge),),
        "mutual": (known.person.through,),
    }
    for slot, texts in words.items():
        yield from (Fact(slot, said_to_them(text), _where(text, known.captures, FactSource.PERSON)) for text in texts)


def _from_event(known: Known, clock: Clock) -> Iterator[Fact]:
    if known.event is None:
        return
    draft, day = known.event.draft, known.event.end_day
    title = event_words(draft.title, day, clock.today()) if day else draft.title
    yield Fact("event", title, FactSource.EVENT)
    yield Fact("community", draft.community, FactSource.EVENT)
    yield Fact("topic", next(iter(draft.tags), ""), FactSource.EVENT)


def _from_profile(known: Known) -> Iterator[Fact]:
    yield Fact("me", known.profile.called, FactSource.PROFILE)
    yield Fact("my_topic", next(iter(known.profile.listed(EntryKind.INTEREST)), ""), FactSource.PROFILE)
    yield Fact("my_strength", next(iter(known.profile.listed(EntryKind.SKILL)), ""), FactSource.PROFILE)


def _lit_up(capture: CaptureRow) -> tuple[str, ...]:
    return capture.line().common_ground


def _where(words: str, captures: Iterable[CaptureRow], otherwise: FactSource) -> FactSource:
    """Words that stand in a note come from the note, wherever they were carried since."""
    return FactSource.CAPTURE if words.strip() and any(words in each.raw for each in captures) else otherwise
