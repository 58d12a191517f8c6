"""Text from people reaches the screen only through the widgets that show it as written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "networkprep" / "ui"
# What guesses rich text, or stops the program until it is answered; and the one module that may use it safely.
_CLASSES = {
    "QLabel": "widgets/plain_text.py",
    "QMessageBox": "widgets/messages.py",
    "QFileDialog": "widgets/choose_file.py",
    "QErrorMessage": "",
    "QInputDialog": "",
    "QProgressDialog": "",
    "QTextBrowser": "",
    "QTextEdit": "",
    "QWizard": "",
    "QWizardPage": "",
    "QWhatsThis": "",
}
_CALLS = {
    "setToolTip": "widgets/plain_text.py",
    "setWhatsThis": "",
    "setHtml": "",
    "appendHtml": "",
    "insertHtml": "",
    "exec": "",
    "exec_": "",
    "processEvents": "",
    "getOpenFileName": "",
    "getOpenFileNames": "",
    "getSaveFileName": "",
    "getExistingDirectory": "",
}


def problems(source: str, where: str) -> Iterator[str]:
    """Uses of what is forbidden in the module at ``where`` (a path under ``ui``)."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name) and _CLASSES.get(node.id, where) != where:
            yield f"{where}:{node.lineno} {node.id}"
        if isinstance(node, ast.Attribute) and (_CLASSES | _CALLS).get(node.attr, where) != where:
            yield f"{where}:{node.lineno} .{node.attr}"


def test_no_module_of_the_window_shows_text_in_its_own_way() -> None:
    found = [
        problem
        for file in sorted(UI.rglob("*.py"))
        for problem in problems(file.read_text(encoding="utf-8"), file.relative_to(UI).as_posix())
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "QLabel(name)",
        "class Own(QLabel): ...",
        "QtWidgets.QLabel(name)",
        "widget.setToolTip(name)",
        "QMessageBox.warning(self, name, name)",
        "QFileDialog.getOpenFileName(self)",
        "dialog.exec()",
        "QApplication.processEvents()",
        "document.setHtml(name)",
    ],
)
def test_each_of_the_ways_around_is_found(line: str) -> None:
    assert list(problems(line, "people/page.py"))
