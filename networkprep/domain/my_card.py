"""My own contact card: how I am called and reached, to be shown or printed as a code. It holds nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from networkprep.domain.contact_cards import ContactCard, ContactValue
from networkprep.domain.what_i_bring import AboutMe

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PictureCode:
    """A code of dark and light squares (QR), without the light margin of four squares that must lie around it."""

    rows: tuple[tuple[bool, ...], ...]

    @property
    def side(self) -> int:
        """How many squares it is wide and high."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class MyFacts:
    """What may stand on my card; all of it typed by myself for this purpose."""

    name: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    link: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Line by line as a person reads it; nothing without a name."""
        return tuple(
            filter(None, (self.name, self.organisation, self.email, self.phone, self.link)) if self.name else ()
        )

    @property
    def is_reachable(self) -> bool:
        """Whether somebody could write, call or look."""
        return bool(self.name and (self.email or self.phone or self.link))


@dataclass(frozen=True, slots=True)
class MyCard:
    """The facts and their code; no code without a name and a way to be reached, or when there is too much for one."""

    facts: MyFacts = MyFacts()
    code: PictureCode | None = None


def facts_of(me: AboutMe) -> MyFacts:
    """What of the answers about me goes on the card."""
    return MyFacts(me.name or me.called, me.organisation, me.email, me.phone, me.link)


def contact_card(facts: MyFacts, given: str, family: str) -> ContactCard:
    """The facts as a card of a contact file. A link gets its scheme, for a phone takes it for a link then only."""
    link = facts.link if not facts.link or _SCHEME.match(facts.link) else f"https://{facts.link}"
    return ContactCard(
        name=facts.name,
        given=given,
        family=family,
        organisation=(facts.organisation,) if facts.organisation else (),
        emails=_values(facts.email),
        phones=_values(facts.phone),
        urls=_values(link),
    )


def _values(value: str) -> tuple[ContactValue, ...]:
    return (ContactValue(value),) if value else ()
