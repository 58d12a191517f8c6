#!/usr/bin/env python3
"""What goes into the bundle. Qt's parts and the system's libraries are named one by one: what is new stays out."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import PurePath

NOT_IMPORTED = [
    "_curses", "_hashlib", "_ssl", "_tkinter", "_uuid", "curses", "distutils", "doctest", "lib2to3", "multiprocessing",
    "pdb", "pydoc", "pydoc_data", "readline", "rlcompleter", "setuptools", "ssl", "tkinter", "trove_classifiers",
    "unittest", "xmlrpc",
]  # fmt: skip
"""Offered by libraries, used by nobody here. Without ``_ssl`` and ``_hashlib`` no OpenSSL is carried."""

_QT_PACKAGES = {"PySide6", "shiboken6"}

_QT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qgif", "qico", "qjpeg", "qsvg", "qwebp"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
"""Left out among others: GTK's theme (it drags GTK 3 along), screens without a desktop, TLS, the virtual keyboard."""

_QT_LIBRARIES = {
    "Core", "DBus", "Gui", "Network", "PrintSupport", "Svg", "WaylandClient", "Widgets", "WlShellIntegration", "XcbQpa",
}  # fmt: skip

_SYSTEM_LIBRARIES = re.compile(
    r"lib(python3\.\d+|pyside6\.abi3|shiboken6\.abi3|icudata|icui18n|icuuc|sqlite3|ffi|bz2|lzma|xkbcommon|xkbcommon-x11"
    r"|xcb-(cursor|icccm|image|keysyms|render-util|util|xkb))\.so[.\d]*"
)
"""Carried on Linux: what Python needs, and the small ones a desktop may lack. The rest is the system's."""


_NOTES_OF_PIP = {"INSTALLER", "RECORD", "REQUESTED", "direct_url.json"}
"""How a package came onto the machine that builds, with that machine's paths."""


def carried_packages() -> list[str]:
    """The import names of NetworkPrep and of all that it needs, Qt's apart, which is chosen file by file."""
    names = {_comparable(found.metadata["Name"]) for found in needed_distributions()}
    return sorted(
        package
        for package, sources in packages_distributions().items()
        if set(map(_comparable, sources)) & names and package not in _QT_PACKAGES
    )


def needed_distributions() -> list[Distribution]:
    """NetworkPrep as it is installed here, what it needs, and what that needs."""
    from packaging.requirements import Requirement  # noqa: PLC0415  # tests of the rules above go without it

    found: dict[str, Distribution] = {}
    wanted = ["networkprep"]
    while wanted:
        name = _comparable(wanted.pop())
        if name in found:
            continue
        found[name] = distribution(name)
        needed = (Requirement(line) for line in found[name].requires or ())
        wanted += [each.name for each in needed if each.marker is None or each.marker.evaluate({"extra": ""})]
    return list(found.values())


def _comparable(name: str) -> str:
    """A distribution's name as it is compared: small letters, and one kind of joint."""
    return re.sub(r"[-_.]+", "-", name).lower()


def belongs(name: str) -> bool:
    """Whether a file belongs into the bundle, by its place in it."""
    path = PurePath(name.replace("\\", "/"))
    if path.name in _NOTES_OF_PIP or "translations" in path.parts or path.suffix in {".pxd", ".pyi", ".pyx"}:
        return False
    if "plugins" in path.parts and "PySide6" in path.parts:
        return path.name.split(".")[0].removeprefix("lib") in _QT_PLUGINS.get(path.parent.name, set())
    if found := re.match(r"(?:lib)?Qt6?(\w+)\.(?:so|dll|dylib|abi3|pyd)", path.name):
        return found[1] in _QT_LIBRARIES
    if path.name.startswith("lib") and ".so" in path.name:
        return _SYSTEM_LIBRARIES.fullmatch(path.name) is not None
    return True
