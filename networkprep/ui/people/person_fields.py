"""Fields of one person that are written where they stand; nothing needs "Save"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.people import PersonDraft
from networkprep.domain.people_cleaning import tags_once
from networkprep.ui.overriding import override
from networkprep.ui.widgets.field_grid import field_grid, put_field
from networkprep.ui.widgets.listed_line import as_list
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.widgets.saved_note import SavedNote
from networkprep.ui.widgets.zone_names import complete_zones

_LISTED = frozenset({"interests", "categories"})
"""Fields of several words with commas between them."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its name in PersonDraft, its label, a hint, whether it takes several lines, whether it is a zone."""

    name: str
    label: str
    hint: str = ""
    long: bool = False
    zone: bool = False


class PersonFields(QWidget):
    """``written`` carries the field's name, its text, and the name of the visit (one visit is one undo)."""

    written = Signal(str, object, str)

    def __init__(self, specs: Sequence[FieldSpec], columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs: dict[str, SavedLine | SavedNote] = {}
        grid = field_grid(self)
        for place, spec in enumerate(specs):
            put_field(grid, caption(spec.label), self._input(spec), *divmod(place, columns))

    def show_draft(self, draft: PersonDraft, *, other: bool) -> None:
        """Show a person's texts; ``other`` says that it is another person than before."""
        for name, field in self._inputs.items():
            value = getattr(draft, name)
            text = as_list(value) if isinstance(value, tuple) else (value or "")
            if other:
                field.show_other(text)
            else:
                field.show_kept(text)

    def keep(self) -> None:
        """Write what has not been written yet."""
        for field in self._inputs.values():
            field.keep()

    def field(self, name: str) -> SavedLine | SavedNote:
        """The input of one field."""
        return self._inputs[name]

    def _input(self, spec: FieldSpec) -> QWidget:
        made: SavedLine | SavedNote
        if spec.name in _LISTED:
            made = _TagsNote(spec.label, spec.hint) if spec.long else _TagsLine(spec.label, spec.hint)
        else:
            made = SavedNote(spec.label, spec.hint) if spec.long else SavedLine(spec.label, spec.hint)
        if spec.zone and isinstance(made, SavedLine):
            complete_zones(made)
        made.written.connect(_Writing(self, spec.name))
        self._inputs[spec.name] = made
        return made


class _Writing:
    """Passes on what one field wrote, with its name; lists are typed with commas."""

    def __init__(self, fields: PersonFields, name: str) -> None:
        self._fields = fields
        self._name = name

    def __call__(self, text: str, visit: str) -> None:
        value = tuple(text.split(",")) if self._name in _LISTED else text
        self._fields.written.emit(self._name, value, visit)


class _TagsLine(SavedLine):
    """Knows what of typed tags is stored, as a ``ListedLine`` does; one said twice is stored once."""

    @override
    def stored_words(self, text: str) -> str:
        return _as_stored(text)


class _TagsNote(SavedNote):
    """The same over several lines."""

    @override
    def stored_words(self, text: str) -> str:
        return _as_stored(text)


def _as_stored(text: str) -> str:
    return as_list(tags_once(text.split(",")))
