"""One package tried as a person would meet it: first start, a note by the command, the export, and what lies where."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.packages.display import close_window, find_window

LINE = "Ana Ruiz @Soil Trust ~beekeeping !send her the soil article today *"
_SECONDS = 120
_PATHS_OF_SOURCES = re.compile(r"\.py\b|site-packages|Traceback|/build/")
_HOME_FOLDERS = {".local/share/networkprep", ".config/networkprep", ".local/state/networkprep"}


class TrialError(Exception):
    """The package did not do what it should."""


@dataclass
class Program:
    """A program to try: ``command`` runs it, ``home`` is the home it sees, ``seen_home`` that home's path in there.

    ``wrap`` takes a command and its environment into other surroundings.
    """

    name: str
    command: list[str]
    home: Path
    seen_home: str
    wrap: Callable[[list[str], dict[str, str]], list[str]] = field(default=lambda command, _environment: command)
    folder: str = "/"

    def start(self, *arguments: str, display: str = "") -> subprocess.Popen[str]:
        """Start it with nothing in the environment but a home, a display and what names no package."""
        environment = {"HOME": self.seen_home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        if display:
            environment["DISPLAY"] = display
        return subprocess.Popen(
            self.wrap([*self.command, *arguments], environment),
            env=environment,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str) -> str:
        """Run a command; what it says on standard output."""
        return ended_well(self.start(*arguments), f"{self.name} {' '.join(arguments[:2])}")


def ended_well(process: subprocess.Popen[str], what: str) -> str:
    """Wait for the end; what it said. Raises TrialError when it failed or said anything on standard error."""
    out, errors = process.communicate(timeout=_SECONDS)
    if process.returncode or errors:
        raise TrialError(f"{what} ended with {process.returncode}: {errors.strip()[-2000:]}")
    if found := _PATHS_OF_SOURCES.search(out):
        raise TrialError(f"{what} speaks of its sources: {found.group()}")
    return out


def try_out(program: Program, display: str, version: str) -> None:
    """The whole trial; raises TrialError at the first thing that is not as it should be."""
    expect(program.run("--version").split() == ["networkprep", version], "the version")
    window = program.start(display=display)
    try:
        _use(program, window, display)
    finally:
        if window.poll() is None:
            window.kill()
            window.communicate()
    _look_at_home(program)
    _try_folder_of_choice(program)


def _use(program: Program, window: subprocess.Popen[str], display: str) -> None:
    """Note a line by the command while the window is open, and find it in what that window gives out."""
    if not find_window(display, lambda: window.poll() is None):
        ended_well(window, f"{program.name}'s first start")
        raise TrialError(f"{program.name} showed no window")
    expect("Kept for" in program.run("capture", LINE), "the note is kept")
    told = f"{program.seen_home}/all.json"
    program.run("export", "everything", "-o", told)
    expect("soil article" in (program.home / "all.json").read_text(encoding="utf-8"), "the note is in the export")
    expect(window.poll() is None, "the window stayed open")
    close_window(display)
    ended_well(window, f"{program.name}'s window")


def _look_at_home(program: Program) -> None:
    """Data in the platform's folders, readable by their owner only."""
    home = program.home
    expect(all((home / name).is_dir() for name in _HOME_FOLDERS), "the platform's folders are used")
    expect(any((home / ".local/share/networkprep/backups").glob("*.db")), "the window backs up when it closes")
    for name in _HOME_FOLDERS:
        for path in (home / name, *(home / name).rglob("*")):
            mode = stat.S_IMODE(path.lstat().st_mode)
            expect(not mode & 0o077, f"{path.relative_to(home)} is for its owner only ({mode:o})")
    if os.geteuid() == 0:
        other = subprocess.run(
            ["cat", str(home / ".local/share/networkprep/networkprep.db")], user=65534, capture_output=True, check=False
        )
        expect(other.returncode != 0, "another user of the machine cannot read the data")


def _try_folder_of_choice(program: Program) -> None:
    before = _listing(program.home)
    chosen = f"{program.seen_home}/chosen"
    program.run("--data-dir", chosen, "capture", LINE)
    expect((program.home / "chosen" / "networkprep.db").is_file(), "--data-dir holds the data")
    report = json.loads(program.run("--data-dir", chosen, "--json", "today"))
    expect(bool(report["rows"]), "what was noted there is there")
    new = {path for path in _listing(program.home) - before if not path.startswith("chosen")}
    expect(not new, f"nothing lies outside of --data-dir: {sorted(new)}")


def _listing(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def expect(holds: bool, what: str) -> None:
    """Raise TrialError when something does not hold."""
    if not holds:
        raise TrialError(f"does not hold: {what}")
