"""The parts that take and show notes, as the shell hands them in."""

from __future__ import annotations

from networkprep.ui.capture.line import CaptureLine
from networkprep.ui.capture.notes_panel import NotesPanel
from networkprep.ui.events.note_parts import NoteParts

NOTES = NoteParts(NotesPanel, CaptureLine)
