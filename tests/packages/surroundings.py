"""Bare surroundings: a root folder with Debian's essential packages and the declared dependencies, and no more."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_MERGED = ("bin", "lib", "lib32", "lib64", "libx32", "sbin")
"""Folders that are links into /usr."""

PERSON = 1000
"""Who starts the program there."""


class Installed(NamedTuple):
    """One package of this machine."""

    depends: str
    provides: str
    essential: bool


def bare_root(root: Path, dependencies: str) -> None:
    """Fill ``root`` with the packages of a ``Depends`` line and all that those depend on."""
    known = _installed()
    essential = [name for name, entry in known.items() if entry.essential]
    wanted = sorted(_closure(known, ", ".join([dependencies, *essential])))
    for name in _MERGED:
        (root / "usr" / name).mkdir(parents=True)
        (root / name).symlink_to(f"usr/{name}")
    listed = subprocess.run(["dpkg", "-L", *wanted], capture_output=True, text=True, check=True).stdout
    for line in sorted(set(listed.splitlines())):
        if line.startswith("/") and line != "/.":
            _link(root, Path(line))
    _remember_packages(root, set(wanted))
    for folder in (root / "proc", root / "dev", root / "tmp" / ".X11-unix"):
        folder.mkdir(parents=True, exist_ok=True)
    (root / "tmp").chmod(0o1777)
    subprocess.run(["ldconfig", "-r", str(root)], check=True, stderr=subprocess.DEVNULL)


def new_home(root: Path, name: str) -> Path:
    """A home in there for the person who starts the program."""
    home = root / "home" / name
    home.mkdir(parents=True)
    os.chown(home, PERSON, PERSON)
    return home


def inside(root: Path, command: list[str], environment: dict[str, str]) -> list[str]:
    """The command that runs another one in there, as a person who is not root, with nothing else in its environment."""
    sockets = "/tmp/.X11-unix"  # noqa: S108  # where every X server has them
    mounts = f"mount --bind /dev {root}/dev && mount -t proc proc {root}/proc && mount --bind {sockets} {root}{sockets}"
    variables = [f"{name}={value}" for name, value in environment.items()]
    change = [shutil.which("chroot") or "chroot", f"--userspec={PERSON}:{PERSON}", str(root)]
    return ["unshare", "-m", "sh", "-c", f'{mounts} && exec "$@"', "sh", "env", "-i", *variables, *change, *command]


def _installed() -> dict[str, Installed]:
    form = "${db:Status-Abbrev}\t${Package}\t${Depends}, ${Pre-Depends}\t${Provides}\t${Essential}\n"
    said = subprocess.run(["dpkg-query", "-W", "-f", form], capture_output=True, text=True, check=True).stdout
    known: dict[str, Installed] = {}
    for line in said.splitlines():
        state, name, depends, provides, essential = line.split("\t")
        if state.startswith("ii"):
            known[name] = Installed(depends, provides, essential == "yes")
    return known


def _closure(known: dict[str, Installed], dependencies: str) -> set[str]:
    provided = {name: package for package, entry in known.items() for name in _names(entry.provides)}
    found: set[str] = set()
    wanted = [dependencies]
    while wanted:
        for choice in wanted.pop().split(","):
            named = (name if name in known else provided.get(name) for name in _names(choice, "|"))
            names = [name for name in named if name is not None]
            if choice.strip() and not names:
                raise LookupError(f"{choice.strip()} is not installed here")
            if names and names[0] not in found:
                found.add(names[0])
                wanted.append(known[names[0]].depends)
    return found


def _names(choices: str, between: str = ",") -> Iterator[str]:
    for choice in choices.split(between):
        if name := re.match(r"[a-z0-9][a-z0-9+.-]+", choice.strip()):
            yield name.group()


def _link(root: Path, path: Path) -> None:
    first = path.parts[1]
    place = root / ("usr" if first in _MERGED else "") / path.relative_to("/")
    if path.is_symlink():
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists() and not place.is_symlink():
            place.symlink_to(path.readlink())
    elif path.is_dir():
        place.mkdir(parents=True, exist_ok=True)
    elif path.is_file() and not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, place)


def _remember_packages(root: Path, names: set[str]) -> None:
    """The package manager's own memory, so that it can judge there whether all dependencies are met."""
    database = root / "var" / "lib" / "dpkg"
    for folder in ("info", "updates", "triggers"):
        (database / folder).mkdir(parents=True, exist_ok=True)
    entries = Path("/var/lib/dpkg/status").read_text(encoding="utf-8").split("\n\n")
    kept = [entry for entry in entries if entry.partition("\n")[0].removeprefix("Package: ") in names]
    (database / "status").write_text("\n\n".join(kept) + "\n", encoding="utf-8")
    for entry in kept:
        name = entry.partition("\n")[0].removeprefix("Package: ")
        several = "\nMulti-Arch: same" in entry
        architecture = f":{_value(entry, 'Architecture')}" if several else ""
        (database / "info" / f"{name}{architecture}.list").write_text("/.\n", encoding="utf-8")


def _value(entry: str, field: str) -> str:
    return entry.partition(f"\n{field}: ")[2].partition("\n")[0]
