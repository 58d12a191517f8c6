"""What I bring: lists about me with who they might help, words for a statement, statements in several versions (F15).

Everything is kept as it is typed: a worksheet left half-way is there again next time (S38).
"""

from __future__ import annotations

from dataclasses import replace

from networkprep.domain.changes import Change, Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.errors import GoneError
from networkprep.domain.my_card import MyCard, facts_of
from networkprep.domain.offers import LEFT_OUT, Offer, beginnings, marked, offer_key, offers_for
from networkprep.domain.plain_text import LINE_CAP, clean_line
from networkprep.domain.profile import EntryKind, ProfileField, StatementDraft
from networkprep.domain.starters import STATEMENT_SLOTS, StarterCategory
from networkprep.domain.value_statements import KEYWORDS, keywords_of
from networkprep.domain.what_i_bring import STRENGTHS, WhatIBringPage
from networkprep.services.line_library import LineLibrary
from networkprep.store.data_file import DataFile
from networkprep.store.dismissal_gateway import DismissalGateway
from networkprep.store.needs import people_in_need
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.starter_gateway import StarterGateway

_PROMPT = "say."
_MOST_LOOKED_AT = 500


class WhatIBringService:
    """Reads the page and changes it piece by piece; each piece is one step to undo."""

    def __init__(self, data: DataFile, clock: Clock, library: LineLibrary) -> None:
        self._data = data
        self._clock = clock
        self._library = library

    def page(self) -> WhatIBringPage:
        """All of it as it stands."""
        with self._data.reading() as connection:
            profile = ProfileGateway(connection)
            answers = profile.answers()
            marks = StarterGateway(connection).marks()
            wordings = self._library.lines(marks).get(StarterCategory.VALUE, [])
            return WhatIBringPage(
                profile.about_me(),
                profile.entries(),
                {slot: answers.get(_PROMPT + slot, "") for slot in STATEMENT_SLOTS},
                profile.statements(),
                tuple(line for line in wordings if line.id not in marks.hidden),
            )

    def my_card(self) -> MyCard:
        """My own contact card with its code, for showing it to somebody."""
        from networkprep.services.my_card import my_card  # noqa: PLC0415  # 43 ms, segno with it

        with self._data.reading() as connection:
            facts = facts_of(ProfileGateway(connection).about_me())
        return my_card(facts)

    def offers(self) -> tuple[Offer, ...]:
        """The strengths that say whom they might help, each with the people who spoke of such a need (S41)."""
        with self._data.reading() as connection:
            entries = marked(ProfileGateway(connection).entries())
            people = people_in_need(connection, beginnings(entries), _MOST_LOOKED_AT)
            return offers_for(entries, people, DismissalGateway(connection).lasting(LEFT_OUT))

    def leave_out(self, entry_id: int, person_id: int) -> Done[int]:
        """Do not suggest this strength for this person again (S53); raises GoneError when one of the two is gone."""
        with self._data.change(label("OFFER_LEFT_OUT")) as step:
            person = PersonGateway(step.connection).details(person_id)
            entries = {entry.id: entry for entry in ProfileGateway(step.connection).entries()}
            if entry_id not in entries:
                raise GoneError("profile_entry")
            DismissalGateway(step.connection).dismiss(offer_key(entries[entry_id].uid, person.uid))
            step.label = label("OFFER_LEFT_OUT", name=person.draft.name)
        return step.done(person_id)

    def answer(self, field: ProfileField, text: str, edit: str = "") -> Change:
        """Keep one answer about me."""
        return self._answer(field, text, edit)

    def write_words(self, slot: str, text: str, edit: str = "") -> Change:
        """Keep the words of one prompt; ValueError for a prompt there is not."""
        if slot not in STATEMENT_SLOTS:
            raise ValueError(slot)
        return self._answer(_PROMPT + slot, text, edit)

    def add_entry(self, kind: EntryKind, text: str) -> Done[int]:
        """Put something on a list; ValueError without words."""
        kept = clean_line(text, LINE_CAP).text
        if not kept:
            raise ValueError("no words in it")
        with self._data.change(label("PROFILE_ADDED")) as step:
            entry_id = ProfileGateway(step.connection).add_entry(kind, kept)
        return step.done(entry_id)

    def write_entry(self, entry_id: int, text: str, edit: str = "") -> Change:
        """Say an entry differently; without words it is taken off."""
        kept = clean_line(text, LINE_CAP).text
        if not kept:
            return self.delete_entry(entry_id)
        with self._data.change(label("PROFILE_CHANGED"), edit) as step:
            ProfileGateway(step.connection).change_entry(entry_id, text=kept)
        return step.change

    def write_helps(self, entry_id: int, whom: str, edit: str = "") -> Change:
        """Say who a strength might help (S41)."""
        with self._data.change(label("PROFILE_CHANGED"), edit) as step:
            ProfileGateway(step.connection).change_entry(entry_id, helps=clean_line(whom, LINE_CAP).text)
        return step.change

    def delete_entry(self, entry_id: int) -> Change:
        """Take something off its list."""
        with self._data.change(label("PROFILE_DELETED")) as step:
            ProfileGateway(step.connection).delete_entry(entry_id)
        return step.change

    def keep_statement(self, statement_id: int | None, draft: StatementDraft) -> Done[int]:
        """Keep a statement, new or said anew, with at most three keywords, its own where none are given (S47, S48)."""
        text = clean_line(draft.text, LINE_CAP).text
        if not text:
            raise ValueError("no words in it")
        code = "STATEMENT_ADDED" if statement_id is None else "STATEMENT_CHANGED"
        with self._data.change(label(code)) as step:
            profile = ProfileGateway(step.connection)
            own = [entry.text for entry in profile.entries() if entry.kind in STRENGTHS]
            keywords = tuple(word for word in (clean_line(each).text for each in draft.keywords) if word)
            kept = replace(draft, text=text, keywords=keywords[:KEYWORDS] or keywords_of(text, own))
            if statement_id is None:
                statement_id = profile.add_statement(kept, self._clock.now())
            else:
                profile.change_statement(statement_id, kept)
        return step.done(statement_id)

    def delete_statement(self, statement_id: int) -> Change:
        """Delete a statement; plans that took it along lose it."""
        with self._data.change(label("STATEMENT_DELETED")) as step:
            ProfileGateway(step.connection).delete_statement(statement_id)
        return step.change

    def _answer(self, field: str, text: str, edit: str) -> Change:
        with self._data.change(label("PROFILE_CHANGED"), edit) as step:
            ProfileGateway(step.connection).answer(field, clean_line(text, LINE_CAP).text)
        return step.change
