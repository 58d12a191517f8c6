"""Names as one would say them, whatever people hang on them elsewhere."""

from __future__ import annotations

import pytest

from networkprep.domain.bare_names import bare_name


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Ana Ruiz, PhD", "Ana Ruiz"),
        ("Ana Ruiz, M.Sc., MBA", "Ana Ruiz"),
        ("Ana Ruiz (she/her)", "Ana Ruiz"),
        ("Ana Ruiz 🌱", "Ana Ruiz"),
        ("Ana Ruiz 👩\u200d💻\ufe0f", "Ana Ruiz"),
        ("🚀 Ana [open to work] Ruiz, Ph.D.", "Ana Ruiz"),
        ("Ruiz, Ana", "Ruiz, Ana"),
        ("José Ñuñez", "José Ñuñez"),
        ("王小明", "王小明"),
        ("Ana Ruiz, ", "Ana Ruiz"),
        ("Martin Luther King, Jr.", "Martin Luther King"),
        ("🌱", "🌱"),
        ("(anonymous)", "(anonymous)"),
    ],
)
def test_what_hangs_on_a_name_is_not_said(written: str, said: str) -> None:
    assert bare_name(written) == said
