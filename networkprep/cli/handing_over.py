"""Where a command runs: in the open window when there is one, else here, with the data locked meanwhile."""

from __future__ import annotations

import argparse
from pathlib import Path

from networkprep.cli.outcome import FAILED, Outcome
from networkprep.cli.reaching import took_lock
from networkprep.domain.clock import Clock
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.system.handover import ask_window
from networkprep.system.lock import DataLock
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings

_CLOSE_FIRST = "networkprep: NetworkPrep is open; please close it first.\n"
_NO_ANSWER = "networkprep: the open window gave no answer in time; look there whether it was done.\n"


def run_here_or_there(paths: Paths, clock: Clock, arguments: list[str], options: argparse.Namespace) -> Outcome:
    """Run the command where the data is open; raises NetworkPrepError when it cannot be done."""
    lock = DataLock(paths.lock_file)
    if not took_lock(paths, lock):
        if options.command == "restore" or getattr(options, "repair", False):
            return Outcome(FAILED, err=_CLOSE_FIRST)
        return _there(paths, arguments, options)
    try:
        return _here(paths, clock, options)
    finally:
        lock.release()


def _here(paths: Paths, clock: Clock, options: argparse.Namespace) -> Outcome:
    # Imported here: half a second that a command handed to the open window does without.
    from networkprep.cli.commands import run  # noqa: PLC0415  # see above
    from networkprep.services.catalogue import open_services  # noqa: PLC0415  # see above
    from networkprep.services.recovery import restore_from  # noqa: PLC0415  # see above

    if options.command == "restore":
        aside = restore_from(paths, Path(options.file), clock)
        kept = f" What was there before is kept as {aside.name}." if aside else ""
        return Outcome(out=f"Restored {Path(options.file).name}.{kept}\n")
    services = open_services(paths, Settings(paths.settings_file), clock)
    try:
        return run(services, options, Path.cwd())
    finally:
        services.upkeep.close_without_backup()


def _there(paths: Paths, arguments: list[str], options: argparse.Namespace) -> Outcome:
    request = {"v": 1, "verb": "run", "arguments": arguments, "folder": str(Path.cwd())}
    try:
        answer = ask_window(paths, request)
    except ValueError as error:
        raise WorldError(WorldFailure.FILE_UNREADABLE, "over 256 KB") from error
    if answer is None:
        text = " ".join(options.text or [])
        return Outcome(FAILED, err=_NO_ANSWER + (f"Your text: {text}\n" if text else ""))
    return Outcome(int(answer.get("code", FAILED)), str(answer.get("out", "")), str(answer.get("err", "")))
