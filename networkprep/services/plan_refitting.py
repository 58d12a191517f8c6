"""Choosing the openers of a plan again when the event, or whom one looks for there, turns out to be another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from networkprep.domain.events import EventState
from networkprep.services.plan_context import ContextReader
from networkprep.services.plan_lines import refitted
from networkprep.store.data_file import DataConnection
from networkprep.store.plan_pack_gateway import PlanPackGateway

_AHEAD = frozenset({EventState.PLANNED, EventState.RUNNING})


def refit(connection: DataConnection, contexts: ContextReader, event_id: int) -> None:
    """Openers not kept by hand are chosen anew, all else stays; a plan without a pack stays without.

    After the event nothing is chosen any more: the debrief asks about the lines one took along.
    """
    packs = PlanPackGateway(connection)
    lines, put_aside = packs.lines(event_id), packs.put_aside(event_id)
    context = contexts.read(connection, event_id)
    if lines and context.event.row.state in _AHEAD:
        packs.write_lines(event_id, refitted(context.wish, lines, put_aside), put_aside)


@contextmanager
def following_people(connection: DataConnection, contexts: ContextReader, event_id: int) -> Iterator[None]:
    """Let the openers follow whom one looks for (S151); where nothing is known of them, nothing changes."""
    before = contexts.looked_for(connection, event_id)
    yield
    if contexts.looked_for(connection, event_id) != before:
        refit(connection, contexts, event_id)
