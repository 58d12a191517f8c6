"""Rules of the source that no linter knows."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.source import PACKAGE, ROOT, SourceFile, is_overload, is_override, python_files

if TYPE_CHECKING:
    from collections.abc import Iterator

# Paths of somebody's machine, hosts packages come from, and words about how the work was organised.
FOREIGN = re.compile(
    r"(?<![\w.~])/(?:work|root|farm|home/\w+|Users/\w+)/[\w.]|pythonhosted\.org|pypi\.org|\bsub-?agents?\b",
    re.IGNORECASE,
)
REPLACING = re.compile(r"\bOR\s+REPLACE\b|\bREPLACE\s+INTO\b", re.IGNORECASE)
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")


def test_no_file_speaks_of_a_machine_or_a_workplace() -> None:
    found = [
        f"{name}:{number} {match.group()}"
        for name, text in _tracked_texts()
        for number, line in enumerate(text.splitlines(), 1)
        if (match := FOREIGN.search(line))
    ]
    assert found == []


def test_no_pictures_lie_outside_the_folder_of_pictures() -> None:
    """Taking the pictures writes hundreds; an option was read as the folder for them once, and all came along."""
    allowed = ("docs/pictures/", "resources/", "tests/")
    found = [name for name, _ in _tracked_texts() if name.endswith(".png") and not name.startswith(allowed)]
    assert found == []


def test_nothing_is_left_for_later() -> None:
    found = [
        f"{file.name}:{line} {comment}"
        for file in python_files(PACKAGE)
        for line, comment in file.comments()
        if UNFINISHED.search(comment)
    ]
    assert found == []


def test_rows_are_never_replaced() -> None:
    """Replacing skips the delete triggers that undo and search live on; an upsert says what it updates."""
    found = [
        f"{file.name}:{line}"
        for file in python_files(PACKAGE)
        for line, text in file.strings()
        if REPLACING.search(text)
    ]
    assert found == [], "use ON CONFLICT DO UPDATE"


def test_the_package_raises_instead_of_asserting() -> None:
    """An ``assert`` is gone under ``python -O``; a check that matters raises an error of its own."""
    found = [
        f"{file.name}:{node.lineno}"
        for file in python_files(PACKAGE)
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Assert)
    ]
    assert found == []


def test_only_overridden_methods_have_qt_names() -> None:
    found = [
        f"{file.name}:{function.lineno} {function.name}"
        for file in python_files(PACKAGE)
        for function in file.functions()
        if re.match(r"[a-z]+[A-Z]", function.name) and not is_override(function)
    ]
    assert found == [], "snake_case, or @override from networkprep.ui.overriding"


def test_modules_are_named_for_what_they_do() -> None:
    assert [file.name for file in python_files(PACKAGE) if VAGUE & set(file.path.stem.split("_"))] == []


def test_every_public_thing_says_what_it_is_for() -> None:
    assert [place for file in python_files(PACKAGE) for place in _without_docstring(file)] == []


def _without_docstring(file: SourceFile) -> Iterator[str]:
    if not ast.get_docstring(file.tree) and file.text.strip():
        yield file.name
    yield from (f"{file.name}:{node.lineno} {node.name}" for node in _public(file.tree) if not ast.get_docstring(node))


def _public(parent: ast.Module | ast.ClassDef) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    for node in parent.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef) or node.name.startswith("_"):
            continue
        if isinstance(node, ast.ClassDef):
            yield node
            yield from _public(node)
        elif not is_override(node) and not is_overload(node):
            yield node


def _tracked_texts() -> Iterator[tuple[str, str]]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not in a git clone")
    listed = subprocess.run(
        [git, "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    ).stdout
    for name in listed.decode("utf-8").split("\0"):
        path = ROOT / name
        if name and path.is_file():
            yield name, path.read_bytes().decode("utf-8", errors="ignore")
