"""A file inside a zip that somebody names: read, or refused in one way whatever is wrong with it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from networkprep.domain.errors import WorldError
from networkprep.system.zip_members import members_called, read_member

NAME = "Connections.csv"
TABLE = b"First Name,Last Name\nAna,Ruiz\n" * 50


def _zip(folder: Path, packed_by: int) -> Path:
    path = folder / "archive.zip"
    with zipfile.ZipFile(path, "w", packed_by) as packed:
        packed.writestr(NAME, TABLE)
    return path


@pytest.mark.parametrize("packed_by", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_what_lies_in_a_zip_is_read(tmp_path: Path, packed_by: int) -> None:
    (member,) = members_called(_zip(tmp_path, packed_by), frozenset({NAME.lower()}))
    assert read_member(member) == TABLE


@pytest.mark.parametrize("packed_by", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_damage_is_said_in_one_way(tmp_path: Path, packed_by: int) -> None:
    """Teeth: what LZMA says of damage went past everybody who knows what to do about a file that cannot be read."""
    path = _zip(tmp_path, packed_by)
    content = bytearray(path.read_bytes())
    begins = content.find(NAME.encode()) + len(NAME)
    content[begins + 12 : begins + 20] = bytes(each ^ 0xFF for each in content[begins + 12 : begins + 20])
    path.write_bytes(content)
    with pytest.raises(WorldError):
        read_member(path / NAME)
