"""Rows 22, 23, 29, 38, 58, 61, 62: links that lead elsewhere, formulas, cards without end, edits by others."""

from __future__ import annotations

import csv
import io
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from networkprep.domain.errors import CancelledError
from networkprep.domain.people import PersonDraft
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import folder_for, running_services

FORMULAS = ['=HYPERLINK("http://x";"y")', "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "'=quoted", "=cmd|' /C calc'!A0"]


def _names(services: Services) -> list[str]:
    return sorted(services.people.details(key).draft.name for key in services.people_list.find(PeopleWish()).ids)


@pytest.mark.fault(58)
def test_no_cell_of_a_table_is_a_formula_and_the_names_come_back(
    tmp_path: Path, paths: Paths, clock: StandingClock
) -> None:
    """Teeth: with the marks left out of the writer, spreadsheets run the first cell."""
    file = tmp_path / "people.csv"
    with running_services(paths, clock) as services:
        for text in FORMULAS:
            services.people.add(PersonDraft(text, organisation=text, notes=text))
        services.outgoing.people(file, Progress())
        names = _names(services)
    cells = [cell for row in csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝", "\t", "\r"))] == []
    with running_services(folder_for(tmp_path / "other"), clock) as services:
        services.intake.take(file, Progress())
        assert _names(services) == names == sorted(FORMULAS)


class _Counting(BaseHTTPRequestHandler):
    hits: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Note that somebody asked."""
        self.hits.append(self.path)
        self.send_response(404)
        self.end_headers()


@pytest.fixture
def address() -> Iterator[str]:
    """A server on this machine that notes who asks it for anything."""
    _Counting.hits.clear()
    server = HTTPServer(("127.0.0.1", 0), _Counting)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.fault(61)
def test_no_link_in_a_file_is_followed_when_it_comes_in_is_looked_at_or_goes_out(
    tmp_path: Path, paths: Paths, clock: StandingClock, address: str
) -> None:
    """Teeth: a reader that opens what PHOTO names asked the server twice."""
    secret = tmp_path / "secret.txt"
    secret.write_text("a word of mine", encoding="utf-8")
    links = "".join(
        f"{name};VALUE=uri:{link}\r\n"
        for name in ("PHOTO", "LOGO", "SOUND", "KEY", "SOURCE", "URL")
        for link in (f"{address}/{name}", secret.as_uri())
    )
    cards, events = tmp_path / "in.vcf", tmp_path / "in.ics"
    cards.write_text(f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Ruiz\r\n{links}END:VCARD\r\n", encoding="utf-8")
    events.write_text(
        f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:S\r\nDTSTART:20261120T180000Z\r\n"
        f"ATTACH:{address}/attach\r\nURL:{secret.as_uri()}\r\nX-ALT-DESC:<img src='{address}/x.png'>\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    with running_services(paths, clock) as services:
        for file in (cards, events):
            services.intake.look(file)
            assert services.intake.take(file, Progress()).value.new == 1
        services.person_pages.page(services.people_list.find(PeopleWish()).ids[0])
        for name in ("out.vcf", "out.csv", "out.json"):
            services.outgoing.people(tmp_path / name, Progress())
            assert b"a word of mine" not in (tmp_path / name).read_bytes()
        services.archive.write(tmp_path / "all.zip", Progress())
        assert b"a word of mine" not in (tmp_path / "all.zip").read_bytes()
    assert _Counting.hits == []


@pytest.mark.fault(62)
def test_fifty_thousand_cards_can_be_stopped_and_nothing_is_kept_of_them(
    tmp_path: Path, paths: Paths, clock: StandingClock
) -> None:
    """Teeth: written in one go, nothing could be stopped before the end."""
    file = tmp_path / "many.vcf"
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {0}\r\nEMAIL:p{0}@x.org\r\nEND:VCARD\r\n"
    file.write_text("".join(card.format(number) for number in range(50_000)), encoding="utf-8")
    reached: list[int] = []

    def told(done: int, _total: int) -> None:
        reached.append(done)
        if done > 1000:
            progress.cancel()

    progress = Progress(told)
    with running_services(paths, clock) as services:
        with pytest.raises(CancelledError):
            services.intake.take(file, progress)
        assert _names(services) == []
        assert services.history.labels().undo is None
    assert 1000 < max(reached) < 50_000


@pytest.mark.fault(23)
@pytest.mark.parametrize("name", ["people.vcf", "all.zip"])
def test_a_link_where_a_file_goes_is_replaced_and_what_it_leads_to_stays(
    tmp_path: Path, paths: Paths, clock: StandingClock, name: str
) -> None:
    """Teeth: opened for writing, the link led to the file of somebody's that it names."""
    mine = tmp_path / "bashrc"
    mine.write_text("mine", encoding="utf-8")
    link = tmp_path / name
    link.symlink_to(mine)
    with running_services(paths, clock) as services:
        services.people.add(PersonDraft("Ana Ruiz"))
        if name.endswith("zip"):
            services.archive.write(link, Progress())
        else:
            services.outgoing.people(link, Progress())
    assert mine.read_text(encoding="utf-8") == "mine"
    assert not link.is_symlink()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.fault(22)
def test_a_data_file_behind_a_link_keeps_its_log_beside_itself(
    filled: Paths, clock: StandingClock, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "drive" / "mine.db"
    elsewhere.parent.mkdir()
    filled.data_file.rename(elsewhere)
    filled.data_file.symlink_to(elsewhere)
    with running_services(filled, clock) as services:
        services.people.add(PersonDraft("Ana Ruiz"))
        assert elsewhere.with_name("mine.db-wal").exists()
        assert not filled.data_file.with_name("networkprep.db-wal").exists()
    assert filled.data_file.is_symlink()
    with running_services(filled, clock) as services:
        assert _names(services) == ["Ana Ruiz"]


def _change_index(paths: Paths, sql: str) -> None:
    """Say that an index holds other rows than it does."""
    with closing(sqlite3.connect(paths.data_file)) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        raw.execute(f"UPDATE sqlite_master SET sql = {sql} WHERE name = 'ix_capture_taken_at'")
        raw.commit()


@pytest.mark.fault(29)
def test_an_index_that_misses_a_row_is_found_and_made_anew(filled: Paths, clock: StandingClock) -> None:
    """Teeth: with the backup made before the index was mended, the backup was damaged and nothing was ever mended."""
    _change_index(filled, "sql || ' WHERE 0'")
    with closing(sqlite3.connect(filled.data_file)) as raw:
        raw.execute("UPDATE capture SET taken_at = '2031-01-01T00:00:00.000Z' WHERE id < 6")
        raw.commit()
    _change_index(filled, "replace(sql, ' WHERE 0', '')")
    with running_services(filled, clock) as services:
        report = services.doctor.examine()
        assert "index_damaged" in {code for code, _ in report.findings}
        services.doctor.repair()
        assert "index_damaged" not in {code for code, _ in services.doctor.examine().findings}


@pytest.mark.fault(38)
def test_a_row_that_points_nowhere_after_an_edit_by_hand_is_found(filled: Paths, clock: StandingClock) -> None:
    with closing(sqlite3.connect(filled.data_file)) as raw:
        raw.execute("UPDATE capture SET event_id = 99999 WHERE id = 1")
        raw.commit()
    with running_services(filled, clock) as services:
        assert ("broken_links", 1) in services.doctor.examine().findings
