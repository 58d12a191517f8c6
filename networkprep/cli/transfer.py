"""``import`` and ``export``: what came in and went out, as words or as one JSON document."""

from __future__ import annotations

import argparse
import json
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import Any

from networkprep.cli.outcome import DONE, FAILED, Outcome
from networkprep.cli.words import failure_words, problem_words
from networkprep.domain.changes import Change
from networkprep.domain.errors import NetworkPrepError, WorldError, WorldFailure
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileGiven, FileTaken
from networkprep.services.catalogue import Services


@dataclass(frozen=True, slots=True)
class _Brought:
    """What came of one file; ``said`` is beside the problems in it, ``failed`` that it was not read or not taken."""

    taken: FileTaken
    said: str = ""
    failed: bool = False
    change: Change | None = None


def bring_in(services: Services, options: argparse.Namespace, folder: Path) -> Outcome:
    """Each file on its own; what is good is taken in, what is not is said with file and line."""
    brought = [
        _bring_one(services, options, folder, name) for name in _with_those_inside(services, options.files, folder)
    ]
    taken = [one.taken for one in brought]
    said = "".join(one.said for one in brought)
    said += "".join(f"{_place(one, each)}: {problem_words(each)}\n" for one in taken for each in one.problems)
    out = _document(taken) if options.json else "".join(_summary(one, tried=options.dry_run) for one in taken)
    is_done = any(one.usable for one in taken) and not any(one.failed for one in brought)
    last_change = next((one.change for one in reversed(brought) if one.change), None)
    return Outcome(DONE if is_done else FAILED, out, said, last_change)


def _bring_one(services: Services, options: argparse.Namespace, folder: Path, name: str) -> _Brought:
    """Take one file in, or only look at it; with ``--left-out`` save what of it cannot be taken in."""
    change = None
    try:
        if options.dry_run:
            taken = services.intake.look(folder / name)
        else:
            done = services.intake.take(folder / name, Progress())
            taken, change = done.value, done.change if done.change.topics else None
    except NetworkPrepError as error:
        return _not_brought(name, error)
    saves = options.left_out and taken.lost and taken.usable
    said = _save_left_out(services, folder / name, folder / options.left_out) if saves else ""
    return _Brought(replace(taken, file=name), said, change=change)


def _not_brought(name: str, error: NetworkPrepError) -> _Brought:
    """A file that cannot be read is a problem in that file; all else is said as what it is."""
    if isinstance(error, WorldError) and error.failure is WorldFailure.FILE_UNREADABLE:
        unreadable = FileProblem(1, ProblemCode.UNREADABLE, lost=True)
        return _Brought(FileTaken(name, "unknown", problems=(unreadable,)), failed=True)
    return _Brought(FileTaken(name, "unknown"), f"{name}: {failure_words(error)}\n", failed=True)


def _save_left_out(services: Services, path: Path, folder: Path) -> str:
    """Save what cannot be taken in of a file beside what lies in the folder already; where it is now, or why not."""
    names = (f"{path.stem} - left out{number}{path.suffix}" for number in chain([""], (f" {at}" for at in count(2))))
    try:
        free = next(folder / name for name in names if not (folder / name).exists())
        given = services.intake.save_left_out(path, free)
    except NetworkPrepError as error:
        return failure_words(error) + "\n"
    return f"{given.count} left out, saved in {given.file}.\n"


def _with_those_inside(services: Services, names: Sequence[str], folder: Path) -> Iterator[str]:
    """The files as given; of LinkedIn's own archive those that tell of people."""
    for name in names:
        inside = services.intake.inside(folder / name)
        yield from ([f"{name}/{each.relative_to(folder / name).as_posix()}" for each in inside] or [name])


def give_out(services: Services, options: argparse.Namespace, folder: Path) -> Outcome:
    """One file, whole or not at all."""
    path = folder / options.output
    given = _given(services, options, path)
    if options.json:
        document = {
            "file": options.output,
            "count": given.count,
            "left_out": given.left_out,
            "private_notes": given.private_notes,
        }
        return Outcome(out=json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    left_out = f" {given.left_out} left out: no further contact." if given.left_out else ""
    left_out += f" Private notes left out: {given.private_notes}." if given.private_notes else ""
    return Outcome(out=f"{given.count} written to {options.output}.{left_out}\n")


def _given(services: Services, options: argparse.Namespace, path: Path) -> FileGiven:
    if options.what == "everything":
        return services.archive.write(path, Progress())
    if options.what == "events":
        return services.outgoing.events(path, Progress())
    if options.what == "follow-ups":
        return services.outgoing.follow_ups(path, Progress(), with_private=options.with_private)
    return services.outgoing.people(path, Progress(), with_private=options.with_private)


def _place(taken: FileTaken, problem: FileProblem) -> str:
    """File and line, or the file alone where the trouble has no line."""
    return f"{taken.file}:{problem.line}" if problem.line else taken.file


def _summary(taken: FileTaken, *, tried: bool) -> str:
    words = "would be" if tried else "were"
    counts = f"{taken.new} new, {taken.updated} changed, {taken.matched} here already, {taken.skipped} skipped"
    counts += f"; {taken.alike} perhaps known already" if taken.alike else ""
    counts += f"; {taken.differing} in other words than yours" if taken.differing else ""
    said = f"{taken.file}: of {taken.records} records {words} {counts}.\n"
    return said + "".join(f"  {line}\n" for line in _left_to_you(taken, tried=tried))


def _left_to_you(taken: FileTaken, *, tried: bool) -> Iterator[str]:
    """What the program never decides by itself: what becomes of it here, and where one can decide."""
    choose = f"networkprep open {shlex.quote(taken.file)}"
    if taken.alike and tried:
        yield f"Those perhaps known would come in as new people. To say who is who first: {choose}"
    elif taken.alike:
        yield 'Those perhaps known came in as new. To put two together: in the window, People, "Who may be here twice?"'
    if taken.differing:
        stay = "would stay" if tried else "stayed"
        yield f"Where the file has other words, yours {stay}. To choose one by one: {choose}"
    if taken.only_known and taken.skipped:
        yield f"Only people whose profile page you have are noted. To choose by name: {choose}"


def _document(taken: list[FileTaken]) -> str:
    files: list[dict[str, Any]] = [
        {
            "file": one.file,
            "format": one.format,
            "records": one.records,
            "new": one.new,
            "matched": one.matched,
            "updated": one.updated,
            "skipped": one.skipped,
            "problems": [{"line": each.line, "problem": problem_words(each)} for each in one.problems],
            "items": list(one.items),
        }
        for one in taken
    ]
    return json.dumps({"files": files}, ensure_ascii=False, indent=2) + "\n"
