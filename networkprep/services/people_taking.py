"""One file of people being taken in, in one transaction: who is new, who is known, what is asked and written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from networkprep.domain.bare_names import bare_name
from networkprep.domain.contact_cards import ContactCard
from networkprep.domain.incoming_people import IncomingQuestion, IntakeChoices, pairs_to_choose, with_file
from networkprep.domain.likeness import LikenessProposal, LikenessReason, SomeoneNoted
from networkprep.domain.merging import FieldPair
from networkprep.domain.people import PersonDetails, PointKind
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileTaken
from networkprep.exchange.read_result import ReadResult
from networkprep.services.card_mapping import draft_of
from networkprep.services.nameless import whom_it_names
from networkprep.services.same_person import who_may_it_be
from networkprep.store.data_file import DataConnection
from networkprep.store.nameless import nameless_people
from networkprep.store.people_intake import Coming, KnownPeople, add_many, count_people
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.photo_gateway import add_photo
from networkprep.store.search_index import fill, pause, wake

_MANY = 200
"""People from which on the search index is filled at once instead of row by row."""

_COMPARED = 300
"""New people up to whom names are also compared by likeness; of more, only by what is equal."""

_FEW_KNOWN = 5000
_COMPARED_WITH_FEW = 3000
"""Among so few known people a name is compared in a millisecond: all of LinkedIn's connections can be."""

_AT_ONCE = 100
"""People written between two chances to cancel."""

_MOST_ALIKE = 3


@dataclass(frozen=True, slots=True)
class _Record:
    """A record of the file, by its place among them."""

    place: int
    line: int
    coming: Coming


