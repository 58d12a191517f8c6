"""Starters by keyboard: found, read, reworded, written, hidden, and everything one undo away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from networkprep.domain.library import LinesShown, LinesWish
from networkprep.domain.starters import StarterCategory
from networkprep.ui.theme import Appearance
from networkprep.ui.widgets.plain_text import PlainLabel
from tests.ui.library.conftest import Library
from tests.ui.window import focused

Key = Qt.Key


def _labels(library: Library) -> list[str]:
    view = library.place.starters.view
    return [label.text() for label in view.findChildren(PlainLabel) if label.isVisible()]


def _own(library: Library) -> list[str]:
    return [row.line.text for row in library.ask(lambda services: services.library.find(_OWN)).rows]


def _offers(library: Library) -> list[str]:
    offers = library.place.starters.form.suggestions.offers
    return [offer.words for offer in offers if not offer.isHidden()]


_OWN = LinesWish(shown=LinesShown.OWN)


@pytest.mark.row("S35")
def test_typing_finds_a_line_and_enter_reads_it_with_its_follow_ups(library: Library) -> None:
    pane = library.place.starters
    library.place.find_here()
    QTest.keyClicks(focused(), "curious hear")
    library.settle()
    assert pane.list.list.lines.rowCount() == 1
    QTest.keyClick(focused(), Key.Key_Down)
    library.settle()
    words = _labels(library)
    assert "What are you most curious to hear about today?" in words
    at = words.index("When they have answered, you could ask")
    assert all(text.endswith("?") for text in words[at + 1 : at + 3])


def test_filters_of_last_time_come_back_all_at_once_and_the_list_is_read_once(library: Library) -> None:
    """The moments on offer hang on the category."""
    filters = library.place.starters.list.filters
    told: list[LinesWish] = []
    filters.changed.connect(lambda: told.append(filters.wish("")))
    filters.choose({"category": StarterCategory.EXITS, "moment": "firm", "shown": LinesShown.OWN})
    wish = LinesWish("", StarterCategory.EXITS, situation="firm", shown=LinesShown.OWN)
    assert told == [wish]
    filters.clear()
    assert told == [wish, LinesWish()]


@pytest.mark.row("S25", "S27")
def test_a_closed_question_and_a_job_question_get_suggestions_and_are_kept_all_the_same(library: Library) -> None:
    form = library.place.starters.form
    library.place.new_here()
    QTest.keyClicks(focused(), "Do you like it here?")
    assert _offers(library) == ["What do you like about it here?"]
    form.text.selectAll()
    QTest.keyClicks(focused(), "What do you do?")
    assert len(_offers(library)) == 2
    QTest.keyClick(focused(), Key.Key_Return)
    library.settle()
    assert _own(library) == ["What do you do?"]


@pytest.mark.row("S22")
def test_what_my_line_is_about_is_kept_shown_and_there_again_when_it_is_changed(library: Library) -> None:
    pane = library.place.starters
    library.place.new_here()
    QTest.keyClicks(focused(), "What are your bees up to?")
    pane.form.topics.setFocus()
    QTest.keyClicks(focused(), "bees, gardens")
    QTest.keyClick(focused(), Key.Key_Return)
    library.settle()
    assert any("bees · gardens" in text for text in _labels(library))
    pane.view.edit.click()
    assert pane.form.topics.text() == "bees, gardens"


@pytest.mark.row("S25")
def test_a_suggestion_is_taken_by_keyboard(library: Library) -> None:
    form = library.place.starters.form
    library.place.new_here()
    QTest.keyClicks(focused(), "Do you like it here?")
    QTest.keyClick(focused(), Key.Key_Tab)
    QTest.keyClick(focused(), Key.Key_Space)
    assert form.text.text() == "What do you like about it here?"
    assert form.text.hasFocus()


@pytest.mark.row("S146")
def test_f2_rewords_a_line_and_undo_brings_the_built_in_words_back(library: Library) -> None:
    pane = library.place.starters
    pane.show_category(StarterCategory.EXITS)
    library.settle()
    pane.list.list.choose_first()
    pane.list.list.setFocus()
    library.settle()
    built_in = pane.view.row
    assert built_in is not None
    QTest.keyClick(focused(), Key.Key_F2)
    QTest.keyClicks(focused(), "Lovely to meet you; I am off to the garden.")
    pane.view.favourite.setFocus()
    library.settle()
    assert _own(library) == ["Lovely to meet you; I am off to the garden."]
    assert f"Built in: “{built_in.line.text}”" in _labels(library)
    library.ask(lambda services: services.history.undo())
    assert _own(library) == []


def test_an_own_line_is_changed_and_deleted_and_hidden_ones_are_found_again(library: Library) -> None:
    pane = library.place.starters
    library.place.new_here()
    QTest.keyClicks(focused(), "What grows on your balcony?")
    QTest.keyClick(focused(), Key.Key_Return)
    library.settle()
    assert pane.view.row is not None
    assert pane.view.row.is_own
    QTest.keyClick(focused(), Key.Key_F2)
    pane.form.text.setText("What grows in your garden?")
    QTest.keyClick(focused(), Key.Key_Return)
    library.settle()
    assert _own(library) == ["What grows in your garden?"]
    QTest.keyClick(focused(), Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    library.settle()
    assert _own(library) == []
    hidden = library.ask(lambda services: services.library.find(LinesWish(shown=LinesShown.HIDDEN)))
    assert hidden.total == 1
    pane.list.filters.shown.choose(LinesShown.HIDDEN)
    pane.list.read()
    library.settle()
    pane.list.list.choose_first()
    library.settle()
    pane.view.delete.click()
    library.settle()
    assert library.ask(lambda services: services.library.find(LinesWish(shown=LinesShown.HIDDEN))).total == 0


def test_nothing_found_and_nothing_there_are_different_and_lead_on(library: Library) -> None:
    pane = library.place.starters
    library.place.find_here()
    QTest.keyClicks(focused(), "xylophone")
    library.settle()
    assert pane.list.nothing._sentence.text() == "No line has “xylophone” in it."
    pane.list.nothing.add.click()
    assert pane.form.text.text() == "xylophone"
    pane.form.left.emit()
    pane.list.show_all()
    pane.list.filters.shown.choose(LinesShown.FAVOURITES)
    pane.list.read()
    library.settle()
    assert pane.list.nothing._sentence.text().startswith("No favourites yet.")
    pane.list.nothing.clear.click()
    library.settle()
    assert pane.list.list.lines.rowCount() > 390


def test_in_large_type_every_choice_of_lines_is_shown(library: Library, appearance: Appearance) -> None:
    """Too wide a row of filters gave the choices beneath it one line fewer than they need: Hidden was cut off."""
    library.window.resize(1280, 800)
    appearance.set_text_scale(2.2)  # twice as large where the system writes larger than here
    library.settle()
    filters = library.place.starters.list.filters
    assert filters.minimumSizeHint().width() <= filters.width()
    assert filters.shown.height() >= filters.shown.heightForWidth(filters.shown.width())
