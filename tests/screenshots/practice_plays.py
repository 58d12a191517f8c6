"""What is played for the pictures of practice and recall."""

from __future__ import annotations

from collections.abc import Callable

from networkprep.ui.practice.place import PracticePlace
from tests.screenshots.stage import Stage

_EVENT = "Water Stewards' Forum"


def practice(stage: Stage) -> PracticePlace:
    """The page to begin from."""
    page = stage.go("practice")
    assert isinstance(page, PracticePlace)
    return page


def practise(answers: int) -> Callable[[Stage], object]:
    """So many times "go on" or "show me" into a practice for tomorrow."""

    def play(stage: Stage) -> None:
        page = stage.go("practice", stage.find_event(_EVENT), "rehearse")
        assert isinstance(page, PracticePlace)
        for _ in range(answers):
            page.rehearsal.sheet.usual.click()
        stage.settle()

    return play


def recall(answers: int) -> Callable[[Stage], object]:
    """So many times "show the answer" or "it came to me" into what waits."""

    def play(stage: Stage) -> None:
        page = practice(stage)
        page.start.recall.click()
        stage.settle()
        for _ in range(answers):
            page.recall.sheet.usual.click()
        stage.settle()

    return play
