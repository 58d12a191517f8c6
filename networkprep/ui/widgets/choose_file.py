"""Asking for a file without stopping the program: the answer comes to a callback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_file(parent: QWidget, title: str, kinds: str, on_chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask for a file to read; ``kinds`` as Qt writes filters ("Calendars (*.ics)")."""
    return _open(parent, title, kinds, on_chosen, QFileDialog.AcceptMode.AcceptOpen)


def choose_place(
    parent: QWidget, title: str, kinds: str, name: str, on_chosen: Callable[[Path], object]
) -> QFileDialog:
    """Ask where to write a file first called ``name``; the dialog itself asks before it replaces one."""
    dialog = _open(parent, title, kinds, on_chosen, QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    return dialog


def choose_folder(parent: QWidget, title: str, first: Path, on_chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder; the dialog begins in ``first``."""
    dialog = QFileDialog(parent, title, str(first))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return _shown(dialog, on_chosen)


def _open(
    parent: QWidget, title: str, kinds: str, on_chosen: Callable[[Path], object], mode: QFileDialog.AcceptMode
) -> QFileDialog:
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setAcceptMode(mode)
    reading = mode is QFileDialog.AcceptMode.AcceptOpen
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile if reading else QFileDialog.FileMode.AnyFile)
    return _shown(dialog, on_chosen)


def _shown(dialog: QFileDialog, on_chosen: Callable[[Path], object]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: on_chosen(Path(chosen)))
    dialog.open()
    return dialog
