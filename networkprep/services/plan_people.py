"""People to meet: at most three to look for, the rest nice to meet (S9, S10, S133)."""

from __future__ import annotations

from uuid import uuid4

from networkprep.domain.changes import Change, Done, label
from networkprep.domain.errors import GoneError, RefusedError
from networkprep.domain.plain_text import LINE_CAP, NAME_CAP, clean_line
from networkprep.domain.plans import MOST_FOCUS, KnownPerson, PersonAnswer, PersonToMeetRow
from networkprep.services.plan_context import ContextReader
from networkprep.services.plan_refitting import following_people
from networkprep.services.plan_steps import changing_plan
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.plan_person_gateway import PlanPersonGateway


class PlanPeopleService:
    """What a person does with the people of a plan."""

    def __init__(self, data: DataFile, contexts: ContextReader) -> None:
        self._data = data
        self._contexts = contexts

    def known(self, name: str) -> tuple[KnownPerson, ...]:
        """People of the file that these words may mean."""
        with self._data.reading() as connection:
            return PlanPersonGateway(connection).known(name)

    def add(self, event_id: int, name: str, person_id: int | None = None) -> Done[int]:
        """Look for someone, or for a kind of people; the fourth is nice to meet. ValueError without a name."""
        kept = clean_line(name, NAME_CAP).text
        if not kept:
            raise ValueError("nobody named")
        with changing_plan(self._data, event_id, label("PLAN_PERSON_ADDED", name=kept)) as step:
            people = PlanPersonGateway(step.connection)
            there = people.rows(event_id)
            same = next((row.id for row in there if person_id is not None and row.person_id == person_id), None)
            focus = _focus_count(there) < MOST_FOCUS
            with following_people(step.connection, self._contexts, event_id):
                row_id = same or people.add(event_id, kept, str(uuid4()), person_id=person_id, focus=focus)
        return step.done(row_id)

    def add_known(self, event_id: int, person_id: int) -> Done[int]:
        """Look for someone of the file; raises GoneError when they are no longer there."""
        with self._data.reading() as connection:
            name = PersonGateway(connection).details(person_id).draft.name
        return self.add(event_id, name, person_id)

    def rename(self, event_id: int, row_id: int, name: str, edit: str = "") -> Change:
        """Write another name; an empty one is not taken."""
        kept = clean_line(name, NAME_CAP).text
        with changing_plan(self._data, event_id, label("PLAN_PERSON_CHANGED"), edit) as step:
            if kept:
                PlanPersonGateway(step.connection).set(row_id, name=kept)
        return step.change

    def answer(self, event_id: int, row_id: int, which: PersonAnswer, text: str, edit: str = "") -> Change:
        """Write what we may have in common, or how we might help each other (S9, S10)."""
        kept = clean_line(text, LINE_CAP).text
        with changing_plan(self._data, event_id, label("PLAN_PERSON_CHANGED"), edit) as step:
            PlanPersonGateway(step.connection).set(row_id, **{which.value: kept})
        return step.change

    def set_focus(self, event_id: int, row_id: int, focus: bool) -> Change:
        """Look for someone, or call them nice to meet; raises RefusedError ``FOCUS_FULL`` for a fourth (S133)."""
        with changing_plan(self._data, event_id, label("PLAN_PERSON_CHANGED")) as step:
            people = PlanPersonGateway(step.connection)
            row = _row(step.connection, event_id, row_id)
            if focus and not row.focus and _focus_count(people.rows(event_id)) >= MOST_FOCUS:
                raise RefusedError("FOCUS_FULL")
            with following_people(step.connection, self._contexts, event_id):
                people.set(row_id, focus=focus)
        return step.change

    def move(self, event_id: int, row_id: int, by: int) -> Change:
        """Put someone up (-1) or down (1) the list; at its end nothing happens."""
        with changing_plan(self._data, event_id, label("PLAN_PEOPLE_ORDERED")) as step:
            people = PlanPersonGateway(step.connection)
            order = [row.id for row in people.rows(event_id)]
            if row_id not in order:
                raise GoneError("plan person")
            now = order.index(row_id)
            order.insert(min(max(now + by, 0), len(order) - 1), order.pop(now))
            people.put_in_order(order)
        return step.change

    def remove(self, event_id: int, row_id: int) -> Change:
        """Take someone off the plan; a person of the file stays there."""
        with (
            changing_plan(self._data, event_id, label("PLAN_PERSON_REMOVED")) as step,
            following_people(step.connection, self._contexts, event_id),
        ):
            PlanPersonGateway(step.connection).remove(row_id)
        return step.change


def _focus_count(rows: tuple[PersonToMeetRow, ...]) -> int:
    return sum(row.focus for row in rows)


def _row(connection: DataConnection, event_id: int, row_id: int) -> PersonToMeetRow:
    rows = PlanPersonGateway(connection).rows(event_id)
    found = next((row for row in rows if row.id == row_id), None)
    if found is None:
        raise GoneError("plan person")
    return found
