"""Chosen options."""

from __future__ import annotations

from networkprep.domain.changes import Change, Topic, label
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.domain.options import Option, Value
from networkprep.system.settings import Settings


class OptionsService:
    """Changes an option and keeps it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def choose(self, option: Option, value: Value) -> Change:
        """Choose a value; raises ValueError for an impossible one, WorldError when it cannot be kept."""
        try:
            self._settings.choose(option, value)
        except OSError as error:
            raise WorldError(WorldFailure.WRITE_FAILED, "settings") from error
        return Change(label("OPTION_CHOSEN"), frozenset({Topic.SETTINGS}), undoable=False)
