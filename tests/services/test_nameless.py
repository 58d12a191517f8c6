"""A note without a name finds its person later: by where they work, and the day of connecting near the event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.events import EventDraft
from networkprep.domain.incoming_people import IntakeChoices
from networkprep.domain.likeness import LikenessReason
from networkprep.domain.nameless import note_of, what_fits
from networkprep.domain.progress import Progress
from networkprep.services.captures import EventChoice
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from tests.services.people import someone
from tests.world import move

NOTE = "tall, fintech, Lisbon, knows Ana"
MET = date(2026, 11, 12)
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Marta,Sousa,https://www.linkedin.com/in/marta,,Fintech Lda,Engineer,14 Nov 2026\n"
    "Old,Friend,https://www.linkedin.com/in/old,,Fintech Lda,Engineer,14 Nov 2019\n"
)


@pytest.mark.parametrize(
    ("organisation", "title", "connected_on", "fits"),
    [
        ("Fintech Lda", "Engineer", date(2026, 11, 14), "Fintech Lda"),
        ("Banco", "Head of Fintech", date(2026, 12, 1), "Head of Fintech"),
        ("Lisbon Museum", "", date(2026, 11, 11), "Lisbon Museum"),
        ("Fintech Lda", "", date(2026, 12, 20), ""),
        ("Fintech Lda", "", date(2026, 11, 1), ""),
        ("Tall Ships Lda", "and", date(2026, 11, 14), ""),
        ("Soil Trust", "Hydrologist", date(2026, 11, 14), ""),
        ("", "", date(2026, 11, 14), ""),
    ],
)
def test_what_fits_is_where_they_work_near_the_day(
    organisation: str, title: str, connected_on: date, fits: str
) -> None:
    assert what_fits(note_of([NOTE], "", MET), organisation, title, connected_on) == fits


def test_a_word_begun_alike_and_a_whole_organisation_fit_too() -> None:
    day = date(2026, 11, 13)
    assert what_fits(note_of(["an engineer with a dog"], "", MET), "X", "Engineering lead", day) == "Engineering lead"
    assert what_fits(note_of(["dog"], "Água Viva", MET), "agua viva", "", day) == "agua viva"


@pytest.fixture
def event(services: Services) -> int:
    """An event of that evening, with a note about somebody whose name nobody caught."""
    event_id = services.events.add(
        EventDraft("River meetup", starts="2026-11-12T10:00", ends="2026-11-12T11:00", zone="Europe/Berlin")
    ).value
    services.captures.save(NOTE, EventChoice(event_id))
    return event_id


@pytest.fixture
def connections(tmp_path: Path) -> Path:
    """The file of two weeks later."""
    file = tmp_path / "Connections.csv"
    file.write_text(CONNECTIONS, encoding="utf-8")
    return file


def _debriefed(services: Services, event_id: int) -> int:
    """The person the note became, kept under its first words."""
    flow = services.debrief.open(event_id)
    (person,) = flow.draft.people
    flow.put_person(replace(person, settled=True, quality=Quality.YES, decision=Decision.KEEP_LIGHTLY))
    services.debrief.commit(flow)
    (met,) = services.events.outcome(event_id).met
    return met.person_id


def test_the_preview_asks_whether_it_is_the_one_without_a_name(
    services: Services, event: int, connections: Path
) -> None:
    person_id = _debriefed(services, event)
    found = services.intake.look(connections)
    (question,) = found.questions
    assert (question.name, question.known.person_id, question.known.value) == ("Marta Sousa", person_id, "Fintech Lda")
    assert question.known.reason is LikenessReason.CONNECTED_NEAR
    assert (question.known.met_where, question.sure, question.pairs) == ("River meetup", False, ())
    said = IntakeChoices(same={question.place: person_id}, digest=found.digest)
    services.intake.take(connections, Progress(), said)
    draft = services.people.details(person_id).draft
    assert (draft.name, draft.given, draft.organisation) == ("Marta Sousa", "Marta", "Fintech Lda")
    assert services.captures.of_event(event)[0].raw == NOTE
    assert services.intake.look(connections).questions == ()
    services.history.undo()
    assert services.people.details(person_id).draft.name == NOTE


def test_what_came_of_the_event_and_the_persons_page_propose_who_it_was(
    services: Services, event: int, connections: Path
) -> None:
    person_id = _debriefed(services, event)
    assert services.events.outcome(event).perhaps == ()
    services.intake.take(connections, Progress())
    (perhaps,) = services.events.outcome(event).perhaps
    marta = perhaps.proposal.person_id
    assert (perhaps.person_id, perhaps.proposal.name) == (person_id, "Marta Sousa")
    assert [each.person_id for each in services.merging.candidates(person_id)] == [marta]
    assert person_id in [each.person_id for each in services.merging.candidates(marta)]
    services.merging.merge(marta, person_id)
    assert services.events.outcome(event).perhaps == ()
    assert [row.person_name for row in services.events.outcome(event).met] == ["Marta Sousa"]


def test_a_debrief_two_weeks_late_already_knows(
    services: Services, clock: StandingClock, event: int, connections: Path
) -> None:
    someone(services, name="Ben Okafor", organisation="Fintech Lda", connected_on=date(2020, 1, 1))
    services.intake.take(connections, Progress())
    move(clock, "2026-11-26 20:00")
    flow = services.debrief.open(event)
    (person,) = flow.draft.people
    assert [(each.name, each.reason) for each in flow.proposals(person.key)] == [
        ("Marta Sousa", LikenessReason.CONNECTED_NEAR)
    ]


def test_somebody_with_a_name_is_not_looked_for(services: Services, connections: Path) -> None:
    event_id = services.events.add(EventDraft("Other", starts="2026-11-12T10:00", ends="2026-11-12T11:00")).value
    services.captures.save("Ana Ruiz, fintech, Lisbon", EventChoice(event_id))
    _debriefed(services, event_id)
    services.intake.take(connections, Progress())
    assert services.events.outcome(event_id).perhaps == ()
