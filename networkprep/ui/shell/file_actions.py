"""File > Import, Import event, Export and Your data, and files dropped on the window."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject

from networkprep.ui.shell.action_book import ActionBook
from networkprep.ui.shell.page_stack import PageStack

_SETTINGS, _EVENTS = "settings", "events"
_CALENDARS = (".ics", ".ical", ".ifb", ".vcs")


class FileActions(QObject):
    """Opens the pages where files come in and go out."""

    def __init__(self, pages: PageStack, book: ActionBook, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        book.add("file", self.tr("Import…"), "Ctrl+I", self._on_import, self.tr("bring in contacts calendar vcf csv"))
        words = self.tr("bring in calendar invitation ics")
        book.add("file", self.tr("Import event…"), "Ctrl+O", self._on_import_event, words)
        # Not Ctrl+E: that edits the details of the event shown.
        book.add("file", self.tr("Export…"), "Ctrl+Shift+E", self._on_export, self.tr("give out save as file archive"))
        book.add("file", self.tr("Your data"), "", self._on_data, self.tr("backup restore doctor folder forget"))

    def look_at(self, files: tuple[str, ...]) -> None:
        """Show what is in these files; one invitation or calendar where events are planned."""
        one_calendar = len(files) == 1 and files[0].lower().endswith(_CALENDARS)
        self._open(files, "import", _EVENTS if one_calendar else _SETTINGS)

    def _on_import(self) -> None:
        self._open(None, "import")

    def _on_import_event(self) -> None:
        self._open(None, "import", _EVENTS)

    def _on_export(self) -> None:
        self._open(None, "export")

    def _on_data(self) -> None:
        self._open(None, "")

    def _open(self, key: tuple[str, ...] | None, face: str, place: str = _SETTINGS) -> None:
        self._pages.go_to(place)
        if (page := self._pages.page(place)) is not None:
            page.show_one(key, face)


def local_files(data: QMimeData) -> tuple[str, ...]:
    """The files of this computer that are being dragged."""
    return tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile())
