"""Every action a service names has words for the message bar and for Undo."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from networkprep.domain.changes import Label
from networkprep.ui.words.actions import done_sentence, undo_name
from tests.source import PACKAGE, python_files


def named_in_services() -> Iterator[str]:
    """The codes given straight to ``label`` or ``Label``."""
    for file in python_files(PACKAGE / "services"):
        for node in ast.walk(file.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"label", "Label"}:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield str(first.value)


def test_every_action_has_words() -> None:
    codes = set(named_in_services())
    assert len(codes) > 40
    assert [
        code for code in sorted(codes) if done_sentence(Label(code)) == code or undo_name(Label(code)) == code
    ] == []
