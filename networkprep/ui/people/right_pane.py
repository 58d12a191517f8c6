"""The right side of People: nobody, one person, several, two side by side, someone new, or all that is stored."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QStackedWidget, QWidget

from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.likeness import LikenessProposal
from networkprep.domain.person_page import PersonPage
from networkprep.domain.stored_about import StoredThing
from networkprep.ui.people.alike_view import AlikeView
from networkprep.ui.people.doubles_view import DoublesView
from networkprep.ui.people.many_doings import ManyDoings
from networkprep.ui.people.many_view import ManyView
from networkprep.ui.people.merge_view import MergeView
from networkprep.ui.people.new_person import NewPerson
from networkprep.ui.people.person_doings import PersonDoings
from networkprep.ui.people.person_view import PersonView
from networkprep.ui.people.stored_view import StoredView
from networkprep.ui.runtime.photos import photo_of
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from networkprep.services.merging import MergePage


class RightPane(QStackedWidget):
    """Reads what it shows; the newest answer wins."""

    titled = Signal(str)
    """The name of the person shown; empty when none is."""

    left = Signal()
    """Someone new was not added after all: the caret goes back to the list."""

    def __init__(self, runtime: Runtime, owner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._awaited: int | None = None
        self._chosen: tuple[int, ...] = ()
        self._tidying = False
        self._decided: tuple[int, ...] = ()
        self.nobody = EmptyState("person", self.tr("Choose someone to see what you know of them."), parent=self)
        self._view: PersonView | None = None
        self.new = NewPerson(self)
        self.many = ManyView(runtime, self)
        self.many_doings = ManyDoings(runtime, self.many)
        self.alike = AlikeView(self)
        self.merge = MergeView(self)
        self.stored = StoredView(runtime.chosen, self)
        self.doubles = DoublesView(runtime, self)
        self.doings = PersonDoings(runtime, owner)
        for widget in (self.nobody, self.new, self.many, self.alike, self.merge, self.stored, self.doubles):
            self.addWidget(widget)
        self._connect()

    @property
    def view(self) -> PersonView:
        """One person's page; with its four hundred parts it is made when the first person is opened."""
        if self._view is None:
            self._view = PersonView(self._runtime, self)
            self._view.about.through.person_requested.connect(self.open_person)
            self.doings.serve(self._view)
            self.addWidget(self._view)
        return self._view

    @property
    def person_id(self) -> int | None:
        """Who is shown, or was before something else."""
        return self._view.person_id if self._view is not None else None

    def open_person(self, person_id: int) -> None:
        """Read a person's page and show it."""
        self._awaited = person_id
        self._runtime.jobs.ask(
            lambda services: services.person_pages.page(person_id), self._on_page, self._on_gone, latest="person"
        )

    def read_again(self) -> None:
        """Something changed: what is shown is read anew."""
        person_id = self.person_id
        if person_id is not None and self.currentWidget() is self._view:
            self.open_person(person_id)
        elif self.currentWidget() is self.many:
            self.many.read_tags()

    def show_chosen(self, ids: Sequence[int]) -> None:
        """Follow the list: one person opens, several are tidied up together."""
        if tuple(ids) == self._chosen:
            return  # the list was read anew
        self._chosen = tuple(ids)
        if len(ids) > 1:
            self.many.show_people(ids)
            self._turn_to(self.many)
        elif len(ids) == 1 and (ids[0] != self.person_id or self.currentWidget() is self.many):
            self.open_person(ids[0])

    def look_for_doubles(self) -> None:
        """Everybody who may be here twice."""
        self._turn_to(self.doubles)
        self.doubles.look()

    def actions(self) -> list[QAction]:
        """What can be done with whom it shows."""
        several = [self.many_doings.delete] if self.many_doings.delete.isEnabled() else []
        return [*self.doings.actions(), *several]

    def start_new(self, name: str) -> None:
        """Someone new, with the name typed so far."""
        self._turn_to(self.new)
        self.new.start(name)

    def compare(self, kept_id: int, other_id: int) -> None:
        """Two people side by side."""
        self._tidying = False
        self._compare(kept_id, other_id)

    def _turn_to(self, view: QWidget) -> None:
        """Show this; a page of a person that is still on its way comes too late."""
        self._awaited = None
        self.setCurrentWidget(view)
        about_one = self.person_id is not None and view in {self._view, self.alike, self.merge, self.stored}
        if about_one:
            self.doings.fit_again()
        else:
            self.doings.fit_to_nobody()
        self.many_doings.delete.setEnabled(view is self.many)
        self.titled.emit(self.view.head.name.text() if about_one else "")

    def _connect(self) -> None:
        for view in (self.alike, self.stored, self.doubles):
            view.left.connect(self._on_back)
        self.merge.left.connect(self._on_merge_left)
        self.merge.kept_apart.connect(self._on_kept_apart)
        self.doubles.compare_requested.connect(self._on_pair)
        self.new.left.connect(self._on_new_left)
        self.doings.alike_requested.connect(self._on_alike)
        self.doings.stored_requested.connect(self._on_stored)
        self.alike.compare_requested.connect(self._on_compare)
        self.many.compare_requested.connect(self.compare)
        self.many_doings.deleted.connect(self._on_deleted)
        self.merge.merged.connect(self._on_merged)

    def _on_page(self, page: PersonPage) -> None:
        if page.details.id != self._awaited:
            return
        self.view.show_page(page, self._runtime.clock.today())
        if page.details.has_photo:
            self._runtime.jobs.ask(partial(photo_of, page.details.id), self._on_photo, latest="photo")
        self.doings.show_page(page)
        self.many_doings.delete.setEnabled(False)
        self.setCurrentWidget(self.view)
        self.titled.emit(page.details.draft.name)

    def _on_photo(self, found: tuple[int, QImage | None]) -> None:
        person_id, image = found
        if person_id == self.person_id:
            self.view.head.show_photo(image)

    def _on_gone(self, _error: NetworkPrepError) -> None:
        self._turn_to(self.nobody)
        if self._view is not None:
            self._view.forget_person()

    def _on_back(self) -> None:
        self._turn_to_whom_it_was()
        if self.currentWidget() is self._view:
            self.view.head.menu_button.setFocus()

    def _on_new_left(self) -> None:
        self._turn_to_whom_it_was()
        self.left.emit()

    def _turn_to_whom_it_was(self) -> None:
        self._turn_to(self.view if self.person_id is not None else self.nobody)

    def _on_alike(self, person_id: int) -> None:
        self._runtime.jobs.ask(lambda services: services.merging.candidates(person_id), self._on_proposals)

    def _on_proposals(self, proposals: tuple[LikenessProposal, ...]) -> None:
        self.alike.show_proposals(proposals)
        self._turn_to(self.alike)

    def _on_compare(self, other_id: int) -> None:
        if self.person_id is not None:
            self.compare(self.person_id, other_id)

    def _on_merge_page(self, page: MergePage) -> None:
        self.merge.show_page(page)
        self._turn_to(self.merge)
        self.merge.focus_first()

    def _on_merged(self, kept_id: int, other_id: int, from_other: tuple[str, ...]) -> None:
        self._decided = (other_id,)
        answered = self._on_pair_decided if self._tidying else self.open_person
        self._runtime.jobs.ask(lambda services: services.merging.merge(kept_id, other_id, from_other), answered)

    def _on_kept_apart(self, kept_id: int, other_id: int) -> None:
        self._decided = (kept_id, other_id)
        answered = self._on_pair_decided if self._tidying else self.open_person
        self._runtime.jobs.ask(lambda services: services.doubles.are_two(kept_id, other_id), answered)

    def _on_pair(self, kept_id: int, other_id: int) -> None:
        self._tidying = True
        self._compare(kept_id, other_id)

    def _compare(self, kept_id: int, other_id: int) -> None:
        self._runtime.jobs.ask(
            lambda services: services.merging.page(kept_id, other_id), self._on_merge_page, self._on_gone
        )

    def _on_pair_decided(self, _kept_id: int) -> None:
        self._turn_to(self.doubles)
        self.doubles.decided(*self._decided)

    def _on_merge_left(self) -> None:
        if self._tidying:
            self._turn_to(self.doubles)
            self.doubles.take_focus()
        else:
            self._on_back()

    def _on_stored(self, person_id: int) -> None:
        self._runtime.jobs.ask(lambda services: services.person_pages.stored(person_id), self._on_things, self._on_gone)

    def _on_things(self, things: tuple[StoredThing, ...]) -> None:
        self._turn_to(self.stored)
        self.stored.show_things(self.view.head.name.text(), things, self._runtime.clock.today())

    def _on_deleted(self) -> None:
        self._turn_to(self.nobody)
