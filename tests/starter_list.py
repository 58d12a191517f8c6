"""Renders the built-in lines for reading: ``python -m tests.starter_list`` writes docs/starter-lines.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from networkprep.domain.starters import PARTS, Starter, StarterCategory
from networkprep.services.starter_library import load_library
from tests.source import ROOT

PLACE = ROOT / "docs" / "starter-lines.md"
TITLES = {
    StarterCategory.OPENERS: "Openers",
    StarterCategory.FOLLOWUPS_Q: "Follow-up questions",
    StarterCategory.TRANSITIONS: "Transitions for lulls",
    StarterCategory.VALUE: "What I bring: patterns and hand-back questions",
    StarterCategory.OFFERS: "Offers of help",
    StarterCategory.EXITS: "Graceful exits",
    StarterCategory.OUTREACH: "First messages, each with its short note",
    StarterCategory.FU_RESOURCE: "Follow-up: a promised resource",
    StarterCategory.FU_COLLAB: "Follow-up: a possible collaboration",
    StarterCategory.FU_PLEASANT: "Follow-up: simply pleasant",
    StarterCategory.TOUCHES: "Keeping in touch",
    StarterCategory.RECONNECT: "Reconnecting",
    StarterCategory.GIVING: "Giving back",
    StarterCategory.NOREPLY: "No reply, a no, letting rest",
    StarterCategory.REFRAMES: "Reframes",
    StarterCategory.IFTHEN: "If-then plans",
    StarterCategory.APPROACH: "Approach lines",
}


def rendered(library: Iterable[Starter]) -> str:
    """The whole list as Markdown: by category, then by part or occasion."""
    lines = list(library)
    text = [
        "# The built-in lines",
        "",
        f"All {len(lines)} lines of `resources/starters/`, for reading aloud. Words in braces are filled with what the",
        "person wrote down; *guide* marks a question of the guide. Written by `python -m tests.starter_list`.",
    ]
    for category in StarterCategory:
        of_category = [line for line in lines if line.category is category]
        text += ["", f"## {TITLES[category]} ({len(of_category)})"]
        for group, members in _groups(category, of_category):
            text += ["", f"**{group}**"] if group else []
            text += ["", *(_entry(line) for line in members)]
    return "\n".join(text) + "\n"


def _groups(category: StarterCategory, lines: list[Starter]) -> Iterator[tuple[str, list[Starter]]]:
    if category in PARTS:
        for part in PARTS[category]:
            yield part.replace("_", " "), [line for line in lines if part in line.tags]
        return
    occasions = dict.fromkeys(_occasion(line) for line in lines)
    for occasion in occasions:
        members = [line for line in lines if _occasion(line) == occasion]
        yield (occasion or ("anywhere" if len(occasions) > 1 else "")), members


def _occasion(line: Starter) -> str:
    return ", ".join(sorted(kind.replace("_", " ") for kind in line.contexts))


def _entry(line: Starter) -> str:
    marks = " *guide*" if line.source == "guide" else ""
    below = "".join(f"\n  - {words}" for words in (line.note_form, line.example) if words)
    return f"- {line.text}{marks}{below}"


if __name__ == "__main__":
    PLACE.write_text(rendered(load_library()), encoding="utf-8")
