"""``import`` and ``export`` on real files: counts that sum up, problems by line, nothing lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_commands import Commands

CARDS = """BEGIN:VCARD
VERSION:3.0
UID:one
FN:Ana Ruiz
EMAIL;TYPE=work:ana@example.org
ORG:Soil Trust;Field team
item1.TEL:+49 170 1
item1.X-ABLabel:boat
X-FAVOURITE-CAKE:plum
END:VCARD
BEGIN:VCARD
FN:Broken
BEGIN:VCARD
VERSION:4.0
FN:Ben
END:VCARD
"""


@pytest.fixture
def networkprep(tmp_path: Path) -> Commands:
    return Commands(tmp_path / "data")


def _only(commands: Commands, *arguments: str) -> dict[str, Any]:
    ended = commands("import", "--json", *arguments)
    (found,) = json.loads(ended.stdout)["files"]
    assert found["new"] + found["matched"] + found["updated"] + found["skipped"] == found["records"]
    return dict(found)


def test_a_dry_run_writes_nothing_and_shows_every_record(networkprep: Commands, tmp_path: Path) -> None:
    file = tmp_path / "cards.vcf"
    file.write_text(CARDS, encoding="utf-8")
    found = _only(networkprep, "--dry-run", str(file))
    assert found["items"][0]["emails"] == [{"value": "ana@example.org", "types": ["work"]}]
    assert found["items"][0]["organisation"] == "Soil Trust, Field team"
    assert found["problems"][0]["line"] in range(11, 15)
    assert _only(networkprep, "--dry-run", str(file))["new"] == found["new"]


def test_cards_go_in_once_and_come_out_with_all_they_had(networkprep: Commands, tmp_path: Path) -> None:
    file = tmp_path / "cards.vcf"
    file.write_text(CARDS, encoding="utf-8")
    first = _only(networkprep, str(file))
    assert first["new"] >= 1
    again = _only(networkprep, str(file))
    assert (again["new"], again["matched"]) == (0, first["new"])
    assert networkprep("export", "people", "-o", str(tmp_path / "out.vcf")).returncode == 0
    out = (tmp_path / "out.vcf").read_text(encoding="utf-8")
    for kept in ("X-FAVOURITE-CAKE:plum", "ORG:Soil Trust;Field team", "X-ABLabel:boat", "UID:one"):
        assert kept in out.replace("\r\n ", "")


def test_what_cannot_be_taken_in_is_saved_and_nothing_is_written_over(networkprep: Commands, tmp_path: Path) -> None:
    file, beside = tmp_path / "cards.vcf", tmp_path / "beside"
    file.write_text(CARDS, encoding="utf-8")
    beside.mkdir()
    first = networkprep("import", "--dry-run", "--left-out", str(beside), str(file))
    assert first.returncode == 0
    kept = (beside / "cards - left out.vcf").read_text("utf-8")
    assert "FN:Broken" in kept
    assert "Ana Ruiz" not in kept
    (beside / "cards - left out.vcf").write_text("mended", encoding="utf-8")
    again = networkprep("import", "--left-out", str(beside), str(file))
    assert "left out, saved in" in again.stderr
    assert (beside / "cards - left out 2.vcf").read_text("utf-8") == kept
    assert (beside / "cards - left out.vcf").read_text("utf-8") == "mended"
    missing = networkprep("import", "--left-out", str(tmp_path / "gone"), str(file))
    assert "cannot be written" in missing.stderr
    assert "Traceback" not in missing.stderr


def test_what_is_left_to_the_person_is_said_with_where_to_decide_it(networkprep: Commands, tmp_path: Path) -> None:
    first, second = tmp_path / "first.vcf", tmp_path / "my second.vcf"
    card = "BEGIN:VCARD\nVERSION:4.0\nFN:{}\n{}\nEND:VCARD\n"
    first.write_text(card.format("Ana Ruiz", "EMAIL:ana@example.org\nTITLE:Hydrologist"), encoding="utf-8")
    again = card.format("Ana Ruiz", "EMAIL:ana@example.org\nTITLE:Head of water") + card.format(
        "Ana Ruiz", "ORG:Elsewhere"
    )
    second.write_text(again, encoding="utf-8")
    assert networkprep("import", str(first)).stdout.count("\n") == 1
    choose = f"networkprep open '{second}'"
    tried = networkprep("import", "--dry-run", str(second)).stdout
    assert f"perhaps known would come in as new people. To say who is who first: {choose}\n" in tried
    assert f"the file has other words, yours would stay. To choose one by one: {choose}\n" in tried
    taken = networkprep("import", str(second)).stdout
    where = 'in the window, People, "Who may be here twice?"'
    assert f"Those perhaps known came in as new. To put two together: {where}\n" in taken
    assert f"other words, yours stayed. To choose one by one: {choose}\n" in taken


def test_of_invitations_it_is_said_who_is_noted(networkprep: Commands, tmp_path: Path) -> None:
    file = tmp_path / "Invitations.csv"
    file.write_text(
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        'Me,Ben Okafor,"11/13/26, 1:12 AM",,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/ben\n',
        encoding="utf-8",
    )
    said = networkprep("import", str(file)).stdout
    assert f"Only people whose profile page you have are noted. To choose by name: networkprep open {file}\n" in said


@pytest.mark.row("S19")
def test_bringing_in_people_makes_no_task(networkprep: Commands, tmp_path: Path) -> None:
    file = tmp_path / "hundred.vcf"
    cards = [f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {n}\nEMAIL:p{n}@example.org\nEND:VCARD\n" for n in range(100)]
    file.write_text("".join(cards), encoding="utf-8")
    assert _only(networkprep, str(file))["new"] == 100
    assert json.loads(networkprep("today", "--json").stdout)["rows"] == []


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"<html>", b"hello"])
def test_a_file_nobody_can_read_is_an_error_with_file_and_line(
    networkprep: Commands, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "some.vcf"
    file.write_bytes(content)
    ended = networkprep("import", str(file))
    assert ended.returncode == 1
    assert f"{file}:" in ended.stderr
    assert networkprep("import", str(tmp_path / "missing.vcf"), "--json").returncode == 1


@pytest.mark.row("S156")
def test_everything_out_and_in_again(networkprep: Commands, tmp_path: Path) -> None:
    networkprep("capture", "Ana !write to Ana today")
    assert networkprep("export", "everything", "-o", str(tmp_path / "all.json")).returncode == 0
    other = Commands(tmp_path / "other")
    assert _only(other, str(tmp_path / "all.json"))["new"] > 0
    assert "Ana" in other("today").stdout
    assert other("export", "everything", "-o", str(tmp_path / "again.json")).returncode == 0
    first, second = (json.loads((tmp_path / name).read_text("utf-8")) for name in ("all.json", "again.json"))
    first.pop("exported_at")
    second.pop("exported_at")
    assert first == second


@pytest.mark.fault(13)
def test_a_full_disk_as_export_target_is_said_and_no_traceback(networkprep: Commands, tmp_path: Path) -> None:
    networkprep("capture", "Ana")
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    link = tmp_path / "full.json"
    link.symlink_to("/dev/full")
    ended = networkprep("export", "everything", "-o", str(link))
    assert ended.returncode == 1
    assert "cannot be written" in ended.stderr
    assert "Traceback" not in ended.stderr


def _calendar(*events: str, method: str = "") -> str:
    head = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//example//EN\n{method}"
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"{head}{body}BEGIN:VTODO\nUID:todo\nSUMMARY:Not an event\nEND:VTODO\nEND:VCALENDAR\n"


def test_a_calendar_gives_the_document_of_its_events(networkprep: Commands, tmp_path: Path) -> None:
    file = tmp_path / "some.ics"
    timed = (
        "UID:one\nDTSTART;TZID=W. Europe Standard Time:20261119T183000\nSUMMARY:River evening\nORGANIZER:mailto:a@b.org"
    )
    file.write_text(_calendar(f"UID:one\n{timed}", "UID:one\nSUMMARY:Undated"), encoding="utf-8")
    found = _only(networkprep, "--dry-run", str(file))
    assert (found["format"], found["records"], found["new"]) == ("icalendar", 2, 2)
    first, second = found["items"]
    assert first == {
        "uid": "one", "title": "River evening", "starts": "2026-11-19T18:30:00", "ends": None, "all_day": False,
        "zone": "Europe/Berlin", "tzid": "W. Europe Standard Time", "location": None, "url": None,
        "organiser": "a@b.org", "description": None, "status": None, "recurrence": None, "recurrence_id": None,
    }  # fmt: skip
    assert (second["title"], second["starts"]) == ("Undated", None)
    (problem,) = found["problems"]
    assert problem["line"] >= 9
    assert "twice" in problem["problem"]
    assert json.loads(networkprep("export", "events", "-o", str(tmp_path / "e.json"), "--json").stdout)["count"] == 0
    assert _only(networkprep, str(file))["new"] == 2
    assert _only(networkprep, str(file))["matched"] == 2


def test_an_answer_is_skipped_with_a_problem(networkprep: Commands, tmp_path: Path) -> None:
    file = tmp_path / "reply.ics"
    file.write_text(
        _calendar("UID:one\nDTSTART:20261119T183000Z\nSUMMARY:X", method="METHOD:REPLY\n"), encoding="utf-8"
    )
    ended = networkprep("import", "--json", str(file))
    (found,) = json.loads(ended.stdout)["files"]
    assert (ended.returncode, found["records"], found["skipped"]) == (1, 1, 1)
    assert "answers" in found["problems"][0]["problem"]


def test_several_files_stand_each_on_its_own_in_the_order_given(networkprep: Commands, tmp_path: Path) -> None:
    (tmp_path / "b.ics").write_text(_calendar("UID:one\nDTSTART:20261119T183000Z\nSUMMARY:X"), encoding="utf-8")
    (tmp_path / "a.vcf").write_text(CARDS, encoding="utf-8")
    names = [str(tmp_path / name) for name in ("b.ics", "missing.vcf", "a.vcf")]
    ended = networkprep("import", "--json", "--dry-run", *names)
    files = json.loads(ended.stdout)["files"]
    assert ended.returncode == 1
    assert [one["file"] for one in files] == names
    assert [one["new"] > 0 for one in files] == [True, False, True]
    assert files[1]["problems"] == [
        {"line": 1, "problem": "the file cannot be read; check that it is there and that you may read it"}
    ]


@pytest.mark.parametrize("what", ["people", "events", "follow-ups"])
def test_an_ending_without_a_format_is_said_with_those_there_are(
    networkprep: Commands, tmp_path: Path, what: str
) -> None:
    ended = networkprep("export", what, "-o", str(tmp_path / "x.doc"))
    assert ended.returncode == 1
    assert ".csv, .json" in ended.stderr
    assert networkprep("export", what, "-o", str(tmp_path / "x.json")).returncode == 0
    assert json.loads((tmp_path / "x.json").read_text("utf-8")) == []
