"""An archive as a file: one JSON document with the version of its shape, who wrote it and when, and the lists."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.archive_lines import read_lines
from networkprep.exchange.archive_upgrading import upgraded

_HEAD = ("schema", "generator", "exported_at")


@dataclass(frozen=True, slots=True)
class ArchiveRead:
    """The lists of an archive by name, what was wrong with the file, and how many things it holds."""

    lists: dict[str, Sequence[dict[str, Any]]] = field(default_factory=dict)
    problems: tuple[FileProblem, ...] = ()
    records: int = 0


def write_archive(
    lists: Iterable[tuple[str, Iterable[dict[str, Any]]]], *, schema: int, generator: str, exported_at: datetime
) -> tuple[bytes, int]:
    """The document as UTF-8, a thing a line, so that it can be read and compared; and how many things there are.

    Equal content gives equal bytes but the head.
    """
    encode = json.JSONEncoder(ensure_ascii=False).encode
    stamp = exported_at.astimezone(UTC).isoformat(timespec="seconds")
    document = bytearray(f'{{"schema": {schema}, "generator": {encode(generator)}, "exported_at": "{stamp}"'.encode())
    count = 0
    for name, things in lists:
        document += f",\n{encode(name)}: [".encode()
        separator = b"\n"
        for thing in things:
            # A lone surrogate cannot be written as UTF-8; it can only have come from a damaged file.
            document += separator + encode(thing).encode("utf-8", "replace")
            separator = b",\n"
            count += 1
        document += b"]"
    return bytes(document + b"}\n"), count


def read_archive(data: bytes, schema: int) -> ArchiveRead:
    """Read an archive; one of a newer shape, or no archive at all, gives a problem and no lists."""
    lists = read_lines(data, schema)
    if lists is not None:
        return ArchiveRead(lists, records=sum(map(len, lists.values())))
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        return _refused(error.lineno, ProblemCode.BROKEN_LINE, error.msg)
    except UnicodeDecodeError as error:
        return _refused(data[: error.start].count(b"\n") + 1, ProblemCode.BAD_ENCODING)
    except RecursionError:
        return _refused(1, ProblemCode.TOO_DEEP)
    except ValueError:
        return _refused(1, ProblemCode.BAD_VALUE)  # a number of thousands of digits
    if not isinstance(document, dict) or type(document.get("schema")) is not int:
        return _refused(1, ProblemCode.NOT_RECOGNISED)
    if document["schema"] > schema:
        return _refused(1, ProblemCode.NEWER, f"schema {document['schema']}")
    return _lists_of(upgraded(document))


def _lists_of(document: dict[str, Any]) -> ArchiveRead:
    lists: dict[str, Sequence[dict[str, Any]]] = {}
    problems = []
    for name, things in document.items():
        if name in _HEAD:
            continue
        if not isinstance(things, list):
            problems.append(FileProblem(1, ProblemCode.BAD_VALUE, name, lost=True))
            continue
        lists[name] = [thing for thing in things if isinstance(thing, dict)]
        if len(lists[name]) != len(things):
            problems.append(FileProblem(1, ProblemCode.BAD_VALUE, name, lost=True))
    return ArchiveRead(lists, tuple(problems), sum(map(len, lists.values())))


def _refused(line: int, code: ProblemCode, detail: str = "") -> ArchiveRead:
    return ArchiveRead(problems=(FileProblem(line, code, detail, lost=True),))
