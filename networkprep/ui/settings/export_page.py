"""Out into a file: what, in which form, with or without what is private."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileGiven
from networkprep.ui.runtime.long_action import LongAction
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.buttons import primary_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.choose_file import choose_place
from networkprep.ui.widgets.outside import open_folder
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.plain_text import caption, heading, paragraph
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_FORMS = {
    "people": (".vcf", ".csv", ".json"),
    "events": (".ics", ".csv", ".json"),
    "follow_ups": (".ics", ".csv", ".json"),
    "everything": (".zip", ".json"),
}
_WITH_PEOPLE = frozenset({"people", "follow_ups"})


class ExportPage(Page):
    """Writes one file, whole or not at all."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Export"), parent, part=True)
        self._runtime = runtime
        self.what = ChoiceRow(self.tr("What"), self._what_choices())
        self._forms = {what: self._form_row(what) for what in _FORMS}
        self.private = QCheckBox(self.tr("With private notes, and people you want no further contact with"))
        self._about = caption("")
        self.go = primary_button(self.tr("Choose where…"))
        self._build()
        self._connect()
        self.what.choose("people")
        self._on_what("people")

    @property
    def form(self) -> ChoiceRow:
        """The forms there are for what is chosen."""
        return self._forms[str(self.what.choice)]

    def give(self, path: Path) -> None:
        """Write the file."""
        work = _WORK[str(self.what.choice)]
        self.go.setEnabled(False)
        with_private = self.private.isChecked() and self.private.isVisibleTo(self)
        words = fill(self.tr("Writing {file}"), file=path.name)
        LongAction(self._runtime, words, at_once=True).start(
            partial(work, path, with_private), self._on_given, self._on_failed, self._end
        )

    def _build(self) -> None:
        card = Card()
        for each in (heading(self.tr("What")), self.what, heading(self.tr("As")), *self._forms.values()):
            card.column.addWidget(each)
        for each in (self._about, self.private):
            card.column.addWidget(each)
        card.column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(paragraph(self.tr("Your data is yours. The file can be read by other programs.")))
        self.add(card)

    def _connect(self) -> None:
        self.what.chosen.connect(self._on_what)
        for row in self._forms.values():
            row.chosen.connect(self._tell)
        self.go.clicked.connect(self._on_go)

    def _what_choices(self) -> list[Choice]:
        return [
            Choice("people", self.tr("People")),
            Choice("events", self.tr("Events")),
            Choice("follow_ups", self.tr("Follow-ups")),
            Choice("everything", self.tr("Everything")),
        ]

    def _form_row(self, what: str) -> ChoiceRow:
        words = {
            ".vcf": self.tr("Contacts (.vcf)"),
            ".ics": self.tr("Calendar (.ics)"),
            ".csv": self.tr("Table (.csv)"),
            ".json": self.tr("One document (.json)") if what == "everything" else self.tr("Data (.json)"),
            ".zip": self.tr("Archive (.zip)"),
        }
        row = ChoiceRow(self.tr("As"), [Choice(ending, words[ending]) for ending in _FORMS[what]])
        row.choose(_FORMS[what][0])
        return row

    def _on_what(self, what: object) -> None:
        for key, row in self._forms.items():
            row.setVisible(key == what)
        self.private.setVisible(what in _WITH_PEOPLE)
        self._tell()

    def _tell(self) -> None:
        about = {
            ("people", ".vcf"): self.tr("For address books, with photos."),
            ("follow_ups", ".ics"): self.tr("Days in your calendar that stay free. A later file updates them."),
            ("events", ".ics"): self.tr("For your calendar. A later file updates what the first one made."),
            ("everything", ".zip"): self.tr(
                "All there is, private notes too, with photos as files beside. Import it again, and all of it is back."
            ),
            ("everything", ".json"): self.tr("The same with photos inside. Import it again, and all of it is back."),
        }
        words = about.get((str(self.what.choice), str(self.form.choice)), self.tr("For spreadsheets and programs."))
        self._about.setText(words)

    def _on_go(self) -> None:
        ending = str(self.form.choice)
        day = self._runtime.clock.today().isoformat()
        name = f"networkprep-{str(self.what.choice).replace('_', '-')}-{day}{ending}"
        choose_place(self, self.tr("Export to"), f"*{ending}", name, self.give)

    def _end(self) -> None:
        self.go.setEnabled(True)
        self.go.setFocus()

    def _on_given(self, given: FileGiven) -> None:
        self._end()
        path = Path(given.file)
        words = fill(self.tr("{count} written to {file}."), count=given.count, file=path.name)
        if given.left_out:
            words = fill(self.tr("{said} Left out, no further contact: {count}."), said=words, count=given.left_out)
        if given.private_notes:
            sentence = self.tr("{said} Private notes left out: {count}.")
            words = fill(sentence, said=words, count=given.private_notes)
        self._runtime.messages.offer(words, self.tr("Open folder"), partial(open_folder, path.parent))

    def _on_failed(self, error: NetworkPrepError) -> None:
        self._end()
        self._runtime.jobs.world_failed.emit(error)


def _people(path: Path, private: bool, services: Services, progress: Progress) -> FileGiven:
    return services.outgoing.people(path, progress, with_private=private)


def _events(path: Path, _private: bool, services: Services, progress: Progress) -> FileGiven:
    return services.outgoing.events(path, progress)


def _follow_ups(path: Path, private: bool, services: Services, progress: Progress) -> FileGiven:
    return services.outgoing.follow_ups(path, progress, with_private=private)


def _everything(path: Path, _private: bool, services: Services, progress: Progress) -> FileGiven:
    return services.archive.write(path, progress)


_WORK: dict[str, Callable[[Path, bool, Services, Progress], FileGiven]] = {
    "people": _people,
    "events": _events,
    "follow_ups": _follow_ups,
    "everything": _everything,
}
