"""The lines as this person has them: built-in ones, in their own wording where they gave one, and own ones (S146)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from networkprep.domain.errors import GoneError
from networkprep.domain.library import OwnLineDraft, own_line
from networkprep.domain.packs import Lines, by_category
from networkprep.domain.starters import Starter, slots_in
from networkprep.services.starter_library import load_library
from networkprep.store.starter_gateway import LineMarks


class LineLibrary:
    """Reads the built-in lines once, when they are first asked for."""

    def __init__(self) -> None:
        self._sorted: tuple[LineMarks, Lines] | None = None
        self._keyed: tuple[LineMarks, dict[str, Starter]] | None = None

    @cached_property
    def built_in(self) -> dict[str, Starter]:
        """The lines as they ship, by key."""
        return {line.id: line for line in load_library()}

    def lines(self, marks: LineMarks) -> Lines:
        """All lines by category: one's own wording in place of the built-in one, own lines after them.

        Sorted once for the same marks, which are the same object until a line is changed.
        """
        if self._sorted is None or self._sorted[0] is not marks:
            self._sorted = (marks, by_category(self.all(marks)))
        return self._sorted[1]

    def all(self, marks: LineMarks) -> Iterator[Starter]:
        """All lines, each once; a wording whose line is no longer shipped stays as a line of one's own (S146)."""
        for line in self.built_in.values():
            yield _worded(line, marks.wordings.get(line.id))
        for key in sorted(marks.wordings.keys() - self.built_in.keys()):
            yield own_line(key, OwnLineDraft(marks.wordings[key], marks.worded_in[key]))
        yield from marks.own

    def find(self, marks: LineMarks, key: str) -> Starter:
        """One line as it is said now; raises GoneError when there is none of this key."""
        line = self.keyed(marks).get(key)
        if line is None:
            raise GoneError("starter")
        return line

    def keyed(self, marks: LineMarks) -> Mapping[str, Starter]:
        """All lines by key, as they are said now."""
        if self._keyed is None or self._keyed[0] is not marks:
            self._keyed = (marks, {line.id: line for line in self.all(marks)})
        return self._keyed[1]


def _worded(line: Starter, own: str | None) -> Starter:
    if own is None:
        return line
    slots = tuple(slot for slot in slots_in(own) if slot in line.slots)
    return replace(line, text=own, slots=slots, note_form="", example="")
