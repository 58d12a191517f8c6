"""Promises, mine and theirs: kept, moved, let go; a follow-up that keeps one goes along (S17)."""

from __future__ import annotations

from datetime import date

from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.follow_ups import FollowUpState
from networkprep.domain.promises import PromiseRow, PromiseState
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.promise_gateway import PromiseGateway


class PromisesService:
    """What a person does with promises."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def of_person(self, person_id: int) -> tuple[PromiseRow, ...]:
        """All promises between a person and me, the open ones first."""
        with self._data.reading() as connection:
            return PromiseGateway(connection).of_person(person_id)

    def keep(self, promise_id: int) -> Done[int]:
        """It is done: mine or theirs."""
        return self._close(promise_id, PromiseState.KEPT, FollowUpState.DONE, "PROMISE_KEPT")

    def let_go(self, promise_id: int) -> Done[int]:
        """It is not waited for any more, and that is fine."""
        return self._close(promise_id, PromiseState.LET_GO, FollowUpState.LET_GO, "PROMISE_LET_GO")

    def change_due(self, promise_id: int, due_on: date) -> Done[int]:
        """Another day; an open follow-up for it moves along."""
        with self._data.change(label("PROMISE_MOVED", day=due_on.isoformat())) as step:
            PromiseGateway(step.connection).set(promise_id, due_on=due_on)
            for row in FollowUpGateway(step.connection).of_promise(promise_id):
                if row.state is FollowUpState.DUE:
                    FollowUpGateway(step.connection).set(row.id, due_on=due_on)
        return step.done(promise_id)

    def remind_kindly(self, promise_id: int, on: date) -> Done[int]:
        """Bring a promise of theirs up again on this day, not before."""
        with self._data.change(label("PROMISE_REMIND", day=on.isoformat())) as step:
            PromiseGateway(step.connection).set(promise_id, remind_on=on)
        return step.done(promise_id)

    def _close(self, promise_id: int, state: PromiseState, follow_up: FollowUpState, code: str) -> Done[int]:
        with self._data.change(label(code)) as step:
            promises = PromiseGateway(step.connection)
            step.label = label(code, text=promises.get(promise_id).text)
            promises.set(promise_id, state=state, closed_on=self._clock.today())
            self._close_follow_ups(step.connection, promise_id, follow_up)
        return step.done(promise_id)

    def _close_follow_ups(self, connection: DataConnection, promise_id: int, state: FollowUpState) -> None:
        gateway = FollowUpGateway(connection)
        for row in gateway.of_promise(promise_id):
            if row.state is FollowUpState.DUE:
                gateway.set(row.id, state=state, closed_on=self._clock.today())
