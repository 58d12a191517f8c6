"""What every change of a plan has in common: one undoable step, and whether the plan is enough by now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from networkprep.domain.changes import Label
from networkprep.domain.plans import is_prepared
from networkprep.store.data_file import DataConnection, DataFile, Step
from networkprep.store.plan_gateway import PlanGateway


@contextmanager
def changing_plan(data: DataFile, event_id: int, label: Label, edit: str = "") -> Iterator[Step]:
    """One change of one plan; afterwards the plan knows whether it is enough."""
    with data.change(label, edit) as step:
        yield step
        _settle(step.connection, event_id)


def _settle(connection: DataConnection, event_id: int) -> None:
    plans = PlanGateway(connection)
    basics = plans.basics(event_id)
    enough = is_prepared(basics.intention, *plans.work_done(event_id))
    if enough != basics.prepared:
        plans.set(event_id, prepared=enough)
