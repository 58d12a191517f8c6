"""What can be done with the person shown: as actions with keys, in the menu of the page and of the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.people import Stage
from networkprep.domain.person_page import PersonPage
from networkprep.domain.rhythm import Rhythm
from networkprep.domain.stages import stage_before
from networkprep.ui.people.forgetting import ask_to_forget, forgotten_sentence
from networkprep.ui.people.person_view import PersonView
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.page_actions import one_group, page_action
from networkprep.ui.words import fill
from networkprep.ui.words.people import stage_word

if TYPE_CHECKING:
    from datetime import date

    from networkprep.services.catalogue import Services
    from networkprep.services.forgetting import Forgotten


class PersonDoings(QObject):
    """Turns wishes of the page into calls of the services."""

    stepped = Signal(int)
    """To the next (1) or previous (-1) person of the list."""

    follow_up_requested = Signal(object)
    alike_requested = Signal(object)
    """Look for others who may be the same person as this one."""

    recall_requested = Signal(object)
    """Recall who this is and what one knows of them, the answer hidden first."""

    stored_requested = Signal(object)
    """Show all that is stored about this person."""

    def __init__(self, runtime: Runtime, owner: QWidget) -> None:
        super().__init__(owner)
        self._runtime = runtime
        self._view: PersonView | None = None
        self._owner = owner
        self._page: PersonPage | None = None
        self._make_actions()
        self._menu = QMenu(owner)
        one_group(self.next, self.previous)
        for group in (
            (self.log, self.rest, self.wake, self.end_contact, self.allow_contact),
            (self.stage_on, self.stage_back),
            (self.recall, self.alike, self.stored, self.drop_photo),
            (self.delete, self.forget),
        ):
            self._menu.addSeparator()
            self._menu.addActions(one_group(*group))

    def serve(self, view: PersonView) -> None:
        """Do what is asked for on a person's page."""
        self._view = view
        view.head.menu_button.clicked.connect(partial(self._open_menu, view.head.menu_button))
        view.head.log_requested.connect(self._on_log)
        view.mentoring.log_requested.connect(self._on_session)
        view.head.wake_requested.connect(self._on_wake)
        view.head.contact_requested.connect(self._on_allow_contact)
        view.head.follow_up_requested.connect(self.follow_up_requested)
        view.head.stage_answered.connect(self._on_stage)
        view.log_form.logged.connect(self._on_logged)
        view.history.removal_wished.connect(self._on_removal)
        view.rhythm.rhythm_chosen.connect(self._on_rhythm)
        view.rhythm.space_chosen.connect(self._on_space)
        view.rhythm.gladly_chosen.connect(self._on_gladly)
        view.written.connect(self._on_written)

    def actions(self) -> list[QAction]:
        """Those that fit the person shown."""
        return [action for action in self._actions if action.isEnabled()]

    def show_page(self, page: PersonPage) -> None:
        """Fit the actions to a person."""
        self._page = page
        standing = page.details.standing
        for action in self._actions:
            action.setVisible(True)  # first: what is hidden stays disabled, whatever it is told
            action.setEnabled(True)
        self.rest.setEnabled(not standing.resting and not standing.no_contact)
        self.wake.setEnabled(standing.resting)
        self.end_contact.setEnabled(not standing.no_contact)
        self.allow_contact.setEnabled(standing.no_contact)
        self.drop_photo.setEnabled(page.details.has_photo)
        self._name_stage(self.stage_on, self.tr("Move on to “{stage}”"), page.carried_stage)
        self._name_stage(self.stage_back, self.tr("Go back to “{stage}”"), stage_before(standing.stage))
        for action in self._actions:
            action.setVisible(action.isEnabled())

    def fit_to_nobody(self) -> None:
        """Several, someone new or nobody is shown: nothing is to be done with who was shown before."""
        for action in self._actions:
            if action not in {self.next, self.previous}:
                action.setEnabled(False)

    def fit_again(self) -> None:
        """The person is shown again."""
        if self._page is not None:
            self.show_page(self._page)

    @staticmethod
    def _name_stage(action: QAction, words: str, stage: Stage | None) -> None:
        action.setEnabled(stage is not None)
        if stage is not None:
            action.setText(fill(words, stage=stage_word(stage).lower()))
        action.setData(stage)

    def _make_actions(self) -> None:
        self._actions: list[QAction] = []
        self.next = self._action(self.tr("Next person"), lambda: self.stepped.emit(1), "Ctrl+PgDown")
        self.previous = self._action(self.tr("Previous person"), lambda: self.stepped.emit(-1), "Ctrl+PgUp")
        self.log = self._action(self.tr("Log a contact"), self._on_log, "Ctrl+L")
        self.rest = self._action(self.tr("Let rest"), self._on_rest)
        self.wake = self._action(self.tr("Wake"), self._on_wake)
        self.end_contact = self._action(self.tr("No further contact"), self._on_end_contact)
        self.allow_contact = self._action(self.tr("Allow contact again"), self._on_allow_contact)
        self.stage_on = self._action(self.tr("Move on a stage"), lambda: self._move(self.stage_on))
        self.stage_back = self._action(self.tr("Go back a stage"), lambda: self._move(self.stage_back))
        self.recall = self._action(self.tr("Recall name and details"), self._on_recall)
        self.alike = self._action(self.tr("Same person as …"), self._on_alike, "Ctrl+M")
        self.stored = self._action(self.tr("What is stored about them"), self._on_stored)
        self.drop_photo = self._action(self.tr("Take the photo away"), self._on_drop_photo)
        self.delete = self._action(self.tr("Delete"), self._on_delete, "Del")
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # in the list alone, where the caret says who
        self.forget = self._action(self.tr("Forget for good …"), self._on_forget)

    def _action(self, words: str, do: Callable[[], object], *keys: str) -> QAction:
        action = page_action(self._owner, words, do, *keys)
        action.setEnabled(False)
        self._actions.append(action)
        return action

    def _do(self, work: Callable[[Services, int], object]) -> None:
        """Call the services for the person shown."""
        if (person_id := self._person_id) is not None:
            self._runtime.jobs.ask(lambda services: work(services, person_id))

    @property
    def _person_id(self) -> int | None:
        return self._page.details.id if self._page is not None else None

    def _open_menu(self, button: QWidget) -> None:
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_log(self) -> None:
        self._start_log(InteractionKind.CONVERSATION)

    def _on_session(self) -> None:
        self._start_log(InteractionKind.MENTORING)

    def _start_log(self, kind: InteractionKind) -> None:
        if self._view is not None and self._person_id is not None:
            self._view.log_form.start((self._person_id,), self._runtime.clock.today(), kind)
            self._view.ensureWidgetVisible(self._view.log_form)

    def _on_logged(self, draft: InteractionDraft) -> None:
        self._runtime.jobs.ask(lambda services: services.interactions.log(draft))

    def _on_removal(self, interaction_id: int) -> None:
        self._runtime.jobs.ask(lambda services: services.interactions.remove(interaction_id))

    def _on_rhythm(self, rhythm: Rhythm) -> None:
        self._do(lambda services, person_id: services.people.set_rhythm([person_id], rhythm))

    def _on_space(self, until: date | None) -> None:
        self._do(lambda services, person_id: services.people.give_space(person_id, until))

    def _on_gladly(self, gladly: bool) -> None:
        self._do(lambda services, person_id: services.people.say_gladly_again(person_id, gladly))

    def _on_stage(self, stage: Stage, accepted: bool) -> None:
        if accepted:
            self._do(lambda services, person_id: services.people.move_stage(person_id, stage))
        else:
            self._do(lambda services, person_id: services.people.decline_stage(person_id, stage))

    def _move(self, action: QAction) -> None:
        self._on_stage(Stage(action.data()), accepted=True)

    def _on_rest(self) -> None:
        self._do(lambda services, person_id: services.people.rest([person_id]))

    def _on_wake(self) -> None:
        self._do(lambda services, person_id: services.people.wake([person_id]))

    def _on_end_contact(self) -> None:
        self._do(lambda services, person_id: services.people.end_contact(person_id))

    def _on_allow_contact(self) -> None:
        self._do(lambda services, person_id: services.people.allow_contact(person_id))

    def _on_drop_photo(self) -> None:
        self._do(lambda services, person_id: services.people.drop_photo(person_id))

    def _on_delete(self) -> None:
        self._do(lambda services, person_id: services.people.delete([person_id]))

    def _on_recall(self) -> None:
        self.recall_requested.emit(self._person_id)

    def _on_alike(self) -> None:
        self.alike_requested.emit(self._person_id)

    def _on_stored(self) -> None:
        self.stored_requested.emit(self._person_id)

    def _on_forget(self) -> None:
        if self._page is not None:
            details = self._page.details  # whoever is shown when the answer comes, it is about this one
            ask_to_forget(self._owner, details.draft.name, partial(self._forget, details.id))

    def _forget(self, person_id: int) -> None:
        self._runtime.jobs.ask(lambda services: services.forgetting.forget(person_id), self._on_forgotten)

    def _on_forgotten(self, forgotten: Forgotten) -> None:
        self._runtime.messages.say(forgotten_sentence(forgotten))

    def _on_written(self, person_id: int, field: str, value: object, visit: str) -> None:
        self._runtime.write(lambda services: services.people.edit(person_id, visit, **{field: value}))
