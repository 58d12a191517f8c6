"""The published schema of an archive: written from the code, and what the code writes fits it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from networkprep.domain.progress import Progress
from networkprep.services.demo.year import build_sample_year
from networkprep.store.archive_spec import KINDS
from networkprep.store.records import Record
from networkprep.store.undo import TABLE_TOPICS
from tests.archive_schema import PLACE, rendered
from tests.faults.full_life import live
from tests.world import clock_at, folder_for, running_services

PHOTO = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ida Berg\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/2Q==\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Bo Lund\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAAASUVORK5CYII=\nEND:VCARD\n"
)


@pytest.fixture(scope="module")
def published() -> jsonschema.Draft202012Validator:
    """The validator of the schema as it is published."""
    schema = json.loads(PLACE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


def _complaints(validator: jsonschema.Draft202012Validator, document: Any) -> list[str]:
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message}" for each in validator.iter_errors(document)]


def test_the_published_schema_is_the_one_of_the_code() -> None:
    assert PLACE.read_text(encoding="utf-8") == rendered(), "python -m tests.archive_schema writes it anew"


def test_an_archive_holds_every_table_with_something_of_the_person() -> None:
    archived = {kind.table for kind in KINDS} | {part.table for kind in KINDS for part in kind.parts}
    assert archived == {*TABLE_TOPICS, "draft"}
    assert set(Record.metadata.tables) - archived == {"meta"}


@pytest.mark.row("S156")
@pytest.mark.parametrize("ending", ["json", "zip"])
def test_a_whole_life_as_an_archive_fits_the_schema(
    tmp_path: Path, published: jsonschema.Draft202012Validator, ending: str
) -> None:
    clock, file, cards = clock_at("2026-11-03 09:00"), tmp_path / f"all.{ending}", tmp_path / "cards.vcf"
    cards.write_text(PHOTO, encoding="utf-8")
    with running_services(folder_for(tmp_path), clock) as services:
        services.intake.take(cards, Progress())
        life = live(services, clock, "Café 'Garden'")
        services.drafts.keep({f"quiet:{life.coming}": {"text": "half a li"}})
        services.archive.write(file, Progress())
    document = json.loads(_document(file))
    assert _complaints(published, document) == []
    assert len([kind for kind in KINDS if document[kind.name]]) > 12


def test_the_sample_year_as_an_archive_fits_the_schema(
    tmp_path: Path, published: jsonschema.Draft202012Validator
) -> None:
    clock, paths = clock_at("2026-11-12 12:00"), folder_for(tmp_path)
    build_sample_year(paths, clock)
    with running_services(paths, clock) as services:
        services.archive.write(tmp_path / "all.json", Progress())
    assert _complaints(published, json.loads(_document(tmp_path / "all.json"))) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": 1}, "schema"),
        ({"people": [{"uid": "u"}]}, "people/0"),
        ({"events": [{"uid": 3}]}, "events/0"),
        ({"exported_at": "yesterday"}, "exported_at"),
    ],
)
def test_the_schema_says_what_is_no_archive(
    tmp_path: Path, published: jsonschema.Draft202012Validator, change: dict[str, Any], said: str
) -> None:
    file = tmp_path / "empty.json"
    with running_services(folder_for(tmp_path), clock_at("2026-11-12 12:00")) as services:
        services.archive.write(file, Progress())
    document = json.loads(_document(file))
    assert _complaints(published, document) == []
    complaints = _complaints(published, document | change)
    assert complaints
    assert all(each.startswith(said) for each in complaints)


def _document(file: Path) -> bytes:
    if file.suffix == ".json":
        return file.read_bytes()
    with zipfile.ZipFile(file) as packed:
        return packed.read("archive.json")
