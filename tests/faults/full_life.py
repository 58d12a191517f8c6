"""A whole life of an event lived through the services, with the same words in every field that takes words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from networkprep.domain.debrief import Learned, LookingBack
from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.follow_up_details import OwnField
from networkprep.domain.follow_ups import SentBy
from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.library import OwnLineDraft
from networkprep.domain.people import ContactPoint, PersonDraft, PointKind
from networkprep.domain.plans import PersonAnswer, PlanText
from networkprep.domain.profile import EntryKind, ProfileField, StatementDraft
from networkprep.domain.promises import Whose
from networkprep.domain.recall import Asks
from networkprep.domain.starters import StarterCategory
from networkprep.services.captures import EventChoice
from networkprep.services.catalogue import Services
from networkprep.services.debrief.flow import DebriefFlow
from networkprep.system.clock import StandingClock
from tests.world import move


@dataclass(frozen=True, slots=True)
class Life:
    """Where to find what: an event looked back on, one with its debrief half done, one to come; people; follow-ups."""

    told: int
    waiting: int
    coming: int
    people: tuple[int, ...]
    due: int
    sent: int


def live(services: Services, clock: StandingClock, words: str) -> Life:
    """Live it, from a profile on 3 November 2026 to the evening of the 12th; ``words`` stand wherever words can."""
    move(clock, "2026-11-03 09:00")
    _introduce(services, words)
    told = services.events.add(_event(words, "2026-11-05T18:30", "2026-11-05T21:00")).value
    move(clock, "2026-11-05 23:00")
    _debrief(services, told, words, commit=True)
    due, sent = _messages(services, clock, words)
    waiting = services.events.add(_event(words, "2026-11-11T18:30", "2026-11-11T21:00")).value
    move(clock, "2026-11-11 23:00")
    _debrief(services, waiting, words, commit=False)
    people = tuple(_person(services, words, told) for _ in range(2))
    coming = services.events.add(_event(words, "2026-11-13T18:30", "2026-11-13T21:00")).value
    _plan(services, coming, words, people[0])
    for asks in Asks:
        services.recall.answer(people[0], asks, had_it=True)
    services.captures.save(f"{words} !{words}")
    for community in services.communities.rows():
        services.communities.set_purpose(community.id, words)
        services.communities.set_interests(community.id, [words])
    move(clock, "2026-11-12 20:00")
    return Life(told, waiting, coming, people, due, sent)


def _introduce(services: Services, words: str) -> None:
    services.what_i_bring.answer(ProfileField.CALLED, words)
    for kind in EntryKind:
        services.what_i_bring.add_entry(kind, words)
    statement = StatementDraft(words, audience=words, keywords=(words,), hand_back=words)
    services.what_i_bring.keep_statement(None, statement)
    services.own_lines.add(OwnLineDraft(words, StarterCategory.OPENERS, situation=words, topics=(words,)))


def _event(words: str, starts: str, ends: str) -> EventDraft:
    return EventDraft(
        words, EventKind.MEETUP, starts, ends, zone="Europe/Berlin", place=words, url=words, organiser=words,
        description=words, common_purpose=words, shared=words, community=words, tags=(words,),
    )  # fmt: skip


def _debrief(services: Services, event: int, words: str, *, commit: bool) -> None:
    for number in range(3):
        note = f"{words} {number} @{words} ~{words} #{words} ?{words} !{words} by fri <{words}"
        services.captures.save(note, EventChoice(event))
    flow = services.debrief.open(event)
    flow.remember(f"{words}\n{words} again")
    for number, person in enumerate(flow.draft.people):
        _meet(flow, person.key, words, number)
    flow.look_back(
        LookingBack(words, words, words, words, (Learned(words, flow.draft.people[0].key),), energy=3, confidence=3)
    )
    if commit:
        services.debrief.commit(flow)
    else:
        services.drafts.keep({flow.key: flow.body()})


def _meet(flow: DebriefFlow, key: str, words: str, number: int) -> None:
    person = flow.draft.person(key)
    assert person is not None
    flow.put_person(
        replace(
            person, name=f"{words} {number}", organisation=words, settled=True, quality=Quality.YES, why=words,
            detail=words, paths_cross=words, decision=Decision.FOLLOW_UP,
        )
    )  # fmt: skip
    flow.put_promise(replace(flow.add_promise(key, Whose.MINE), text=words, due_on=date(2026, 11, 7)))


def _messages(services: Services, clock: StandingClock, words: str) -> tuple[int, int]:
    """One follow-up due with every own field filled, one sent a while ago; their keys."""
    move(clock, "2026-11-08 10:00")
    due, sent = [each.row.id for each in services.follow_ups.lists().due][:2]
    for follow_up in (due, sent):
        for field in OwnField:
            services.follow_ups.set_own(follow_up, field, words)
    services.follow_ups.sent(sent, f"{words}\n{words}", SentBy.MAIL)
    return due, sent


def _person(services: Services, words: str, event: int) -> int:
    draft = PersonDraft(
        words, given=words, family=words, additional=words, prefix=words, suffix=words, nickname=words, called=words,
        pronunciation=words, organisation=words, title=words, birthday="1990-02-28", notes=words, private_notes=words,
        could_offer=words, would_learn=words, challenge=words, lit_up=words, detail=words, how_met=words,
        met_event_id=event, met_on=date(2026, 11, 5), sector=words, place=words, interests=(words,),
        categories=(words,), points=tuple(ContactPoint(kind, words, (words,)) for kind in PointKind),
    )  # fmt: skip
    person = services.people.add(draft).value
    services.people.tag([person], words)
    services.interactions.log(
        InteractionDraft(date(2026, 11, 10), InteractionKind.CONVERSATION, (person,), event_id=event, note=words)
    )
    return person


def _plan(services: Services, event: int, words: str, person: int) -> None:
    plan = services.plans.open(event)
    for field in PlanText:
        services.plans.write(event, field, words)
    for row in (services.plan_people.add(event, words).value, services.plan_people.add_known(event, person).value):
        for which in PersonAnswer:
            services.plan_people.answer(event, row, which, words)
        services.plan_people.set_focus(event, row, focus=True)
    services.plan_packs.reword(event, plan.lines[0].id, words)
    if len(plan.if_thens) > 2:
        services.plan_packs.remove_if_then(event, plan.if_thens[0].id)
    services.plan_packs.add_if_then(event, words)
    services.plan_packs.add_statement(event, words)
    services.plans.set_nerves(event, 4)
    services.plans.add_break(event, "20:00")
