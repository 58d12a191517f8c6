"""People for tests: made through the services, as a person would make them."""

from __future__ import annotations

from typing import Any

from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.people import PersonDraft
from networkprep.services.catalogue import Services


def someone(services: Services, name: str = "Ana Ruiz", **fields: Any) -> int:
    """A new person's key."""
    return services.people.add(PersonDraft(name, **fields)).value


def talk(services: Services, *people: int, kind: InteractionKind = InteractionKind.CONVERSATION, **fields: Any) -> int:
    """An interaction of today with these people; its key."""
    draft = InteractionDraft(fields.pop("on_date", services.clock.today()), kind, people, **fields)
    return services.interactions.log(draft).value.id
