"""The floors of docs/architecture.md, as contracts of pyproject.toml and as three rules beyond them."""

from __future__ import annotations

import sys

from importlinter.cli import lint_imports

from tests.source import PACKAGE, python_files

FLOORS = (
    {"domain"},
    {"store", "exchange", "system"},
    {"services"},
    {"ui"},
    {"app"},
    {"cli"},
    {"__main__"},
)
FLOOR_OF = {name: number for number, names in enumerate(FLOORS) for name in names}


def test_the_contracts_are_kept() -> None:
    """Layers, forbidden libraries and cycles; each contract was seen to break with one import added against it."""
    assert lint_imports(no_cache=True) == 0


def test_imports_for_type_checking_lean_downwards_too() -> None:
    """The contracts do not look at imports under ``TYPE_CHECKING``; a name from above is still a way upwards."""
    upwards = [
        f"{file.name}:{line} {imported}"
        for file in python_files(PACKAGE)
        for line, imported in file.imports()
        if _leans_wrongly(_part(file.module), _part(imported))
    ]
    assert upwards == []


def test_domain_needs_python_only() -> None:
    foreign = [
        f"{file.name}:{line} {imported}"
        for file in python_files(PACKAGE / "domain")
        for line, imported in file.imports()
        if not imported.startswith("networkprep.domain") and imported.split(".")[0] not in sys.stdlib_module_names
    ]
    assert foreign == []


def _part(module: str) -> str:
    """The first name below the package: ``networkprep.ui.shell`` is in ``ui``; of a foreign module, nothing."""
    parts = module.split(".")
    return parts[1] if parts[0] == "networkprep" and len(parts) > 1 else ""


def _leans_wrongly(importing: str, imported: str) -> bool:
    if importing == imported or importing not in FLOOR_OF or imported not in FLOOR_OF:
        return False
    return FLOOR_OF[imported] >= FLOOR_OF[importing]
