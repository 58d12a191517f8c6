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

from tests.packages.display import close_window, find_window, open_sample_year

LINE = "Ana Ruiz @Soil Trust ~beekeeping !send her the soil article today *"
CARDS = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nN:{name}\nFN:{full}\nTEL:{number}\nEND:VCARD\n"
    for name, full, number in (
        ("Lis;Ewa;;Dr;", "Dr Ewa Lis", "+49 30 901820"),
        ("Lis;Eva;;;", "Eva Lis", "030 901820"),
    )
)
INVITATION = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Soil evening\n"
    "DTSTART;TZID=Europe/Berlin:20270120T180000\nEND:VEVENT\nEND:VCALENDAR\n"
)
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
    try_in_vain(program, "there is no display")
    window = program.start(display=display)
    try:
        _use(program, window, display)
    finally:
        if window.poll() is None:
            window.kill()
            window.communicate()
    _look_at_home(program)
    _try_folder_of_choice(program)


def try_in_vain(program: Program, said: str, display: str = "") -> None:
    """Start a window that cannot be opened: the reason is said in words, and nothing about sources."""
    process = program.start(display=display)
    errors = process.communicate(timeout=_SECONDS)[1]
    told = said in errors and not _PATHS_OF_SOURCES.search(errors)
    expect(process.returncode == 3 and told, f'a start that cannot be says "{said}": {errors.strip()}')


def _bring_in(program: Program) -> None:
    """Files that take the libraries and their data: numbers as two countries write them, a zone, a name in parts."""
    (program.home / "two.vcf").write_text(CARDS, encoding="utf-8")
    (program.home / "soil.ics").write_text(INVITATION, encoding="utf-8")
    (people,) = json.loads(program.run("--json", "import", f"{program.seen_home}/two.vcf"))["files"]
    expect(people["records"] == 2 and not people["problems"], "both cards are read")
    looked = program.run("--json", "import", "--dry-run", f"{program.seen_home}/soil.ics")
    (events,) = json.loads(looked)["files"]
    expect(events["items"][0]["zone"] == "Europe/Berlin", "the time zone is known")


def _use(program: Program, window: subprocess.Popen[str], display: str) -> None:
    """Note a line by the command while the window is open, and find it in what that window gives out."""
    shown = find_window(display, lambda: window.poll() is None)
    if shown is None:
        ended_well(window, f"{program.name}'s first start")
        raise TrialError(f"{program.name} showed no window")
    expect("Kept for" in program.run("capture", LINE), "the note is kept")
    told = f"{program.seen_home}/all.json"
    program.run("export", "everything", "-o", told)
    expect("soil article" in (program.home / "all.json").read_text(encoding="utf-8"), "the note is in the export")
    _bring_in(program)
    second = open_sample_year(display, shown)
    if second is None:
        raise TrialError("does not hold: the sample year opens in a second window")
    close_window(display, second)
    expect(window.poll() is None, "the window stayed open")
    close_window(display, shown)
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
