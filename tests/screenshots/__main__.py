"""Takes the pictures: ``python -m tests.screenshots OUT [NAME...]``, where a NAME is the beginning of a picture's."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# Before Qt is loaded: the same dots, the same letters, no screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_FONT_DPI"] = "96"

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from networkprep.services.demo.year import build_sample_year
from networkprep.system.paths import make_folders, paths_in
from networkprep.system.resources import resources_folder
from networkprep.ui.theme import Appearance, SchemeChoice
from tests.bench.generate import generate
from tests.screenshots.scenes import MORNING, SCENES, Scene, World
from tests.screenshots.stage import Stage, stage_on
from tests.world import clock_at

_FONT, _POINTS = "DejaVu Sans", 10
_SIZES = ((1280, 800), (1024, 700))


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at a scene; ``name`` ends the picture's."""

    name: str
    size: tuple[int, int]
    scheme: SchemeChoice = SchemeChoice.LIGHT
    text: float = 1.0
    mirrored: bool = False


PLAIN = [
    Look(f"{scheme}_{size[0]}", size, scheme) for size in _SIZES for scheme in (SchemeChoice.LIGHT, SchemeChoice.DARK)
]
MAIN = [Look("rtl", _SIZES[0], mirrored=True), Look("large", _SIZES[0], text=2.0)]


class Studio:
    """Plays scenes and writes their pictures."""

    def __init__(self, out: Path, work: Path) -> None:
        self._out = out
        self._work = work
        self.complaints: list[str] = []
        self._app = QApplication(sys.argv[:1])
        QLocale.setDefault(QLocale("en_GB"))
        self._app.setFont(QFont(_FONT, _POINTS))
        self._appearance = Appearance(self._app, resources_folder(), SchemeChoice.LIGHT)
        self._year = paths_in(work / "year")
        build_sample_year(self._year, clock_at(MORNING))

    @cached_property
    def _thousands(self) -> Path:
        """A data file with a hundred thousand people, made once for all scenes that want it."""
        path = self._work / "thousands.db"
        generate(path, history=0.02)
        return path

    def play(self, scene: Scene) -> None:
        """One scene in all its looks."""
        paths = paths_in(self._work / scene.name)
        if scene.world is World.YEAR:
            shutil.copytree(self._year.data, paths.data)
        make_folders(paths)
        if scene.world is World.THOUSANDS:
            shutil.copy(self._thousands, paths.data_file)
        with stage_on(paths, clock_at(scene.at)) as stage:
            self._dress(stage, PLAIN[0])
            scene.play(stage)
            for look in [*PLAIN, *(MAIN if scene.main else [])]:
                self._dress(stage, look)
                stage.shot().save(str(self._out / f"{scene.name}_{look.name}.png"))
                self.complaints += [f"{scene.name}_{look.name}: {words}" for words in stage.cut_off()]
            self._dress(stage, PLAIN[0])

    def _dress(self, stage: Stage, look: Look) -> None:
        self._appearance.choose(look.scheme)
        self._appearance.set_text_scale(look.text)
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
        )
        stage.window.resize(*look.size)
        stage.settle()


def main(out: Path, wanted: list[str]) -> int:
    """Take the pictures whose names begin as wanted, all without any; 1 when something on one of them is cut off."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        studio = Studio(out, Path(work))
        for scene in SCENES:
            if wanted and not scene.name.startswith(tuple(wanted)):
                continue
            if scene.can_play:
                studio.play(scene)
            else:
                sys.stderr.write(f"{scene.name}: its page is not there yet\n")
        for complaint in studio.complaints:
            sys.stderr.write(f"cut off: {complaint}\n")
    return 1 if studio.complaints else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument("wanted", nargs="*", metavar="NAME", help="how the name of a wanted picture begins")
    asked = parser.parse_args()
    sys.exit(main(asked.out, asked.wanted))
