"""The form of an if-then plan: a cue, one act, in exactly these words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.if_then_form import has_form, in_form, is_exact
from networkprep.domain.line_findings import LineRule
from networkprep.domain.line_suggestions import suggest
from networkprep.domain.starters import StarterCategory


@pytest.mark.row("S106")
@pytest.mark.parametrize(
    "plan",
    ["If it is loud, then I go outside.", "if it is loud, then I go outside", "If it is loud, or late, then I go."],
)
def test_a_plan_in_the_form_draws_no_remark(plan: str) -> None:
    assert has_form(plan)
    assert suggest(plan, StarterCategory.IFTHEN) == ()


@pytest.mark.row("S106")
@pytest.mark.parametrize(
    ("written", "exact"),
    [
        ("when it is loud I go outside", ""),
        ("When it is loud, I go outside", "If it is loud, then I go outside."),
        ("if it is loud then I'll go outside!", "If it is loud, then I go outside."),
        ("I go outside when it is loud", "If it is loud, then I go outside."),
        ("As soon as a talk stalls, then ask what happened next", "If a talk stalls, then I ask what happened next."),
        ("be brave", ""),
        ("If it is loud, then I go. And then I stay.", ""),
    ],
)
def test_another_form_is_offered_in_the_exact_one_where_it_can_be(written: str, exact: str) -> None:
    (remark,) = suggest(written, StarterCategory.IFTHEN)
    assert remark.rule is LineRule.FORM
    assert remark.rewordings == ((exact,) if exact else ())


@given(st.text(max_size=80))
def test_any_words_are_read_and_what_is_offered_is_exact(text: str) -> None:
    offered = in_form(text)
    assert not offered or is_exact(offered)
    assert not offered or has_form(offered)
