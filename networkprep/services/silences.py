"""What a person says about a message nobody has answered: asked once, nudged once at most, then rest (S117-S122)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.follow_ups import FollowUpRow, FollowUpState
from networkprep.domain.interactions import Channel, Direction, InteractionDraft, InteractionKind
from networkprep.domain.silence import SilenceAnswer, is_off_every_list
from networkprep.services.keeping_touch import recount_touches
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.interaction_gateway import InteractionGateway
from networkprep.store.person_gateway import PersonGateway

_CODES = {
    SilenceAnswer.REPLIED: "SILENCE_REPLIED",
    SilenceAnswer.NO_REPLY: "SILENCE_NO_REPLY",
    SilenceAnswer.DECLINED: "SILENCE_DECLINED",
    SilenceAnswer.REST: "SILENCE_REST",
    SilenceAnswer.BUSY: "SILENCE_BUSY",
    SilenceAnswer.WOKEN: "SILENCE_WOKEN",
}


class SilencesService:
    """Answers to the one question about a silence; each can be undone."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def question_shown(self, follow_up_id: int) -> None:
        """Remember the first day the question was seen: it stays a week and is not put again (S117)."""
        with self._data.quiet_change() as connection:
            gateway = FollowUpGateway(connection)
            row = gateway.get(follow_up_id)
            if row.asked_on is None and row.state is FollowUpState.WAITING:
                gateway.set(follow_up_id, asked_on=self._clock.today())

    def answer(self, follow_up_id: int, answer: SilenceAnswer) -> Done[int]:
        """Say what happened: replied, no reply yet, declined, let it rest, or woken.

        A no and letting rest take the person off every due list until they are woken.
        """
        with self._data.change(label(_CODES[answer])) as step:
            row = FollowUpGateway(step.connection).get(follow_up_id)
            step.label = label(_CODES[answer], name=row.person_name)
            self._store(step.connection, row, answer)
            recount_touches(step.connection, [row.person_id])
        return step.done(follow_up_id)

    def busy_until(self, follow_up_id: int, until: date) -> Done[int]:
        """They are busy: space until this day, and nothing is suggested before (S120)."""
        with self._data.change(label("SILENCE_BUSY")) as step:
            row = FollowUpGateway(step.connection).get(follow_up_id)
            step.label = label("SILENCE_BUSY", name=row.person_name)
            self._store(step.connection, row, SilenceAnswer.BUSY)
            PersonGateway(step.connection).set(row.person_id, space_until=until)
            recount_touches(step.connection, [row.person_id])
        return step.done(follow_up_id)

    def _store(self, connection: DataConnection, row: FollowUpRow, answer: SilenceAnswer) -> None:
        today = self._clock.today()
        columns: dict[str, Any] = {"answer": answer}
        if answer is not SilenceAnswer.NO_REPLY:
            columns |= {"state": FollowUpState.DONE, "closed_on": today}
        FollowUpGateway(connection).set(row.id, **columns)
        if answer is SilenceAnswer.REPLIED:
            self._log_reply(connection, row)
        if answer is SilenceAnswer.DECLINED or is_off_every_list(answer):
            PersonGateway(connection).set(row.person_id, resting=True)
        if answer is SilenceAnswer.WOKEN:
            PersonGateway(connection).set(row.person_id, resting=False)

    def _log_reply(self, connection: DataConnection, row: FollowUpRow) -> None:
        reply = InteractionDraft(
            self._clock.today(),
            InteractionKind.MESSAGE,
            (row.person_id,),
            Channel.ONLINE,
            Direction.THEIRS,
            row.event_id,
            row.id,
        )
        InteractionGateway(connection).add(reply, str(uuid4()), self._clock.now())
