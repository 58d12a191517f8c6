"""Files that travel with the program are found in a checkout and in an installed package."""

from __future__ import annotations

from pathlib import Path

import pytest

from networkprep.system import resources


def test_the_checkout_holds_the_resources() -> None:
    assert (resources.resources_folder() / "starters").is_dir()
    assert resources.read_toml("starters/openers.toml")["lang"] == "en"


def test_an_installed_package_uses_the_resources_inside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "networkprep" / "_resources"
    inside.mkdir(parents=True)
    (inside / "note.toml").write_text('text = "här"', encoding="utf-8")
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "networkprep" / "system" / "resources.py"))
    assert resources.resources_folder() == inside
    assert resources.read_toml("note.toml") == {"text": "här"}


@pytest.mark.parametrize("content", [None, b"text = ", b"text = '\xff'"])
def test_a_missing_or_broken_file_is_named(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "resources_folder", lambda: tmp_path)
    if content is not None:
        (tmp_path / "note.toml").write_bytes(content)
    with pytest.raises(resources.ResourceError, match=r"note\.toml"):
        resources.read_toml("note.toml")
