"""``networkprep demo``: the sample year in a folder and a window of its own, gone on close unless kept."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from networkprep.cli.display import cannot_open, missing_for_window
from networkprep.cli.outcome import CANNOT_START, FAILED, Outcome
from networkprep.cli.window import open_window
from networkprep.domain.clock import Clock
from networkprep.system.paths import paths_in
from networkprep.system.sample_folder import SampleFolder

_NAME = "networkprep-sample-year"


def open_sample(clock: Clock, keep: str | None) -> Outcome:
    """Make the sample year and stay until its window is closed; ``keep`` is the folder in which it stays.

    Raises WorldError when the folder cannot be used.
    """
    if missing := missing_for_window():
        return Outcome(CANNOT_START, err=cannot_open(missing))
    return _open_kept(clock, Path(keep).expanduser().absolute()) if keep else _open_passing(clock)


def _open_kept(clock: Clock, folder: Path) -> Outcome:
    sample = SampleFolder(folder)
    if not sample.is_sample:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            return Outcome(
                FAILED, err=f"networkprep: {folder} is not empty; choose a new folder for the sample year.\n"
            )
        _build(folder, clock)
        sample.mark(folder)
    return open_window(paths_in(folder), clock, capture=False)


def _open_passing(clock: Clock) -> Outcome:
    with tempfile.TemporaryDirectory(prefix=f"{_NAME}-", ignore_cleanup_errors=True) as passing:
        folder = Path(passing)
        _build(folder, clock)
        sample = SampleFolder(folder)
        sample.mark(None)
        outcome = open_window(paths_in(folder), clock, capture=False)
        chosen = sample.kept_in
        return outcome if chosen is None else _moved(folder, chosen / _NAME, outcome)


def _build(folder: Path, clock: Clock) -> None:
    # Imported here: a display that is missing is named before anything is made.
    from networkprep.services.demo.year import build_sample_year  # noqa: PLC0415  # see above

    build_sample_year(paths_in(folder), clock)


def _moved(passing: Path, wanted: Path, outcome: Outcome) -> Outcome:
    """Keep it where the person said, beside what may be there already."""
    number, target = 1, wanted
    while target.exists():
        number += 1
        target = wanted.with_name(f"{wanted.name}-{number}")
    try:
        shutil.copytree(passing, target)
        SampleFolder(target).mark(target)
    except OSError:
        return Outcome(FAILED, err=f"networkprep: the sample year could not be kept in {target}.\n")
    return Outcome(outcome.code, out=f"The sample year is kept in {target}\n")
