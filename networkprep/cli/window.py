"""Opening the window, or raising the one that is open."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from networkprep.cli.display import cannot_open, missing_qt, say_when_qt_gives_up
from networkprep.cli.outcome import CANNOT_START, FAILED, Outcome
from networkprep.cli.reaching import took_lock
from networkprep.domain.clock import Clock
from networkprep.system.lock import DataLock
from networkprep.system.paths import Paths, make_folders

if TYPE_CHECKING:
    from networkprep.domain.changes import Done
    from networkprep.services.catalogue import Services


def open_window(paths: Paths, clock: Clock, *, capture: bool, files: tuple[str, ...] = ()) -> Outcome:
    """Open the window and stay until it is closed, or raise the one that has this data open; ``files`` are shown.

    Raises WorldError when the data folder cannot be used.
    """
    make_folders(paths)
    lock = DataLock(paths.lock_file)
    if not took_lock(paths, lock):
        return _raise_other(paths, lock, _wish(capture, files))
    # Nothing made at the start is garbage, and looking for some holds the window up; on again when all is open.
    gc.disable()
    try:
        if missing := missing_qt():
            return Outcome(CANNOT_START, err=cannot_open(missing))
        say_when_qt_gives_up()
        from networkprep.app import run_window  # noqa: PLC0415  # Qt has just been found to be there

        end = run_window(paths, clock, answer=answer_command, capture=capture, files=files)
    finally:
        gc.enable()
        lock.release()
    if end.again is not None:
        _start_again(end.again)
    return Outcome(end.code)


def answer_command(services: Services, arguments: list[str], folder: str) -> Done[dict[str, Any]] | dict[str, Any]:
    """A command that reached the window through its socket: run it, and say what it came to."""
    # Imported here: services are there by now, not before the paint.
    from networkprep.cli.commands import run  # noqa: PLC0415  # see above
    from networkprep.cli.parsing import parse  # noqa: PLC0415  # see above
    from networkprep.domain.changes import Done  # noqa: PLC0415  # see above

    try:
        options = parse(arguments)
    except SystemExit as error:
        return {"ok": False, "code": int(error.code or 0), "out": "", "err": ""}
    outcome = run(services, options, Path(folder))
    answer = {"ok": outcome.code == 0, "code": outcome.code, "out": outcome.out, "err": outcome.err}
    return Done(answer, outcome.change) if outcome.change else answer


def _start_again(arguments: list[str]) -> None:
    """Become a new process: Qt cannot be started twice in one."""
    from networkprep.system.own_program import own_program  # noqa: PLC0415  # a restore or another folder, seldom

    program = own_program(*arguments)
    os.execv(program[0], program)  # noqa: S606  # ourselves


def _wish(capture: bool, files: tuple[str, ...]) -> dict[str, Any]:
    if files:
        return {"v": 1, "verb": "open", "files": list(files)}
    return {"v": 1, "verb": "capture" if capture else "show"}


def _raise_other(paths: Paths, lock: DataLock, wish: dict[str, Any]) -> Outcome:
    from networkprep.system.handover import ask_window  # noqa: PLC0415  # 12 ms that the first start does without

    if ask_window(paths, wish) is not None:
        return Outcome()
    holder = lock.holder() or "another process"
    words = f"networkprep: it is already open ({holder}) but does not answer. Close it, or wait a moment.\n"
    return Outcome(FAILED, err=words)
