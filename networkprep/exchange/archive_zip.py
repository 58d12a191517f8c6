"""An archive with its attachments beside it: a zip with ``archive.json`` and a folder of files.

Nothing is ever unpacked to the disk. What a zip says about itself is looked at before anything in it is read: names
that lead elsewhere, links, locks, two of one name, parts that overlap, and more than its size can honestly hold.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.archive_things import Lists, Thing, ThingsOnDemand

DOCUMENT = "archive.json"
FOLDER = "attachments"
LARGEST = 512 * 1024 * 1024
"""Bytes that may come out of a zip, all together."""

_MOST_MEMBERS = 200_000
_HONEST = 100
"""Nothing that people write shrinks to less than a hundredth."""

_SMALL = 16 * 1024 * 1024
_LOCAL_HEADER = 30
_SHOWN = 60
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ODD_NAME = re.compile(r"[\x00-\x1f\\:]|(?:^|/)\.\.?(?:/|$)|^/|//")
_BY_OTHERS = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")
_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp", "image/bmp": ".bmp"}
_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,80}")

_DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, struct.error,
)  # fmt: skip

StreamedLists = Iterator[tuple[str, Iterable[Thing]]]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The document of a zip, its files by the name the document calls them, and what was wrong."""

    document: bytes = b""
    files: dict[str, bytes] = field(default_factory=dict)
    problems: tuple[FileProblem, ...] = ()


def take_attachments_out(lists: Iterable[tuple[str, Iterable[Thing]]], files: dict[str, bytes]) -> StreamedLists:
    """The lists with each attachment's content named instead of written; the files go into ``files`` by name."""
    for name, things in lists:
        yield name, (_with_names(thing, files) for thing in things) if name == "people" else things


def _with_names(person: Thing, files: dict[str, bytes]) -> Thing:
    attachments = [_named(attachment, files) for attachment in person.get("attachments", ())]
    return {**person, "attachments": attachments}


def put_attachments_in(lists: Lists, files: dict[str, bytes]) -> Iterator[FileProblem]:
    """Put each named file back in its place; one that is not there costs its attachment. Says which."""
    people = lists.get("people", ())
    lists["people"] = _PeopleWithFiles(people, files)
    for person in people:
        for one in _attachments(person):
            named = _file_of(one)
            if named is not None and not _is_there(named, files):
                yield FileProblem(0, ProblemCode.ATTACHMENT_MISSING, str(named)[:_SHOWN])


class _PeopleWithFiles(ThingsOnDemand):
    """People whose files are put in when somebody looks: written out, all of them are half as large again."""

    def __init__(self, people: Sequence[Thing], files: dict[str, bytes]) -> None:
        self._people = people
        self._files = files

    def made(self, place: int) -> Thing:
        """The person, with the files."""
        person = self._people[place]
        if not _attachments(person):
            return person
        return {**person, "attachments": list(self._with_content(_attachments(person)))}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._people)

    def _with_content(self, attachments: list[Any]) -> Iterator[Any]:
        for one in attachments:
            named = _file_of(one)
            if named is None:
                yield one
            elif _is_there(named, self._files):
                content = base64.b64encode(self._files[named]).decode("ascii")
                yield {**{name: value for name, value in one.items() if name != "file"}, "content": content}


def _attachments(person: Thing) -> list[Any]:
    found = person.get("attachments")
    return found if isinstance(found, list) else []


def _file_of(attachment: Any) -> Any:
    return attachment.get("file") if isinstance(attachment, dict) else None


def _is_there(named: Any, files: dict[str, bytes]) -> bool:
    return isinstance(named, str) and named in files


def pack(document: Iterable[bytes], files: dict[str, bytes], at: datetime) -> bytes:
    """The zip: pictures as they are, the document, which comes in pieces, made small.

    ``files`` may become known while the document is written.
    """
    buffer = io.BytesIO()
    moment = at.astimezone(UTC)
    stamp = (min(max(moment.year, 1980), 2107), moment.month, moment.day, moment.hour, moment.minute, moment.second)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        member = _member(DOCUMENT, stamp)
        member.compress_type = zipfile.ZIP_DEFLATED
        with packed.open(member, "w") as written:
            for piece in document:
                written.write(piece)
        for name, content in files.items():
            packed.writestr(_member(name, stamp), content, zipfile.ZIP_STORED)
    return buffer.getvalue()


