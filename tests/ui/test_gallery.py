"""The gallery itself: every page in both themes, from right to left, and at twice the text size."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from networkprep.ui.theme import Appearance
from tests.gallery import PICTURES, VARIANTS, take


def test_every_picture_is_taken_and_fits_its_window(appearance: Appearance, tmp_path: Path) -> None:
    assert take(appearance, tmp_path) == []
    taken = {file.stem: QImage(str(file)) for file in tmp_path.glob("*.png")}
    assert len(taken) == len(PICTURES) * len(VARIANTS)
    assert {name for name, picture in taken.items() if picture.isNull()} == set()
    assert taken["plan_light"] != taken["plan_dark"]
