"""``python -m tests.packages``: try every package in ``dist/``, then say how large each is and how fast it starts.

Without root there are no bare surroundings; the packages are then tried where they are unpacked.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

from networkprep import __version__
from tests.packages.display import Watcher, screen
from tests.packages.surroundings import bare_root, inside, new_home
from tests.packages.trying import Program, TrialError, expect, try_in_vain, try_out
from tests.source import ROOT

DIST = ROOT / "dist"
ROUNDS = 15
_WANTED = ("Xvfb", "openbox", "xdotool", "dpkg-deb", "desktop-file-validate", "appstreamcli", "man")
SLOWEST, LARGEST_MB = 1.15, 80.0
"""A start beside one from the sources, and the bundle as it is downloaded."""


def main() -> int:
    """Try all; the exit code."""
    if missing := [name for name in _WANTED if shutil.which(name) is None]:
        _say(f"These programs are missing (packaging/README.md says where they come from): {' '.join(missing)}")
        return 1
    with tempfile.TemporaryDirectory(prefix="packages-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        try:
            programs = _programs(folder)
            with screen(managed=True) as display:
                for make in programs.values():
                    _tried(make(), display)
            if os.geteuid() == 0:
                _miss_a_library(folder / "bare")
                _remove(folder / "bare")
            _check_desktop_files(folder / "unpacked-deb")
            return _figures(folder)
        except TrialError as error:
            sys.stdout.write(f"{error}\n")
            return 1


def _tried(program: Program, display: str) -> None:
    try:
        try_out(program, display, __version__)
    except TrialError as error:
        raise TrialError(f"{program.name}: {error}") from error
    _say(f"{program.name}: starts, keeps a note, gives it out, stays in its folders")


def _programs(folder: Path) -> dict[str, Callable[[], Program]]:
    return {"wheel": lambda: _wheel(folder), "bundle": lambda: _bundle(folder), "deb": lambda: _debian(folder)}


def _wheel(folder: Path) -> Program:
    """The wheel in an empty environment, with the sources hidden where that can be done."""
    environment = folder / "environment"
    python = environment / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    pip = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    pins = ROOT / "packaging" / "requirements" / "run.txt"
    subprocess.run([*pip, "--require-hashes", "-r", str(pins)], check=True)
    subprocess.run([*pip, "--no-deps", str(_only("*.whl"))], check=True)
    home = _home(folder / "home-wheel")
    return Program("wheel", [str(environment / "bin" / "networkprep")], home, str(home), _hidden, str(home))


def _hidden(command: list[str], _environment: dict[str, str]) -> list[str]:
    if os.geteuid():
        return command
    hide = f'mount -t tmpfs none {ROOT} && cd && exec "$@"'
    return ["unshare", "-m", "sh", "-c", hide, "sh", *command]


def _bundle(folder: Path) -> Program:
    """The bundle, unpacked in the home of somebody who has nothing else."""
    unpacked = folder / "unpacked-bundle"
    with tarfile.open(_only("*.tar.xz")) as archive:
        archive.extractall(unpacked, filter="data")
    (place,) = unpacked.iterdir()
    if os.geteuid():
        home = _home(folder / "home-bundle")
        return Program("bundle", [str(place / "networkprep")], home, str(home), folder=str(home))
    root = folder / "bare"
    bare_root(root, _depends())
    shutil.copytree(place, root / "opt" / place.name, symlinks=True)
    return _inside("bundle", root, f"/opt/{place.name}/networkprep")


def _debian(folder: Path) -> Program:
    """The package, installed by the package manager where its dependencies are and nothing else."""
    unpacked = folder / "unpacked-deb"
    subprocess.run(["dpkg-deb", "-x", str(_only("*.deb")), str(unpacked)], check=True)
    if os.geteuid():
        home = _home(folder / "home-deb")
        return Program("deb", [str(unpacked / "usr/bin/networkprep")], home, str(home), folder=str(home))
    root = folder / "bare"
    _dpkg(root, "--install", str(_only("*.deb")))
    return _inside("deb", root, "/usr/bin/networkprep")


def _inside(name: str, root: Path, command: str) -> Program:
    def wrap(words: list[str], environment: dict[str, str]) -> list[str]:
        return inside(root, words, environment)

    return Program(name, [command], new_home(root, name), f"/home/{name}", wrap)


def _miss_a_library(root: Path) -> None:
    """Where a library of the system is missing, it is named, with the package to install."""
    (library,) = (path for path in (root / "usr" / "lib").rglob("libEGL.so.1"))
    library.rename(library.with_name("away"))
    try_in_vain(_inside("missing", root, "/usr/bin/networkprep"), "apt-get install libegl1", ":99")
    library.with_name("away").rename(library)
    _say("deb: a missing library is named")


def _remove(root: Path) -> None:
    """Removed, nothing of it is left, and everything of the person's is."""
    data = root / "home" / "deb" / ".local" / "share" / "networkprep" / "networkprep.db"
    expect((root / "usr/share/applications/networkprep.desktop").is_file(), "the package is installed")
    _dpkg(root, "--purge", "networkprep")
    outside = (path for path in root.rglob("*networkprep*") if not path.is_relative_to(root / "home"))
    left = [path for path in outside if not path.is_relative_to(root / "opt")]
    expect(not left, f"the package leaves nothing behind: {left}")
    expect(data.is_file(), "the person's data stay")
    _say("deb: installed where only its dependencies are, removed without a trace; the data stay")


