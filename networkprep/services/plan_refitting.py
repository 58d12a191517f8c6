"""Choosing the openers of a plan again when the event, or whom one looks for there, turns out to be another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from networkprep.services.plan_context import ContextReader
from networkprep.services.plan_lines import refitted
from networkprep.store.data_file import DataConnection
from networkprep.store.plan_pack_gateway import PlanPackGateway


def refit(connection: DataConnection, contexts: ContextReader, event_id: int) -> None:
    """Openers not kept by hand are chosen anew, all else stays; a plan without a pack stays without."""
    packs = PlanPackGateway(connection)
    lines, put_aside = packs.lines(event_id), packs.put_aside(event_id)
    if lines:
        wish = contexts.read(connection, event_id).wish
        packs.write_lines(event_id, refitted(wish, lines, put_aside), put_aside)


@contextmanager
def following_people(connection: DataConnection, contexts: ContextReader, event_id: int) -> Iterator[None]:
    """Let the openers follow whom one looks for (S151); where nothing is known of them, nothing changes."""
    before = contexts.looked_for(connection, event_id)
    yield
    if contexts.looked_for(connection, event_id) != before:
        refit(connection, contexts, event_id)
