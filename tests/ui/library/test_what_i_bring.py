"""What I bring by keyboard: from the first card of Today to a kept statement, with nothing lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.people import PersonDraft
from networkprep.domain.profile import EntryKind, StatementDraft
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.today.page import TodayPlace
from tests.ui.library.conftest import Library
from tests.ui.tab_walk import goes_down, heights_of, stops_of
from tests.ui.window import focused, running_window
from tests.world import clock_at, folder_for

Key = Qt.Key


def _answer(library: Library, **words: str) -> None:
    for slot, text in words.items():
        field = library.place.bring.builder.prompts[slot].field
        field.setFocus()
        QTest.keyClicks(field, text)
    library.settle()


@pytest.fixture
def bringing(library: Library) -> Library:
    """The second tab, opened as Today's card does."""
    today = library.window.page("today")
    assert isinstance(today, TodayPlace)
    today.place_requested.emit("library/what_i_bring")
    library.settle()
    return library


def test_the_card_of_today_leads_here(bringing: Library) -> None:
    assert bringing.place.bring.isVisible()
    assert bringing.window.windowTitle() == "Library - NetworkPrep"


@pytest.mark.row("S38", "S44", "S149")
def test_two_answers_make_a_sentence_no_goes_back_to_the_words_and_yes_keeps_it(bringing: Library) -> None:
    pane = bringing.place.bring
    _answer(bringing, audience="small charities", problem="spreadsheets nobody reads")
    QTest.keyClick(pane.builder.offers[0].take, Key.Key_Space)
    sentence = pane.editor.text.toPlainText()
    assert "small charities" in sentence
    assert "spreadsheets nobody reads" in sentence
    QTest.keyClick(pane.editor.change, Key.Key_Space)
    assert focused() is pane.editor.text
    assert pane.editor.text.toPlainText() == sentence
    QTest.keyClick(pane.editor.sounds, Key.Key_Space)
    bringing.settle()
    assert [row.text.text() for row in pane.kept.rows] == [sentence]
    bringing.ask(lambda services: services.history.undo())
    assert bringing.ask(lambda services: services.what_i_bring.page()).statements == ()


@pytest.mark.row("S39", "S42", "S43")
def test_hints_stand_beside_the_words_and_block_nothing(bringing: Library) -> None:
    pane = bringing.place.bring
    bringing.place.new_here()
    QTest.keyClicks(focused(), "I'm a senior manager at Acme")
    assert pane.editor.hints.text().startswith("This is a title.")
    assert (pane.editor.why.isVisible(), pane.editor.why.keys) == (True, ("what_i_bring",))
    pane.editor.text.set_text("I'm the best designer in the country, and I help shops to sell online.")
    assert "the best" in pane.editor.hints.text()
    pane.editor.text.set_text("I help small shops sell online.")
    assert pane.editor.hints.text() == ""
    assert not pane.editor.why.isVisible()
    pane.editor.text.set_text("I help " + "small shops " * 30)
    assert "Long for saying aloud" in pane.editor.hints.text()
    QTest.keyClick(pane.editor.sounds, Key.Key_Space)
    bringing.settle()
    assert len(pane.kept.rows) == 1


@pytest.mark.row("S40", "S41")
def test_a_list_is_filled_by_enter_and_walked_by_tab_in_reading_order(bringing: Library) -> None:
    skills = bringing.place.bring.lists[EntryKind.SKILL]
    skills.add.setFocus()
    for text in ("budgeting", "drawing maps"):
        QTest.keyClicks(skills.add, text)
        QTest.keyClick(skills.add, Key.Key_Return)
        bringing.settle()
    first, second = skills.rows
    first.text.setFocus()
    walked = []
    for _ in range(6):
        QTest.keyClick(focused(), Key.Key_Tab)
        walked.append(focused())
    assert walked == [first.helps, first.cross, second.text, second.helps, second.cross, skills.add]
    first.helps.setFocus()
    QTest.keyClicks(first.helps, "small charities")
    skills.add.setFocus()
    bringing.settle()
    kept = bringing.ask(lambda services: services.what_i_bring.page()).listed(EntryKind.SKILL)
    assert [(entry.text, entry.helps) for entry in kept] == [("budgeting", "small charities"), ("drawing maps", "")]


