"""Rows 16, 17 and 44: a file one may not read or write, a language nobody speaks; in processes of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from networkprep.system.paths import Paths
from tests.source import ROOT


def _run(command: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=False, timeout=40
    )


def _without_privilege() -> list[str]:
    """What to put before a command so that file modes count also for root."""
    if os.geteuid() != 0:
        return []
    powers = "-dac_override,-dac_read_search"
    drop = ["setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}"]
    if not shutil.which("setpriv") or subprocess.run([*drop, "true"], check=False).returncode:
        pytest.skip("root reads everything here, and cannot give that up")
    return drop


@pytest.mark.fault(17)
@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX files")
def test_a_data_file_that_may_not_be_read_is_named_and_never_made_anew(filled: Paths) -> None:
    """Teeth: with the name alone in place of the path, nobody could tell which file is meant."""
    before = filled.data_file.read_bytes()
    drop = _without_privilege()
    filled.data_file.chmod(0o000)
    filled.data_file.parent.chmod(0o500)  # or its owner's modes would be put right at the start
    try:
        ended = _run([*drop, sys.executable, "-m", "networkprep", "--data-dir", str(filled.data), "today"])
    finally:
        filled.data_file.parent.chmod(0o700)
        filled.data_file.chmod(0o600)
    assert ended.returncode == 1
    assert str(filled.data_file) in ended.stderr.decode()
    assert b"Traceback" not in ended.stderr
    assert filled.data_file.read_bytes() == before


@pytest.mark.fault(16)
@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX files")
def test_a_data_file_that_may_only_be_read_is_shown_refuses_words_and_takes_them_when_it_may_be_written(
    filled: Paths,
) -> None:
    """Teeth: SQLite makes the log beside it read-only as well, and leaves it so."""
    drop = _without_privilege()
    program = [*drop, sys.executable, "-m", "networkprep", "--data-dir", str(filled.data)]
    before = filled.data_file.read_bytes()
    filled.data_file.chmod(0o400)
    shown = _run([*program, "today"])
    refused = _run([*program, "capture", "Ana"])
    assert (shown.returncode, refused.returncode) == (0, 1), (shown.stderr, refused.stderr)
    assert b"may only be read" in refused.stderr
    assert b"Traceback" not in shown.stderr + refused.stderr
    assert filled.data_file.read_bytes() == before
    filled.data_file.chmod(0o600)
    kept = _run([*program, "capture", "Ana"])
    assert (kept.returncode, kept.stderr) == (0, b"")


_LOCALES = [
    {"LC_ALL": "xx_YY", "LANG": "xx_YY.UTF-8", "LANGUAGE": "xx"},
    {"LC_ALL": "POSIX", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.mark.fault(44)
@pytest.mark.parametrize("locale", _LOCALES, ids=["unknown", "ASCII only"])
def test_a_bad_locale_stops_neither_command_nor_window(paths: Paths, locale: dict[str, str]) -> None:
    """Teeth: with the arguments as the C locale gives them, "Zo rsted" was kept; printed strictly, it failed."""
    program = [sys.executable, "-m", "networkprep", "--data-dir", str(paths.data)]
    kept = _run([*program, "capture", "Zoë Ørsted ~beekeeping !send the map to Zoë today"], **locale)
    assert (kept.returncode, kept.stderr) == (0, b"")
    today = _run([*program, "today"], **locale)
    assert (today.returncode, today.stderr) == (0, b"")
    assert b"send the map" in today.stdout
    assert b"rsted" in today.stdout
    told = _run([*program, "today", "--json"], **locale)
    assert json.loads(told.stdout)["rows"][0]["title"] == "Zoë Ørsted"
    shown = _run([sys.executable, "-m", "tests.ui.window_process", str(paths.data), "modules"], **locale)
    assert shown.returncode == 0, shown.stderr
    assert b"networkprep.ui.today.page" in shown.stdout
