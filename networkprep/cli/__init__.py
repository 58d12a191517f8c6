"""The command line: what to do is read here, done in ``commands``, by the open window when there is one."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from networkprep.cli.outcome import FAILED, MISUSED, Outcome
from networkprep.cli.parsing import parse
from networkprep.cli.words import failure_words
from networkprep.domain.clock import Clock
from networkprep.domain.errors import NetworkPrepError
from networkprep.system.clock import clock_from
from networkprep.system.paths import Paths, make_folders, paths_in, platform_paths


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code: 0 done, 1 failed, 2 wrong usage, 3 cannot start."""
    options = parse(arguments)
    paths = paths_in(Path(options.data_dir)) if options.data_dir else platform_paths()
    try:
        outcome = _run(paths, clock_from(os.environ), list(arguments), options)
    except NetworkPrepError as error:
        outcome = Outcome(FAILED, err=failure_words(error) + "\n")
    except ValueError as error:
        outcome = Outcome(MISUSED, err=f"networkprep: {error}\n")
    sys.stdout.write(outcome.out)
    sys.stderr.write(outcome.err)
    return outcome.code


def _run(paths: Paths, clock: Clock, arguments: list[str], options: Namespace) -> Outcome:
    if options.command == "window" or (options.command == "capture" and not options.text):
        from networkprep.cli.window import open_window  # noqa: PLC0415  # no other command needs Qt

        return open_window(paths, clock, capture=options.command == "capture")
    from networkprep.cli.handing_over import run_here_or_there  # noqa: PLC0415  # a window does without for its start

    make_folders(paths)
    return run_here_or_there(paths, clock, arguments, options)
