"""One event of the sample year: planned, taken part in, debriefed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from networkprep.domain.debrief import Learned, LookingBack
from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft, Purpose
from networkprep.domain.goal import Goal
from networkprep.domain.plans import PersonAnswer, PlanDetails, PlanText
from networkprep.domain.recall import Asks
from networkprep.domain.starter_uses import StarterOutcome
from networkprep.services.catalogue import Services
from networkprep.services.debrief.flow import DebriefFlow
from networkprep.services.demo.content import Telling
from networkprep.services.demo.messages import Messages
from networkprep.services.demo.people import Acquaintances
from networkprep.services.demo.timeline import Timeline, day_of

_RECALLS_SINCE_DAYS, _RECALLED_AFTER = 70, (1, 7)
"""Since when, and how many days after an event, the invented person takes a minute for names and details."""

_PLAIN = frozenset({"title", "place", "organiser", "community", "url", "shared", "common_purpose"})


class Evening:
    """Puts one event on the line of the year, from the invitation to the debrief."""

    def __init__(self, services: Services, line: Timeline, people: Acquaintances, telling: Telling) -> None:
        self._services = services
        self._line = line
        self._people = people
        self._telling = telling
        self._messages = Messages(services, line)
        event = telling["event"]
        self._day = day_of(line.today, event["days"], event.get("weekday", ""))
        self._starts = line.moment(self._day, event["starts"])
        self._ends = self._starts + timedelta(hours=event["hours"])
        self._event_id = 0
        self._notes: dict[int, Telling] = {}

    def put_on(self) -> None:
        """Everything that happens around this event, as far as the year reaches."""
        invited = min(self._starts, self._line.moment(self._line.today, "00:05")) - timedelta(days=9)
        self._line.put(invited, self._invite)
        if self._telling["event"].get("skipped"):
            self._line.put(self._starts - timedelta(days=1), self._skip)
            return
        if "plan" in self._telling:
            self._line.put(self._starts - timedelta(hours=26), self._plan)
        for met in self._telling.get("met", ()):
            self._line.put(self._line.moment(self._day, met["at"]), partial(self._note, met))
        if "back" in self._telling:
            self._line.put(self._ends + timedelta(minutes=50), self._debrief)
            self._put_recall_on()

    def _put_recall_on(self) -> None:
        """Only of late: the person found out about it in autumn, and the year is built while somebody waits."""
        if (self._line.today - self._day).days <= _RECALLS_SINCE_DAYS:
            for days in _RECALLED_AFTER:
                self._line.put(self._line.moment(self._day + timedelta(days=days), "21:10"), self._recall)

    def _invite(self) -> None:
        event = self._telling["event"]
        draft = EventDraft(
            kind=EventKind(event["kind"]),
            starts=_wall(self._starts),
            ends=_wall(self._ends),
            zone=self._services.clock.zone_name(),
            **self._series(),
            **{key: value for key, value in event.items() if key in _PLAIN},
        )
        self._event_id = self._services.events.add(draft).value
        self._tell_of_circle()

    def _series(self) -> dict[str, Any]:
        """A monthly evening as its calendar names it; most events stand alone."""
        series = self._telling.get("series")
        if series is None:
            return {}
        later = tuple(_wall(self._starts + timedelta(days=days)) for days in series["then"])
        return {"calendar_uid": series["uid"], "recurrence": series["rule"], "later_dates": later}

    def _tell_of_circle(self) -> None:
        circle = self._telling.get("circle")
        if circle is not None:
            communities = self._services.communities
            name = self._telling["event"]["community"]
            key = next(row.id for row in communities.rows() if row.name == name)
            communities.set_purpose(key, circle["purpose"])
            communities.set_interests(key, circle["interests"])

    def _skip(self) -> None:
        self._services.events.skip(self._event_id)
        self._services.events.mark_felt_wrong(self._event_id, bool(self._telling["event"].get("felt_wrong")))

    # Before

    def _plan(self) -> None:
        plan = self._telling["plan"]
        details = self._services.plans.open(self._event_id)
        self._say_why(plan)
        for someone in plan.get("look_for", ()):
            self._look_for(someone)
        for at in plan.get("breaks", ()):
            self._services.plans.add_break(self._event_id, at)
        if plan.get("intention") and details.statements:
            self._services.plan_packs.choose_statements(self._event_id, [self._statement(plan, details)])
        if plan.get("tried") and details.to_try is not None:
            self._services.plans.mark_tried(self._event_id, details.to_try.learning_id, tried=True)

    def _say_why(self, plan: Telling) -> None:
        plans = self._services.plans
        for words in PlanText:
            if text := plan.get(words):
                plans.write(self._event_id, words, text)
        if purpose := self._telling["event"].get("purpose"):
            plans.set_purpose(self._event_id, Purpose(purpose))
        if goal := plan.get("goal"):
            low, _, high = goal.partition("-")
            plans.set_goal(self._event_id, Goal(int(low), int(high or low)))
        plans.set_nerves(self._event_id, plan["nerves"])
        plans.set_confidence(self._event_id, plan.get("confidence"))

    def _look_for(self, someone: Mapping[str, str]) -> None:
        name = someone["name"]
        row = self._services.plan_people.add(self._event_id, name, self._people.find(name)).value
        for which in PersonAnswer:
            if text := someone.get(which):
                self._services.plan_people.answer(self._event_id, row, which, text)

    @staticmethod
    def _statement(plan: Telling, details: PlanDetails) -> int:
        wanted: int = plan.get("bring", 1)
        return details.statements[wanted - 1].id

    # There

    def _note(self, met: Telling) -> None:
        choice = self._services.captures.choice(self._event_id)
        for raw in met["notes"]:
            self._notes[self._services.captures.save(raw, choice).value.id] = met

    # Afterwards

    def _debrief(self) -> None:
        flow = self._services.debrief.open(self._event_id)
        for key in [person.key for person in flow.draft.people]:
            self._decide(flow, key)
        self._look_back(flow)
        self._services.debrief.commit(flow)
        for met in self._notes.values():
            self._afterwards(met)

    def _recall(self) -> None:
        """A minute in the evening; names come sooner than details."""
        for prompt in self._services.recall.session().prompts:
            self._services.recall.answer(prompt.person_id, prompt.asks, had_it=prompt.asks is Asks.NAME)

    def _decide(self, flow: DebriefFlow, key: str) -> None:
        person = next(each for each in flow.draft.people if each.key == key)
        met = self._notes[person.capture_ids[0]]
        name = met.get("name", person.name)
        said: dict[str, Any] = {
            "name": name,
            "settled": True,
            "person_id": self._people.find(name),
            "quality": Quality(met["quality"]),
            "why": met.get("why", ""),
            "paths_cross": met.get("paths", ""),
            "gladly_again": met.get("gladly"),
            "decision": Decision(met["decision"]) if "decision" in met else None,
        }
        flow.put_person(replace(person, **said))

    def _look_back(self, flow: DebriefFlow) -> None:
        back = self._telling["back"]
        keys = {person.name: person.key for person in flow.draft.people}
        openers = [line.starter_key for line in flow.material.lines if line.part == "openers"]
        outcomes = zip(openers[:2], (StarterOutcome.GOT_GOING, StarterOutcome.FELL_FLAT), strict=False)
        first_plans = [(plan.id, True) for plan in flow.material.if_thens[:1]]
        plain = {key: value for key, value in back.items() if key != "learned"}
        learned = tuple(Learned(text, keys.get(name, "")) for text, name in back.get("learned", ()))
        flow.look_back(LookingBack(**plain, learned=learned, starters=tuple(outcomes), if_thens=tuple(first_plans)))

    def _afterwards(self, met: Telling) -> None:
        capture_id = next(key for key, each in self._notes.items() if each is met)
        row = next(row for row in self._services.captures.of_event(self._event_id) if row.id == capture_id)
        if row.person_id is None:
            return
        name = met.get("name", row.line().who)
        self._people.remember(name, row.person_id)
        self._messages.put_on(row.person_id, self._event_id, met, self._day)


def _wall(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="minutes")
