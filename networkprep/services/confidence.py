"""Confidence: how networking feels, small steps, kind thoughts, and what was said before and after events (F14)."""

from __future__ import annotations

from functools import cached_property
from uuid import uuid4

from networkprep.domain.changes import Change, Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.confidence import SUPPORT_NOTE, Comfort, ConfidencePage, picture_of
from networkprep.domain.day_steps import months_after
from networkprep.domain.energy_pattern import energy_pattern
from networkprep.domain.library import LineRow, LinesWish
from networkprep.domain.plain_text import LINE_CAP, clean_line
from networkprep.domain.profile import ProfileField
from networkprep.domain.small_steps import OWN, SmallStep, ladder_of
from networkprep.domain.starters import StarterCategory
from networkprep.services.library import LibraryService
from networkprep.services.small_step_library import load_small_steps
from networkprep.store.confidence_gateway import ConfidenceGateway
from networkprep.store.data_file import DataFile
from networkprep.store.dismissal_gateway import DismissalGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.small_step_gateway import SmallStepGateway

PICTURED = 8
"""How many events the picture shows, the newest."""

_QUIET_MONTHS = 3


class ConfidenceService:
    """All of it is the person's own and leaves the data file in an archive only."""

    def __init__(self, data: DataFile, clock: Clock, library: LibraryService) -> None:
        self._data = data
        self._clock = clock
        self._library = library

    def page(self) -> ConfidencePage:
        """All of it as it stands."""
        with self._data.reading() as connection:
            gateway = ConfidenceGateway(connection)
            return ConfidencePage(
                ProfileGateway(connection).profile().comfort,
                picture_of(gateway.rows(self._clock.now().tzinfo), PICTURED),
                ladder_of(self._steps, SmallStepGateway(connection).marks()),
                energy_pattern(gateway.energies()),
            )

    def thoughts(self, rotated: int = 0) -> tuple[LineRow, ...]:
        """The reframes for before an event, favourites first; ``rotated`` lets each event begin with another one."""
        found = self._library.find(LinesWish(category=StarterCategory.REFRAMES)).rows
        rows = [row for row in found if "after_event" not in row.line.tags]
        favourites = [row for row in rows if row.mark.favourite]
        others = [row for row in rows if not row.mark.favourite]
        start = rotated % len(others) if others else 0
        return (*favourites, *others[start:], *others[:start])

    def say_comfort(self, comfort: Comfort) -> Change:
        """Say anew how networking feels; plans made from now on follow it (S123)."""
        with self._data.change(label("COMFORT_SAID")) as step:
            ProfileGateway(step.connection).answer(ProfileField.COMFORT, comfort)
        return step.change

    def wave_support_away(self) -> Change:
        """Leave the note about people to talk to out for a quarter of a year."""
        with self._data.change(label("HINT_WAVED")) as step:
            DismissalGateway(step.connection).dismiss(SUPPORT_NOTE, months_after(self._clock.today(), _QUIET_MONTHS))
        return step.change

    def add_step(self, text: str) -> Done[str]:
        """A step of one's own at the end of the ladder; its key. ValueError without words."""
        kept = clean_line(text, LINE_CAP).text
        if not kept:
            raise ValueError("no words in it")
        key = f"{OWN}{uuid4()}"
        with self._data.change(label("STEP_ADDED")) as step:
            SmallStepGateway(step.connection).word(key, kept)
        return step.done(key)

    def word_step(self, key: str, text: str, edit: str = "") -> Change:
        """Say a step in one's own words; no words bring the built-in ones back, and take an own step off."""
        kept = clean_line(text, LINE_CAP).text
        built_in = next((each.text for each in self._steps if each.key == key), None)
        with self._data.change(label("STEP_WORDED"), edit) as step:
            gateway = SmallStepGateway(step.connection)
            if kept or built_in is not None:
                gateway.word(key, kept if kept and kept != built_in else None)
            else:
                gateway.delete(key)
        return step.change

    def mark_tried(self, key: str, tried: bool) -> Change:
        """Say that a step was tried today, or take it back."""
        with self._data.change(label("STEP_TRIED" if tried else "STEP_OPEN")) as step:
            SmallStepGateway(step.connection).mark_tried(key, self._clock.today() if tried else None)
        return step.change

    def delete_step(self, key: str) -> Change:
        """Take a step of one's own off the ladder."""
        with self._data.change(label("STEP_DELETED")) as step:
            SmallStepGateway(step.connection).delete(key)
        return step.change

    @cached_property
    def _steps(self) -> tuple[SmallStep, ...]:
        return load_small_steps()