def unpack(data: bytes) -> Unpacked:
    """Read a zip into memory, after a look at what it claims; never raises, and never writes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return _unpacked(packed, len(data))
    except _DAMAGE:
        return _refused(ProblemCode.DAMAGED_ZIP)


def _unpacked(packed: zipfile.ZipFile, size: int) -> Unpacked:
    members = packed.infolist()
    if problem := _problem_of(members, size):
        return Unpacked(problems=(problem,))
    wanted = [each for each in members if not each.is_dir() and not _BY_OTHERS.search(each.filename)]
    top = _top_of(wanted)
    if top is None:
        return _refused(ProblemCode.NOT_RECOGNISED, "zip")
    document = b""
    files: dict[str, bytes] = {}
    problems: list[FileProblem] = []
    for member in wanted:
        name = member.filename.removeprefix(top)
        if name == DOCUMENT:
            document = packed.read(member)
        elif name.startswith(f"{FOLDER}/"):
            try:
                files[name] = packed.read(member)
            except (zipfile.BadZipFile, zlib.error, EOFError):
                problems.append(FileProblem(0, ProblemCode.DAMAGED_ZIP, name[:_SHOWN]))
        else:
            problems.append(FileProblem(0, ProblemCode.OUTSIDE_RECORD, name[:_SHOWN]))
    return Unpacked(document, files, tuple(problems))


def _problem_of(members: list[zipfile.ZipInfo], size: int) -> FileProblem | None:
    """The reason not to read a zip at all, if there is one."""
    if len(members) > _MOST_MEMBERS:
        return _lost(ProblemCode.TOO_LARGE)
    seen: set[str] = set()
    for member in members:
        name = member.filename
        if _ODD_NAME.search(name) or _is_link(member) or name in seen or member.orig_filename != name:
            return _lost(ProblemCode.UNSAFE_NAME, name[:_SHOWN])
        if member.flag_bits & 0x1 or member.compress_type not in _PACKED:
            return _lost(ProblemCode.DAMAGED_ZIP, name[:_SHOWN])
        if member.file_size > max(member.compress_size * _HONEST, _SMALL):
            return _lost(ProblemCode.TOO_LARGE, name[:_SHOWN])
        seen.add(name)
    if sum(member.file_size for member in members) > LARGEST:
        return _lost(ProblemCode.TOO_LARGE)
    return _lost(ProblemCode.DAMAGED_ZIP) if _overlap(members, size) else None


def _is_link(member: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(member.external_attr >> 16)
    return kind not in {0, stat.S_IFREG, stat.S_IFDIR}


def _overlap(members: Iterable[zipfile.ZipInfo], size: int) -> bool:
    """Whether two members claim the same bytes, or some that are not there: one is small, all of them are not."""
    end = 0
    for member in sorted(members, key=lambda each: each.header_offset):
        if member.header_offset < end:
            return True
        end = member.header_offset + _LOCAL_HEADER + len(member.filename.encode()) + member.compress_size
    return end > size


def _top_of(members: Iterable[zipfile.ZipInfo]) -> str | None:
    """The folder in which the document lies: the zip's own top, or the one folder somebody packed again."""
    for member in members:
        folder, slash, name = member.filename.rpartition("/")
        if name == DOCUMENT and "/" not in folder:
            return folder + slash
    return None


def _named(attachment: dict[str, Any], files: dict[str, bytes]) -> dict[str, Any]:
    uid = str(attachment.get("uid", ""))
    stem = uid if _PLAIN.fullmatch(uid) else f"file-{len(files) + 1}"
    name = f"{FOLDER}/{stem}{_ENDINGS.get(str(attachment.get('media_type', '')), '.bin')}"
    try:
        content = base64.b64decode(attachment["content"], validate=True)
    except (KeyError, TypeError, binascii.Error):
        return attachment
    files[name] = content
    return {**{key: value for key, value in attachment.items() if key != "content"}, "file": name}


def _member(name: str, stamp: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, stamp)
    member.external_attr = (stat.S_IFREG | 0o600) << 16
    return member


def _refused(code: ProblemCode, detail: str = "") -> Unpacked:
    return Unpacked(problems=(_lost(code, detail),))


def _lost(code: ProblemCode, detail: str = "") -> FileProblem:
    return FileProblem(0, code, detail, lost=True)
