"""The debrief as a person meets it: by keyboard, left and taken up again, saved and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.debrief import DebriefPromise, DebriefStep
from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.events import EventState
from networkprep.domain.people import PersonDraft
from networkprep.domain.promises import Whose
from networkprep.services.debrief.flow import DebriefFlow
from networkprep.system.clock import StandingClock
from networkprep.ui.debrief.day_edit import DayEdit
from networkprep.ui.debrief.looking_back_form import LookingBackForm
from networkprep.ui.debrief.person_form import PersonForm
from networkprep.ui.debrief.place import DebriefPlace
from networkprep.ui.debrief.promise_row import PromiseRow
from networkprep.ui.debrief.remember_form import RememberForm
from networkprep.ui.events.outcome_words import lines_of
from networkprep.ui.runtime.runtime import Runtime
from tests.services.debrief.evening import CLEO, decide, evening
from tests.ui.window import asked, focused, settle

CTRL = Qt.KeyboardModifier.ControlModifier
MOST_KEYS = 60


class Keys:
    """A person at the keyboard, counted; words typed are free text and do not count."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            self.pressed += 1
            QTest.keyClick(_focused(), key)
            QTest.qWait(1)  # what was just made is shown with the next turn of the event loop

    def go_on(self) -> None:
        """Ctrl+Enter."""
        self.pressed += 1
        QTest.keyClick(_focused(), Qt.Key.Key_Return, CTRL)

    def tab_to(self, name: str) -> None:
        """Tab until the control of this name has the focus."""
        passed: list[str] = []
        while _focused().accessibleName() != name:
            passed.append(_focused().accessibleName())
            assert len(passed) < 40, passed
            self.press(Qt.Key.Key_Tab)

    def write(self, words: str) -> None:
        """Free text."""
        QTest.keyClicks(_focused(), words)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _flow(place: DebriefPlace) -> DebriefFlow:
    assert place.flow is not None
    return place.flow


def _edit_buttons(place: DebriefPlace) -> list[QPushButton]:
    buttons = place.forms[DebriefStep.REVIEW].findChildren(QPushButton)
    return [each for each in buttons if each.text() == "Edit" and each.isVisible()]


def _say_person(keys: Keys, decision: Callable[[], None]) -> None:
    """From the quality row: why, detail, paths, gladly are passed with Enter."""
    keys.press(Qt.Key.Key_Return)
    keys.write("we both asked")
    keys.press(*[Qt.Key.Key_Return] * 4)
    decision()
    keys.go_on()


@pytest.mark.row("S89", "S12", "S24", "S157")
def test_four_people_and_six_follow_ups_take_at_most_sixty_keys(
    qtbot: QtBot, place: DebriefPlace, runtime: Runtime
) -> None:
    """Counted: every key but free text, from the opened page to the saved debrief, without a mouse."""
    keys = Keys()
    keys.write("the woman with the old map")
    keys.go_on()
    settle(qtbot, runtime)
    for _ in range(4):
        keys.press(Qt.Key.Key_Space)
        _say_person(keys, lambda: keys.press(Qt.Key.Key_Space))
    assert _flow(place).step is DebriefStep.FOLLOW_UPS
    keys.tab_to("I promised… Ana Ruiz")
    keys.press(Qt.Key.Key_Space)
    keys.write("call her")
    keys.tab_to("I promised… Ana Ruiz")
    keys.press(Qt.Key.Key_Space)
    keys.write("send her the photos")
    keys.go_on()
    keys.write("Said hello first")
    keys.go_on()
    assert _flow(place).step is DebriefStep.REVIEW
    outcome = _flow(place).outcome()
    assert len(outcome.people) == 4
    assert len(outcome.follow_ups) >= 6
    assert place.bottom.next.text() == f"Save 4 people and {len(outcome.follow_ups)} follow-ups"
    with qtbot.waitSignal(place.event_requested) as asked:
        keys.go_on()
    assert asked.args[1] == "came_of_it"
    print(f"keys beside free text: {keys.pressed}")
    assert keys.pressed <= MOST_KEYS


