#!/usr/bin/env python3
"""Draws the icon in the sizes desktops ask for: ``draw_icons.py ICON.svg FOLDER`` (PNGs, an .ico and an .icns)."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 24, 32, 48, 64, 256)
_ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def main(drawing: Path, folder: Path) -> None:
    """Draw all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication([])
    renderer = QSvgRenderer(str(drawing))
    pictures = {side: _png(renderer, side) for side in SIZES}
    for side, content in pictures.items():
        (folder / f"{side}.png").write_bytes(content)
    (folder / "networkprep.ico").write_bytes(_ico([(side, pictures[side]) for side in _ICO_SIZES]))
    (folder / "networkprep.icns").write_bytes(_icns([(kind, pictures[side]) for kind, side in _ICNS_TYPES.items()]))
    app.quit()


def _png(renderer: QSvgRenderer, side: int) -> bytes:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """Windows' file of icons: a table of sizes, then the pictures as PNG."""
    place = 6 + 16 * len(pictures)
    table, content = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for side, picture in pictures:
        table += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), place + len(content))
        content += picture
    return table + content


def _icns(pictures: list[tuple[bytes, bytes]]) -> bytes:
    """The file of icons of macOS: entries of a kind, a length, a PNG."""
    content = b"".join(kind + struct.pack(">I", len(picture) + 8) + picture for kind, picture in pictures)
    return b"icns" + struct.pack(">I", len(content) + 8) + content


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
