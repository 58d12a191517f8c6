"""The parts of the walk, each played in a window of its own process at its own moment."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from networkprep.domain.debrief import DebriefStep
from networkprep.domain.people_list import PeopleWish
from networkprep.services.catalogue import Services
from tests.screenshots.stage import Stage
from tests.walks.card_chapter import print_a_card
from tests.walks.hands import CTRL, SHIFT
from tests.walks.walk import Walk

INTENTION = "to meet people who publish what they measure"
NOTES = (
    "Ana Ruiz @Soil Trust ~beekeeping !send her the soil article by fri !lend her the hive book *",
    "Ben Okafor, plays the cello <he sends the notes *",
    "Cleo Marchetti ?needs a data volunteer !introduce her to Ana !send her the map list",
)
REMEMBERED = "the woman with the old map"


def drop_and_plan(walk: Walk) -> None:
    """The invitation is dropped on Events, and the plan gets its intention, a person to look for and a break."""
    walk.hands.press(Qt.Key.Key_2, CTRL)
    walk.stage.settle()
    place = walk.stage.window.pages.current
    assert place is not None
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(walk.file))])
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    place.dropEvent(event)
    walk.stage.settle()
    _plan(walk)


def paste_and_plan(walk: Walk) -> None:
    """The invitation's text is pasted on Events, and planned likewise."""
    QApplication.clipboard().setText(walk.file.read_text(encoding="utf-8"))
    walk.hands.press(Qt.Key.Key_2, CTRL)
    walk.stage.settle()
    walk.hands.press(Qt.Key.Key_N, CTRL)
    walk.hands.press(Qt.Key.Key_V, CTRL)
    walk.stage.settle()
    _plan(walk)


def _plan(walk: Walk) -> None:
    hands = walk.hands
    hands.enter()
    walk.stage.settle()
    hands.tab_to("Why I go")
    hands.write(INTENTION)
    hands.tab_to("Add someone")
    hands.write("somebody who maps bees")
    hands.enter()
    walk.stage.settle()
    QTest.qWait(1200)  # fields write a second after the last letter
    walk.stage.settle()
    plan = walk.stage.ask(_plan_of_the_evening)
    walk.say(
        intention=plan.basics.intention,
        people=[person.name for person in plan.people],
        starts=plan.event.draft.starts,
        zone=plan.event.draft.zone,
        keys=hands.pressed,
    )


def _plan_of_the_evening(services: Services) -> Any:
    return services.plans.open(services.events.rows()[0].id)


def capture(walk: Walk) -> None:
    """Three notes in the capture window: its key opens it, Enter saves, Ctrl+Enter saves the last and hides it."""
    walk.hands.press(Qt.Key.Key_N, CTRL | SHIFT)
    walk.stage.settle()
    before = walk.hands.pressed
    for note in NOTES[:-1]:
        walk.hands.write(note)
        walk.hands.enter()
        walk.stage.settle()
    walk.hands.write(NOTES[-1])
    walk.hands.go_on()
    walk.stage.settle()
    rows = walk.stage.ask(lambda services: services.captures.of_event(services.events.rows()[0].id))
    walk.say(
        notes=[row.raw for row in rows],
        keys=walk.hands.pressed - before,
        today=[row.about for row in walk.stage.ask(lambda services: services.today.page()).rows],
    )
    walk.stage.window.come_to_front()
    walk.stage.settle()


def begin_debrief(walk: Walk) -> None:
    """Half of the debrief; then the process is killed from outside."""
    walk.say(leads=walk.stage.ask(lambda services: services.today.page()).rows[0].kind)
    walk.hands.press(Qt.Key.Key_1, CTRL)
    walk.stage.settle()
    walk.hands.tab_to("Debrief")
    walk.hands.press(Qt.Key.Key_Space)
    walk.stage.settle()
    before = walk.hands.pressed
    walk.hands.write(REMEMBERED)
    walk.hands.go_on()
    walk.stage.settle()
    for why in ("we both asked", "he laughed"):
        _say_person(walk, why)
    QTest.qWait(2000)  # a draft is at most two seconds behind
    walk.stage.settle()
    walk.say(half=True, keys=walk.hands.pressed - before)
    while True:
        QTest.qWait(100)


def finish_debrief(walk: Walk) -> None:
    """The other half, exactly where it was left; the saving undone and done again."""
    walk.open_event()
    walk.hands.tab_to("Go on")
    walk.hands.press(Qt.Key.Key_Space)
    walk.stage.settle()
    flow = walk.debrief().flow
    assert flow is not None
    walk.say(
        at=flow.person.name if flow.person else "",
        remembered=flow.draft.remembered,
        whys=[person.why for person in flow.draft.people],
    )
    before = walk.hands.pressed
    for why in ("she cares", "the map"):
        _say_person(walk, why)
    assert flow.step is DebriefStep.FOLLOW_UPS
    walk.hands.go_on()
    walk.stage.settle()
    walk.hands.write("Said hello first")
    walk.hands.go_on()
    walk.stage.settle()
    button = walk.debrief().bottom.next.text()
    walk.hands.go_on()
    walk.stage.settle()
    walk.say(button=button, keys=walk.hands.pressed - before, made=_made(walk))
    walk.hands.press(Qt.Key.Key_Z, CTRL)
    walk.stage.settle()
    walk.say(undone=_made(walk), flow_text=_remembered(walk))
    walk.hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    walk.stage.settle()
    walk.say(redone=_made(walk))


def _say_person(walk: Walk, why: str) -> None:
    """Quality yes, why, everything else passed with Enter, and "follow up"."""
    walk.hands.press(Qt.Key.Key_Space)
    walk.hands.enter()
    walk.hands.write(why)
    walk.hands.enter(4)
    walk.hands.press(Qt.Key.Key_Space)
    walk.hands.go_on()
    walk.stage.settle()


def _remembered(walk: Walk) -> str:
    flow = walk.debrief().flow
    return flow.draft.remembered if flow is not None else ""


def _made(walk: Walk) -> dict[str, Any]:
    """People, promises and follow-ups as they are kept now."""
    return dict(walk.stage.ask(_made_by))


def _made_by(services: Services) -> dict[str, Any]:
    people = services.people_list.find(PeopleWish()).rows
    lists = services.follow_ups.lists()
    follow_ups = [each.row for each in (*lists.due, *lists.later)]
    promises = [promise for person in people for promise in services.promises.of_person(person.id)]
    return {
        "people": sorted(person.name for person in people),
        "promises": sorted(f"{promise.whose}: {promise.text}" for promise in promises),
        "follow_ups": sorted([row.person_name, row.due_on.isoformat(), row.promise_text] for row in follow_ups),
        "drafts": sorted(services.follow_ups.details(row.id).writing.text for row in follow_ups),
    }


CHAPTERS: dict[str, Callable[[Walk], None]] = {
    "drop": drop_and_plan,
    "paste": paste_and_plan,
    "capture": capture,
    "begin": begin_debrief,
    "finish": finish_debrief,
    "card": print_a_card,
}


def play(name: str, stage: Stage, file: Path) -> None:
    """Play one part, then leave with Ctrl+Q; what goes wrong is told and ends the process."""
    walk = Walk(stage, file)
    try:
        stage.settle()
        CHAPTERS[name](walk)
        walk.hands.press(Qt.Key.Key_Q, CTRL)
    except BaseException:  # noqa: BLE001  # the test is told, and the process must not stay
        walk.say(problem=traceback.format_exc(limit=-4))
        os._exit(1)
