"""Every pair of colours that meets on the screen can be told apart (WCAG 1.4.3 and 1.4.11)."""

from __future__ import annotations

from pathlib import Path

import pytest

from networkprep.ui.theme.reading import ThemeFileError, read_theme
from networkprep.ui.theme.roles import Role, State, Theme
from tests.conftest import RESOURCES

_GROUNDS = (Role.WINDOW, Role.SURFACE, Role.RAISED, Role.HOVER)
_WORDS = [
    *((words, ground) for words in (Role.TEXT, Role.MUTED, Role.ACCENT) for ground in _GROUNDS),
    (Role.ACCENT_TEXT, Role.ACCENT),
    (Role.ACCENT_TEXT, Role.FOCUS),
    (Role.SELECTION_TEXT, Role.SELECTION),
    *((state.text, state.ground) for state in State),
    *((state.text, ground) for state in State for ground in _GROUNDS),
]
_SIGNS = [
    *(
        (sign, ground)
        for sign in (Role.BORDER, Role.ACCENT, Role.FOCUS, Role.GOOD, Role.ATTENTION, Role.QUIET)
        for ground in _GROUNDS
    ),
    *((state.mark, state.ground) for state in State),
    (Role.ACCENT, Role.SELECTION),
    (Role.FOCUS, Role.SELECTION),
]


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return read_theme(RESOURCES / "themes" / f"{request.param}.toml")


@pytest.mark.parametrize(("words", "ground"), _WORDS)
def test_words_are_readable_on_their_ground(theme: Theme, words: Role, ground: Role) -> None:
    assert contrast(theme[words], theme[ground]) >= 4.5


@pytest.mark.parametrize(("sign", "ground"), _SIGNS)
def test_edges_icons_and_focus_stand_out(theme: Theme, sign: Role, ground: Role) -> None:
    assert contrast(theme[sign], theme[ground]) >= 3.0


def test_a_forgotten_role_is_named(tmp_path: Path) -> None:
    whole = (RESOURCES / "themes" / "light.toml").read_text(encoding="utf-8")
    file = tmp_path / "odd.toml"
    file.write_text("\n".join(line for line in whole.splitlines() if not line.startswith("muted")), encoding="utf-8")
    with pytest.raises(ThemeFileError, match="muted"):
        read_theme(file)


@pytest.mark.parametrize("colour", ["red", "#12345", "#GGGGGG", ""])
def test_a_value_that_is_no_colour_is_named(tmp_path: Path, colour: str) -> None:
    whole = (RESOURCES / "themes" / "light.toml").read_text(encoding="utf-8")
    file = tmp_path / "odd.toml"
    file.write_text(whole.replace('focus = "#14524d"', f'focus = "{colour}"'), encoding="utf-8")
    with pytest.raises(ThemeFileError, match="focus"):
        read_theme(file)
