"""The quiet page is dark in the evening, if that was chosen; the rest of the program stays as it is."""

from __future__ import annotations

from networkprep.domain.at_event import is_evening
from networkprep.domain.clock import Clock
from networkprep.domain.options import QUIET_DARK, Chosen
from networkprep.ui.theme import SchemeChoice, current_appearance


class EveningLight:
    """Puts the light down while the page is in front, and up again as it was."""

    def __init__(self, clock: Clock, chosen: Chosen) -> None:
        self._clock = clock
        self._chosen = chosen
        self._before: SchemeChoice | None = None

    def down(self) -> None:
        """Make it dark when it is evening and the person likes it so."""
        appearance = current_appearance()
        wanted = self._chosen.on(QUIET_DARK) and is_evening(self._clock.now().time())
        if wanted and appearance is not None and self._before is None and not appearance.theme.dark:
            self._before = appearance.choice
            appearance.choose(SchemeChoice.DARK)

    def up(self) -> None:
        """As it was, unless the person chose a light of their own meanwhile."""
        appearance = current_appearance()
        if appearance is not None and self._before is not None and appearance.choice is SchemeChoice.DARK:
            appearance.choose(self._before)
        self._before = None
