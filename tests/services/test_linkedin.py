"""LinkedIn's loop: of the people of an event, who is connected, invited since when, never invited."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from networkprep.domain.encounters import EncounterDraft
from networkprep.domain.errors import WorldError
from networkprep.domain.events import EventDraft
from networkprep.domain.incoming_people import IntakeChoices
from networkprep.domain.likeness import LikenessReason
from networkprep.domain.linkedin import LinkedInRow, LinkedInState, in_order, linkedin_row
from networkprep.domain.people import ContactPoint, PointKind
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileTaken
from networkprep.services.catalogue import Services
from networkprep.store.interaction_gateway import EncounterGateway
from tests.services.people import someone

CONNECTIONS = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Soil Trust,Hydrologist,14 Nov 2026\n"
)
INVITATIONS = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    'Me,Ben Okafor,"11/13/26, 1:12 AM",,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/ben\n'
    'Me,Ben Okafor,"11/3/26, 1:12 AM",,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/BEN/\n'
    'Chloe Martin,Me,"11/16/26, 9:00 PM",Hi!,INCOMING,https://www.linkedin.com/in/chloe,https://www.linkedin.com/in/me\n'
    'Me,Dara Kim,"11/14/26, 8:00 PM",,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/dara-kim\n'
    'Me,Somebody Else,"11/14/26, 8:00 PM",,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/else\n'
)


def _link(name: str) -> tuple[ContactPoint, ...]:
    return (ContactPoint(PointKind.LINK, f"https://www.linkedin.com/in/{name}"),)


@pytest.fixture
def met(services: Services) -> tuple[int, dict[str, int]]:
    """An event and five people met there."""
    event_id = services.events.add(EventDraft("River meetup", starts="2026-11-12T18:00")).value
    people = {
        "Ana": someone(services, name="Ana Ruiz", organisation="Soil Trust"),
        "Ben": someone(services, name="Ben Okafor", points=_link("ben")),
        "Chloe": someone(services, name="Chloe Martin", points=_link("chloe")),
        "Dara": someone(services, name="Dara Kim"),
        "Eli": someone(services, name="Eli Sanz"),
    }
    meetings = [EncounterDraft(event_id, each, date(2026, 11, 12)) for each in people.values()]
    with services._data.quiet_change() as connection:
        EncounterGateway(connection).put_each(meetings, [f"met {each}" for each in people])
    return event_id, people


def _take(services: Services, tmp_path: Path, name: str, text: str, choices: IntakeChoices | None = None) -> FileTaken:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return services.intake.take(file, Progress(), choices).value


def test_the_people_of_an_event_are_told_apart_by_what_is_left_to_do(
    services: Services, tmp_path: Path, met: tuple[int, dict[str, int]]
) -> None:
    event_id, people = met
    assert services.events.outcome(event_id).linkedin == ()
    _take(services, tmp_path, "Connections.csv", CONNECTIONS)
    taken = _take(services, tmp_path, "Invitations.csv", INVITATIONS)
    assert (taken.records, taken.updated, taken.matched, taken.skipped) == (5, 2, 1, 2)
    assert services.events.outcome(event_id).linkedin == (
        LinkedInRow(people["Chloe"], "Chloe Martin", LinkedInState.ASKED_ME, date(2026, 11, 16)),
        LinkedInRow(people["Ben"], "Ben Okafor", LinkedInState.INVITED, date(2026, 11, 13)),
        LinkedInRow(people["Dara"], "Dara Kim", LinkedInState.NEVER),
        LinkedInRow(people["Eli"], "Eli Sanz", LinkedInState.NEVER),
        LinkedInRow(people["Ana"], "Ana Ruiz", LinkedInState.CONNECTED, date(2026, 11, 14)),
    )
    services.history.undo()
    states = {row.name: row.state for row in services.events.outcome(event_id).linkedin}
    assert states["Ben Okafor"] is LinkedInState.NEVER


def test_a_name_alone_is_asked_about_and_then_known_by_its_page(
    services: Services, tmp_path: Path, met: tuple[int, dict[str, int]]
) -> None:
    _, people = met
    file = tmp_path / "Invitations.csv"
    file.write_text(INVITATIONS, encoding="utf-8")
    found = services.intake.look(file)
    (question,) = found.questions
    assert (question.name, question.known.person_id, question.sure) == ("Dara Kim", people["Dara"], False)
    assert question.known.reason is LikenessReason.SAME_NAME
    assert services.people.details(people["Dara"]).draft.invited_on is None
    said = IntakeChoices(same={question.place: people["Dara"]}, digest=found.digest)
    assert services.intake.take(file, Progress(), said).value.updated == 3
    draft = services.people.details(people["Dara"]).draft
    assert draft.invited_on == date(2026, 11, 14)
    assert [point.value for point in draft.points] == ["https://www.linkedin.com/in/dara-kim"]
    again = services.intake.look(file)
    assert (again.updated, again.matched, again.questions) == (0, 4, ())


def test_nobody_comes_in_by_an_invitation(services: Services, tmp_path: Path) -> None:
    taken = _take(services, tmp_path, "Invitations.csv", INVITATIONS)
    assert (taken.new, taken.updated, taken.skipped) == (0, 0, 5)
    assert services.people_list.find(PeopleWish()).rows == ()


def test_only_those_known_are_brought_up_to_date_when_new_ones_are_left_out(
    services: Services, tmp_path: Path, met: tuple[int, dict[str, int]]
) -> None:
    text = CONNECTIONS + "Nobody,Known,https://www.linkedin.com/in/nobody,,X,Y,01 Jan 2020\n"
    taken = _take(services, tmp_path, "Connections.csv", text, IntakeChoices(known_only=True))
    assert (taken.new, taken.updated, taken.skipped) == (0, 1, 1)
    assert taken.new_ids == ()
    assert services.people.details(met[1]["Ana"]).draft.connected_on == date(2026, 11, 14)


def test_what_linkedin_told_is_merged_exported_forgotten_and_shown_as_stored(
    services: Services, tmp_path: Path, met: tuple[int, dict[str, int]]
) -> None:
    _, people = met
    _take(services, tmp_path, "Invitations.csv", INVITATIONS)
    fields = dict(services.person_pages.stored(people["Ben"])[0].fields)
    assert fields["invited_on"] == "2026-11-13"
    services.archive.write(tmp_path / "all.json", Progress())
    archived = json.loads((tmp_path / "all.json").read_text("utf-8"))["people"]
    assert {each["name"]: each["invited_on"] for each in archived}["Ben Okafor"] == "2026-11-13"
    services.merging.merge(people["Eli"], people["Ben"])
    assert services.people.details(people["Eli"]).draft.invited_on == date(2026, 11, 13)


def test_whoever_is_connected_has_answered_every_invitation() -> None:
    day = date(2026, 11, 14)
    assert linkedin_row(1, "Ana", day, day, day).state is LinkedInState.CONNECTED
    assert linkedin_row(1, "Ana", None, day, None).state is LinkedInState.INVITED
    rows = in_order([linkedin_row(2, "Ben", None, None, None), linkedin_row(1, "Ana", None, day, None)])
    assert [row.name for row in rows] == ["Ana", "Ben"]


def test_linkedins_own_archive_is_looked_into_without_unpacking(services: Services, tmp_path: Path) -> None:
    archive = tmp_path / "Basic_LinkedInDataExport.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("Connections.csv", CONNECTIONS)
        packed.writestr("data/Invitations.csv", INVITATIONS)
        packed.writestr("messages.csv", "FROM,TO\n")
        packed.writestr("../Connections.csv", "evil")
    inside = services.intake.inside(archive)
    assert inside == (archive / "Connections.csv", archive / "data/Invitations.csv")
    assert services.intake.take(inside[0], Progress()).value.new == 1
    assert services.intake.look(inside[1]).records == 5
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == [archive.name]
    with pytest.raises(WorldError):
        services.intake.look(archive / "missing.csv")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip"])
def test_what_is_no_zip_has_nothing_inside(services: Services, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    assert services.intake.inside(tmp_path / "x.zip") == ()
    assert services.intake.inside(tmp_path / "missing.zip") == ()


def test_a_member_that_swells_without_end_is_refused(services: Services, tmp_path: Path) -> None:
    archive = tmp_path / "bomb.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("Connections.csv", b"a" * (65 * 1024 * 1024))
    with pytest.raises(WorldError):
        services.intake.look(archive / "Connections.csv")


@pytest.mark.row("S113")
def test_whoever_wants_no_further_contact_is_not_among_them(
    services: Services, tmp_path: Path, met: tuple[int, dict[str, int]]
) -> None:
    event_id, people = met
    _take(services, tmp_path, "Invitations.csv", INVITATIONS)
    services.people.end_contact(people["Ben"])
    assert "Ben Okafor" not in {row.name for row in services.events.outcome(event_id).linkedin}
