"""What goes out into files, what comes in from them, and who is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileGiven, FileTaken
from networkprep.ui.runtime.long_action import LongAction
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.data_card import DataCard
from networkprep.ui.widgets.choose_file import choose_file, choose_place
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services


class InCard(DataCard):
    """Files of other programs, or an archive: taken in whole, with Undo."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(runtime)
        self.set_title(self.tr("Bring something in"))
        self.add_words(
            self.tr("Contacts (.vcf, .csv), calendars (.ics) or an archive (.json). Undo takes it back as a whole.")
        )
        self.came_of_it = self.add_words()
        self.came_of_it.hide()
        self.add_button(self.tr("Bring in a file…"), self._ask_for_file)

    def bring_in(self, file: Path) -> None:
        """Take a file in."""
        LongAction(self._runtime, self.tr("Bringing it in"), at_once=True).start(
            lambda services, progress: services.intake.take(file, progress), self._on_taken
        )

    def _ask_for_file(self) -> None:
        kinds = self.tr("Contacts, calendars, archives (*.vcf *.csv *.ics *.json)")
        choose_file(self, self.tr("Bring in a file"), kinds, self.bring_in)

    def _on_taken(self, taken: FileTaken) -> None:
        if taken.usable:
            words = self.tr("New: {new}. Here already: {matched}. Changed: {updated}. Left out: {skipped}.")
        else:
            words = self.tr("There was nothing in this file that could be used. Nothing was changed.")
        counts = {"new": taken.new, "matched": taken.matched, "updated": taken.updated, "skipped": taken.skipped}
        self.came_of_it.setText(fill(words, counts))
        self.came_of_it.show()


class OutCard(DataCard):
    """Everything in one archive, or people for other programs."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(runtime)
        self.set_title(self.tr("Take it with you"))
        self.add_words(
            self.tr(
                "Everything goes into one file that NetworkPrep reads again. People go into a file that other programs "
                "read; private notes, and people you want no further contact with, stay here."
            )
        )
        self.add_button(self.tr("Everything…"), self._ask_for_everything)
        self.add_button(self.tr("People…"), self._ask_for_people)

    def give_everything(self, file: Path) -> None:
        """Write everything into one file."""
        self._start(self.tr("Writing everything"), lambda services, progress: services.archive.write(file, progress))

    def give_people(self, file: Path) -> None:
        """Write all people into a file that other programs read."""
        self._start(self.tr("Writing people"), lambda services, progress: services.outgoing.people(file, progress))

    def _start(self, words: str, work: Callable[[Services, Progress], FileGiven]) -> None:
        LongAction(self._runtime, words, at_once=True).start(work, self._on_given)

    def _ask_for_everything(self) -> None:
        kinds = self.tr("NetworkPrep archives (*.json)")
        choose_place(self, self.tr("Everything into one file"), kinds, "networkprep.json", self.give_everything)

    def _ask_for_people(self) -> None:
        kinds = self.tr("Contacts (*.vcf);;Tables (*.csv);;JSON (*.json)")
        choose_place(self, self.tr("People into a file"), kinds, "people.vcf", self.give_people)

    def _on_given(self, given: FileGiven) -> None:
        name = Path(given.file).name
        if given.left_out:
            words = self.tr("Written to {file}. People you want no further contact with were left out.")
        else:
            words = self.tr("Written to {file}.")
        self._runtime.messages.say(fill(words, file=name))


class ForgetCard(DataCard):
    """Leads to where one person can be forgotten."""

    people_wanted = Signal()

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(runtime)
        self.set_title(self.tr("Forget someone"))
        self.add_words(
            self.tr("Choose the person, then “Forget for good” in the Page menu. That alone has no way back.")
        )
        self.add_button(self.tr("Go to people"), self.people_wanted.emit)
