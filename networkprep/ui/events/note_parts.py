"""How an event's pages come by the parts that take and show notes: the shell hands in who makes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.notes_view import NoteLine, NotesView


class NoteParts(NamedTuple):
    """``panel`` shows notes; ``line`` takes them for one event, its draft kept under a key."""

    panel: Callable[[Runtime], NotesView]
    line: Callable[[Runtime, str, int], NoteLine]
