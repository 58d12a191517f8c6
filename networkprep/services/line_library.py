"""The lines as this person has them: the built-in ones, in their own wording where they gave one (S146)."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from networkprep.domain.packs import Lines, by_category
from networkprep.domain.starters import Starter, slots_in
from networkprep.services.starter_library import load_library
from networkprep.store.starter_gateway import LineMarks


class LineLibrary:
    """Reads the built-in lines once, when they are first asked for."""

    @cached_property
    def built_in(self) -> dict[str, Starter]:
        """The lines as they ship, by key."""
        return {line.id: line for line in load_library()}

    def lines(self, marks: LineMarks) -> Lines:
        """All lines by category; one's own wording stands in place of the built-in one."""
        return by_category(_worded(line, marks.wordings.get(line.id)) for line in self.built_in.values())


def _worded(line: Starter, own: str | None) -> Starter:
    if own is None:
        return line
    slots = tuple(slot for slot in slots_in(own) if slot in line.slots)
    return replace(line, text=own, slots=slots, note_form="", example="")
