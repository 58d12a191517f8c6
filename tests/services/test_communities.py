"""Communities: known by name, with the next event and the people met there."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.changes import label
from networkprep.domain.encounters import EncounterDraft
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.people import PersonDraft
from networkprep.services.catalogue import Services
from networkprep.store.interaction_gateway import EncounterGateway

BERLIN = "Europe/Berlin"


@pytest.mark.row("S62", "S144")
def test_two_events_of_one_community_are_one_circle_with_its_people_and_next_date(services: Services) -> None:
    past = EventDraft("May evening", EventKind.ASSOCIATION, starts="2026-05-05T19:00", zone=BERLIN, community="Rivers")
    coming = EventDraft("June evening", EventKind.MEETUP, starts="2026-12-08T19:00", zone=BERLIN, community="rivers ")
    first = services.events.add(past).value
    second = services.events.add(coming).value
    ana = services.people.add(PersonDraft("Ana Ruiz")).value
    with services.events._data.change(label("MET")) as step:
        EncounterGateway(step.connection).put_each([EncounterDraft(first, ana, date(2026, 5, 5))], ["met"])
    (row,) = services.communities.rows()
    assert (row.name, row.kind, row.people) == ("Rivers", EventKind.ASSOCIATION, ("Ana Ruiz",))
    assert row.next_event is not None
    assert row.next_event.id == second
    assert [known.name for known in services.plans.open(second).met_before] == ["Ana Ruiz"]


def test_what_holds_a_community_together_is_kept_and_can_be_undone(services: Services) -> None:
    services.events.add(EventDraft("Evening", community="Rivers"))
    key = services.communities.rows()[0].id
    services.communities.set_purpose(key, "clean rivers")
    services.communities.set_interests(key, ["rivers", " ", "soil"])
    row = services.communities.rows()[0]
    assert (row.purpose, row.interests) == ("clean rivers", ("rivers", "soil"))
    services.history.undo()
    assert services.communities.rows()[0].interests == ()
