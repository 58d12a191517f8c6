"""The pinned packages: complete, checked by hash, free of addresses, and each wanted one in use."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions

import pytest

from tests.source import PACKAGE, ROOT, python_files

REQUIREMENTS = ROOT / "packaging" / "requirements"
DATA_ALONE = {"tzdata"}
"""Read by Python itself, where the system brings no time zones."""


def test_what_is_wanted_is_said_alike_in_both_places() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = (REQUIREMENTS / "run.in").read_text(encoding="utf-8").splitlines()
    assert [_plain(line) for line in wanted] == [_plain(line) for line in project["dependencies"]]


@pytest.mark.parametrize("name", ["run.txt", "dev.txt", "package.txt"])
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    entries = re.sub(r"\\\n\s*", " ", (REQUIREMENTS / name).read_text(encoding="utf-8")).splitlines()
    unpinned = [entry for entry in entries if not re.match(r"[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}", entry)]
    assert unpinned == []


@pytest.mark.parametrize("name", ["dev.txt", "package.txt"])
def test_running_developing_and_packaging_use_the_same_versions(name: str) -> None:
    """Seen to fail: the packages once carried a python-dateutil that no test had run with."""
    assert _pins("run.txt").items() <= _pins(name).items()


def test_every_wanted_package_is_imported() -> None:
    """Seen to fail with a library in the list that nothing imports."""
    lines = (REQUIREMENTS / "run.in").read_text(encoding="utf-8").splitlines()
    wanted = {_folded(match.group()) for line in lines if (match := re.match(r"[\w.-]+", line))}
    imported = {name.split(".")[0] for file in python_files(PACKAGE) for _, name in file.imports()}
    used = {_folded(package) for name in imported for package in packages_distributions().get(name, ())}
    assert wanted - DATA_ALONE - used == set()


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _plain(requirement: str) -> str:
    return requirement.replace(" ", "").replace('"', "'")


def _pins(name: str) -> dict[str, str]:
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))