@pytest.mark.row("S41")
def test_a_strength_marked_with_whom_it_may_help_stands_under_what_i_can_offer(bringing: Library) -> None:
    pane = bringing.place.bring
    bringing.ask(lambda services: services.people.add(PersonDraft("Ana", challenge="a budget for her charity")))
    skills = pane.lists[EntryKind.SKILL]
    skills.add.setFocus()
    QTest.keyClicks(skills.add, "budgeting")
    QTest.keyClick(skills.add, Key.Key_Return)
    bringing.settle()
    assert pane.offers.rows == []
    skills.rows[0].helps.setFocus()
    QTest.keyClicks(focused(), "small charities")
    skills.add.setFocus()
    bringing.settle()
    (row,) = pane.offers.rows
    assert row.words.text() == "budgeting, for small charities"
    assert [chip.words for chip in row.people.chips] == ["Ana: a budget for her charity"]
    row.people.focus_first()
    QTest.keyClick(focused(), Key.Key_Space)
    bringing.settle()
    assert bringing.window.pages.current_key == "people"


@pytest.mark.row("S53")
def test_a_suggestion_says_its_reason_and_delete_leaves_it_out_for_that_person(bringing: Library) -> None:
    pane = bringing.place.bring
    for name in ("Ana", "Ben"):
        bringing.ask(lambda services, name=name: services.people.add(PersonDraft(name, challenge="Hiring fairly")))  # type: ignore[misc]  # held by default
    entry = bringing.ask(lambda services: services.what_i_bring.add_entry(EntryKind.SKILL, "hiring")).value
    bringing.ask(lambda services: services.what_i_bring.write_helps(entry, "small teams"))
    pane.opened()
    bringing.settle()
    (row,) = pane.offers.rows
    assert row.reasons.text() == "Ana spoke of “Hiring”.\nBen spoke of “Hiring”."
    row.people.focus_first()
    QTest.keyClick(focused(), Key.Key_Delete)
    bringing.settle()
    assert row.reasons.text() == "Ben spoke of “Hiring”."
    QTest.keyClick(focused(), Key.Key_Delete)
    bringing.settle()
    assert row.nobody.isVisible()
    assert not row.reasons.isVisible()
    bringing.ask(lambda services: services.history.undo())
    pane.opened()
    bringing.settle()
    assert row.reasons.text() == "Ben spoke of “Hiring”."


def test_tab_goes_down_the_page_as_the_eye_does(bringing: Library) -> None:
    pane = bringing.place.bring
    for text in ("I map paths.", "I draw."):
        bringing.ask(lambda services, text=text: services.what_i_bring.keep_statement(None, StatementDraft(text)))  # type: ignore[misc]  # held by default
    for kind in (EntryKind.SKILL, EntryKind.VALUE):
        bringing.ask(lambda services, kind=kind: services.what_i_bring.add_entry(kind, "patience"))  # type: ignore[misc]  # held by default
    pane.opened()
    bringing.settle()
    bringing.place.new_here()
    bringing.settle()
    pane.kept.rows[0].edit.setFocus()
    page = pane.widget()
    assert page is not None
    stops = stops_of(page)
    for widget in (pane.kept.rows[1].delete, pane.editor.sounds, pane.lists[EntryKind.VALUE].rows[0].text):
        assert widget in stops
    assert stops[-1] is pane.facts.show_card
    assert goes_down(heights_of(stops, page))


def test_interests_typed_with_commas_are_several(bringing: Library) -> None:
    interests = bringing.place.bring.lists[EntryKind.INTEREST]
    interests.add.setFocus()
    QTest.keyClicks(interests.add, "cycling, rivers,")
    QTest.keyClick(interests.add, Key.Key_Return)
    bringing.settle()
    assert [row.text.text() for row in interests.rows] == ["cycling", "rivers"]


