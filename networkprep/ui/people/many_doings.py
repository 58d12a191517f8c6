"""What is done to several people at once: told how far it is when they are thousands, and stopped when enough."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from networkprep.domain.interactions import InteractionDraft
from networkprep.domain.progress import Progress
from networkprep.domain.rhythm import Rhythm
from networkprep.ui.people.many_view import ManyView
from networkprep.ui.runtime.long_action import LongAction
from networkprep.ui.runtime.runtime import Runtime

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

Ids = tuple[int, ...]


class ManyDoings(QObject):
    """Turns wishes of the view into calls of the services."""

    deleted = Signal()

    def __init__(self, runtime: Runtime, view: ManyView) -> None:
        super().__init__(view)
        self._runtime = runtime
        view.tagged.connect(self._on_tagged)
        view.untagged.connect(self._on_untagged)
        view.rhythm_chosen.connect(self._on_rhythm)
        view.rest_requested.connect(self._on_rest)
        view.wake_requested.connect(self._on_wake)
        view.delete_requested.connect(self._on_delete)
        view.log_form.logged.connect(self._on_logged)
        self.delete = QAction(self.tr("Delete those chosen"), self)
        self.delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.delete.setEnabled(False)
        self.delete.triggered.connect(view.ask_for_delete)

    def _do(self, words: str, work: Callable[[Services, Progress], object], answered: Callable[[object], None]) -> None:
        LongAction(self._runtime, words).start(work, answered)

    def _on_tagged(self, ids: Ids, tag: str) -> None:
        words = self.tr("Tagging people")
        self._do(words, lambda services, progress: services.people.tag(ids, tag, progress), self._on_done)

    def _on_untagged(self, ids: Ids, tag: str) -> None:
        words = self.tr("Taking the tag off")
        self._do(words, lambda services, progress: services.people.untag(ids, tag, progress), self._on_done)

    def _on_rhythm(self, ids: Ids, rhythm: Rhythm) -> None:
        words = self.tr("Setting the rhythm")
        self._do(words, lambda services, progress: services.people.set_rhythm(ids, rhythm, progress), self._on_done)

    def _on_delete(self, ids: Ids) -> None:
        words = self.tr("Deleting people")
        self._do(words, lambda services, progress: services.people.delete(ids, progress), self._on_deleted)

    def _on_rest(self, ids: Ids) -> None:
        self._runtime.jobs.ask(lambda services: services.people.rest(ids))

    def _on_wake(self, ids: Ids) -> None:
        self._runtime.jobs.ask(lambda services: services.people.wake(ids))

    def _on_logged(self, draft: InteractionDraft) -> None:
        self._runtime.jobs.ask(lambda services: services.interactions.log(draft))

    def _on_done(self, _count: object) -> None:
        """The page hears of it by its change."""

    def _on_deleted(self, _count: object) -> None:
        self.deleted.emit()