def test_notes_wait_until_the_person_has_tried_to_remember(place: DebriefPlace) -> None:
    remember = place.forms[DebriefStep.REMEMBER]
    assert isinstance(remember, RememberForm)
    assert remember.names.hasFocus()
    assert "of" not in place.steps.item(1).text()
    remember.show_notes.click()
    assert "“" not in remember.names.toPlainText()
    assert place.steps.currentRow() == 0


def test_nothing_said_is_lost_when_the_page_is_left(qtbot: QtBot, place: DebriefPlace, runtime: Runtime) -> None:
    Keys().write("Ana")
    with qtbot.waitSignal(place.event_requested):
        QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    settle(qtbot, runtime)
    event = _flow(place).material.event
    assert event is not None
    again = DebriefPlace(runtime)
    qtbot.addWidget(again)
    again.open_debrief(event.row.id)
    settle(qtbot, runtime)
    assert _flow(again).draft == _flow(place).draft
    assert _flow(again).draft.remembered == "Ana"


def test_sorting_notes_left_for_later_leads_to_where_they_wait(
    qtbot: QtBot, place: DebriefPlace, runtime: Runtime
) -> None:
    """Teeth: it led to Today, where nothing speaks of them."""
    runtime.jobs.ask(lambda services: services.captures.save("tall, fintech", services.captures.recent_events()[-1]))
    place.open_debrief(None)
    settle(qtbot, runtime)
    with qtbot.waitSignal(place.place_requested) as wished:
        place.later_action.trigger()
    assert wished.args == ["events"]


def test_edit_in_the_review_comes_back_to_it(place: DebriefPlace) -> None:
    place.steps.setCurrentRow(4)
    edit = _edit_buttons(place)[-1]
    edit.click()
    assert _flow(place).step is not DebriefStep.REVIEW
    assert place.bottom.next.text() == "Back to the review"
    QTest.keyClick(place, Qt.Key.Key_Return, CTRL)
    assert _flow(place).step is DebriefStep.REVIEW


def test_the_review_has_the_caret_on_what_saves_also_when_one_comes_back_to_it(place: DebriefPlace) -> None:
    """Seen to fail: nothing had the caret then, and no key but Tab did anything."""
    place.steps.setCurrentRow(4)
    _edit_buttons(place)[-1].click()
    QTest.keyClick(place, Qt.Key.Key_Return, CTRL)
    assert focused() is place.bottom.next


def test_saving_too_early_leads_to_what_is_missing(qtbot: QtBot, place: DebriefPlace, runtime: Runtime) -> None:
    place.steps.setCurrentRow(4)
    with qtbot.waitSignal(runtime.messages.said):
        place.bottom.next.click()
    assert _flow(place).step is DebriefStep.PEOPLE
    assert place.returning
    assert focused().accessibleName() == "And now?: Follow up"


@pytest.mark.row("S105")
def test_a_talk_that_did_not_click_is_met_kindly(place: DebriefPlace) -> None:
    place.steps.setCurrentRow(1)
    form = place.forms[DebriefStep.PEOPLE]
    assert isinstance(form, PersonForm)
    for quality, words in ((Quality.DID_NOT_CLICK, "ordinary"), (Quality.DIFFICULT, "everybody")):
        form.quality.choose(quality)
        form.quality.chosen.emit(quality)
        assert words in form.kind_line.text()


@pytest.mark.row("S113")
def test_not_all_right_asks_nothing_more_and_can_be_taken_back(place: DebriefPlace) -> None:
    place.steps.setCurrentRow(1)
    form = place.forms[DebriefStep.PEOPLE]
    assert isinstance(form, PersonForm)
    form.head.menu_actions()[0].trigger()
    assert not form.decision.isVisible()
    assert _flow(place).outcome().excluded[0].met.name == "Ana Ruiz"
    form.head.take_back.click()
    assert form.decision.isVisible()


def test_on_another_step_the_menu_says_nothing_about_a_person_out_of_sight(place: DebriefPlace) -> None:
    """Teeth: "It was not all right" on the review spoke of the person looked at last, and took them out unseen."""
    place.steps.setCurrentRow(1)
    wanted = next(action for action in place.page_actions() if action.text() == "It was not all right")
    assert wanted.isEnabled()
    place.steps.setCurrentRow(4)
    wanted.trigger()
    assert not wanted.isEnabled()
    assert _flow(place).outcome().excluded == ()


