"""What stands at the data file's place is looked at before SQLite may touch it."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.domain.events import EventDraft
from networkprep.store.backup import list_backups
from networkprep.store.connection import open_connection
from networkprep.store.opening import open_data_file
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths, make_folders
from tests.world import folder_for, move, running_services

_LOG_HEAD, _FRAME_HEAD = 32, 24


def _refusal(paths: Paths, clock: StandingClock) -> WorldFailure:
    with pytest.raises(WorldError) as raised, running_services(paths, clock):
        pass
    return raised.value.failure


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.fault(26)
def test_an_empty_file_is_never_a_first_start(paths: Paths, clock: StandingClock) -> None:
    """Teeth: SQLite itself calls a zero-length file sound, and would fill it."""
    paths.data_file.touch()
    assert _refusal(paths, clock) is WorldFailure.DATA_EMPTY
    assert paths.data_file.stat().st_size == 0
    assert [file.name for file in paths.data.glob("networkprep.db*")] == ["networkprep.db"]


def _text(path: Path) -> None:
    path.write_text("my shopping list", encoding="utf-8")


def _long_text(path: Path) -> None:
    path.write_bytes(b"not a database " * 500)


def _other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name)")


@pytest.mark.fault(27)
@pytest.mark.parametrize("make", [_text, _long_text, _other_database])
def test_somebody_elses_file_stays_byte_for_byte(paths: Paths, clock: StandingClock, make: object) -> None:
    assert callable(make)
    make(paths.data_file)
    before = _digest(paths.data_file)
    assert _refusal(paths, clock) is WorldFailure.DATA_FOREIGN
    assert _digest(paths.data_file) == before


@pytest.mark.fault(34)
def test_a_newer_schema_is_refused_and_left_alone(filled: Paths, clock: StandingClock) -> None:
    with closing(sqlite3.connect(filled.data_file)) as connection:
        connection.execute("PRAGMA user_version=2000")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = _digest(filled.data_file)
    assert _refusal(filled, clock) is WorldFailure.DATA_NEWER
    assert _digest(filled.data_file) == before


def test_a_missing_file_with_backups_beside_it_is_no_first_start(filled: Paths, clock: StandingClock) -> None:
    filled.data_file.unlink()
    assert _refusal(filled, clock) is WorldFailure.DATA_MISSING
    assert not filled.data_file.exists()


@pytest.mark.fault(18)
def test_a_data_folder_that_is_a_file_or_a_dangling_link_is_named(tmp_path: Path, clock: StandingClock) -> None:
    (tmp_path / "data").write_text("", encoding="utf-8")
    with pytest.raises(WorldError, match="data") as raised:
        folder_for(tmp_path)
    assert raised.value.failure is WorldFailure.FOLDER_UNUSABLE
    linked = tmp_path / "other"
    linked.mkdir()
    paths = folder_for(linked)
    paths.data_file.symlink_to(tmp_path / "nowhere.db")
    assert _refusal(paths, clock) is WorldFailure.DATA_UNREACHABLE


@pytest.mark.fault(24)
def test_folders_and_files_are_for_their_owner_only(filled: Paths, clock: StandingClock) -> None:
    """Teeth: with the umask left alone the data file is readable for everybody."""
    filled.data.chmod(0o755)
    filled.data_file.chmod(0o644)
    make_folders(filled)
    with running_services(filled, clock):
        modes = {path.name: path.stat().st_mode & 0o777 for path in filled.data.rglob("*")}
    assert filled.data.stat().st_mode & 0o777 == 0o700
    assert {name for name, mode in modes.items() if mode & 0o077} == set()


@pytest.mark.fault(35)
def test_a_file_held_by_another_program_is_busy_and_nothing_is_lost(filled: Paths, clock: StandingClock) -> None:
    with running_services(filled, clock) as services, closing(sqlite3.connect(filled.data_file)) as other:
        services.events.rows()
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorldError) as raised:
            services.captures.save("Ana")
        assert raised.value.failure is WorldFailure.DATA_BUSY
        assert len(services.events.rows()) == 1
        other.execute("ROLLBACK")
        assert services.captures.save("Ana").value.id


def _moved(path: Path) -> None:
    path.rename(path.with_name("elsewhere.db"))


def _another_over_it(path: Path) -> None:
    other = path.with_name("other.db")
    shutil.copy(path, other)
    other.replace(path)


@pytest.mark.fault(25)
@pytest.mark.parametrize("change", [Path.unlink, _moved, _another_over_it])
@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be taken away there")
def test_a_file_taken_away_or_replaced_while_open_is_not_written_to_and_what_was_saved_is_backed_up(
    filled: Paths, clock: StandingClock, change: Callable[[Path], object]
) -> None:
    """Teeth: the notes went on into a file that nobody could find again, with "Saved" on the screen."""
    with running_services(filled, clock) as services:
        services.captures.save("Ana ~saved before")
        change(filled.data_file)
        for doing in (partial(services.captures.save, "Ben"), services.history.undo):
            with pytest.raises(WorldError) as raised:
                doing()
            assert raised.value.failure is WorldFailure.DATA_REPLACED
        assert len(services.events.rows()) == 1
        move(clock, "2026-11-13 12:00")
    with closing(sqlite3.connect(filled.backups / list_backups(filled.backups)[0].name)) as copy:
        assert copy.execute("SELECT count(*) FROM capture").fetchone() == (41,)


@pytest.mark.fault(25)
@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be taken away there")
def test_a_file_put_back_is_written_to_again(filled: Paths, clock: StandingClock) -> None:
    with running_services(filled, clock) as services:
        _moved(filled.data_file)
        with pytest.raises(WorldError):
            services.captures.save("Ben")
        filled.data_file.with_name("elsewhere.db").rename(filled.data_file)
        assert services.captures.save("Ben").value.id


@pytest.mark.fault(37)
def test_a_second_connection_is_refused_at_once(tmp_path: Path, clock: StandingClock) -> None:
    data = open_data_file(tmp_path / "networkprep.db", tmp_path / "backups", clock.now())
    with pytest.raises(PoolTimeoutError):
        data.engine.connect()
    data.close()


def test_a_file_with_code_in_its_schema_is_not_opened(filled: Paths, clock: StandingClock) -> None:
    """Teeth: without the check the trigger of a stranger would run in a trusted schema (decision 0002)."""
    with closing(sqlite3.connect(filled.data_file)) as connection:
        connection.execute("CREATE TRIGGER stranger AFTER INSERT ON capture BEGIN DELETE FROM person; END")
    assert _refusal(filled, clock) is WorldFailure.DATA_FOREIGN


_READ_ONLY = """
import sys
from pathlib import Path
from networkprep.domain.errors import WorldError
from tests.world import clock_at, running_services
from networkprep.system.paths import paths_in
with running_services(paths_in(Path(sys.argv[1])), clock_at("2026-11-12 12:00")) as services:
    (event,) = services.events.rows()
    plan = services.plans.open(event.id)
    print(services.read_only, plan.event.row == event, services.at_event.page(event.id).plan == plan)
    try:
        services.captures.save("Ana")
    except WorldError as error:
        print(error.failure)
