"""The plain starts of the window are read by hand; everything else is left to the full reading."""

from __future__ import annotations

import pytest

from networkprep.cli.parsing import parse
from networkprep.cli.plain_start import WindowStart, plain_start


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["capture"],
        ["open"],
        ["--data-dir", "here"],
        ["--data-dir", "here", "capture"],
        ["capture", "--data-dir", "x"],
    ],
)
def test_a_plain_start_is_read_as_the_full_reading_does(arguments: list[str]) -> None:
    options = parse(arguments)
    assert plain_start(arguments) == WindowStart(options.data_dir, capture=options.command == "capture")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["today"],
        ["capture", "Ana"],
        ["capture", "capture"],
        ["--data-dir"],
        ["--data-dir", ""],
        ["--data-dir", "--json"],
        ["--data-dir=here"],
        ["capture", "--json"],
        ["open", "people.vcf"],
    ],
)
def test_what_is_not_plain_is_left_to_the_full_reading(arguments: list[str]) -> None:
    assert plain_start(arguments) is None
