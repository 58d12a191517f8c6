"""The people of the sample year: found again by name, and what came to be known of them later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.people import CareerStage, ContactPoint, Mentoring, PersonDraft, PointKind, Role, Stage
from networkprep.domain.rhythm import Rhythm
from networkprep.services.catalogue import Services
from networkprep.services.demo.content import Telling
from networkprep.services.demo.timeline import Timeline, day_of

_LINKEDIN = ("connected_on", "invited_on", "asked_me_on")
"""Told in days before today, as LinkedIn's files would tell."""
_WORDS = (
    *("called", "pronunciation", "organisation", "could_offer", "would_learn", "lit_up", "detail", "how_met"),
    *("sector", "place", "zone", "birthday"),
)


class Acquaintances:
    """Everybody of the year by name, and the part of their story that no event tells."""

    def __init__(self, services: Services, line: Timeline, tellings: tuple[Telling, ...]) -> None:
        self._services = services
        self._line = line
        self._told = {telling["name"]: telling for telling in tellings}
        self._ids: dict[str, int] = {}

    def find(self, name: str) -> int | None:
        """The person of this name, if they are known by now."""
        return self._ids.get(name)

    def put_on(self) -> None:
        """People known from before the year began."""
        for name, telling in self._told.items():
            if "known" in telling:
                day = day_of(self._line.today, telling["known"])
                self._line.put(self._line.moment(day, "20:00"), partial(self._add, name))

    def remember(self, name: str, person_id: int) -> None:
        """Somebody was met; the first time, what becomes of it is put on the line of the year."""
        if name not in self._ids:
            self._ids[name] = person_id
            self._line.put(self._services.clock.now(), partial(self._tell, name))

    def _add(self, name: str) -> None:
        telling = self._told[name]
        known_on = self._services.clock.today() - timedelta(days=30)
        draft = PersonDraft(name, met_on=known_on, **_words(telling))
        self.remember(name, self._services.people.add(draft).value)

    def _tell(self, name: str) -> None:
        telling = self._told.get(name, {})
        person_id = self._ids[name]
        if known := _words(telling):
            self._services.people.edit(person_id, **self._with_old_interests(person_id, known))
        if "rhythm" in telling:
            self._services.people.set_rhythm([person_id], Rhythm(telling["rhythm"]))
        if "space_days" in telling:
            self._services.people.give_space(person_id, self._line.today + timedelta(days=telling["space_days"]))
        for days, kind, note in telling.get("later", ()):
            self._later(days, partial(self._log, person_id, kind, note))
        for days, stage in telling.get("stages", ()):
            self._later(days, partial(self._services.people.move_stage, person_id, Stage(stage)))
        for field in _LINKEDIN:
            if field in telling:
                self._later(telling[field], partial(self._date, person_id, field))
        if "no_contact" in telling:
            self._later(telling["no_contact"], partial(self._services.people.end_contact, person_id))

    def _with_old_interests(self, person_id: int, known: Mapping[str, Any]) -> dict[str, Any]:
        before = self._services.people.details(person_id).draft.interests
        return {**known, "interests": tuple(dict.fromkeys((*before, *known.get("interests", ()))))}

    def _later(self, days: int, run: Callable[[], object]) -> None:
        at = self._line.moment(day_of(self._line.today, days), "20:30")
        self._line.put(max(at, self._services.clock.now()), run)

    def _date(self, person_id: int, field: str) -> None:
        told: dict[str, Any] = {field: self._services.clock.today()}
        self._services.people.edit(person_id, **told)

    def _log(self, person_id: int, kind: str, note: str) -> None:
        draft = InteractionDraft(self._services.clock.today(), InteractionKind(kind), (person_id,), note=note)
        self._services.interactions.log(draft)


def _words(telling: Telling) -> dict[str, Any]:
    words: dict[str, Any] = {field: telling[field] for field in _WORDS if field in telling}
    if "role" in telling:
        words["role"] = Role(telling["role"])
    if "mentoring" in telling:
        words["mentoring"] = Mentoring(telling["mentoring"])
    if "career_stage" in telling:
        words["career_stage"] = CareerStage(telling["career_stage"])
    if "email" in telling:
        words["points"] = (ContactPoint(PointKind.EMAIL, telling["email"]),)
    if "interests" in telling:
        words["interests"] = tuple(telling["interests"])
    return words
