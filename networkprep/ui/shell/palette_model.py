"""The rows of the palette: actions found by the beginnings of their words, and things found by the services."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction

from networkprep.domain.finding import FoundKind, FoundRow
from networkprep.domain.plain_text import search_key
from networkprep.ui.overriding import override
from networkprep.ui.shell.action_book import ActionBook, Entry
from networkprep.ui.shell.places import find_place
from networkprep.ui.shell.visits import Visit
from networkprep.ui.widgets.list_row import RowPart
from networkprep.ui.widgets.rows_model import RowsModel
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_THINGS = {
    FoundKind.PERSON: ("people", "person", QT_TRANSLATE_NOOP("Palette", "Person")),
    FoundKind.EVENT: ("events", "events", QT_TRANSLATE_NOOP("Palette", "Event")),
    FoundKind.STARTER: ("library", "bulb", QT_TRANSLATE_NOOP("Palette", "Starter")),
}


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One line: an action to do or a thing to go to."""

    title: str
    about: str
    trailing: str
    icon: str
    action: QAction | None = None
    visit: Visit | None = None


def rows_of_actions(book: ActionBook, text: str, recent: Sequence[str]) -> tuple[PaletteRow, ...]:
    """The actions that fit the text, those done lately first; a word of the text may begin any word of theirs."""
    words = search_key(text).split()
    fitting = [entry for entry in book.entries() if entry.action.isEnabled() and _fits(entry, words)]
    # Quitting stands last: Enter in the empty field must not do it.
    fitting.sort(key=lambda entry: (_place_in(recent, entry.words), entry.menu == "file"))
    return tuple(
        PaletteRow(entry.words, book.menu_title(entry.menu), entry.keys, "chevron_right", action=entry.action)
        for entry in fitting
    )


def rows_of_things(found: Sequence[FoundRow]) -> tuple[PaletteRow, ...]:
    """People, events and starters as rows, as far as the window has a place to show them."""
    return tuple(_row_of_thing(row) for row in found if find_place(_THINGS[row.kind][0]) is not None)


class PaletteModel(RowsModel[PaletteRow]):
    """Actions first, then things."""

    @override
    def parts(self, row: PaletteRow) -> dict[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: row.title,
            RowPart.SUBTITLE: row.about,
            RowPart.TRAILING: row.trailing,
            RowPart.ICON: row.icon,
        }


def _fits(entry: Entry, words: Sequence[str]) -> bool:
    known = search_key(f"{entry.words} {entry.also}").split()
    return all(any(word.startswith(part) for word in known) for part in words)


def _row_of_thing(found: FoundRow) -> PaletteRow:
    place, drawing, word = _THINGS[found.kind]
    kind = QCoreApplication.translate("Palette", word)
    return PaletteRow(found.title, found.about, kind, drawing, visit=Visit(place, opens=True, key=found.id))


def _place_in(recent: Sequence[str], words: str) -> int:
    return recent.index(words) if words in recent else len(recent)
