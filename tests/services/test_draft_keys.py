"""What is typed for an event or a message belongs to that one, even when another comes in its place."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.events import EventDraft
from networkprep.domain.follow_ups import FollowUpDraft
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.services.catalogue import Services
from networkprep.store.follow_up_gateway import FollowUpGateway
from tests.services.people import someone
from tests.services.planning import data_of

HALF = {"text": "half a li"}


def _follow_up(services: Services, person_id: int, uid: str) -> int:
    draft = FollowUpDraft(person_id, FollowUpKind.PLEASANT, date(2026, 11, 14))
    with data_of(services).quiet_change() as connection:
        return FollowUpGateway(connection).add(draft, uid, services.clock.now())


def test_half_a_line_of_a_deleted_event_never_comes_up_at_another(services: Services) -> None:
    """Teeth: the new event was given the key of the deleted one, and its line began with the other's words."""
    gone = services.events.add(EventDraft("River Meetup", starts="2026-11-15T18:30")).value
    services.drafts.keep({f"quiet:{gone}": HALF})
    services.events.delete(gone)
    there = services.events.add(EventDraft("Garden Day", starts="2026-11-16T18:30")).value
    assert there == gone
    assert services.drafts.find(f"quiet:{there}") == {}


def test_undone_an_event_has_its_half_line_again(services: Services) -> None:
    key = services.events.add(EventDraft("River Meetup", starts="2026-11-15T18:30")).value
    services.drafts.keep({f"quiet:{key}": HALF})
    services.events.delete(key)
    services.history.undo()
    assert services.drafts.find(f"quiet:{key}") == HALF


def test_a_message_begun_to_one_person_is_never_shown_to_be_sent_to_another(services: Services) -> None:
    """Teeth: what was typed to somebody deleted stood in the next person's message."""
    ana = someone(services, "Ana Ruiz")
    gone = _follow_up(services, ana, "uid-1")
    services.drafts.keep({f"editor:follow_up:{gone}": {"text": "Dear A., about your illness", "mode": "first"}})
    services.people.delete([ana])
    there = _follow_up(services, someone(services, "Ben Okafor"), "uid-2")
    assert there == gone
    assert "illness" not in services.follow_ups.details(there).writing.text


@pytest.mark.fault(39)
def test_a_message_begun_is_forgotten_with_its_person_and_nothing_else_is(services: Services) -> None:
    """Teeth: it stayed where it did not hold the whole name, and drafts with the same digits went instead."""
    someone(services, "Ben Okafor")
    ana = someone(services, "Ana Ruiz")
    message = _follow_up(services, ana, "uid-1")
    events = [services.events.add(EventDraft(f"Meetup {number}", starts="2026-11-15T18:30")).value for number in (1, 2)]
    assert events[1] == ana != message
    other = {"people": [{"name": "Cleo Moreau", "person_id": int(f"{ana}7")}]}
    services.drafts.keep({
        f"editor:follow_up:{message}": {"text": "Dear A."},
        f"quiet:{ana}": HALF,
        "debrief:someday": other,
    })
    services.forgetting.forget(ana)
    assert services.drafts.find(f"editor:follow_up:{message}") == {}
    assert services.drafts.find(f"quiet:{ana}") == HALF
    assert services.drafts.find("debrief:someday") == other
