"""An archive is read a line at a time where that can be, and it is the same archive as read whole."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.file_problems import ProblemCode
from networkprep.exchange.archive import ArchiveDocument, read_archive
from networkprep.exchange.archive_lines import ThingLines, read_lines
from networkprep.exchange.archive_zip import put_attachments_in

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)
TEXT = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(["}]", "]},", "\n", '"', "\u2028", "\x00"])
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
LISTS = st.dictionaries(
    st.sampled_from(["people", "events", "drafts"]), st.lists(st.dictionaries(TEXT, VALUE, max_size=3), max_size=4)
)


def _written(lists: dict[str, list[dict[str, Any]]], schema: int = 2) -> bytes:
    return b"".join(ArchiveDocument(lists.items(), schema=schema, generator="G", exported_at=NOW))


def _plain(lists: dict[str, Sequence[dict[str, Any]]] | None) -> object:
    return None if lists is None else {name: list(things) for name, things in lists.items()}


@given(LISTS)
def test_what_is_written_is_read_by_lines_and_is_equal(lists: dict[str, list[dict[str, Any]]]) -> None:
    """Teeth: held as objects, an archive of a hundred thousand people took three gigabytes beside what is here."""
    found = read_lines(_written(lists), 2)
    assert _plain(found) == (lists or None)
    assert all(isinstance(things, ThingLines) for things in (found or {}).values())
    read = read_archive(_written(lists), 2)
    assert (_plain(read.lists), read.records, read.problems) == (lists, sum(map(len, lists.values())), ())


PEOPLE: dict[str, list[dict[str, Any]]] = {
    "events": [{"uid": "e"}],
    "people": [{"uid": "a", "tags": [{"x": 1}]}, {"uid": "b"}],
    "drafts": [],
}
GOOD = _written(PEOPLE)


@pytest.mark.parametrize(
    "data",
    [
        json.dumps({"schema": 2, **PEOPLE}).encode(),
        json.dumps({"schema": 2, **PEOPLE}, indent=2).encode(),
        b"\xef\xbb\xbf" + GOOD,
        GOOD.replace(b"\n", b"\r\n"),
        GOOD.removesuffix(b"\n"),
        GOOD + b"\n",
    ],
    ids=["one line", "indented", "mark", "other ends", "no end", "more ends"],
)
def test_an_archive_written_in_another_way_is_read_whole(data: bytes) -> None:
    assert read_lines(data, 2) is None
    read = read_archive(data, 2)
    assert _plain(read.lists) == PEOPLE
    assert read.problems == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b'{"uid": "b"}]', b'{"uid": "b"}', ProblemCode.BROKEN_LINE),
        (b'{"uid": "b"}]', b'{"uid": "b"]', ProblemCode.BROKEN_LINE),
        (b'{"uid": "b"}]', b'{"uid": "b"},]', ProblemCode.BROKEN_LINE),
        (b'"drafts": []}', b'"drafts": []', ProblemCode.BROKEN_LINE),
        (b'{"uid": "b"}', b"[]", ProblemCode.BAD_VALUE),
        (b'"uid": "b"', b'"uid": "\xff"', ProblemCode.BAD_ENCODING),
        (b'"schema": 2', b'"schema": 9', ProblemCode.NEWER),
        (b'"schema": 2', b'"schema": true', ProblemCode.NOT_RECOGNISED),
    ],
)
def test_what_is_wrong_is_said_as_before(old: bytes, new: bytes, code: ProblemCode) -> None:
    data = GOOD.replace(old, new)
    assert data != GOOD
    assert read_lines(data, 2) is None
    assert [problem.code for problem in read_archive(data, 2).problems] == [code]


def test_an_older_shape_is_read_whole_for_it_is_changed_as_a_whole() -> None:
    assert read_lines(_written(PEOPLE, schema=1), 2) is None
    assert _plain(read_archive(_written(PEOPLE, schema=1), 2).lists) == PEOPLE


def test_a_list_that_stands_there_twice_is_no_list_of_lines() -> None:
    assert read_lines(GOOD.replace(b'"drafts"', b'"people"'), 2) is None


def test_files_are_put_in_when_somebody_looks() -> None:
    people: list[dict[str, Any]] = [
        {"uid": "a", "attachments": [{"file": "attachments/a.jpg", "uid": "1"}, {"file": "attachments/gone.jpg"}, 7]},
        {"uid": "b", "attachments": "none"},
    ]
    lists = read_archive(_written({"people": people}), 2).lists
    (problem,) = put_attachments_in(lists, {"attachments/a.jpg": b"abc"})
    assert (problem.code, problem.detail) == (ProblemCode.ATTACHMENT_MISSING, "attachments/gone.jpg")
    first, second = lists["people"][:2]
    assert first == {"uid": "a", "attachments": [{"uid": "1", "content": "YWJj"}, 7]}
    assert second == people[1]
    assert len(lists["people"]) == 2
