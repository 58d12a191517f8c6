"""What the program is made of: its own version, the database's, and the libraries with their licences."""

from __future__ import annotations

import re
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata, requires

from networkprep import __version__
from networkprep.domain.components import Component
from networkprep.store.header import database_version

_NAME = re.compile(r"[A-Za-z0-9._-]+")


class ComponentsService:
    """Reads what is installed; nothing of it is kept."""

    def rows(self) -> tuple[Component, ...]:
        """The program first, then the database, then the libraries by name."""
        own = Component("NetworkPrep", __version__, "MIT")
        database = Component("SQLite", database_version(), "Public domain")
        libraries = (_library(name) for name in _names())
        return own, database, *(found for found in libraries if found is not None)


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
