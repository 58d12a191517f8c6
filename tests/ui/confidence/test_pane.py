"""Confidence in the library: by keyboard, on real services."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from networkprep.domain.changes import label
from networkprep.domain.confidence import Comfort
from networkprep.domain.events import EventDraft
from networkprep.services.catalogue import Services
from networkprep.store.debrief_gateway import DebriefGateway
from networkprep.ui.confidence.pane import ConfidencePane
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme import Appearance
from tests.services.planning import data_of
from tests.ui.tab_walk import goes_down, heights_of, stops_of
from tests.ui.window import asked, focused


@pytest.fixture
def pane(qtbot: QtBot, runtime: Runtime) -> ConfidencePane:
    """The pane, shown and read."""
    made = ConfidencePane(runtime)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.opened()
    qtbot.waitUntil(lambda: bool(made.ladder.rows and made.thoughts.rows))
    return made


def rate(services: Services, title: str, day: str, before: int, after: int) -> None:
    event_id = services.events.add(EventDraft(title, starts=f"2026-{day}T18:00", ends=f"2026-{day}T20:00")).value
    services.plans.set_confidence(event_id, before)
    with data_of(services).change(label("TEST")) as step:
        said = {"confidence_after": after, "energy": 4}
        DebriefGateway(step.connection).put(event_id, said, services.clock.now())


@pytest.mark.row("S125")
def test_the_picture_comes_with_the_second_event_and_says_both_numbers(
    qtbot: QtBot, runtime: Runtime, pane: ConfidencePane
) -> None:
    asked(qtbot, runtime, lambda services: rate(services, "Choir", "10-01", 2, 4))
    asked(qtbot, runtime, lambda services: services.confidence.page())
    assert not pane.picture.isVisible()
    assert "after two events" in pane.trend.text().lower()
    asked(qtbot, runtime, lambda services: rate(services, "Weir walk", "11-01", 3, 3))
    pane.opened()
    qtbot.waitUntil(pane.picture.isVisible)
    model = pane.picture.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    told = [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]
    assert told == ["Choir, Thu 1 Oct: 2 before, 4 after", "Weir walk, Sun 1 Nov: 3 before, 3 after"]
    assert pane.trend.text() == "Your last 2 events: surer afterwards at 1, just as sure at 1."
    assert not pane.grab().isNull()
    pane.picture.setFocus()
    QTest.keyClick(pane.picture, Qt.Key.Key_Down)
    assert pane.picture.currentIndex().row() == 1


@pytest.mark.row("S125")
def test_no_event_is_cut_off_when_the_letters_become_large(
    qtbot: QtBot, runtime: Runtime, pane: ConfidencePane, appearance: Appearance
) -> None:
    for day in ("10-01", "10-02", "10-03", "10-04"):
        asked(qtbot, runtime, lambda services, day=day: rate(services, "Choir", day, 2, 4))  # type: ignore[misc]  # held by default
    pane.opened()
    qtbot.waitUntil(pane.picture.isVisible)
    appearance.set_text_scale(2.0)
    last = pane.picture.model().index(3, 0)
    qtbot.waitUntil(lambda: pane.picture.visualRect(last).height() > 40)
    assert pane.picture.viewport().rect().contains(pane.picture.visualRect(last))


@pytest.mark.row("S125")
def test_a_step_is_ticked_reworded_and_added_by_keyboard(qtbot: QtBot, runtime: Runtime, pane: ConfidencePane) -> None:
    first = pane.ladder.rows[0]
    first.tick.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(
        lambda: asked(qtbot, runtime, lambda services: services.confidence.page()).ladder[0].tried_on is not None
    )
    first.own_words.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClicks(focused(), "Wave at the neighbour.")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.ladder.rows[0].text == "Wave at the neighbour.")
    count = len(pane.ladder.rows)
    pane.new_step()
    QTest.keyClicks(focused(), "Ask the alto how she came to sing.")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(pane.ladder.rows) == count + 1)
    own = pane.ladder.rows[-1]
    qtbot.waitUntil(own.remove.isVisible)
    own.remove.click()
    qtbot.waitUntil(lambda: len(pane.ladder.rows) == count)
    asked(qtbot, runtime, lambda services: services.history.undo())
    qtbot.waitUntil(lambda: len(pane.ladder.rows) == count + 1)


@pytest.mark.row("S124")
def test_thoughts_are_marked_worded_and_added(qtbot: QtBot, pane: ConfidencePane) -> None:
    chosen = pane.thoughts.rows[3]
    words = chosen.text
    chosen.favourite.click()
    qtbot.waitUntil(lambda: pane.thoughts.rows[0].text == words)
    pane.thoughts.add.setFocus()
    QTest.keyClicks(focused(), "Tea first, people second.")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(row.text == "Tea first, people second." for row in pane.thoughts.rows))


@pytest.mark.row("S123")
def test_the_answer_about_networking_can_be_changed_here(qtbot: QtBot, runtime: Runtime, pane: ConfidencePane) -> None:
    pane.comfort.findChildren(QPushButton)[list(Comfort).index(Comfort.UNCOMFORTABLE)].click()
    qtbot.waitUntil(
        lambda: asked(qtbot, runtime, lambda services: services.confidence.page()).comfort is Comfort.UNCOMFORTABLE
    )


def test_tab_goes_down_the_page_as_the_eye_does(pane: ConfidencePane) -> None:
    """Steps and thoughts are made after the fields that add them."""
    page = pane.widget()
    assert page is not None
    pane.findChildren(WhyThis)[0].button.setFocus()
    stops = stops_of(page)
    assert pane.ladder.add in stops
    assert pane.thoughts.rows[-1].favourite in stops
    assert pane.thoughts.add in stops
    assert goes_down(heights_of(stops, page))
