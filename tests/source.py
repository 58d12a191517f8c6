"""The project's own files, read once, for the tests that look at the source itself."""

from __future__ import annotations

import ast
import functools
import io
import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "networkprep"
FROZEN = PACKAGE / "store" / "migrations" / "versions"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class SourceFile:
    """One Python file: where, its text, its syntax tree."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The path as messages show it: relative to the repository."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def module(self) -> str:
        """The dotted name."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def classes(self) -> Iterator[ast.ClassDef]:
        """Every class, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))

    def comments(self) -> Iterator[tuple[int, str]]:
        """Every comment with its line number."""
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string

    def strings(self) -> Iterator[tuple[int, str]]:
        """Every string in the code with its line number; docstrings are not among them."""
        prose = {id(node.value) for node in ast.walk(self.tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
                yield node.lineno, node.value

    def imports(self) -> Iterator[tuple[int, str]]:
        """Every imported module with its line number, those for type checking and those inside functions too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.lineno, node.module
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def length(node: Function | ast.ClassDef) -> int:
    """Lines from the ``def`` or ``class`` to the last one."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def is_override(function: Function) -> bool:
    """Whether the method is marked as overriding one of a base class."""
    return _is_marked(function, "override")


def is_overload(function: Function) -> bool:
    """Whether it only tells the type checker of one way to call the function that follows."""
    return _is_marked(function, "overload")


def _is_marked(function: Function, name: str) -> bool:
    return any(isinstance(mark, ast.Name) and mark.id == name for mark in function.decorator_list)


@functools.cache
def python_files(folder: Path) -> tuple[SourceFile, ...]:
    """All Python files under a folder, in order, without the migration revisions: those are frozen texts."""
    paths = sorted(path for path in folder.rglob("*.py") if FROZEN not in path.parents)
    texts = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return tuple(SourceFile(path, text, ast.parse(text, str(path))) for path, text in texts)
