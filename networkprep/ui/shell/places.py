"""The places of the window and the pages behind them; each page is imported when it is first opened.

To add a page: write a ``_name`` function that makes it and a PlaceSpec at its place in ``PLACES``. The sidebar,
the Go menu, the palette and the keys follow from that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.place import Place
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP


class PlaceSpec(NamedTuple):
    """One place: key, words (context "Places"), icon, keys, and how its page is made inside of what holds it."""

    key: str
    words: str
    icon: str
    shortcut: str
    make: Callable[[Runtime, QWidget], Place]
    in_sidebar: bool = True


def _today(runtime: Runtime, parent: QWidget) -> Place:
    from networkprep.ui.today.page import TodayPlace  # noqa: PLC0415  # when first opened

    return TodayPlace(runtime, parent)


def _events(runtime: Runtime, parent: QWidget) -> Place:
    from networkprep.ui.capture.line import CaptureLine  # noqa: PLC0415  # when first opened
    from networkprep.ui.capture.notes_panel import NotesPanel  # noqa: PLC0415  # when first opened
    from networkprep.ui.events.note_parts import NoteParts  # noqa: PLC0415  # when first opened
    from networkprep.ui.events.place import EventsPlace  # noqa: PLC0415  # when first opened

    return EventsPlace(runtime, NoteParts(NotesPanel, CaptureLine), parent)


def _people(runtime: Runtime, parent: QWidget) -> Place:
    from networkprep.ui.people.place import PeoplePlace  # noqa: PLC0415  # when first opened

    return PeoplePlace(runtime, parent)


def _debrief(runtime: Runtime, parent: QWidget) -> Place:
    from networkprep.ui.debrief.place import DebriefPlace  # noqa: PLC0415  # when first opened

    return DebriefPlace(runtime, parent)


def _follow_ups(runtime: Runtime, parent: QWidget) -> Place:
    from networkprep.ui.follow_ups.place import FollowUpsPlace  # noqa: PLC0415  # when first opened

    return FollowUpsPlace(runtime, parent)


def _library(runtime: Runtime, parent: QWidget) -> Place:
    from networkprep.ui.shell.library_tabs import LibraryPlace  # noqa: PLC0415  # when first opened

    return LibraryPlace(runtime, parent)


def _practice(runtime: Runtime, parent: QWidget) -> Place:
    from networkprep.ui.practice.place import PracticePlace  # noqa: PLC0415  # when first opened

    return PracticePlace(runtime, parent)


def _my_card(runtime: Runtime, parent: QWidget) -> Place:
    from networkprep.ui.what_i_bring.my_card import MyCardPlace  # noqa: PLC0415  # when first opened

    return MyCardPlace(runtime, parent)


def _settings(runtime: Runtime, parent: QWidget) -> Place:
    from networkprep.ui.settings.place import SettingsPlace  # noqa: PLC0415  # when first opened

    return SettingsPlace(runtime, parent)


PLACES: tuple[PlaceSpec, ...] = (
    PlaceSpec("today", QT_TRANSLATE_NOOP("Places", "Today"), "today", "Ctrl+1", _today),
    PlaceSpec("events", QT_TRANSLATE_NOOP("Places", "Events"), "events", "Ctrl+2", _events),
    PlaceSpec("people", QT_TRANSLATE_NOOP("Places", "People"), "people", "Ctrl+3", _people),
    PlaceSpec("follow_ups", QT_TRANSLATE_NOOP("Places", "Follow-ups"), "follow_ups", "Ctrl+4", _follow_ups),
    PlaceSpec("library", QT_TRANSLATE_NOOP("Places", "Library"), "library", "Ctrl+5", _library),
    PlaceSpec("settings", QT_TRANSLATE_NOOP("Places", "Settings"), "settings", "Ctrl+,", _settings),
    PlaceSpec("practice", QT_TRANSLATE_NOOP("Places", "Practice"), "review", "", _practice, in_sidebar=False),
    PlaceSpec(
        "my_card", QT_TRANSLATE_NOOP("Places", "Show my card"), "card", "Ctrl+Shift+M", _my_card, in_sidebar=False
    ),
    PlaceSpec("debrief", QT_TRANSLATE_NOOP("Places", "Debrief"), "review", "", _debrief, in_sidebar=False),
)
"""In the order of the sidebar; the keys are Ctrl+1 to Ctrl+5, settings Ctrl+comma. Places out of it come last."""

FIRST_PLACE = PLACES[0].key


def find_place(key: str) -> PlaceSpec | None:
    """The place of this key, or None."""
    return next((spec for spec in PLACES if spec.key == key), None)
