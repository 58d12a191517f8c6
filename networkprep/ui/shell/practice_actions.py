"""Practice, and what one looks back at: open from anywhere, in the Go menu and the palette."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from networkprep.ui.shell.action_book import ActionBook
from networkprep.ui.shell.page_stack import PageStack
from networkprep.ui.shell.visits import Visit

_PLACE = "practice"


def add_practice_actions(book: ActionBook, pages: PageStack) -> None:
    """The page to begin from, recall at once, what gives confidence, and how people are spread."""
    also = QCoreApplication.translate("PracticeActions", "rehearse exercise prepare say aloud opener")
    words = QCoreApplication.translate("PracticeActions", "Practice")
    book.add("go", words, "", partial(pages.go_to, _PLACE), also)
    also = QCoreApplication.translate("PracticeActions", "who was it remember people memory faces")
    words = QCoreApplication.translate("PracticeActions", "Recall names and details")
    book.add("go", words, "", partial(pages.visit, Visit(_PLACE, opens=True, face="recall")), also)
    also = QCoreApplication.translate("PracticeActions", "nerves anxiety small steps kind thoughts before after")
    words = QCoreApplication.translate("PracticeActions", "Confidence")
    book.add("go", words, "", partial(pages.visit, Visit("library", opens=True, key="confidence")), also)
    also = QCoreApplication.translate("PracticeActions", "variety mentors peers roles stages sectors places people")
    words = QCoreApplication.translate("PracticeActions", "How people are spread")
    book.add("go", words, "", partial(pages.visit, Visit("people", opens=True, key="spread")), also)
