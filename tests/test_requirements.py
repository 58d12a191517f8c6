"""What is required is used, and said the same way wherever it is said."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions

from tests.source import PACKAGE, ROOT, python_files

REQUIREMENTS = ROOT / "packaging" / "requirements"
NAME = re.compile(r"[A-Za-z0-9._-]+")
DATA_ALONE = {"tzdata"}
"""Read by Python itself, where the system brings no time zones."""


def test_the_two_lists_of_requirements_say_the_same() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dependencies"] == (REQUIREMENTS / "run.in").read_text(encoding="utf-8").splitlines()


def test_every_requirement_is_imported() -> None:
    """Seen to fail with a library in the list that nothing imports."""
    imported = {name.split(".")[0] for file in python_files(PACKAGE) for _, name in file.imports()}
    used = {distribution for name in imported for distribution in packages_distributions().get(name, ())}
    assert _required() - DATA_ALONE - {_folded(name) for name in used} == set()


def _required() -> set[str]:
    lines = (REQUIREMENTS / "run.in").read_text(encoding="utf-8").splitlines()
    return {_folded(match.group()) for line in lines if (match := NAME.match(line))}


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