def test_a_note_about_nobody_taken_back_is_still_a_quality_conversation(place: DebriefPlace) -> None:
    place.steps.setCurrentRow(1)
    form = place.forms[DebriefStep.PEOPLE]
    assert isinstance(form, PersonForm)
    form.head.menu_actions()[1].trigger()
    form.head.take_back.click()
    person = _flow(place).person
    assert person is not None
    assert (person.left_out, person.quality) == (False, Quality.YES)


@pytest.mark.row("S17")
@pytest.mark.parametrize(
    ("typed", "day"), [("sun", date(2026, 11, 15)), ("15.11.", date(2026, 11, 15)), ("soon", None)]
)
def test_a_day_field_takes_words_that_in_a_note_could_mean_something_else(
    qtbot: QtBot, typed: str, day: date | None
) -> None:
    field = DayEdit("By when", None, date(2026, 11, 12), may_be_empty=True)
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.day == day


def test_undo_opens_the_draft_again(qtbot: QtBot, place: DebriefPlace, runtime: Runtime) -> None:
    flow = _flow(place)
    for person in flow.draft.people:
        flow.open_person(person.key)
        form = place.forms[DebriefStep.PEOPLE]
        form.show_flow(flow)
        assert isinstance(form, PersonForm)
        form.decision.chosen.emit(Decision.LET_GO)
    place.steps.setCurrentRow(4)
    with qtbot.waitSignal(place.event_requested):
        place.bottom.next.click()
    with qtbot.waitSignal(place.debrief_requested) as wanted:
        runtime.jobs.ask(lambda services: services.history.undo())
    place.open_debrief(wanted.args[0])
    settle(qtbot, runtime)
    assert [person.decision for person in _flow(place).draft.people] == [Decision.LET_GO] * 3
    event = _flow(place).material.event
    assert event is not None
    assert event.row.state is EventState.DEBRIEF_BEGUN


def _choose(place: DebriefPlace, words: str) -> None:
    """Choose from what else may be said about the person open now, menus inside it too."""
    form = place.forms[DebriefStep.PEOPLE]
    assert isinstance(form, PersonForm)
    offered = [action for top in form.head.menu_actions() for action in _and_below(top)]
    next(action for action in offered if action.text() == words).trigger()


def _and_below(action: QAction) -> list[QAction]:
    menu = action.menu()
    return [action, *(menu.actions() if isinstance(menu, QMenu) else ())]


def test_two_notes_about_one_person_are_joined_and_taken_apart_again(
    qtbot: QtBot, place: DebriefPlace, runtime: Runtime
) -> None:
    flow = _flow(place)
    flow.open_person(flow.draft.people[2].key)
    place._show()
    with qtbot.waitSignal(runtime.messages.said) as said:
        _choose(place, "Ben Okafor")
    assert [person.name for person in flow.draft.people] == ["Ana Ruiz", "Ben Okafor"]
    assert said.args is not None
    assert said.args[0].text == "Joined with Ben Okafor."
    said.args[0].action()
    assert [person.name for person in flow.draft.people] == ["Ana Ruiz", "Ben Okafor", "Cleo"]


def test_a_debrief_begun_anew_keeps_the_notes_and_comes_back_with_undo(
    qtbot: QtBot, place: DebriefPlace, runtime: Runtime
) -> None:
    flow = _flow(place)
    flow.put_person(replace(flow.draft.people[0], why="we both asked"))
    place._on_said()
    with qtbot.waitSignal(runtime.messages.said) as said:
        place.anew_action.trigger()
    settle(qtbot, runtime)
    assert [person.name for person in _flow(place).draft.people] == ["Ana Ruiz", "Ben Okafor", "Cleo"]
    assert _flow(place).draft.people[0].why == ""
    assert said.args is not None
    said.args[0].action()
    settle(qtbot, runtime)
    assert _flow(place).draft.people[0].why == "we both asked"


