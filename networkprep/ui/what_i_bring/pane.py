"""What I bring: what is kept on top, then finding the words, then the lists and answers they come from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.offers import Offer
from networkprep.domain.profile import EntryKind, ProfileField, StatementDraft
from networkprep.domain.ranking import Energy
from networkprep.domain.statement_json import statement_body, statement_from
from networkprep.domain.value_statements import StatementPattern
from networkprep.domain.what_i_bring import STRENGTHS, WhatIBringPage
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.what_i_bring.about_me import ContactFacts, EnergyChoice
from networkprep.ui.what_i_bring.builder import StatementBuilder
from networkprep.ui.what_i_bring.entry_list import EntryList
from networkprep.ui.what_i_bring.kept_statements import KeptStatements
from networkprep.ui.what_i_bring.offers_list import OffersList
from networkprep.ui.what_i_bring.statement_editor import StatementEditor
from networkprep.ui.widgets.card import titled_card
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.scrolling import Scrolling
from networkprep.ui.widgets.tab_order import put_in_reading_order

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_DRAFT = "editor:statement"
_ENTRIES = "editor:entries"


class WhatIBringPane(Scrolling):
    """Everything is written where it stands; nothing here is needed for anything else to work."""

    card_wished = Signal()
    """Show my card."""

    person_wished = Signal(object)
    """Open a person, by id."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._page = WhatIBringPage()
        self._entries_begun: dict[str, str] = {}
        self.kept = KeptStatements()
        self.editor = StatementEditor(runtime)
        self.builder = StatementBuilder()
        self.lists = {kind: EntryList(kind, helps=kind in STRENGTHS) for kind in EntryKind}
        self.offers = OffersList()
        self.energy = EnergyChoice()
        self.facts = ContactFacts()
        self._build()
        self._connect()

    def opened(self) -> None:
        """Read the page, and what was being written when it was left."""
        self._read()
        self._runtime.jobs.ask(lambda services: services.drafts.find(_DRAFT), self._on_draft, latest="statement draft")
        self._runtime.jobs.ask(lambda services: services.drafts.find(_ENTRIES), self._on_begun, latest="entries begun")

    def new_statement(self) -> None:
        """An empty statement to write freely."""
        self._edit(StatementDraft(""))

    def _build(self) -> None:
        aloud = WhyThis(self._runtime, ("what_i_bring", "aloud", "plain_words"))
        self._editing = titled_card(self.tr("Say it aloud once"), self.editor, aloud)
        self._editing.hide()
        self._empty = caption(
            self.tr("Nothing yet. Answer a prompt or two below, and take the sentence that comes closest.")
        )
        column = QVBoxLayout()
        column.setSpacing(LARGE)
        column.setContentsMargins(0, MEDIUM, 0, LARGE)
        column.addWidget(titled_card(self.tr("How I say it"), self._empty, self.kept))
        column.addWidget(self._editing)
        why = WhyThis(self._runtime, ("value", "taking_turns"))
        column.addWidget(titled_card(self.tr("Find the words"), self.builder, why))
        strengths = [self.lists[kind] for kind in STRENGTHS]
        column.addWidget(titled_card(self.tr("What I can do, where I come from, how I see things"), *strengths))
        column.addWidget(titled_card(self.tr("What I can offer"), self.offers))
        others = [self.lists[kind] for kind in _ABOUT]
        column.addWidget(titled_card(self.tr("What I care about"), *others))
        energy = WhyThis(self._runtime, ("quiet_energy", "goal_low_energy"))
        column.addWidget(titled_card(self.tr("Among people"), self.energy, energy))
        column.addWidget(titled_card(self.tr("How to reach me"), self.facts))
        column.addStretch(1)
        self._whole = self.show_column(column)

    def _connect(self) -> None:
        for entries in self.lists.values():
            entries.added.connect(self._on_added)
            entries.typed.connect(self._on_entry_typed)
            entries.written.connect(self._on_entry)
            entries.helps_written.connect(self._on_helps)
            entries.removed.connect(self._on_removed)
        self.builder.written.connect(self._on_words)
        self.builder.taken.connect(self._on_taken)
        self.kept.edit_wished.connect(self._on_edit)
        self.kept.delete_wished.connect(self._on_delete)
        self.editor.kept.connect(self._on_kept)
        self.editor.typed.connect(self._on_typed)
        self.editor.left.connect(self._on_left)
        self.offers.person_wished.connect(self.person_wished)
        self.offers.left_out.connect(self._on_left_out)
        self.energy.chosen.connect(self._on_energy)
        self.facts.written.connect(self._on_fact)
        self.facts.card_wished.connect(self.card_wished)
        self._runtime.on_change(self._on_changed)

    def _do(self, work: Callable[[Services], object]) -> None:
        self._runtime.write(work)

    def _on_page(self, page: WhatIBringPage) -> None:
        self._page = page
        self._empty.setVisible(not page.statements)
        self.kept.show_statements(page.statements)
        self.builder.show_page(page)
        for kind, entries in self.lists.items():
            entries.show_entries(page.listed(kind))
        self.energy.show_energy(page.me.energy)
        self.facts.show_me(page.me)
        self.editor.offer(page.hand_backs(), page.texts(*STRENGTHS))
        put_in_reading_order(self._whole, after=self)

    def _on_draft(self, body: dict[str, Any]) -> None:
        draft = statement_from(body)
        if draft != StatementDraft("") and self._editing.isHidden():
            known = {each.id for each in self._page.statements}
            statement_id = body.get("statement")
            self._editing.show()
            # A statement deleted meanwhile is written as a new one: its words are not lost.
            self.editor.start(draft, statement_id if statement_id in known else None)

    def _read(self) -> None:
        jobs = self._runtime.jobs
        jobs.ask(lambda services: services.what_i_bring.page(), self._on_page, latest="what I bring")
        jobs.ask(lambda services: services.what_i_bring.offers(), self._on_offers, latest="what I can offer")

    def _on_offers(self, offers: tuple[Offer, ...]) -> None:
        self.offers.show_offers(offers)
        put_in_reading_order(self._whole, after=self)

    def _on_begun(self, body: dict[str, Any]) -> None:
        """Entries typed and not yet added come back into their fields."""
        for kind, entries in self.lists.items():
            text = body.get(kind)
            if isinstance(text, str) and not entries.add.text():
                entries.add.setText(text)

    def _on_entry_typed(self, kind: EntryKind, text: str) -> None:
        self._entries_begun[kind] = text
        begun = {each: words for each, words in self._entries_begun.items() if words.strip()}
        self._runtime.drafts.keep(_ENTRIES, begun)

    def _edit(self, draft: StatementDraft, statement_id: int | None = None) -> None:
        self._editing.show()
        self.editor.start(draft, statement_id)
        self.ensureWidgetVisible(self.editor.text)

    def _on_taken(self, sentence: str, pattern: StatementPattern) -> None:
        self._edit(StatementDraft(sentence, pattern))

    def _on_edit(self, kept: Any) -> None:
        self._edit(kept.draft, kept.id)

    def _on_kept(self, statement_id: int | None, draft: StatementDraft) -> None:
        self._do(lambda services: services.what_i_bring.keep_statement(statement_id, draft))
        self._on_left()

    def _on_left(self) -> None:
        self._runtime.drafts.keep(_DRAFT, {})
        self._editing.hide()
        self.verticalScrollBar().setValue(0)

    def _on_typed(self, statement_id: int | None, draft: StatementDraft) -> None:
        begun = draft != StatementDraft("", draft.pattern)
        self._runtime.drafts.keep(_DRAFT, {**statement_body(draft), "statement": statement_id} if begun else {})

    def _on_delete(self, statement_id: int) -> None:
        self._do(lambda services: services.what_i_bring.delete_statement(statement_id))

    def _on_added(self, kind: EntryKind, text: str) -> None:
        self._do(lambda services: services.what_i_bring.add_entry(kind, text))

    def _on_entry(self, entry_id: int, text: str, edit: str) -> None:
        self._do(lambda services: services.what_i_bring.write_entry(entry_id, text, edit))

    def _on_helps(self, entry_id: int, text: str, edit: str) -> None:
        self._do(lambda services: services.what_i_bring.write_helps(entry_id, text, edit))

    def _on_removed(self, entry_id: int) -> None:
        self._do(lambda services: services.what_i_bring.delete_entry(entry_id))

    def _on_left_out(self, entry_id: int, person_id: int) -> None:
        self._do(lambda services: services.what_i_bring.leave_out(entry_id, person_id))

    def _on_words(self, slot: str, text: str, edit: str) -> None:
        self._do(lambda services: services.what_i_bring.write_words(slot, text, edit))

    def _on_energy(self, energy: Energy) -> None:
        self._do(lambda services: services.what_i_bring.answer(ProfileField.ENERGY, energy))

    def _on_fact(self, field: ProfileField, text: str, edit: str) -> None:
        self._do(lambda services: services.what_i_bring.answer(field, text, edit))

    def _on_changed(self, change: Change) -> None:
        if change.touches(Topic.PROFILE, Topic.LIBRARY, Topic.PEOPLE, Topic.SETTINGS) and self.isVisible():
            self._read()


_ABOUT = (EntryKind.ENTHUSIASM, EntryKind.INTEREST, EntryKind.VALUE, EntryKind.LANGUAGE)
