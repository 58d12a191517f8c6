"""Show my card: one key from anywhere, a code somebody's phone can read, Esc back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from networkprep.domain.profile import ProfileField
from networkprep.ui.theme import Appearance, SchemeChoice
from networkprep.ui.what_i_bring.my_card import MyCardPlace
from tests.codes import codes_in
from tests.ui.library.conftest import Library
from tests.ui.window import focused

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _shown(library: Library) -> MyCardPlace:
    QTest.keyClick(focused(), Key.Key_M, CTRL_SHIFT)
    library.settle()
    page = library.window.pages.current
    assert isinstance(page, MyCardPlace)
    return page


def _fill(library: Library, **answers: str) -> None:
    for field, text in answers.items():
        library.ask(lambda services, field=field, text=text: services.what_i_bring.answer(ProfileField(field), text))  # type: ignore[misc]  # held by default
    library.settle()


@pytest.mark.parametrize("scheme", [SchemeChoice.LIGHT, SchemeChoice.DARK])
def test_one_key_shows_a_code_a_phone_can_read_and_escape_goes_back(
    library: Library, appearance: Appearance, scheme: SchemeChoice
) -> None:
    appearance.choose(scheme)
    _fill(library, called="Mara", email="mara@rivers.example")
    page = _shown(library)
    (text,) = codes_in(page.grab().toImage())
    assert "FN:Mara" in text
    assert "mara@rivers.example" in text
    assert page.facts.text() == "mara@rivers.example"
    assert focused() is page.back
    QTest.keyClick(focused(), Key.Key_Escape)
    assert library.window.pages.current is library.place


def test_with_nothing_to_show_it_leads_to_where_it_is_written(library: Library) -> None:
    page = _shown(library)
    library.settle()
    assert page.nothing.isVisible()
    assert focused() is page.nothing.button
    QTest.keyClick(focused(), Key.Key_Space)
    library.settle()
    assert library.window.pages.current is library.place
    field = library.place.bring.facts.fields[ProfileField.EMAIL]
    library.place.bring.facts.fields[ProfileField.CALLED].setFocus()
    QTest.keyClicks(focused(), "Mara")
    field.setFocus()
    QTest.keyClicks(focused(), "mara@rivers.example")
    library.place.bring.kept.setFocus()
    field.keep()
    library.settle()
    assert codes_in(_shown(library).grab().toImage())


def test_the_way_back_is_seen_also_where_there_is_nothing_to_show(library: Library) -> None:
    """Seen to fail while Back stood under the code alone."""
    page = _shown(library)
    assert page.nothing.isVisible()
    assert (page.back.isVisible(), page.change.isVisible()) == (True, False)
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert library.window.pages.current is library.place


def test_an_undo_takes_the_code_away_while_it_is_shown(library: Library) -> None:
    _fill(library, called="Mara", email="mara@rivers.example")
    page = _shown(library)
    assert page.picture.isVisible()
    library.window._runtime.jobs.ask(lambda services: services.history.undo())
    library.settle()
    assert page.nothing.isVisible()


def test_a_card_with_too_much_on_it_says_so(library: Library) -> None:
    _fill(library, called="Mara" * 100, email="山" * 400, phone="5" * 490, link="山" * 480)
    page = _shown(library)
    assert page.too_much.isVisible()
    assert not page.picture.isVisible()
