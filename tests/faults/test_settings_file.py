"""Row 19: whatever stands in the settings file, the program starts, and what stood there is kept."""

from __future__ import annotations

import pytest

from networkprep.domain.options import OPTIONS, TEXT_SIZE, THEME
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings

_GARBAGE = [
    b"",
    b"\x00\xff\xfe",
    b"look = 3\n",
    b'[look]\ntheme = 7\ntext_size = "big"\n',
    b"[look]\ntext_size = 9000000000000000000000\n",
    b"[look]\ntext_size = nan\n",
    b"[[look]]\n[[look]]\n",
    b"x = " + b"[" * 50_000,
    b"\xef\xbb\xbf[look]\n",
    '[look]\ntheme = "d\u00e4rk"\n'.encode("utf-16"),
]


@pytest.mark.fault(19)
@pytest.mark.parametrize("content", _GARBAGE)
def test_settings_that_make_no_sense_read_as_the_defaults_and_are_not_lost(paths: Paths, content: bytes) -> None:
    """Teeth: without the copy, choosing one option wrote over what a hand or a newer version had put there."""
    paths.settings_file.write_bytes(content)
    settings = Settings(paths.settings_file)
    assert [settings[option] for option in OPTIONS] == [option.default for option in OPTIONS]
    settings.choose(THEME, "dark")
    assert Settings(paths.settings_file)[THEME] == "dark"
    kept = [file.read_bytes() for file in paths.config.glob("settings.toml.bad*")]
    assert kept == ([content] if content else [])


@pytest.mark.fault(19)
def test_what_is_right_in_a_half_wrong_file_counts(paths: Paths) -> None:
    paths.settings_file.write_text('[look]\ntheme = "dark"\ntext_size = "big"\n[tomorrow]\nnew = true\n', "utf-8")
    settings = Settings(paths.settings_file)
    assert settings[THEME] == "dark"
    settings.choose(TEXT_SIZE, 150)
    assert [file.name for file in paths.config.glob("settings.toml.bad*")] == ["settings.toml.bad"]
    settings.choose(TEXT_SIZE, 120)
    assert len(list(paths.config.glob("settings.toml.bad*"))) == 1


@pytest.mark.fault(19)
def test_no_settings_or_a_folder_in_their_place_are_the_defaults(paths: Paths) -> None:
    assert Settings(paths.settings_file)[THEME] == "system"
    paths.settings_file.mkdir()
    settings = Settings(paths.settings_file)
    assert settings[THEME] == "system"
    settings.choose(THEME, "light")
    assert Settings(paths.settings_file)[THEME] == "light"
