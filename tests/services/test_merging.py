"""Two records of one person become one, with both histories, and come apart again by undo."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.encounters import EncounterDraft
from networkprep.domain.events import EventDraft
from networkprep.domain.likeness import LikenessReason
from networkprep.domain.people import ContactPoint, PointKind
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.person_page import MomentKind
from networkprep.domain.rhythm import Rhythm
from networkprep.services.catalogue import Services
from networkprep.store.interaction_gateway import EncounterGateway
from networkprep.store.person_merging import columns_of_people
from tests.services.people import someone, talk

MAIL = ContactPoint(PointKind.EMAIL, "ana@soiltrust.example", ("work",))


def _met(services: Services, event_id: int, person_id: int, detail: str) -> None:
    with services.people._data.quiet_change() as connection:
        draft = EncounterDraft(event_id, person_id, date(2026, 11, 6), detail=detail)
        EncounterGateway(connection).put_each([draft], [f"uid {person_id} {event_id}"])


def _all_rows(services: Services) -> dict[str, list[object]]:
    tables = {table.name for table, _ in columns_of_people()} | {"person"}
    raw = services.people._data.raw
    return {name: sorted(raw.execute(f"SELECT * FROM {name}").fetchall()) for name in sorted(tables)}


def test_both_histories_are_kept_and_undo_brings_both_people_back(services: Services) -> None:
    ana = someone(services, "Ana Ruiz", notes="by the coffee", points=(MAIL,))
    other = someone(services, "Ana R.", notes="likes rivers", organisation="Soil Trust", interests=("rivers",))
    event_id = services.events.add(EventDraft("RiverCon")).value
    _met(services, event_id, ana, "bees")
    _met(services, event_id, other, "survey")
    talk(services, ana, other, note="lunch")
    talk(services, other, note="a call", on_date=date(2026, 11, 10))
    services.people.set_rhythm([other], Rhythm.MONTHLY)
    before = _all_rows(services)
    services.merging.merge(ana, other)
    page = services.person_pages.page(ana)
    assert page.details.draft.notes == "by the coffee\nlikes rivers"
    assert (page.details.draft.organisation, page.details.draft.interests) == ("Soil Trust", ("rivers",))
    assert page.details.draft.points == (MAIL,)
    assert page.details.standing.next_touch_on == date(2026, 12, 12)
    assert sorted(moment.words for moment in page.moments) == ["a call", "bees · survey", "lunch"]
    assert [moment.kind for moment in page.moments].count(MomentKind.MET) == 1
    assert list(services.people_list.all_ids(PeopleWish()).ids) == [ana]
    services.history.undo()
    assert _all_rows(services) == before


def test_where_both_say_something_the_person_chooses(services: Services) -> None:
    ana = someone(services, "Ana Ruiz", organisation="Soil Trust", title="Ecologist")
    other = someone(services, "Ana Ruiz-Lopez", organisation="River Lab", place="Lisbon")
    pairs = services.merging.page(ana, other).pairs
    assert [pair.field for pair in pairs] == ["name", "organisation"]
    services.merging.merge(ana, other, ["organisation"])
    draft = services.people.details(ana).draft
    assert (draft.name, draft.organisation, draft.title, draft.place) == (
        "Ana Ruiz",
        "River Lab",
        "Ecologist",
        "Lisbon",
    )


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"name": "A. Ruiz", "points": (MAIL,)}, LikenessReason.SAME_EMAIL),
        ({"name": "Ana Ruiz"}, LikenessReason.SAME_NAME),
        ({"name": "Anna Ruiz", "organisation": "Soil Trust"}, LikenessReason.LIKE_NAME_AND_ORGANISATION),
    ],
)
def test_someone_alike_is_proposed_with_a_reason(
    services: Services, fields: dict[str, object], reason: LikenessReason
) -> None:
    ana = someone(services, "Ana Ruiz", organisation="Soil Trust", points=(MAIL,))
    other = someone(services, str(fields.pop("name")), **fields)
    someone(services, "Ben Okafor")
    assert [(one.person_id, one.reason) for one in services.merging.candidates(ana)] == [(other, reason)]


def test_every_table_that_names_a_person_is_moved() -> None:
    """A table added later is moved, too: the list comes from the schema."""
    names = {f"{table.name}.{column.name}" for table, column in columns_of_people()}
    assert {"capture.person_id", "promise.person_id", "learning.person_id", "person.through_person_id"} <= names
