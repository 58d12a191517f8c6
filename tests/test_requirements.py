"""The pinned packages: complete, checked by hash, and free of addresses."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.source import ROOT

REQUIREMENTS = ROOT / "packaging" / "requirements"


def test_what_is_wanted_is_said_alike_in_both_places() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = (REQUIREMENTS / "run.in").read_text(encoding="utf-8").splitlines()
    assert [_plain(line) for line in wanted] == [_plain(line) for line in project["dependencies"]]


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    entries = re.sub(r"\\\n\s*", " ", (REQUIREMENTS / name).read_text(encoding="utf-8")).splitlines()
    unpinned = [entry for entry in entries if not re.match(r"[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}", entry)]
    assert unpinned == []


def test_running_and_developing_use_the_same_versions() -> None:
    assert _pins("run.txt").items() <= _pins("dev.txt").items()


def _plain(requirement: str) -> str:
    return requirement.replace(" ", "").replace('"', "'")


def _pins(name: str) -> dict[str, str]:
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))
