"""What every page is given: the way to the services, what changed, the voice, the drafts, the time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from networkprep.domain.changes import Change
from networkprep.domain.clock import Clock
from networkprep.domain.options import Chosen
from networkprep.ui.runtime.drafts import DraftKeeper
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.runtime.messages import Messages

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services


class Runtime(NamedTuple):
    """Handed to every page when it is built."""

    jobs: JobRunner
    messages: Messages
    drafts: DraftKeeper
    clock: Clock
    chosen: Chosen

    def write(self, work: Callable[[Services], object]) -> None:
        """Have the services write what was typed into a field; what the disk refuses is tried again."""
        self.drafts.edits.write(work)

    def on_change(self, heard: Callable[[Change], object]) -> None:
        """Call a page's bound method after every committed change."""
        self.jobs.changed.connect(heard)
