"""How large things may grow before they must be cut: the budgets of CONTRIBUTING.md."""

from __future__ import annotations

import re
from itertools import chain

from tests.source import PACKAGE, ROOT, Function, SourceFile, length, python_files

MODULE_LINES = 400
FUNCTION_LINES = 50
MOST_FUNCTION_LINES = 25
CLASS_LINES = 250
CONSTRUCTOR_PARAMETERS = 6
MAIN_WINDOW_LINES = 300

# An excuse names the codes it means, on its own line only, and gives its reason in a second comment.
EXCUSE = re.compile(r"#\s*(?:type:\s*ignore|noqa|mypy:|ruff:)", re.IGNORECASE)
EXPLAINED = re.compile(r"#\s*(?:type: ignore\[[a-z-]+(?:, [a-z-]+)*\]|noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)*)\s+# \w.{5,}")


def test_no_module_is_too_long() -> None:
    long = [f"{file.name}: {lines}" for file in python_files(PACKAGE) if (lines := _lines(file)) > MODULE_LINES]
    assert long == [], f"more than {MODULE_LINES} lines"


def test_no_function_is_too_long() -> None:
    long = [
        f"{file.name}:{function.lineno} {function.name}: {length(function)}"
        for file in python_files(PACKAGE)
        for function in file.functions()
        if length(function) > FUNCTION_LINES
    ]
    assert long == [], f"more than {FUNCTION_LINES} lines"


def test_most_functions_are_short() -> None:
    lengths = sorted(length(function) for file in python_files(PACKAGE) for function in file.functions())
    assert lengths[len(lengths) * 9 // 10] < MOST_FUNCTION_LINES, "nine functions in ten stay below this"


def test_no_class_is_too_long() -> None:
    long = [
        f"{file.name}:{each.lineno} {each.name}: {length(each)}"
        for file in python_files(PACKAGE)
        for each in file.classes()
        if length(each) > CLASS_LINES
    ]
    assert long == [], f"more than {CLASS_LINES} lines"


def test_no_constructor_asks_for_too_much() -> None:
    wide = [
        f"{file.name}:{function.lineno}: {_parameters(function)}"
        for file in python_files(PACKAGE)
        for function in file.functions()
        if function.name == "__init__" and _parameters(function) > CONSTRUCTOR_PARAMETERS
    ]
    assert wide == [], f"more than {CONSTRUCTOR_PARAMETERS} parameters"


def test_the_main_window_stays_small() -> None:
    windows = (file for file in python_files(PACKAGE / "ui" / "shell") if file.path.stem == "main_window")
    assert [_lines(file) for file in windows if _lines(file) > MAIN_WINDOW_LINES] == []


def test_every_silenced_warning_says_why() -> None:
    unexplained = [
        f"{file.name}:{line} {comment}"
        for file in chain(python_files(PACKAGE), python_files(ROOT / "tests"))
        for line, comment in file.comments()
        if EXCUSE.search(comment) and not EXPLAINED.search(comment)
    ]
    assert unexplained == [], "write: type: ignore[code]  # reason, or noqa: CODE  # reason, for one line only"


def _lines(file: SourceFile) -> int:
    return len(file.text.splitlines())


def _parameters(function: Function) -> int:
    given = function.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    return len(named) - 1 + bool(given.vararg) + bool(given.kwarg)
