"""Rows 59 and 60: a zip that would write elsewhere, swell without end or lie about itself is refused."""

from __future__ import annotations

import io
import json
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.file_problems import ProblemCode
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.progress import Progress
from networkprep.exchange.archive_zip import unpack
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import running_services

DOCUMENT = json.dumps({"schema": 2, "generator": "x", "exported_at": "x", "people": []}).encode()
Name = str | zipfile.ZipInfo


def _zip(*members: tuple[Name, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return buffer.getvalue()


def _link() -> bytes:
    member = zipfile.ZipInfo("attachments/a.jpg")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return _zip(("archive.json", DOCUMENT), (member, b"/etc/passwd"))


def _device() -> bytes:
    member = zipfile.ZipInfo("attachments/a.jpg")
    member.external_attr = (stat.S_IFCHR | 0o666) << 16
    return _zip(("archive.json", DOCUMENT), (member, b""))


def _named(name: str) -> Callable[[], bytes]:
    return lambda: _zip(("archive.json", DOCUMENT), (name, b"x"))


def _shrunk() -> bytes:
    return _zip(("archive.json", DOCUMENT), ("attachments/a.bin", bytes(32 * 1024 * 1024)))


def _many_shrunk() -> bytes:
    """Each of them is small enough; together they are not."""
    swollen = bytes(15 * 1024 * 1024)
    return _zip(("archive.json", DOCUMENT), *((f"attachments/{number}.bin", swollen) for number in range(36)))


def _overlapping() -> bytes:
    """Two entries of the list at the end that point to the same bytes."""
    data = _zip(("archive.json", DOCUMENT), ("attachments/a.bin", b"one"), ("attachments/b.bin", b"two"))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        first, second = (packed.getinfo(f"attachments/{name}.bin").header_offset for name in "ab")
    return data.replace(struct.pack("<L", second) + b"attachments/b", struct.pack("<L", first) + b"attachments/b")


def _twice() -> bytes:
    data = _zip(("archive.json", DOCUMENT), ("archive.jsoN", b"{}"))
    return data.replace(b"archive.jsoN", b"archive.json")


def _locked() -> bytes:
    """The mark of a password on every member."""
    data = bytearray(_zip(("archive.json", DOCUMENT)))
    for start, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(start) + at] |= 1
    return bytes(data)


def _grown() -> bytes:
    """A member that says less of itself than comes out."""
    data = _zip(("archive.json", DOCUMENT + b" " * 100_000))
    return data.replace(struct.pack("<L", len(DOCUMENT) + 100_000), struct.pack("<L", len(DOCUMENT)))


HOSTILE: dict[str, tuple[Callable[[], bytes], ProblemCode]] = {
    "up": (_named("../../.bashrc"), ProblemCode.UNSAFE_NAME),
    "up inside": (_named("attachments/../../x"), ProblemCode.UNSAFE_NAME),
    "absolute": (_named("/etc/cron.d/x"), ProblemCode.UNSAFE_NAME),
    "drive": (_named("C:/Windows/x"), ProblemCode.UNSAFE_NAME),
    "backslash": (_named("attachments\\..\\x"), ProblemCode.UNSAFE_NAME),
    "dot": (_named("attachments/./x"), ProblemCode.UNSAFE_NAME),
    "link": (_link, ProblemCode.UNSAFE_NAME),
    "device": (_device, ProblemCode.UNSAFE_NAME),
    "one name twice": (_twice, ProblemCode.UNSAFE_NAME),
    "shrunk": (_shrunk, ProblemCode.TOO_LARGE),
    "many shrunk": (_many_shrunk, ProblemCode.TOO_LARGE),
    "overlapping": (_overlapping, ProblemCode.DAMAGED_ZIP),
    "locked": (_locked, ProblemCode.DAMAGED_ZIP),
    "grown": (_grown, ProblemCode.DAMAGED_ZIP),
    "cut off": (lambda: _zip(("archive.json", DOCUMENT * 50))[:-30], ProblemCode.DAMAGED_ZIP),
    "no list at the end": (lambda: b"PK\x03\x04" + bytes(200), ProblemCode.DAMAGED_ZIP),
    "a zip of something else": (lambda: _zip(("a.txt", b"x")), ProblemCode.NOT_RECOGNISED),
    "empty": (_zip, ProblemCode.NOT_RECOGNISED),
    "no JSON": (lambda: _zip(("archive.json", b"\x00\x01")), ProblemCode.BROKEN_LINE),
    "newer": (lambda: _zip(("archive.json", b'{"schema": 99}')), ProblemCode.NEWER),
    "deep": (lambda: _zip(("archive.json", b"[" * 100_000)), ProblemCode.TOO_DEEP),
    "endless number": (lambda: _zip(("archive.json", b'{"schema": ' + b"9" * 5000 + b"}")), ProblemCode.BAD_VALUE),
}


@pytest.mark.fault(59, 60)
@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_zip_is_refused_with_a_reason_and_leaves_no_trace(
    tmp_path: Path, paths: Paths, clock: StandingClock, made: tuple[Callable[[], bytes], ProblemCode]
) -> None:
    """Teeth: read without a look at its list, a zip of 32 KB came out as 32 MB, and one with a link was taken in."""
    make, code = made
    file = tmp_path / "all.zip"
    file.write_bytes(make())
    with running_services(paths, clock) as services:
        before = sorted(path for path in tmp_path.rglob("*"))
        taken = services.intake.take(file, Progress()).value
        assert not taken.usable
        assert [each.code for each in taken.problems if each.lost][:1] == [code]
        assert services.intake.look(file).problems == taken.problems
        assert services.history.labels().undo is None
        assert sorted(path for path in tmp_path.rglob("*")) == before


def _with_photos(services: Services, folder: Path) -> bytes:
    cards = folder / "cards.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nPHOTO;ENCODING=b:{}\nEND:VCARD\n"
    cards.write_text(card.format("Ida", "/9j/2Q==") + card.format("Bo", "/9j/AAA="), encoding="utf-8")
    services.intake.take(cards, Progress())
    services.archive.write(folder / "out.zip", Progress())
    return (folder / "out.zip").read_bytes()


@pytest.mark.fault(59, 60)
@pytest.mark.parametrize("hurt", ["damaged", "missing", "renamed"])
def test_one_bad_attachment_costs_itself_alone(tmp_path: Path, clock: StandingClock, paths: Paths, hurt: str) -> None:
    with running_services(paths, clock) as services:
        data = _with_photos(services, tmp_path)
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = [(name, packed.read(name)) for name in packed.namelist()]
        (_, document), *photos = members
        if hurt == "damaged":
            data = data.replace(photos[0][1], bytes([0]) + photos[0][1][1:])
        elif hurt == "missing":
            data = _zip(("archive.json", document), photos[1])
        else:
            data = _zip(("archive.json", document), (f"attachments/{'x' * 300}", photos[0][1]), photos[1])
        (tmp_path / "in.zip").write_bytes(data)
        services.people.delete(services.people_list.find(PeopleWish()).ids)
        taken = services.intake.take(tmp_path / "in.zip", Progress()).value
        assert taken.new == 2
        assert ProblemCode.ATTACHMENT_MISSING in {each.code for each in taken.problems}
        services.archive.write(tmp_path / "again.zip", Progress())
    with zipfile.ZipFile(tmp_path / "again.zip") as packed:
        assert packed.namelist() == ["archive.json", photos[1][0]]


@pytest.mark.fault(60)
def test_a_zip_packed_again_by_hand_is_read_with_what_other_programs_put_beside(
    tmp_path: Path, clock: StandingClock, paths: Paths
) -> None:
    with running_services(paths, clock) as services:
        with zipfile.ZipFile(io.BytesIO(_with_photos(services, tmp_path))) as packed:
            members = [(f"my archive/{name}", packed.read(name)) for name in packed.namelist()]
        odd = [("my archive/", b""), ("__MACOSX/my archive/._archive.json", b"x"), ("my archive/.DS_Store", b"x")]
        (tmp_path / "in.zip").write_bytes(_zip(*odd, *members))
        taken = services.intake.take(tmp_path / "in.zip", Progress()).value
        assert (taken.matched, taken.problems) == (taken.records, ())


@given(st.data())
def test_no_bytes_of_a_zip_raise(data: st.DataObject) -> None:
    whole = bytearray(_zip(("archive.json", DOCUMENT), ("attachments/a.bin", b"one"), ("attachments/b.bin", b"two")))
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    unpacked = unpack(bytes(whole[:cut]) + bytes(whole[cut:]) * data.draw(st.booleans()))
    assert unpacked.document or unpacked.problems
