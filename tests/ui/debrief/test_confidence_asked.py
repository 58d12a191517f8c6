"""Looking back, the question of how sure one feels stands beside what was said before."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from networkprep.domain.debrief import DebriefStep
from networkprep.ui.debrief.looking_back_form import LookingBackForm
from networkprep.ui.debrief.place import DebriefPlace
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.window import asked, settle


def looking_back(place: DebriefPlace) -> LookingBackForm:
    place.steps.step_chosen.emit(DebriefStep.LOOKING_BACK.value)
    form = place.forms[DebriefStep.LOOKING_BACK]
    assert isinstance(form, LookingBackForm)
    return form


@pytest.mark.row("S125")
def test_what_was_said_before_stands_beside_the_question(
    qtbot: QtBot, runtime: Runtime, place: DebriefPlace, event_id: int
) -> None:
    assert not looking_back(place).before.isVisible()
    asked(qtbot, runtime, lambda services: services.plans.set_confidence(event_id, 2))
    place.open_debrief(event_id)
    settle(qtbot, runtime)
    form = looking_back(place)
    assert form.before.isVisible()
    assert "Before it you said 2." in form.before.text()
