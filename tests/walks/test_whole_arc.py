"""From a real invitation to kept promises, through crash, undo, and all of it out and in again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.walks.chapters import INTENTION, NOTES, REMEMBERED
from tests.walks.person import Person

INVITATION = "jens-maus+node-ical__meetup-timed-tz.ics"
PEOPLE = ["Ana Ruiz", "Ben Okafor", "Cleo Marchetti", REMEMBERED]
MOST_KEYS = 60
# The evening of the invitation, Wednesday 9 November 2011, 19:00 to 21:00 in Phoenix.
BEFORE, BREAK, AFTER = "2011-11-08T20:00", "2011-11-09T20:05", "2011-11-09T22:10"
FRIDAY = "2011-11-11"
_OF_THE_MOMENT = {"schema", "generator", "exported_at"}


@pytest.fixture
def person(tmp_path: Path, corpus: Path) -> Person:
    """Somebody with an empty folder and a real invitation."""
    return Person(tmp_path / "data", next(corpus.rglob(INVITATION)))


@pytest.mark.row(*(
    "X2",
    "X3",
    "S14",
    "S88",
    "S89",
    "S90",
    "S91",
    "S96",
    "S97",
    "S130",
    "S132",
    "S156",
))
@pytest.mark.parametrize("way_in", ["drop", "paste"])
def test_the_whole_arc_by_keyboard(person: Person, tmp_path: Path, way_in: str) -> None:
    """Dropping a file is no key; pasted, the invitation comes in by keyboard, too."""
    (planned,) = person.at(BEFORE, way_in)
    assert planned["intention"] == INTENTION
    assert planned["people"] == ["somebody who maps bees"]
    assert (planned["starts"], planned["zone"]) == ("2011-11-09T19:00:00", "America/Phoenix")

    (captured,) = person.at(BREAK, "capture")
    assert captured["notes"] == list(NOTES)
    assert captured["keys"] == len(NOTES), "one key beside the text of a note"

    telling = person.at(AFTER, "begin")
    assert next(telling)["leads"] == "debrief"
    begun = next(telling)
    assert begun["half"]
    telling.close()  # kill -9

    resumed, saved, undone, redone = person.at(AFTER, "finish")
    assert resumed == {
        "at": "Cleo Marchetti",
        "remembered": REMEMBERED,
        "whys": ["we both asked", "he laughed", "", ""],
    }
    _check_what_was_made(saved)
    keys = begun["keys"] + saved["keys"]
    print(f"keys for four people and six follow-ups, beside free text: {keys}")
    assert keys <= MOST_KEYS

    assert undone["undone"] == {"people": [], "promises": [], "follow_ups": [], "drafts": []}
    assert undone["flow_text"] == REMEMBERED
    assert redone["redone"] == saved["made"]
    _out_and_in_again(person, tmp_path)


def _check_what_was_made(saved: dict[str, Any]) -> None:
    assert saved["button"] == "Save 4 people and 6 follow-ups"
    made = saved["made"]
    assert made["people"] == sorted(PEOPLE)
    assert made["promises"] == sorted([
        "mine: send her the soil article",
        "mine: lend her the hive book",
        "mine: introduce her to Ana",
        "mine: send her the map list",
        "theirs: he sends the notes",
    ])
    assert {due for _, due, _ in made["follow_ups"]} == {FRIDAY}
    assert [name for name, _, _ in made["follow_ups"]] == sorted([*PEOPLE, "Ana Ruiz", "Cleo Marchetti"])
    assert any("soil article" in draft and "beekeeping" in draft for draft in made["drafts"])


def _out_and_in_again(person: Person, tmp_path: Path) -> None:
    out, again = tmp_path / "all.json", tmp_path / "again.json"
    person.command(AFTER, "export", "everything", "-o", str(out))
    shutil.rmtree(person.folder)
    person.command(AFTER, "import", str(out))
    person.command(AFTER, "export", "everything", "-o", str(again))
    before, after = json.loads(out.read_text("utf-8")), json.loads(again.read_text("utf-8"))
    assert {key: value for key, value in before.items() if key not in _OF_THE_MOMENT} == {
        key: value for key, value in after.items() if key not in _OF_THE_MOMENT
    }


def test_no_walk_touches_a_pointer() -> None:
    """Keyboard alone: nothing here clicks, moves or presses with a pointer."""
    forbidden = ("mouse" + "Click", "mouse" + "Press", "mouse" + "Move", ".click" + "(")
    found = [
        f"{file.name}: {word}"
        for file in Path(__file__).parent.glob("*.py")
        for word in forbidden
        if word in file.read_text("utf-8")
    ]
    assert found == []
