"""LinkedIn's Invitations.csv: noted with people who are known, and with nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from networkprep.domain.backups import BackupReason
from networkprep.domain.changes import Done, label
from networkprep.domain.incoming_people import IncomingQuestion, IntakeChoices, content_digest
from networkprep.domain.likeness import LikenessProposal, LikenessReason
from networkprep.domain.people import ContactPoint, PointKind
from networkprep.domain.plain_text import LINE_CAP, NAME_CAP, clean_line, search_key
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileTaken
from networkprep.exchange.linkedin_invitations import Invitation, InvitationsRead, read_invitations
from networkprep.services.backups import BackupsService
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.linkedin import InvitedPeople, InvitedPerson
from networkprep.store.person_gateway import PersonGateway, point_key

_NO_CHOICES = IntakeChoices()


class InvitationsIntakeService:
    """Says of people known since when they are invited, and who of them has asked."""

    def __init__(self, data: DataFile, backups: BackupsService) -> None:
        self._data = data
        self._backups = backups

    def look(self, path: Path, content: bytes, progress: Progress) -> FileTaken:
        """What taking a file in would come to; nothing is written."""
        read = read_invitations(content)
        with self._data.reading() as connection:
            taking = _Taking(connection, read, _NO_CHOICES)
            taking.sort_out(progress)
        items = tuple(_item(each) for each in read.invitations)
        return replace(taking.taken(), file=str(path), items=items, digest=content_digest(content))

    def take(
        self, path: Path, content: bytes, progress: Progress, choices: IntakeChoices = _NO_CHOICES
    ) -> Done[FileTaken]:
        """Take a file in, after a verified backup; raises CancelledError and changes nothing when cancelled.

        Raises RefusedError where the choices were made for a file that says something else by now.
        """
        choices.insist_on(content)
        read = read_invitations(content)
        if read.invitations and self._data.holds_anything():
            self._backups.make(BackupReason.IMPORT)
        with self._data.change(label("INVITATIONS_TAKEN")) as step:
            taking = _Taking(step.connection, read, choices)
            taking.sort_out(progress)
            taking.write(progress)
        return step.done(replace(taking.taken(), file=str(path), questions=()))


class _Taking:
    """One file against the people there are."""

    def __init__(self, connection: DataConnection, read: InvitationsRead, choices: IntakeChoices) -> None:
        self._connection = connection
        self._read = read
        self._same = choices.same
        self._people = InvitedPeople(
            connection, map(_profile_key, read.invitations), (_name_key(each) for each in read.invitations)
        )
        self._days: dict[int, dict[str, date]] = {}
        self._links: dict[int, str] = {}
        self._matched = self._updated = 0
        self._questions: list[IncomingQuestion] = []

    def sort_out(self, progress: Progress) -> None:
        """Find who each invitation is about; a name alone is asked about."""
        for place, one in enumerate(self._read.invitations):
            progress.reached(place, len(self._read.invitations))
            known = self._people.by_profile(_profile_key(one))
            if known is not None:
                self._note(known, one)
                continue
            for alike in self._people.by_name(_name_key(one)):
                if self._same.get(place) == alike.id:
                    self._note(alike, one)
                    self._links.setdefault(alike.id, one.profile_url)
                else:
                    self._questions.append(_question(place, one, alike))

    def write(self, progress: Progress) -> None:
        """Write the days, and the page of whoever was said to be the same."""
        gateway = PersonGateway(self._connection)
        for number, person_id in enumerate(dict.fromkeys((*self._days, *self._links))):
            progress.reached(number, len(self._days))
            days: dict[str, Any] = dict(self._days.get(person_id, {}))
            draft = replace(gateway.details(person_id).draft, **days)
            link = clean_line(self._links.get(person_id, ""), LINE_CAP).text
            if link:
                draft = replace(draft, points=(*draft.points, ContactPoint(PointKind.LINK, link)))
            gateway.change(person_id, draft)

    def taken(self) -> FileTaken:
        """The counts; who is not known is left out."""
        records = len(self._read.invitations)
        return FileTaken(
            "",
            "csv",
            records,
            matched=self._matched,
            updated=self._updated,
            skipped=records - self._matched - self._updated,
            problems=self._read.problems,
            questions=tuple(self._questions),
            only_known=True,
        )

    def _note(self, person: InvitedPerson, one: Invitation) -> None:
        """The newest invitation of each direction counts."""
        column = "asked_me_on" if one.incoming else "invited_on"
        days = self._days.get(person.id, {})
        before = days.get(column) or getattr(person, column)
        if one.sent_on is None or (before is not None and before >= one.sent_on):
            self._matched += 1
            return
        self._days[person.id] = {**days, column: one.sent_on}
        self._updated += 1


def _question(place: int, one: Invitation, alike: InvitedPerson) -> IncomingQuestion:
    known = LikenessProposal(alike.id, alike.name, alike.organisation, LikenessReason.SAME_NAME)
    return IncomingQuestion(place, one.line, one.name, "", known, sure=False)


def _profile_key(one: Invitation) -> str:
    return point_key(ContactPoint(PointKind.LINK, one.profile_url)) if one.profile_url else ""


def _name_key(one: Invitation) -> str:
    return search_key(clean_line(one.name, NAME_CAP).text)


def _item(one: Invitation) -> dict[str, Any]:
    return {
        "name": one.name or None,
        "url": one.profile_url or None,
        "sent_on": one.sent_on.isoformat() if one.sent_on else None,
        "direction": "incoming" if one.incoming else "outgoing",
    }