class PeopleTaking:
    """Made for one file; nothing is committed here."""

    def __init__(
        self, connection: DataConnection, read: ReadResult, choices: IntakeChoices, progress: Progress
    ) -> None:
        self._connection = connection
        self._gateway = PersonGateway(connection)
        self._read = read
        self._choices = choices
        self._progress = progress
        self._records = list(self._written())
        told = any(record.coming.draft.connected_on for record in self._records)
        self._nameless = {each.id: each for each in nameless_people(connection)} if told else {}
        self._known = KnownPeople(connection, [record.coming for record in self._records])
        self._new: list[_Record] = []
        self._updated: list[int] = []
        self._questions: list[IncomingQuestion] = []
        few = count_people(connection) <= _FEW_KNOWN
        self._compared = _COMPARED_WITH_FEW if few else _COMPARED
        self._found = 0
        self._done = 0
        self._total = len(self._records)

    def _written(self) -> Iterable[_Record]:
        """The records that say something, as people."""
        for place, card in enumerate(self._read.cards):
            if place % _AT_ONCE == 0:
                self._progress.reached(0, len(self._read.cards))
            if not card.is_empty:
                yield _Record(place, card.line, _coming(card))

    def look(self) -> FileTaken:
        """What taking it in would come to, with all that may be chosen; the caller takes back what is written here."""
        self._sort_out()
        sure = len(self._questions)
        for record in self._new:
            self._questions += self._alike(record)
        alike = {question.place for question in self._questions[sure:]}
        return replace(
            self._taken(),
            alike=len(alike),
            differing=len({question.place for question in self._questions[:sure]}),
            questions=tuple(self._questions),
        )

    def take(self, now: datetime) -> FileTaken:
        """Write it all; raises CancelledError. Makes no task and no rhythm (S19)."""
        many = len(self._records) > _MANY
        if many:
            self._total *= 2
            pause(self._connection)
        self._sort_out()
        if self._choices.known_only:
            self._new = []
        alike, differing = (0, 0) if self._choices.digest else self._left_open()
        ids = self._add(now)
        if many:
            self._index([*self._updated, *ids])
        return replace(self._taken(), new_ids=tuple(ids), alike=alike, differing=differing)

    def _left_open(self) -> tuple[int, int]:
        """What nobody looked at before: how many new people have a name or an address of somebody known, and how many
        known ones are told of in other words.
        """
        alike = sum(bool(self._known.alike(record.coming)) for record in self._new) if self._known.anybody else 0
        return alike, len({question.place for question in self._questions})

    def _sort_out(self) -> None:
        """Bring known people up to date at once: a second record of the same person finds them as they are then."""
        seen: set[str] = set()
        for record in self._records:
            person_id = self._person(record)
            if person_id is None:
                self._new.append(_first_of_its_uid(record, seen))
            else:
                self._bring_up_to_date(record, person_id)
                self._found += 1
                self._advance(1)

    def _person(self, record: _Record) -> int | None:
        chosen = self._choices.same.get(record.place)
        if chosen is not None:
            return chosen
        return self._known.find(record.coming) or self._identical(record.coming)

    def _identical(self, one: Coming) -> int | None:
        """A namesake to whom the file adds nothing at all: the same record brought in before.

        Where there is no address in common, a namesake who is told of in other words may be somebody else.
        """
        for person_id in self._known.namesakes(one):
            known = self._gateway.details(person_id).draft
            adds_nothing = with_file(known, one.draft) == known
            if adds_nothing and (one.draft.points or not pairs_to_choose(known, one.draft)):
                return person_id
        return None

    def _bring_up_to_date(self, record: _Record, person_id: int) -> None:
        details = self._gateway.details(person_id)
        known, one = details.draft, record.coming
        if pairs := pairs_to_choose(known, one.draft):
            proposal = _proposal(details, LikenessReason.SAME_NAME)
            self._questions.append(_question(record, proposal, sure=True, pairs=pairs))
        chosen = self._choices.fields.get(record.place, frozenset())
        if person_id in self._nameless:
            chosen |= {"name"}
        whole = with_file(known, one.draft, chosen)
        photo = one.photo if not details.has_photo else None
        if whole != known:
            self._gateway.change(person_id, whole)
        if photo is not None:
            add_photo(self._connection, person_id, photo)
        if whole != known or photo is not None:
            self._updated.append(person_id)

    def _alike(self, record: _Record) -> Iterable[IncomingQuestion]:
        self._advance(1)
        one = record.coming
        reasons = self._known.alike(one)
        if len(self._new) <= self._compared:
            # By name and by numbers written in another way; what is equal is known already.
            points = one.draft.points
            numbers = [
                each for each in points if each.kind is PointKind.PHONE and not self._known.is_shared_by_many(each)
            ]
            noted = SomeoneNoted(bare_name(one.draft.name), one.draft.organisation, tuple(numbers))
            for each in who_may_it_be(self._connection, noted):
                reasons.setdefault(each.person_id, (each.reason, each.value))
        draft = one.draft
        for each in whom_it_names(self._nameless.values(), draft.organisation, draft.title, draft.connected_on):
            reasons.setdefault(each.person_id, (each.reason, each.value))
        for person_id, (reason, value) in list(reasons.items())[:_MOST_ALIKE]:
            details = self._gateway.details(person_id)
            pairs = pairs_to_choose(details.draft, draft)
            if person_id in self._nameless:
                # The first words of a note are no name that anybody would keep.
                pairs = tuple(pair for pair in pairs if pair.field != "name")
            yield _question(record, _proposal(details, reason, value), sure=False, pairs=pairs)

    def _add(self, now: datetime) -> list[int]:
        ids: list[int] = []
        for start in range(0, len(self._new), _AT_ONCE):
            some = [record.coming for record in self._new[start : start + _AT_ONCE]]
            ids += add_many(self._connection, some, now)
            self._advance(len(some))
        return ids

    def _index(self, ids: Sequence[int]) -> None:
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            fill(self._connection, some)
            self._advance(len(some))
        wake(self._connection)
        self._advance(self._total - self._done)

    def _advance(self, by: int) -> None:
        self._done += by
        self._progress.reached(self._done, self._total)

    def _taken(self) -> FileTaken:
        found = self._found
        updated = len(self._updated)
        return FileTaken(
            "",
            "",
            self._read.records,
            new=len(self._new),
            matched=found - updated,
            updated=updated,
            skipped=self._read.records - found - len(self._new),
        )


def _first_of_its_uid(record: _Record, seen: set[str]) -> _Record:
    """Two cards of one uid in one file are two people, the second under a uid of its own."""
    if record.coming.uid and record.coming.uid in seen:
        return replace(record, coming=replace(record.coming, uid=""))
    seen.add(record.coming.uid)
    return record


def _coming(card: ContactCard) -> Coming:
    photo = (card.photo, card.photo_type) if card.photo is not None else None
    return Coming(draft_of(card), card.uid[:200], photo)


def _proposal(details: PersonDetails, reason: LikenessReason, value: str = "") -> LikenessProposal:
    draft = details.draft
    return LikenessProposal(details.id, draft.name, draft.organisation, reason, value, details.met_where, draft.met_on)


def _question(record: _Record, known: LikenessProposal, *, sure: bool, pairs: Sequence[FieldPair]) -> IncomingQuestion:
    draft = record.coming.draft
    return IncomingQuestion(record.place, record.line, draft.name, draft.organisation, known, sure, tuple(pairs))
