"""What the program is made of: its own version, the database's, and the libraries with their licences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, distribution, metadata, requires
from pathlib import Path

from networkprep import __version__
from networkprep.domain.components import Component
from networkprep.store.header import database_version
from networkprep.system.bundled_parts import bundled_parts

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LICENCE_FILE = re.compile(r"licen[cs]e|copying", re.IGNORECASE)
_OWN = "NetworkPrep"


class ComponentsService:
    """Reads what is installed, or what was put into the bundle; nothing of it is kept."""

    def rows(self) -> tuple[Component, ...]:
        """The program first; then, of a bundle all it carries, else the database and the libraries by name."""
        own = Component(_OWN, __version__, "MIT")
        carried = [part for part, _ in bundled_parts() if part.name.casefold() != _OWN.casefold()]
        return own, *(carried or _installed())

    def licence_text(self, name: str) -> str:
        """The licence of one part in full; empty when it came without."""
        for part, file in bundled_parts():
            if part.name.casefold() == name.casefold():
                return file.read_text(encoding="utf-8") if file.is_file() else ""
        return _text_of_package(name)


def _installed() -> Iterator[Component]:
    yield Component("SQLite", database_version(), "Public domain")
    for name in _names():
        if (found := _library(name)) is not None:
            yield found


def _names() -> list[str]:
    try:
        wanted = requires("networkprep") or []
    except PackageNotFoundError:
        return []
    names = [found.group() for line in wanted if "extra ==" not in line and (found := _NAME.match(line))]
    return sorted(names, key=str.casefold)


def _library(name: str) -> Component | None:
    try:
        found = metadata(name)
    except PackageNotFoundError:
        return None
    return Component(found["Name"], found["Version"], _licence(found))


def _licence(found: PackageMetadata) -> str:
    """The licence by its short name, else the first line of what the package says of it, else its classifiers."""
    for field in ("License-Expression", "License"):
        if field in found and (said := found[field].strip()):
            return said.splitlines()[0]
    classifiers = [str(line) for line in found.get_all("Classifier") or []]
    return ", ".join(line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::"))


def _text_of_package(name: str) -> str:
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        return ""
    paths = [Path(file.locate()) for file in files if _LICENCE_FILE.search(file.name) and ".dist-info" in str(file)]
    return "\n\n".join(path.read_text(encoding="utf-8", errors="replace") for path in paths if path.is_file())
