"""Backups are whole, verified and visible when they fail; a restore may die between any two steps."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from networkprep.domain.backups import BackupReason, to_keep
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.domain.events import EventDraft
from networkprep.services.catalogue import Services
from networkprep.store import restoring
from networkprep.store.backup import list_backups, verify
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import event_titles, move, running_services

ROOT = Path(__file__).parents[2]


def test_closing_makes_a_verified_copy_of_everything_also_what_is_in_the_log(filled: Paths) -> None:
    """Teeth: a plain copy, which misses what only stands in the -wal, passed no check, and no backup was there."""
    (row,) = list_backups(filled.backups)
    path = filled.backups / row.name
    assert (row.reason, verify(path)) == (BackupReason.CLOSE, "")
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT count(*) FROM capture").fetchone() == (40,)
    assert path.stat().st_mode & 0o777 == 0o600


def test_closing_without_a_change_makes_no_copy(filled: Paths, clock: StandingClock) -> None:
    move(clock, "2026-11-12 13:00")
    event_titles(filled, clock)
    assert len(list_backups(filled.backups)) == 1


@pytest.mark.fault(28)
def test_any_changed_byte_of_a_backup_is_seen(filled: Paths) -> None:
    """Teeth: without the digest 45 of these 50 changes passed SQLite's own checks."""
    path = filled.backups / list_backups(filled.backups)[0].name
    whole = path.read_bytes()
    for seed in range(50):
        chance = random.Random(seed)
        spot = chance.randrange(len(whole))
        path.write_bytes(whole[:spot] + bytes([whole[spot] ^ 1 << chance.randrange(8)]) + whole[spot + 1 :])
        assert verify(path), seed
    path.write_bytes(whole)
    assert verify(path) == ""


def test_a_damaged_digest_is_a_changed_backup_and_stops_nothing(filled: Paths, clock: StandingClock) -> None:
    """Teeth: bytes that are no text in it stopped the doctor and the list of copies."""
    with running_services(filled, clock) as services:
        backup = services.backups.make()
        backup.with_name(f"{backup.name}.sha256").write_bytes(b"\xff\x00\xfe")
        assert not services.backups.is_sound(backup.name)
        assert not services.backups.can_restore(backup)
        assert ("backup_changed", 1) in services.doctor.examine().findings


@pytest.mark.fault(28)
def test_a_name_with_a_day_there_never_was_is_no_backup_and_stops_nothing(filled: Paths) -> None:
    """Teeth: the list of backups raised ValueError, and with it the start after a missing data file."""
    listed = list_backups(filled.backups)
    (filled.backups / "networkprep-2026-13-45T250000Z-closing.db").write_bytes(b"")
    assert list_backups(filled.backups) == listed


def test_a_damaged_data_file_is_either_sound_or_said_to_be_damaged(filled: Paths, clock: StandingClock) -> None:
    whole = filled.data_file.read_bytes()
    known = {
        WorldFailure.DATA_DAMAGED,
        WorldFailure.DATA_FOREIGN,
        WorldFailure.DATA_NEWER,
        WorldFailure.DATA_EMPTY,
        WorldFailure.MIGRATION_FAILED,
        None,
    }
    for seed in range(50):
        chance = random.Random(seed)
        spot = chance.randrange(len(whole))
        length = chance.choice([1, 1, 1, 64])
        filled.data_file.write_bytes(whole[:spot] + chance.randbytes(length) + whole[spot + length :])
        assert _read_everything(filled, clock) in known, seed


def _read_everything(paths: Paths, clock: StandingClock) -> WorldFailure | None:
    try:
        with running_services(paths, clock) as services:
            services.events.rows()
            services.captures.inbox()
            services.today.page()
    except WorldError as error:
        return error.failure
    return None


