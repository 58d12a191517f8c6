"""Every way the world fails, and every rule that says no, has a sentence of its own: what, why, what now."""

from __future__ import annotations

import ast

import pytest

from networkprep.domain.errors import RefusedError, WorldError, WorldFailure
from networkprep.ui.words.failures import failure_sentence
from tests.source import PACKAGE, python_files

_REFUSED = sorted({
    node.args[0].value
    for file in python_files(PACKAGE)
    for node in ast.walk(file.tree)
    if isinstance(node, ast.Call)
    and isinstance(node.func, ast.Name)
    and node.func.id == "RefusedError"
    and isinstance(node.args[0], ast.Constant)
    and isinstance(node.args[0].value, str)
})


@pytest.mark.parametrize("code", _REFUSED)
def test_a_rule_that_says_no_says_why_and_what_now(code: str) -> None:
    """Teeth: a code without words would read "That is not possible here"."""
    sentence = failure_sentence(RefusedError(code, endings=".vcf, .csv", kinds=""))
    assert sentence != "That is not possible here."
    assert sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize("failure", list(WorldFailure))
def test_a_failure_of_the_world_says_what_now(failure: WorldFailure) -> None:
    assert failure_sentence(WorldError(failure)).endswith(".")


def test_the_sentence_names_the_endings_that_are_known() -> None:
    assert ".vcf, .csv" in failure_sentence(RefusedError("ENDING_UNKNOWN", endings=".vcf, .csv"))
