"""Thousands of own lines are read when they changed, and not for every pack."""

from __future__ import annotations

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.library import LinesShown, LinesWish, OwnLineDraft
from networkprep.domain.starters import StarterCategory
from networkprep.services.catalogue import Services
from networkprep.store.starter_gateway import StarterGateway
from tests.services.planning import data_of

MINE = OwnLineDraft("What is your favourite bend of the river?", StarterCategory.OPENERS, (EventKind.HOBBY,))
OWN = LinesWish(shown=LinesShown.OWN)


def mine(services: Services) -> list[str]:
    return [row.line.text for row in services.library.find(OWN).rows]


def test_lines_are_not_read_again_for_another_event(services: Services) -> None:
    services.own_lines.add(MINE)
    statements: list[str] = []
    events = [services.events.add(EventDraft(f"Evening {number}", EventKind.HOBBY)).value for number in range(2)]
    services.plans.open(events[0])
    data_of(services).raw.set_trace_callback(statements.append)
    services.plans.open(events[1])
    data_of(services).raw.set_trace_callback(None)
    assert [each for each in statements if "FROM starter ORDER" in each] == []


def test_every_way_to_change_a_line_is_seen_at_once(services: Services) -> None:
    key = services.own_lines.add(MINE).value
    assert mine(services) == [MINE.text]
    services.own_lines.change(key, OwnLineDraft("Which bend of the river do you like?", MINE.category))
    assert mine(services) == ["Which bend of the river do you like?"]
    services.history.undo()
    assert mine(services) == [MINE.text]
    services.history.redo()
    assert mine(services) == ["Which bend of the river do you like?"]
    services.own_lines.delete(key)
    assert mine(services) == []


def cut_short(services: Services, key: str) -> None:
    with data_of(services).quiet_change() as connection:
        gateway = StarterGateway(connection)
        gateway.write_words(key, "half a change")
        assert gateway.marks().own[0].text == "half a change"
        raise RuntimeError("cut short")


def test_a_change_that_fails_leaves_no_line_behind(services: Services) -> None:
    """Seen to fail with a counter in place of the drawn token: the next change counts to the same number."""
    key = services.own_lines.add(MINE).value
    with pytest.raises(RuntimeError, match="cut short"):
        cut_short(services, key)
    with data_of(services).quiet_change() as connection:
        StarterGateway(connection).write_words(key, "a whole change")
    assert mine(services) == ["a whole change"]