@pytest.mark.fault(13)
def test_a_backup_on_a_full_disk_leaves_nothing_half_made_and_is_remembered(
    filled: Paths, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: without the tidying the half-made copy lay there."""
    before = sorted(path.name for path in filled.backups.iterdir())
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with running_services(filled, clock) as services:
        services.events.add(EventDraft("Another"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
        try:
            with pytest.raises(WorldError) as raised:
                services.backups.make()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, old)
        assert raised.value.failure is WorldFailure.BACKUP_FAILED
        assert sorted(path.name for path in filled.backups.iterdir()) == before
        monkeypatch.setattr("networkprep.store.backup.write_copy", _full)
        with pytest.raises(WorldError):
            services.backups.make()
        assert services.backups.state().failed_since == clock.now()
        monkeypatch.undo()
        services.backups.make()
        assert services.backups.state().failed_since is None


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.fault(14)
def test_a_commit_that_hits_a_size_limit_is_rolled_back_and_works_again(filled: Paths, clock: StandingClock) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with running_services(filled, clock) as services:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, limits[1]))
        try:
            with pytest.raises(WorldError) as raised:
                _save_much(services)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, old)
        assert raised.value.failure in {WorldFailure.WRITE_FAILED, WorldFailure.DISK_FULL}
        count = len(services.captures.inbox())
        services.captures.save("Cleo")
        assert len(services.captures.inbox()) == count + 1


def _save_much(services: Services) -> None:
    for name in ("Ana", "Ben"):
        services.captures.save(f"{name} " + "bees " * 3900)


_FULL_DISK = """
import sys
from pathlib import Path
from networkprep.domain.errors import WorldError
from networkprep.system.paths import make_folders, paths_in
from tests.world import clock_at, running_services
paths = paths_in(Path(sys.argv[1]))
make_folders(paths)
filler = paths.data / "filler"
with running_services(paths, clock_at("2026-11-12 12:00")) as services:
    kept = services.captures.save("first").value.id
    saved = 1
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    failures = set()
    for number in range(400):
        try:
            services.captures.save(f"note {number} " + "word " * 200)
            saved += 1
        except WorldError as error:
            failures.add(str(error.failure))
    try:
        services.captures.delete(kept)
    except WorldError as error:
        failures.add("delete " + str(error.failure))
    filler.unlink()
    services.captures.save("after")
    print(len(services.captures.inbox()) == saved + 1, sorted(failures))
"""


@pytest.mark.fault(11)
@pytest.mark.fault(12)
def test_a_full_disk_loses_nothing_saved_and_works_again_when_freed(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    if os.geteuid() != 0 or not unshare or subprocess.run([unshare, "-m", "true"], check=False).returncode:
        pytest.skip("no small disk can be mounted here; the size limit above stands for it")
    mount = 'mount -t tmpfs -o size=1500k,mode=700 none "$0" && exec "$@"'
    command = [unshare, "-m", "sh", "-c", mount, str(tmp_path), sys.executable, "-c", _FULL_DISK, str(tmp_path / "d")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert ended.stderr == ""
    assert ended.stdout.strip() in {
        "True ['delete disk_full', 'disk_full']",
        "True ['disk_full']",
    }


_DIE = """
import os, sys
from pathlib import Path
from networkprep.services.catalogue import Services
from networkprep.store import restoring
def die(step):
    if step == int(sys.argv[3]):
        os._exit(9)
restoring._after_step = die
restoring.restore(Path(sys.argv[1]), Path(sys.argv[2]), "2026-11-12T110000Z")
"""


@pytest.mark.fault(3)
@pytest.mark.fault(30)
@pytest.mark.parametrize("step", range(2, 8))
def test_a_restore_that_dies_between_two_steps_ends_whole(filled: Paths, clock: StandingClock, step: int) -> None:
    """Teeth: with the old -wal left beside the restored file, the next start called it damaged (30)."""
    backup = filled.backups / list_backups(filled.backups)[0].name
    spare = filled.data / "wal"
    with running_services(filled, clock) as services:
        for number in range(5):
            services.events.add(EventDraft(f"Later {number}"))
        shutil.copy(filled.data_file.with_name("networkprep.db-wal"), spare)
    shutil.copy(spare, filled.data_file.with_name("networkprep.db-wal"))
    command = [sys.executable, "-c", _DIE, str(filled.data_file), str(backup), str(step)]
    assert subprocess.run(command, check=False, cwd=ROOT).returncode == 9
    titles = event_titles(filled, clock)
    later = ["Later 0", "Later 1", "Later 2", "Later 3", "Later 4", "River Meetup"]
    assert sorted(titles) == (later if step == 2 else ["River Meetup"])
    assert not list(filled.data.glob(".restore*"))


@pytest.mark.fault(30)
def test_a_restore_keeps_the_file_it_replaces_together_with_its_log(filled: Paths, clock: StandingClock) -> None:
    """Teeth: with the -wal left behind, what only stood in it was missing from the file set aside."""
    backup = filled.backups / list_backups(filled.backups)[0].name
    log = filled.data_file.with_name("networkprep.db-wal")
    crashed = {filled.data_file: filled.data / "as it was", log: filled.data / "its log"}
    with running_services(filled, clock) as services:
        services.events.add(EventDraft("Later"))
        for file, spare in crashed.items():
            shutil.copy(file, spare)
    for file, spare in crashed.items():
        shutil.copy(spare, file)
    aside = restoring.restore(filled.data_file, backup, "2026-11-12T110000Z")
    assert event_titles(filled, clock) == ["River Meetup"]
    with closing(sqlite3.connect(aside)) as old:
        assert old.execute("SELECT count(*) FROM event").fetchone() == (2,)


def test_a_changed_backup_is_not_restored(filled: Paths) -> None:
    backup = filled.backups / list_backups(filled.backups)[0].name
    backup.write_bytes(backup.read_bytes()[:-1] + b"x")
    before = filled.data_file.read_bytes()
    with pytest.raises(WorldError):
        restoring.restore(filled.data_file, backup, "2026-11-12T110000Z")
    assert filled.data_file.read_bytes() == before


def test_old_copies_are_thinned_to_days_weeks_and_months() -> None:
    now = datetime(2026, 11, 12, 12, tzinfo=UTC)
    made = [now - timedelta(hours=6 * number) for number in range(4 * 500)]
    kept = to_keep(made, now)
    assert {moment for moment in made if now - moment <= timedelta(days=2)} <= kept
    assert 9 + 12 <= len(kept) <= 9 + 12 + 10 + 9 + 4
    assert min(kept) < now - timedelta(days=200)