def test_a_name_corrected_in_the_form_is_looked_for_among_people_known(
    qtbot: QtBot, place: DebriefPlace, runtime: Runtime
) -> None:
    """Teeth: looked up only once, the corrected name would become a second Marta Lindqvist."""
    runtime.jobs.ask(lambda services: services.people.add(PersonDraft("Marta Lindqvist")))
    settle(qtbot, runtime)
    flow = _flow(place)
    cleo = flow.draft.people[2]
    flow.open_person(cleo.key)
    place._show()
    form = place.forms[DebriefStep.PEOPLE]
    assert isinstance(form, PersonForm)
    name = form.lines["name"]
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Marta Lindqvist")
    qtbot.waitUntil(lambda: [each.name for each in flow.proposals(cleo.key)] == ["Marta Lindqvist"])
    assert name.text() == "Marta Lindqvist"


def test_steps_and_the_next_button_keep_their_words_in_large_letters(place: DebriefPlace) -> None:
    """Teeth: with a fixed width "Looking back" ended in dots, and of a long description the button lost "Next:"."""
    flow = _flow(place)
    flow.put_person(replace(flow.draft.people[1], name="orange scarf, measures mussels, from the delta"))
    flow.open_person(flow.draft.people[0].key)
    place._show()
    font = place.steps.font()
    font.setPointSize(font.pointSize() * 2)
    place.steps.setFont(font)
    words = [place.steps.item(row).text() for row in range(place.steps.count())]
    widest = max(place.steps.fontMetrics().horizontalAdvance(each) for each in words)
    assert place.steps.viewport().width() > widest + place.steps.iconSize().width()
    assert place.bottom.next.text() == "Next: orange scarf"


@pytest.mark.row("S136")
def test_the_first_move_planned_beforehand_is_asked_about_and_stands_under_what_came_of_it(
    qtbot: QtBot, runtime: Runtime, clock: StandingClock
) -> None:
    """By keyboard: preselected in the plan, ticked here, read again on the event's page."""
    event_id = asked(qtbot, runtime, lambda services: evening(services, clock, (CLEO,)))
    plan = asked(qtbot, runtime, lambda services: services.plans.open(event_id))
    first_move = plan.if_thens[0]
    assert "on their own" in first_move.text
    assert "say hello" in first_move.text
    place = DebriefPlace(runtime)
    qtbot.addWidget(place)
    with qtbot.waitActive(place):
        place.show()
    place.open_debrief(event_id)
    settle(qtbot, runtime)
    flow = _flow(place)
    decide(flow, "Cleo", Decision.KEEP_LIGHTLY, Quality.NOT_YET)
    place.steps.step_chosen.emit(DebriefStep.LOOKING_BACK.value)
    form = place.forms[DebriefStep.LOOKING_BACK]
    assert isinstance(form, LookingBackForm)
    form.lines.section.header.setFocus()
    keys = Keys()
    keys.press(Qt.Key.Key_Space)
    keys.tab_to(f"{first_move.text}: Happened")
    keys.press(Qt.Key.Key_Space)
    asked(qtbot, runtime, lambda services: services.debrief.commit(flow))
    outcome = asked(qtbot, runtime, lambda services: services.events.outcome(event_id))
    assert [(each.text, each.happened) for each in outcome.if_thens] == [(first_move.text, True)]
    groups = dict(lines_of(outcome, clock.today()))
    assert [(line.title, line.word) for line in groups["Your if-then plans"]] == [(first_move.text, "happened")]


def test_a_detail_too_long_for_its_field_shows_how_it_begins(place: DebriefPlace) -> None:
    """Its end was shown: "hives now, wants to finish the survey before the frost"."""
    place.steps.setCurrentRow(1)
    form, flow = place.forms[DebriefStep.PEOPLE], _flow(place)
    assert isinstance(form, PersonForm)
    assert flow.person is not None
    flow.put_person(replace(flow.person, detail="two hives now, wants to finish the survey before the frost " * 3))
    form.fill_in()
    assert form.lines["detail"].cursorPosition() == 0


def test_a_promise_too_long_for_its_field_shows_how_it_begins(qtbot: QtBot) -> None:
    """Its end was shown: "d him the 1954 map"."""
    row = PromiseRow(DebriefPromise("1", "1", Whose.MINE, "send him the old map of the river"), date(2026, 11, 12))
    qtbot.addWidget(row)
    row.resize(400, 40)
    with qtbot.waitExposed(row):
        row.show()
    assert row.words.fontMetrics().horizontalAdvance(row.words.text()) > row.words.width()
    assert row.words.cursorRect().left() < row.words.fontMetrics().horizontalAdvance("send")
