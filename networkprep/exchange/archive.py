"""An archive as a file: one JSON document with the version of its shape, who wrote it and when, and the lists."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.archive_lines import read_lines
from networkprep.exchange.archive_things import Lists, Thing
from networkprep.exchange.archive_upgrading import upgraded

_HEAD = ("schema", "generator", "exported_at")
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ArchiveRead:
    """The lists of an archive by name, what was wrong with the file, and how many things it holds."""

    lists: Lists = field(default_factory=dict)
    problems: tuple[FileProblem, ...] = ()
    records: int = 0


class ArchiveDocument:
    """The document as UTF-8, a thing a line, so that it can be read and compared; ``count`` is known at its end.

    It comes in pieces: a hundred thousand people need not be held at once. Equal content gives equal bytes but the
    head.
    """

    def __init__(
        self,
        lists: Iterable[tuple[str, Iterable[Thing]]],
        *,
        schema: int,
        generator: str,
        exported_at: datetime,
    ) -> None:
        self.count = 0
        self._lists = lists
        self._head = {
            "schema": schema,
            "generator": generator,
            "exported_at": exported_at.astimezone(UTC).isoformat(timespec="seconds"),
        }

    def __iter__(self) -> Iterator[bytes]:
        """Its pieces, once."""
        piece = bytearray()
        for part in self._parts():
            # A lone surrogate cannot be written as UTF-8; it can only have come from a damaged file.
            piece += part.encode("utf-8", "replace")
            if len(piece) >= _PIECE:
                yield bytes(piece)
                piece.clear()
        yield bytes(piece)

    def _parts(self) -> Iterator[str]:
        encode = json.JSONEncoder(ensure_ascii=False).encode
        yield encode(self._head).removesuffix("}")
        for name, things in self._lists:
            yield f",\n{encode(name)}: ["
            separator = "\n"
            for thing in things:
                self.count += 1
                yield separator + encode(thing)
                separator = ",\n"
            yield "]"
        yield "}\n"


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
    lists: Lists = {}
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
