"""How an event's pages come by the part that shows notes: the shell hands in who makes it."""

from __future__ import annotations

from collections.abc import Callable

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.notes_view import NotesView

MakesNotes = Callable[[Runtime], NotesView]
