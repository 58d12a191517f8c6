"""Forgotten for good: no trace is left in any file of the data folder, and what may be left elsewhere is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from networkprep.domain.errors import GoneError
from networkprep.domain.interactions import InteractionKind
from networkprep.domain.promises import PromiseDraft, Whose
from networkprep.services.captures import EventChoice
from networkprep.services.catalogue import Services
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.promise_gateway import PromiseGateway
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.services.debrief.evening import evening
from tests.services.people import someone, talk

CANARY = "Quetzalcanary"


def _files_with(folder: Path, word: str) -> list[str]:
    found = [file for file in folder.rglob("*") if file.is_file() and word.casefold().encode() in _folded(file)]
    return [file.name for file in found]


def _folded(file: Path) -> bytes:
    return file.read_bytes().lower()


def _leave_traces(services: Services, paths: Paths) -> int:
    ana = someone(services, f"{CANARY} Ruiz", notes=f"{CANARY} likes rivers", interests=(CANARY,))
    capture = services.captures.save(f"{CANARY} Ruiz ~bees !send {CANARY} the article").value.id
    with services.people._data.quiet_change() as connection:
        CaptureGateway(connection).set(capture, person_id=ana)
        for promise in PromiseGateway(connection).of_captures([capture]):
            PromiseGateway(connection).set(promise.id, person_id=ana)
        draft = PromiseDraft(Whose.THEIRS, f"the map of {CANARY}", CANARY, person_id=ana)
        PromiseGateway(connection).add(draft, "uid-p", services.clock.now())
    talk(services, ana, note=f"lunch with {CANARY}")
    services.people.edit(ana, notes="something else")
    services.history.undo()
    services.drafts.keep({"editor:message": {"text": f"Dear {CANARY} Ruiz"}, "capture": {"text": "Ben @River Lab"}})
    paths.crash_file.write_text(f"while showing {CANARY}", encoding="utf-8")
    return ana


@pytest.mark.fault(39)
def test_no_trace_is_left_in_the_file_its_log_drafts_or_crash_reports(services: Services, paths: Paths) -> None:
    """Teeth: without ``optimise`` the name stands in the search index; without the checkpoint in the log file."""
    ana = _leave_traces(services, paths)
    assert _files_with(paths.data, CANARY) != []
    services.forgetting.forget(ana)
    assert _files_with(paths.data.parent, CANARY) == []
    assert services.history.labels().undo is None
    with pytest.raises(GoneError):
        services.people.details(ana)


def test_other_drafts_and_shared_talks_stay(services: Services, paths: Paths) -> None:
    ana = _leave_traces(services, paths)
    ben = someone(services, "Ben Okafor")
    talk(services, ana, ben, kind=InteractionKind.TOGETHER, note="a workshop", on_date=date(2026, 11, 1))
    services.forgetting.forget(ana)
    assert services.drafts.find("capture") == {"text": "Ben @River Lab"}
    assert services.drafts.find("editor:message") == {}
    assert [moment.words for moment in services.person_pages.page(ben).moments] == ["a workshop"]


def test_the_answer_tells_what_still_holds_them(services: Services) -> None:
    ana = someone(services, "Ana Ruiz")
    services.backups.make()
    services.captures.save("Ben, knows Ana Ruiz")
    done = services.forgetting.forget(ana)
    assert (done.value.backups, done.value.notes) == (1, 1)
    assert done.change.undoable is False


def test_a_short_name_inside_other_words_costs_no_draft(services: Services, clock: StandingClock) -> None:
    """Teeth: whoever forgot Al lost the debrief they had begun, for "quality" stands in it, and what held "also"."""
    al = someone(services, "Al")
    flow = services.debrief.open(evening(services, clock, ("Sally from the palace",)))
    services.captures.save("Ben, knows Al", EventChoice(None))
    kept = {"text": "Sally, also from the palace"}
    services.drafts.keep({flow.key: flow.body(), "capture": kept, "editor:message": {"text": "Hello AL, how are you?"}})
    assert services.forgetting.forget(al).value.notes == 1
    assert services.drafts.find("capture") == kept
    assert services.drafts.find(flow.key) == flow.body()
    assert services.drafts.find("editor:message") == {}


def test_a_name_without_blanks_around_it_is_found(services: Services) -> None:
    wang = someone(services, "王")
    services.drafts.keep({"capture": {"text": "王さんと話した"}})
    services.forgetting.forget(wang)
    assert services.drafts.find("capture") == {}
