"""What the tests prove: after a whole run, lists the first-order rows of the requirements that no passed test names.

A test names what it proves with ``@pytest.mark.row("S14")``. Without the list of rows beside the repository, silent.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

ROWS_FILE = Path(__file__).parents[2] / "shared" / "product" / "rows.json"


class RowsWithoutProof:
    """Gathers which rows passed tests name, and says which are left."""

    def __init__(self, orders: dict[str, int]) -> None:
        self._orders = orders
        self._named: dict[str, set[str]] = {}
        self._outcomes: dict[str, set[str]] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Note which rows each test names."""
        for item in items:
            names = {str(name) for mark in item.iter_markers("row") for name in mark.args}
            if names:
                self._named[item.nodeid] = names

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how each phase of a naming test ended."""
        if report.nodeid in self._named:
            self._outcomes.setdefault(report.nodeid, set()).add(report.outcome)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
        """Write the list, unless only a part of the tests was asked for."""
        if not _whole_run(config):
            return
        first = [row for row, order in self._orders.items() if order == 1]
        missing = [row for row in first if row not in self._proven()]
        terminalreporter.section("rows of order 1")
        terminalreporter.line(f"proven: {len(first) - len(missing)} of {len(first)}")
        if missing:
            terminalreporter.line("without proof: " + " ".join(missing))
        if unknown := self._unknown():
            terminalreporter.line("named by tests, but no rows: " + " ".join(unknown))

    def _proven(self) -> set[str]:
        passed = (test for test, outcomes in self._outcomes.items() if outcomes == {"passed"})
        return _together(self._named[test] for test in passed)

    def _unknown(self) -> list[str]:
        return sorted(name for name in _together(self._named.values()) if name not in self._orders)


def _together(sets: Iterable[set[str]]) -> set[str]:
    return set().union(*sets)


def _whole_run(config: pytest.Config) -> bool:
    narrowed = config.option.keyword or config.option.markexpr or config.option.collectonly
    return not narrowed and config.args == config.getini("testpaths")


def pytest_configure(config: pytest.Config) -> None:
    """Start gathering when the list of rows is there."""
    if ROWS_FILE.is_file():
        rows = json.loads(ROWS_FILE.read_text(encoding="utf-8"))["rows"]
        config.pluginmanager.register(RowsWithoutProof({row["id"]: row["order"] for row in rows}), "rows-without-proof")
