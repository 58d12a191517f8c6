"""The command line: what to do is read here, done in ``commands``, by the open window when there is one."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from networkprep.cli.outcome import FAILED, MISUSED, Outcome
from networkprep.cli.plain_start import WindowStart, plain_start
from networkprep.domain.clock import Clock
from networkprep.domain.errors import NetworkPrepError
from networkprep.system.clock import clock_from
from networkprep.system.paths import Paths, make_folders, paths_in, platform_paths

if TYPE_CHECKING:
    from argparse import Namespace


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code: 0 done, 1 failed, 2 wrong usage, 3 cannot start."""
    what = plain_start(arguments) or _parsed(arguments)
    paths = paths_in(Path(what.data_dir)) if what.data_dir else platform_paths()
    try:
        outcome = _run(paths, clock_from(os.environ), list(arguments), what)
    except NetworkPrepError as error:
        from networkprep.cli.words import failure_words  # noqa: PLC0415  # a start that goes well needs no words

        outcome = Outcome(FAILED, err=failure_words(error) + "\n")
    except ValueError as error:
        outcome = Outcome(MISUSED, err=f"networkprep: {error}\n")
    _say(sys.stdout, outcome.out)
    _say(sys.stderr, outcome.err)
    return outcome.code


def _say(stream: TextIO | None, words: str) -> None:
    """Write the words; a letter that the terminal's locale does not have is spelled out.

    A Windows program without a console has no streams at all.
    """
    if stream is None:
        return
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    stream.write(words)


def _parsed(arguments: Sequence[str]) -> WindowStart | Namespace:
    from networkprep.cli.parsing import parse  # noqa: PLC0415  # 8 ms that a plain start does without

    options = parse(arguments)
    if options.command in {"window", "open"} or (options.command == "capture" and not options.text):
        files = tuple(str(Path(name).absolute()) for name in getattr(options, "shown", ()))
        return WindowStart(options.data_dir, options.command == "capture", files)
    return options


def _run(paths: Paths, clock: Clock, arguments: list[str], what: WindowStart | Namespace) -> Outcome:
    if isinstance(what, WindowStart):
        from networkprep.cli.window import open_window  # noqa: PLC0415  # no other command needs Qt

        return open_window(paths, clock, capture=what.capture, files=what.files)
    if what.command == "demo":
        from networkprep.cli.sample import open_sample  # noqa: PLC0415  # no other command needs Qt

        return open_sample(clock, what.keep or what.data_dir)
    from networkprep.cli.handing_over import run_here_or_there  # noqa: PLC0415  # a window does without for its start

    make_folders(paths)
    return run_here_or_there(paths, clock, arguments, what)
