"""What is done before the pictures of confidence, and of communities, are taken."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea

from networkprep.domain.events import EventDraft
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.events.prepare_feelings import Feelings
from networkprep.ui.shell.library_tabs import CONFIDENCE, LibraryPlace
from tests.screenshots.stage import Stage

FORUM, CLUB = "Water Stewards' Forum", "Garden club, first evening"
MONTHLY = "Civic Data"


def confidence(stage: Stage) -> None:
    """The part of the library."""
    page = stage.go("library")
    assert isinstance(page, LibraryPlace)
    page.show_one(CONFIDENCE)
    stage.settle()


def thought(stage: Stage) -> None:
    """A kind thought on the plan of the sample year's next event."""
    page = stage.go("events", stage.find_event(FORUM))
    face = page.findChild(PrepareFace)
    assert face is not None
    face.thought.open()
    stage.settle()


def feelings(stage: Stage) -> None:
    """The first plan of all, where the question about networking stands."""
    stage.ask(lambda services: services.events.add(EventDraft(CLUB, starts="2026-11-20T17:00")))
    page = stage.go("events", stage.find_event(CLUB))
    face = page.findChild(PrepareFace)
    assert face is not None
    face.sections["who"].set_open(False)
    face.sections["breaks"].set_open(True)
    stage.settle()
    found = face.findChild(Feelings)
    assert found is not None
    for area in face.findChildren(QScrollArea):
        if area.isAncestorOf(found):
            area.ensureWidgetVisible(found.confidence)
    stage.settle()


def communities(stage: Stage) -> None:
    """The second tab of Events."""
    page = stage.go("events")
    assert isinstance(page, EventsPlace)
    page.tabs.setCurrentWidget(page.communities)
    stage.settle()
    model = page.communities.list.model()
    names = [str(model.index(at, 0).data()) for at in range(model.rowCount())]
    page.communities.list.setCurrentIndex(model.index(names.index(MONTHLY), 0))
    stage.settle()
