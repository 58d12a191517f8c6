"""What becomes of a follow-up in the sample year: written and sent, answered, nudged, or left to rest."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from networkprep.domain.follow_up_details import OwnField
from networkprep.domain.follow_ups import FollowUpRow, SentBy
from networkprep.domain.promises import PromiseState, Whose
from networkprep.domain.silence import SilenceAnswer
from networkprep.services.catalogue import Services
from networkprep.services.demo.content import Telling
from networkprep.services.demo.timeline import Timeline


class Messages:
    """Puts the life of the follow-ups with one person after one event on the line of the year."""

    def __init__(self, services: Services, line: Timeline) -> None:
        self._services = services
        self._line = line

    def put_on(self, person_id: int, event_id: int, met: Telling, day: date) -> None:
        """Everything that is told about messages with this person after this event."""
        if "theirs_kept" in met:
            kept_on = self._line.moment(day + timedelta(days=met["theirs_kept"]), "18:00")
            self._line.put(kept_on, partial(self._theirs_kept, person_id))
        if "sent" not in met:
            return
        for number, row in enumerate(self._due(person_id, event_id)):
            sent_on = self._line.moment(day + timedelta(days=met["sent"]), f"09:{10 + number * 7}")
            self._line.put(sent_on, partial(self._send, row, met))

    def _due(self, person_id: int, event_id: int) -> list[FollowUpRow]:
        lists = self._services.follow_ups.lists()
        rows = [each.row for each in (*lists.due, *lists.later)]
        return [row for row in rows if row.person_id == person_id and row.event_id == event_id]

    def _send(self, row: FollowUpRow, met: Telling) -> None:
        follow_ups = self._services.follow_ups
        if link := met.get("link"):
            follow_ups.set_own(row.id, OwnField.LINK, link)
        follow_ups.sent(row.id, follow_ups.details(row.id).writing.text, SentBy.MAIL)
        today = self._services.clock.today()
        if "answer" in met:
            answered_on = self._line.moment(today + timedelta(days=met["after"]), "12:15")
            self._line.put(answered_on, partial(self._answer, row, met))

    def _answer(self, row: FollowUpRow, met: Telling) -> None:
        silences, answer, today = self._services.silences, SilenceAnswer(met["answer"]), self._services.clock.today()
        silences.question_shown(row.id)
        if answer is SilenceAnswer.BUSY:
            silences.busy_until(row.id, today + timedelta(days=met["busy_days"]))
        else:
            silences.answer(row.id, answer)
        if "nudge" in met:
            sent_on = today - timedelta(days=met["after"])
            self._line.put(
                self._line.moment(sent_on + timedelta(days=met["nudge"]), "09:20"), partial(self._nudge, row)
            )
            rests_on = self._line.moment(sent_on + timedelta(days=met["rest"]), "17:40")
            self._line.put(rests_on, partial(silences.answer, row.id, SilenceAnswer.REST))

    def _nudge(self, row: FollowUpRow) -> None:
        follow_ups = self._services.follow_ups
        follow_ups.sent(row.id, follow_ups.details(row.id).writing.text, SentBy.MAIL)

    def _theirs_kept(self, person_id: int) -> None:
        for promise in self._services.promises.of_person(person_id):
            if promise.whose is Whose.THEIRS and promise.state is PromiseState.OPEN:
                self._services.promises.keep(promise.id)
