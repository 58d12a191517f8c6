"""What the invented person made of the starters over the year: own lines, own words, favourites, one hidden."""

from __future__ import annotations

from functools import partial

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.library import OwnLineDraft
from networkprep.domain.starters import StarterCategory
from networkprep.services.catalogue import Services
from networkprep.services.demo.content import Telling
from networkprep.services.demo.timeline import Timeline, day_of

_AT = "20:30"


def put_library_on(services: Services, line: Timeline, me: Telling) -> None:
    """Put each change of the library on its evening."""
    lines = services.own_lines
    for own in me["own_line"]:
        line.put(line.moment(day_of(line.today, own["days"]), _AT), partial(lines.add, _draft(own)))
    for said in me["reworded"]:
        at = line.moment(day_of(line.today, said["days"]), _AT)
        line.put(at, partial(lines.reword, said["key"], said["text"]))
    for mark, do in (("favourite", lines.set_favourite), ("hidden", lines.set_hidden)):
        at = line.moment(day_of(line.today, me[mark]["days"]), _AT)
        for key in me[mark]["keys"]:
            line.put(at, partial(do, key, True))


def _draft(own: Telling) -> OwnLineDraft:
    kinds = tuple(EventKind(kind) for kind in own.get("kinds", ()))
    return OwnLineDraft(own["text"], StarterCategory(own["category"]), kinds, situation=own.get("situation", ""))