"""


@pytest.mark.fault(15)
@pytest.mark.skipif(sys.platform == "win32", reason="needs a folder that may not be written")
def test_a_folder_that_may_only_be_read_shows_everything_and_says_so(filled: Paths) -> None:
    """Teeth: the page of an event whose plan nobody had opened could not be read: a pack was to be chosen for it."""
    assert _run_read_only(filled.data) == ["True True True", "data_read_only"]


def _run_read_only(folder: Path) -> list[str]:
    command = [sys.executable, "-c", _READ_ONLY, str(folder)]
    if os.geteuid() == 0:
        # Root may write anywhere, so the folder is mounted read-only in a name space of its own.
        if not shutil.which("unshare") or subprocess.run(["unshare", "-m", "true"], check=False).returncode:
            pytest.skip("root, and no mount of one's own: nothing can be made read-only here")
        mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
        command = ["unshare", "-m", "sh", "-c", mount, str(folder), *command]
    else:
        folder.chmod(0o555)
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    folder.chmod(0o700)
    assert ended.stderr == ""
    return ended.stdout.splitlines()


@pytest.mark.fault(31)
def test_a_lost_or_cut_log_gives_an_earlier_state_and_no_crash(filled: Paths, clock: StandingClock) -> None:
    log = filled.data_file.with_name("networkprep.db-wal")
    whole = _with_a_log(filled, clock)
    for size in range(0, len(whole), max(1, len(whole) // 40)):
        log.write_bytes(whole[:size])
        with running_services(filled, clock) as services:
            assert 1 <= len(services.events.rows()) <= 9
    log.unlink(missing_ok=True)
    with running_services(filled, clock) as services:
        assert services.events.rows()


@pytest.mark.fault(6)
def test_a_log_cut_anywhere_by_a_loss_of_power_gives_whole_commits_in_their_order(
    filled: Paths, clock: StandingClock
) -> None:
    """Teeth: an event written in two commits of its own, title and plan apart, was found without its plan."""
    log = filled.data_file.with_name("networkprep.db-wal")
    body = filled.data_file.read_bytes()
    whole = _with_a_log(filled, clock)
    page = int.from_bytes(whole[8:12], "big")
    frames = range(_LOG_HEAD, len(whole) + 1, page + _FRAME_HEAD)
    cuts = {at + beside for at in frames for beside in (-1, 0, 1, 12, 2000)}
    seen = set()
    for cut in sorted(cuts):
        filled.data_file.write_bytes(body)
        log.write_bytes(whole[:cut])
        log.with_name("networkprep.db-shm").unlink(missing_ok=True)
        with closing(sqlite3.connect(filled.data_file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            titles = [row[0] for row in connection.execute("SELECT title FROM event ORDER BY id")]
            planned = connection.execute("SELECT count(*) FROM plan").fetchone()
        assert titles == ["River Meetup", *(f"Event {number}" for number in range(8))][: len(titles)]
        seen.add((len(titles), planned))
    assert {count for count, _ in seen} == set(range(1, 10))
    assert len(seen) == 9


def _with_a_log(paths: Paths, clock: StandingClock) -> bytes:
    """Leave the data file as a killed program would: eight commits in the log only; the log's bytes."""
    body = paths.data_file.read_bytes()
    with running_services(paths, clock) as services:
        for number in range(8):
            services.events.add(EventDraft(f"Event {number}"))
        log = paths.data_file.with_name("networkprep.db-wal").read_bytes()
        main = paths.data_file.read_bytes()
    assert main == body
    paths.data_file.write_bytes(body)
    assert len(log) > 10_000
    return log


def test_every_wish_of_the_connection_is_checked(tmp_path: Path) -> None:
    with closing(open_connection(tmp_path / "some.db")) as connection:
        found = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "wal_autocheckpoint")
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "wal_autocheckpoint": 0,
    }
