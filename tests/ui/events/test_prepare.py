"""The plan's page by keyboard, as in the window: real services on their worker."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.goal import Goal
from networkprep.domain.pocket_card import CardItemKind
from networkprep.ui.events.line_row import LineRow
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.events.prepare_bring import BringSection
from networkprep.ui.events.prepare_card import CardItems
from networkprep.ui.events.prepare_if_then import IfThenSection
from networkprep.ui.events.prepare_who import WhoSection
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.widgets.saved_line import SavedLine
from tests.ui.events.planning import Plans, plans_of, prepare_face
from tests.ui.tab_walk import goes_down, heights_of, stops_of
from tests.ui.window import focused

MEETUP = EventDraft(
    "River Restoration Meetup",
    EventKind.COMMUNITY,
    starts="2026-11-15T18:30",
    ends="2026-11-15T21:00",
    zone="Europe/Berlin",
)


@pytest.fixture
def plans(qtbot: QtBot, runtime: Runtime) -> Plans:
    """One event, and what its plan holds."""
    return plans_of(qtbot, runtime, MEETUP)


@pytest.fixture
def face(qtbot: QtBot, runtime: Runtime, plans: Plans) -> PrepareFace:
    """The face, shown and read, the caret where a plan begins."""
    face = prepare_face(qtbot, runtime, plans.event_id)
    face.begin_writing()
    return face


def keys(text: str) -> None:
    QTest.keyClicks(focused(), text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def first_row(face: PrepareFace, section: str) -> LineRow:
    face.sections[section].set_open(True)
    row = face.sections[section].findChildren(LineRow)[0]
    row.setFocus()
    return row


@pytest.mark.row("S7")
def test_the_first_stop_of_tab_is_why_i_go(face: PrepareFace) -> None:
    focused().clearFocus()
    face.focusNextChild()
    assert focused() is face.why.intention


def test_tab_goes_down_the_plan_as_the_eye_does_and_then_to_the_card(
    qtbot: QtBot, face: PrepareFace, plans: Plans
) -> None:
    """Seen to fail while what a section held, and who was added later, came after everything else of the window."""
    for section in face.sections.values():
        section.set_open(True)
    who = face.findChild(WhoSection)
    assert who is not None
    for name in ("Ana Ruiz", "Ben"):
        who.add.setFocus()
        keys(name)
        press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [card.isVisible() for card in who.cards()] == [True] * 2)
    plans.settled()
    page = face.why.parentWidget()
    assert page is not None
    face.why.intention.setFocus()
    stops = stops_of(page)
    assert {line for line in page.findChildren(LineRow) if line.isVisible()} <= set(stops)
    for widget in (who.add, who.cards()[1].name, face.sections["card"].header):
        assert widget in stops
    # The button to rehearse stands above and comes after what a plan begins with.
    below = [stop for stop in stops if stop is not face.progress.rehearse]
    assert goes_down(heights_of(below, page))
    assert face.card.isAncestorOf(focused())


@pytest.mark.row("S7", "S130")
def test_what_is_typed_is_kept_without_a_button(qtbot: QtBot, face: PrepareFace, plans: Plans) -> None:
    keys("to learn about soil")
    qtbot.waitUntil(lambda: plans.now().basics.intention == "to learn about soil")
    assert plans.now().basics.prepared
    plans.undo()
    qtbot.waitUntil(lambda: face.why.intention.text() == "")


def test_what_was_typed_last_is_kept_when_the_page_goes(face: PrepareFace, plans: Plans) -> None:
    keys("gone at once")
    face.hide()
    assert plans.now().basics.intention == "gone at once"


def test_another_event_never_gets_what_was_typed_for_this_one(
    qtbot: QtBot, runtime: Runtime, face: PrepareFace, plans: Plans
) -> None:
    """Teeth: with the event changed before its plan is read, the words go to the wrong plan."""
    other = plans_of(qtbot, runtime, EventDraft("Another evening"))
    keys("to learn about soil")
    face.show_event(other.event_id)
    keys(" and stones")
    qtbot.waitUntil(lambda: face.desk.event_id == other.event_id)
    assert face.why.intention.text() == ""
    assert plans.now().basics.intention == "to learn about soil and stones"
    assert other.now().basics.intention == ""


def test_a_blank_at_the_end_stays_while_the_page_reads_again(qtbot: QtBot, face: PrepareFace, plans: Plans) -> None:
    keys("to ")
    qtbot.waitUntil(lambda: plans.now().basics.intention == "to")
    plans.settled()
    keys("learn")
    assert face.why.intention.text() == "to learn"


def test_words_read_before_the_last_ones_arrived_change_nothing(qtbot: QtBot) -> None:
    """Teeth: without the list of words under way the field jumps back and the next letters go into the old words."""
    line = SavedLine("Why I go")
    qtbot.addWidget(line)
    line.show()
    for typed, read in (("to", ""), (" learn", "to"), (" more", "to")):
        QTest.keyClicks(line, typed)
        line.keep()
        line.show_kept(read)
    assert line.text() == "to learn more"
    line.show_kept("to learn more")
    line.show_kept("")
    assert line.text() == "", "undone"


@pytest.mark.row("S130", "S131")
def test_the_goal_by_keyboard_and_its_hint(qtbot: QtBot, face: PrepareFace, plans: Plans) -> None:
    assert face.why.goal.choice == Goal(2, 3)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: plans.now().basics.goal == Goal(1, 1))
    press(Qt.Key.Key_Left)
    QTest.keyClicks(focused(), "10")
    press(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: plans.now().basics.goal == Goal(10, 10))
    plans.settled()
    assert "Two or three good talks are plenty" in shown_words(face)


def test_a_line_begun_and_not_added_is_there_again_and_only_at_its_event(
    qtbot: QtBot, runtime: Runtime, face: PrepareFace, plans: Plans
) -> None:
    """Seen to fail while only what Enter had added was kept."""
    face.sections["bring"].set_open(True)
    section = face.findChild(BringSection)
    assert section is not None
    section.add.setFocus()
    keys("I help small trusts")
    other = plans_of(qtbot, runtime, EventDraft("Another evening"))
    face.show_event(other.event_id)
    qtbot.waitUntil(lambda: face.desk.event_id == other.event_id)
    other.settled()
    assert section.add.text() == ""
    assert runtime.drafts.write_and_wait()
    again = PrepareFace(runtime)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    again.show_event(plans.event_id)
    again.sections["bring"].set_open(True)
    begun = again.findChild(BringSection)
    assert begun is not None
    qtbot.waitUntil(lambda: begun.add.text() == "I help small trusts")
    QTest.keyClick(begun.add, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [each.text for each in plans.now().statements] == ["I help small trusts"])


@pytest.mark.row("S33", "S108")
@pytest.mark.parametrize("by_menu_key", [False, True])
def test_one_key_swaps_a_line_and_the_card_follows(
    qtbot: QtBot, face: PrepareFace, plans: Plans, by_menu_key: bool
) -> None:
    row = first_row(face, "starters")
    before = row.text
    if by_menu_key:
        press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    else:
        press(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: row.text != before)
    assert focused() is row
    qtbot.waitUntil(lambda: any(row.text in block.lines for block in face.card.view.sheet.blocks))
    plans.undo()
    qtbot.waitUntil(lambda: row.text == before)


@pytest.mark.row("S146")
def test_a_line_in_my_own_words_by_keyboard(qtbot: QtBot, face: PrepareFace) -> None:
    row = first_row(face, "starters")
    press(Qt.Key.Key_E)
    keys("What is your favourite bend of the river?")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.text == "What is your favourite bend of the river?")
    assert focused() is row
    qtbot.waitUntil(lambda: "favourite bend" in shown_card(face))


def test_escape_keeps_the_own_words(qtbot: QtBot, face: PrepareFace) -> None:
    row = first_row(face, "if_then")
    press(Qt.Key.Key_E)
    keys("If it is loud, then I go outside.")
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: row.text == "If it is loud, then I go outside.")
    qtbot.waitUntil(lambda: "I go outside" in shown_card(face))


@pytest.mark.row("S106")
def test_a_plan_in_another_form_draws_a_friendly_word_and_an_offer_and_is_never_refused(
    qtbot: QtBot, face: PrepareFace, plans: Plans
) -> None:
    row = first_row(face, "if_then")
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(plans.now().if_thens) == 2)
    plans.settled()
    section = face.findChild(IfThenSection)
    assert section is not None
    qtbot.waitUntil(section.add.isVisible)
    section.add.setFocus()
    keys("When it is loud, I go outside")
    assert section.remark.text() == "A plan is easier to keep as: If …, then I …"
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert section.add.text() == "If it is loud, then I go outside."
    assert focused() is section.add
    assert not section.remark.isVisible()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: plans.now().if_thens[-1].text == "If it is loud, then I go outside.")
    plans.settled()
    row.setFocus()
    press(Qt.Key.Key_E)
    keys("be brave")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: plans.now().if_thens[0].text == "be brave")
    qtbot.waitUntil(lambda: row.accessibleDescription() == "A plan is easier to keep as: If …, then I …")


@pytest.mark.row("S9", "S10", "S133")
def test_people_to_look_for_by_keyboard(qtbot: QtBot, face: PrepareFace, plans: Plans) -> None:
    who = face.findChild(WhoSection)
    assert who is not None
    who.add.setFocus()
    for name in ("Ana Ruiz", "Ben", "Cleo", "someone who runs a trust"):
        keys(name)
        press(Qt.Key.Key_Return)
    # Made and shown: what is made in one turn of the event loop is shown in the next, and Tab passes by until then.
    qtbot.waitUntil(lambda: [card.isVisible() for card in who.cards()] == [True] * 4)
    assert [card.focus.isChecked() for card in who.cards()] == [True, True, True, False]
    who.cards()[0].name.setFocus()
    for _ in range(3):
        press(Qt.Key.Key_Tab)
    keys("cycling")
    qtbot.waitUntil(lambda: "Ana Ruiz - cycling" in shown_card(face))
    press(Qt.Key.Key_Tab)
    keys("finding volunteers")
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [row.name for row in plans.now().people][:2] == ["Ben", "Ana Ruiz"])
    qtbot.waitUntil(lambda: plans.now().people[1].i_could_help == "finding volunteers")


@pytest.mark.row("S33")
def test_the_seventh_item_asks_which_makes_room(qtbot: QtBot, face: PrepareFace, plans: Plans) -> None:
    face.sections["card"].set_open(True)
    items = face.findChild(CardItems)
    assert items is not None
    items.ticks[CardItemKind.APPROACH].setFocus()
    press(Qt.Key.Key_Space)
    assert "Which one makes room" in shown_words(items)
    assert plans.now().basics.card_kinds == tuple(CardItemKind)[:6]
    press(Qt.Key.Key_Tab)
    while not focused().accessibleName().startswith("What I bring"):
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: CardItemKind.APPROACH in plans.now().basics.card_kinds)
    assert CardItemKind.KEYWORDS not in plans.now().basics.card_kinds


@pytest.mark.row("X6")
def test_each_section_says_what_it_rests_on(qtbot: QtBot, face: PrepareFace) -> None:
    for section in face.sections.values():
        section.set_open(True)
    found = face.findChildren(WhyThis)
    assert len(found) == 8
    for why in found:
        why.button.setFocus()
        press(Qt.Key.Key_Space)
        qtbot.waitUntil(why.words.isVisible)
        assert "From: " in why.words.text()
        press(Qt.Key.Key_Space)
        assert not why.words.isVisible()


def shown_words(widget: QWidget) -> str:
    labels = [child for child in widget.findChildren(QWidget) if child.isVisible()]
    return "\n".join(child.accessibleName() for child in labels)


def shown_card(face: PrepareFace) -> str:
    return face.card.view.accessibleDescription()


def test_a_goal_of_two_numbers_begins_with_the_smaller_on_either_side(face: PrepareFace) -> None:
    """Without the marks around it "2–3" turns to "3–2" on a page read from the right."""
    texts = [button.text() for button in face.why.goal.findChildren(QPushButton)]
    assert texts == ["1", "\u20662–3\u2069", "\u20663–4\u2069", "Other"]
