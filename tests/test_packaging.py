"""What the packages put beside the program: read against the program itself and by the desktop's own validators."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from networkprep import __version__
from networkprep.cli.parsing import _parser, parse
from tests.source import ROOT

PACKAGING = ROOT / "packaging"
DESKTOP = PACKAGING / "desktop"


@pytest.fixture
def contents() -> ModuleType:
    """The rules of what goes into the bundle, which lie outside the package."""
    spec = importlib.util.spec_from_file_location("contents", PACKAGING / "bundle" / "contents.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _texts() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGING.rglob("*")):
        if path.is_file() and path.suffix not in {".txt", ".pyc"}:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_the_version_is_said_by_the_package_alone() -> None:
    assert [name for name, text in _texts() if re.search(rf"\b{re.escape(__version__)}\b", text)] == []


def test_the_desktop_entry_is_valid() -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-validate is not installed")
    done = subprocess.run(
        ["desktop-file-validate", DESKTOP / "networkprep.desktop"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_what_the_desktop_entry_starts_is_understood() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]  # the way to keep capitals
    entry.read(DESKTOP / "networkprep.desktop", encoding="utf-8")
    starts = [entry[section]["Exec"].split() for section in entry.sections()]
    assert [start[0] for start in starts] == ["networkprep"] * 2
    commands = [parse([word for word in start[1:] if not word.startswith("%")]).command for start in starts]
    assert commands == ["open", "capture"]
    assert entry["Desktop Entry"]["Actions"] == "capture;"
    assert entry["Desktop Entry"]["Terminal"] == "false"
    assert {"text/calendar", "text/vcard"} <= set(entry["Desktop Entry"]["MimeType"].split(";"))


def test_the_description_for_software_centres_is_valid(tmp_path: Path) -> None:
    if shutil.which("appstreamcli") is None:
        pytest.skip("appstreamcli is not installed")
    text = (DESKTOP / "metainfo.xml").read_text(encoding="utf-8")
    file = tmp_path / "org.example.networkprep.metainfo.xml"
    file.write_text(text.replace("@VERSION@", __version__).replace("@DAY@", "2026-11-12"), encoding="utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--pedantic", file], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_screenshots_it_names_are_there() -> None:
    tree = ET.parse(DESKTOP / "metainfo.xml")  # noqa: S314  # our own file
    images = [image.text or "" for image in tree.iter("image")]
    assert len(images) >= 2
    assert [name for image in images if not (ROOT / "docs" / "pictures" / (name := Path(image).name)).is_file()] == []


def test_the_manual_page_names_every_command_and_option() -> None:
    """Seen to fail with a command in the parser that the page did not know."""
    page = (DESKTOP / "networkprep.1").read_text(encoding="utf-8").replace("\\-", "-")
    parser = _parser()
    words = {option for each in (parser, *_commands(parser).values()) for option in _options(each)}
    assert [word for word in sorted(words | set(_commands(parser))) if not re.search(rf"{word}\b", page)] == []


def test_what_the_bundle_leaves_out_is_imported_nowhere(contents: ModuleType) -> None:
    from tests.source import PACKAGE, python_files  # noqa: PLC0415  # beside its only use

    imported = {name.split(".")[0] for file in python_files(PACKAGE) for _, name in file.imports()}
    assert imported & set(contents.NOT_IMPORTED) == set()


@pytest.mark.parametrize(
    ("name", "belongs"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6/QtCore.abi3.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("libgtk-3.so.0", False),
        ("networkprep-9.dist-info/METADATA", True),
        ("networkprep-9.dist-info/direct_url.json", False),
        ("libcrypto.so.3", False),
        ("libxcb-cursor.so.0", True),
        ("libxcb.so.1", False),
        ("libpython3.13.so.1.0", True),
        ("networkprep/_resources/icons/add.svg", True),
        ("rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so", True),
    ],
)
def test_what_goes_into_the_bundle(contents: ModuleType, name: str, *, belongs: bool) -> None:
    assert contents.belongs(name) is belongs


def _commands(parser: ArgumentParser) -> dict[str, ArgumentParser]:
    (found,) = [action for action in parser._actions if isinstance(action, _SubParsersAction)]
    return dict(found.choices)


def _options(parser: ArgumentParser) -> list[str]:
    return [option for action in parser._actions for option in action.option_strings]
