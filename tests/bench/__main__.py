"""``make bench``: measures every goal beside its floor, prints a table, writes ``tests/bench/results.json``."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.bench.debrief_goals import debrief_figures
from tests.bench.file_goals import file_figures, missing_peers
from tests.bench.generate import generate
from tests.bench.measuring import Figure
from tests.bench.pack_goals import pack_figures
from tests.bench.start_goals import start_figures
from tests.bench.store_goals import store_figures
from tests.bench.window_goals import window_figures

RESULTS = Path(__file__).parent / "results.json"


def main() -> int:
    """Measure; 1 when a gate does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--only", choices=("store", "pack", "files", "start", "window"), help="measure one part alone")
    parser.add_argument("--rounds", type=int, default=1500, help="operations of each side")
    parser.add_argument("--data", type=Path, help="a data set made before (python -m tests.bench.generate FILE)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="networkprep-bench-") as name:
        figures = list(_figures(Path(name), options))
    RESULTS.write_text(json.dumps([asdict(figure) for figure in figures], indent=1), encoding="utf-8")
    return 0 if all(figure.reached for figure in figures) else 1


def _figures(folder: Path, options: argparse.Namespace) -> Iterator[Figure]:
    data_set = options.data or folder / "large.db"
    if options.data is None:
        _say("Making the large data set ...")
        generate(data_set)
    parts = []
    if options.only in {None, "store"}:
        parts.append(store_figures(folder, data_set, options.rounds))
        parts.append(debrief_figures(folder, data_set, max(200, options.rounds // 4)))
    if options.only in {None, "pack"}:
        parts.append(pack_figures(folder, data_set, max(100, options.rounds // 10)))
    if options.only in {None, "files"}:
        parts.append(file_figures(folder, data_set))
        for peer in missing_peers():
            _say(f"{peer} is not installed: nothing beside it")
    if options.only in {None, "start"}:
        parts.append(start_figures(folder, data_set))
    if options.only in {None, "window"}:
        parts.append(window_figures(folder, data_set))
    for part in parts:
        for figure in part:
            _say(_row(figure))
            yield figure


def _row(figure: Figure) -> str:
    sides = f"{figure.ours:8.3f} / {figure.floor:8.3f} ms" if figure.ours and figure.floor else ""
    sign = "ok  " if figure.reached else "OVER"
    return (
        f"{sign} {figure.goal:>3}  {figure.what:<52} {figure.value:9.3f} {figure.unit:<3} gate {figure.gate:g}  {sides}"
    )


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