@pytest.mark.row("S38")
def test_a_sentence_not_yet_kept_is_there_again_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    paths, clock = folder_for(tmp_path), clock_at("2026-11-12 12:00")
    with running_window(qtbot, paths, clock) as window:
        library = Library(qtbot, window)
        window.go_to("library")
        library.place.show_one("what_i_bring")
        library.settle()
        library.place.new_here()
        QTest.keyClicks(library.place.bring.editor.text, "I help small shops")
    with running_window(qtbot, paths, clock) as window:
        library = Library(qtbot, window)
        window.go_to("library")
        library.place.show_one("what_i_bring")
        library.settle()
        assert library.place.bring.editor.text.toPlainText() == "I help small shops"
        assert library.place.bring.editor.isVisible()


@pytest.mark.row("S38")
def test_all_of_a_statement_being_written_survives_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    """Keywords, question, audience and kinds, too: seen to fail while only the words were kept."""
    paths, clock = folder_for(tmp_path), clock_at("2026-11-12 12:00")
    with running_window(qtbot, paths, clock) as window:
        editor = _opened(qtbot, window).place.bring.editor
        _opened(qtbot, window).place.new_here()
        QTest.keyClicks(editor.text, "I map paths for walking groups")
        QTest.keyClicks(editor.keywords, "paths, walking groups")
        QTest.keyClicks(editor.question, "Where do you walk?")
        QTest.keyClicks(editor.audience, "walkers")
        for kind in (EventKind.HOBBY, EventKind.COMMUNITY):
            QTest.keyClick(editor.kinds.ticks[kind], Key.Key_Space)
        written = editor.draft()
    with running_window(qtbot, paths, clock) as window:
        library = _opened(qtbot, window)
        assert library.place.bring.editor.draft() == written
        QTest.keyClick(library.place.bring.editor.sounds, Key.Key_Space)
        library.settle()
        (kept,) = library.ask(lambda services: services.what_i_bring.page()).statements
        assert kept.draft == StatementDraft(
            "I map paths for walking groups",
            audience="walkers",
            kinds=(EventKind.HOBBY, EventKind.COMMUNITY),
            keywords=("paths", "walking groups"),
            hand_back="Where do you walk?",
        )


@pytest.mark.row("S38")
def test_an_entry_not_yet_added_is_in_its_field_again_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    paths, clock = folder_for(tmp_path), clock_at("2026-11-12 12:00")
    with running_window(qtbot, paths, clock) as window:
        skills = _opened(qtbot, window).place.bring.lists[EntryKind.SKILL]
        skills.add.setFocus()
        QTest.keyClicks(skills.add, "drawing ma")
    with running_window(qtbot, paths, clock) as window:
        library = _opened(qtbot, window)
        skills = library.place.bring.lists[EntryKind.SKILL]
        assert skills.add.text() == "drawing ma"
        QTest.keyClicks(skills.add, "ps")
        QTest.keyClick(skills.add, Key.Key_Return)
        library.settle()
        kept = library.ask(lambda services: services.what_i_bring.page()).texts(EntryKind.SKILL)
        assert kept == ("drawing maps",)
        assert window._runtime.drafts.write_and_wait()
        assert library.ask(lambda services: services.drafts.find("editor:entries")) == {}


def _opened(qtbot: QtBot, window: MainWindow) -> Library:
    """The page of a window that runs."""
    library = Library(qtbot, window)
    window.go_to("library")
    library.place.show_one("what_i_bring")
    library.settle()
    return library


@pytest.mark.row("S38")
def test_a_kept_sentence_being_changed_is_still_that_one_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    paths, clock = folder_for(tmp_path), clock_at("2026-11-12 12:00")
    with running_window(qtbot, paths, clock) as window:
        library = Library(qtbot, window)
        draft = StatementDraft("I help shops", audience="neighbours", keywords=("shops",))
        library.ask(lambda services: services.what_i_bring.keep_statement(None, draft))
        window.go_to("library")
        library.place.show_one("what_i_bring")
        library.settle()
        library.place.bring.kept.rows[0].edit.click()
        library.place.bring.editor.text.set_text("I help small shops")
    with running_window(qtbot, paths, clock) as window:
        library = Library(qtbot, window)
        window.go_to("library")
        library.place.show_one("what_i_bring")
        library.settle()
        QTest.keyClick(library.place.bring.editor.sounds, Key.Key_Space)
        library.settle()
        (kept,) = library.ask(lambda services: services.what_i_bring.page()).statements
        assert (kept.draft.text, kept.draft.audience) == ("I help small shops", "neighbours")
