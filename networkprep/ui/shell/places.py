"""The places of the sidebar and the pages behind them; each page is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.place import Place
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class PlaceSpec:
    """One entry: key, words (context "Places"), icon, shortcut, and how its page is made."""

    key: str
    words: str
    icon: str
    shortcut: str
    make: Callable[[Runtime], Place]


def _today(runtime: Runtime) -> Place:
    from networkprep.ui.today.page import TodayPlace  # noqa: PLC0415  # when first opened

    return TodayPlace(runtime)


def _events(runtime: Runtime) -> Place:
    from networkprep.ui.events.place import EventsPlace  # noqa: PLC0415  # when first opened

    return EventsPlace(runtime)


SIDEBAR: tuple[PlaceSpec, ...] = (
    PlaceSpec("today", QT_TRANSLATE_NOOP("Places", "Today"), "today", "Ctrl+1", _today),
    PlaceSpec("events", QT_TRANSLATE_NOOP("Places", "Events"), "events", "Ctrl+2", _events),
)