def _dpkg(root: Path, *arguments: str) -> None:
    command = ["dpkg", f"--root={root}", "--no-triggers", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    expect(done.returncode == 0, f"dpkg {arguments[0]}: {done.stderr}{done.stdout}")


def _check_desktop_files(deb: Path) -> None:
    share = deb / "usr" / "share"
    (description,) = (share / "metainfo").iterdir()
    checks = (
        ["desktop-file-validate", str(share / "applications" / "networkprep.desktop")],
        ["appstreamcli", "validate", "--no-net", "--pedantic", str(description)],
        ["man", "--warnings", "--encoding=UTF-8", "--local-file", str(share / "man" / "man1" / "networkprep.1.gz")],
    )
    for command in checks:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        expect(done.returncode == 0 and not done.stderr, f"{command[0]}: {done.stdout}{done.stderr}")
    _say("deb: desktop entry, description and manual page are valid")


def _figures(folder: Path) -> int:
    starts = {
        "sources": [sys.executable, "-m", "networkprep"],
        "wheel": [str(folder / "environment" / "bin" / "networkprep")],
        "bundle": [str(next((folder / "unpacked-bundle").iterdir()) / "networkprep")],
        "deb": [str(folder / "unpacked-deb" / "usr" / "bin" / "networkprep")],
    }
    seconds = _measured(starts, folder)
    sizes = dict(_sizes(folder))
    # The quickest of all rounds: what else the machine does makes starts slower, never quicker.
    ratios = {name: min(taken) / min(seconds["sources"]) for name, taken in seconds.items()}
    _say(f"{'':10}{'download MB':>12}{'unpacked MB':>12}{'start ms':>10}{'median':>8}{'ratio':>7}")
    for name, taken in seconds.items():
        packed, unpacked = sizes.get(name, (0.0, 0.0))
        start, usual = min(taken) * 1000, statistics.median(taken) * 1000
        _say(f"{name:10}{packed:12.1f}{unpacked:12.1f}{start:10.0f}{usual:8.0f}{ratios[name]:7.2f}")
    small, fast = sizes["bundle"][0] <= LARGEST_MB, ratios["bundle"] <= SLOWEST
    _say(f"bundle at most {LARGEST_MB:.0f} MB: {small}; its start at most {SLOWEST} of the sources': {fast}")
    return 0 if small and fast else 1


def _measured(starts: dict[str, list[str]], folder: Path) -> dict[str, list[float]]:
    """Seconds to the window with its content, in turns; the first round warms up and does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in starts}
    with screen(managed=False) as display:
        for round_ in range(ROUNDS + 1):
            for name, command in starts.items():
                taken = _start_once(command, display, _home(folder / f"home-start-{name}"))
                if round_:
                    seconds[name].append(taken)
    return seconds


def _start_once(command: list[str], display: str, home: Path) -> float:
    environment = {
        "HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "DISPLAY": display,
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }  # fmt: skip
    watcher = Watcher(display)
    began = monotonic()
    with subprocess.Popen(command, env=environment, cwd=ROOT if command[0] == sys.executable else home) as process:
        taken = watcher.wait_for_content() - began
        watcher.close()
        process.terminate()
    return taken


def _sizes(folder: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    yield "wheel", (_megabytes(_only("*.whl")), _megabytes(folder / "environment"))
    yield "bundle", (_megabytes(_only("*.tar.xz")), _megabytes(folder / "unpacked-bundle"))
    yield "deb", (_megabytes(_only("*.deb")), _megabytes(folder / "unpacked-deb"))


def _megabytes(path: Path) -> float:
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file() and not each.is_symlink()]
    return sum(file.stat().st_size for file in files) / 1e6


def _depends() -> str:
    command = ["dpkg-deb", "-f", str(_only("*.deb")), "Depends"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _only(pattern: str) -> Path:
    found = sorted(DIST.glob(pattern))
    if len(found) != 1:
        raise TrialError(f"dist/ should hold one {pattern}, and holds {len(found)}: run make package")
    return found[0]


def _home(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    return folder


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
