#!/usr/bin/env python3
"""Writes what a bundle is made of, with licences and their texts, to where the program looks for them (About).

``list_parts.py FOLDER``: the folder of the bundle. Run by the interpreter the bundle was made with.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
import sysconfig
from importlib.metadata import Distribution, distribution, version
from pathlib import Path
from typing import NamedTuple

from contents import needed_distributions

_TEXTS = Path(__file__).parent / "licences"
_QT = {"PySide6_Essentials", "shiboken6"}
_SYSTEM = {
    "libbz2": ("bzip2", "bzip2-1.0.6"),
    "libffi": ("libffi", "MIT"),
    "liblzma": ("XZ Utils (liblzma)", "Public domain"),
    "libsqlite3": ("SQLite", "Public domain"),
    "libxcb": ("XCB", "MIT"),
    "libxkbcommon": ("libxkbcommon", "MIT"),
}
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


class Part(NamedTuple):
    """One entry of the list; ``text`` is where its licence can be read."""

    name: str
    version: str
    licence: str
    text: str


def main(bundle: Path) -> None:
    """Write ``parts.json`` and the texts."""
    inside = next(path for path in bundle.rglob("_resources") if path.parent.name == "networkprep")
    folder = inside / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    parts = [
        _python(),
        _qt(),
        *_icu(bundle),
        _bootloader(),
        *(_library(found) for found in needed_distributions()),
        *_system_libraries(bundle),
    ]
    for part, text in parts:
        if not text.strip():
            sys.exit(f"no licence text for {part.name}")
        (folder / part.text).write_text(text, encoding="utf-8")
    listed = [part._asdict() for part, _ in sorted(parts, key=lambda pair: pair[0].name.casefold())]
    (folder / "parts.json").write_text(json.dumps(listed, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _library(found: Distribution) -> tuple[Part, str]:
    """Qt's packages come without any text, others under the LGPL with a notice that points to it."""
    name, licence = found.metadata["Name"], _licence(found)
    text = _lgpl() if name in _QT else _texts(found)
    if licence.startswith("LGPL-2.1"):
        text += "\n\n\n" + (_TEXTS / "LGPL-2.1.txt").read_text(encoding="utf-8")
    return _part(name, found.version, licence), text


def _licence(found: Distribution) -> str:
    if said := (found.metadata["License-Expression"] or "").strip():
        return said
    classifiers = [str(line) for line in found.metadata.get_all("Classifier") or ()]
    kinds = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    said = (found.metadata["License"] or "").strip().splitlines()
    return said[0] if said and len(kinds) < 2 else " or ".join(kinds)


def _texts(found: Distribution) -> str:
    files = [file for file in found.files or () if _LICENCE_FILE.search(file.name) and ".dist-info" in str(file)]
    files = [file for file in files if file.suffix not in {".py", ".pyc"}]
    return "\n\n".join(file.locate().read_text(encoding="utf-8") for file in files)


def _lgpl() -> str:
    """The LGPL adds to the GPL: both texts belong to it."""
    return "\n\n\n".join((_TEXTS / name).read_text(encoding="utf-8") for name in ("LGPL-3.0.txt", "GPL-3.0.txt"))


def _python() -> tuple[Part, str]:
    text = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt").read_text(encoding="utf-8")
    return _part("Python", sys.version.split()[0], "PSF-2.0"), text


def _qt() -> tuple[Part, str]:
    return _part("Qt", version("PySide6_Essentials"), "LGPL-3.0-only"), _lgpl()


def _icu(bundle: Path) -> list[tuple[Part, str]]:
    """The Unicode library comes with Qt's wheel on Linux; its version is in the name of its file."""
    found = [file for file in bundle.rglob("libicuuc.so.*") if not file.is_symlink()]
    text = (_TEXTS / "ICU.txt").read_text(encoding="utf-8")
    return [(_part("ICU", file.name.rpartition(".so.")[2], "Unicode-DFS-2016"), text) for file in found]


def _bootloader() -> tuple[Part, str]:
    found = distribution("pyinstaller")
    return _part("PyInstaller bootloader", found.version, "GPL-2.0-or-later WITH Bootloader-exception"), _texts(found)


def _system_libraries(bundle: Path) -> list[tuple[Part, str]]:
    files = sorted((bundle / "_internal").glob("lib*.so*")) if sys.platform == "linux" else []
    parts: dict[str, tuple[Part, str]] = {}
    for file in files:
        stem = re.split(r"[-.]", file.name)[0]
        if file.is_symlink() or stem == "libpython3":
            continue
        name, licence = _SYSTEM[stem]
        if name not in parts:
            package, number = _package_of(file.name)
            text = Path(f"/usr/share/doc/{package}/copyright").read_text(encoding="utf-8")
            number = sqlite3.sqlite_version if name == "SQLite" else number
            parts[name] = _part(name, number, licence), text
    return list(parts.values())


def _package_of(library: str) -> tuple[str, str]:
    """Debian's package of a library, and its version there."""
    said = subprocess.run(["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=True).stdout
    package = said.split(":")[0]
    number = subprocess.run(
        ["dpkg-query", "-W", "-f", "${source:Upstream-Version}", package], capture_output=True, text=True, check=True
    ).stdout
    return package, number


def _part(name: str, number: str, licence: str) -> Part:
    return Part(name, number, licence, re.sub(r"\W+", "-", name).strip("-").lower() + ".txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
