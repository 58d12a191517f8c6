"""The pack of a plan and its card: another line, own words, and what goes along (S33, S48, S106, S146)."""

from __future__ import annotations

from collections.abc import Sequence

from networkprep.domain.changes import Change, Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.errors import RefusedError
from networkprep.domain.packs import filled
from networkprep.domain.plain_text import LINE_CAP, clean_line
from networkprep.domain.plans import MOST_IF_THENS, PlannedIfThen
from networkprep.domain.pocket_card import MOST_ITEMS, CardItemKind
from networkprep.domain.profile import StatementDraft
from networkprep.domain.ranking import ranked
from networkprep.domain.starters import Starter, StarterCategory
from networkprep.services.plan_context import ContextReader, PlanContext
from networkprep.services.plan_lines import swapped, with_slots
from networkprep.services.plan_reading import read_plan
from networkprep.services.plan_steps import changing_plan
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.plan_gateway import PlanGateway
from networkprep.store.plan_pack_gateway import PlanPackGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.starter_gateway import StarterGateway


class PlanPacksService:
    """What a person does with the lines of a plan."""

    def __init__(self, data: DataFile, clock: Clock, contexts: ContextReader) -> None:
        self._data = data
        self._clock = clock
        self._contexts = contexts

    def swap(self, event_id: int, line_id: int) -> Change:
        """The next line in this place; when all were seen the round begins again."""
        with changing_plan(self._data, event_id, label("PLAN_LINE_SWAPPED")) as step:
            packs = PlanPackGateway(step.connection)
            _, line = packs.line(line_id)
            wish = self._contexts.read(step.connection, event_id).wish
            lines, aside = swapped(wish, packs.lines(event_id), packs.put_aside(event_id), line.place)
            packs.write_lines(event_id, lines, aside)
        return step.change

    def keep(self, event_id: int, line_id: int, kept: bool) -> Change:
        """Hold on to a line, or let the program choose again when the plan changes."""
        with changing_plan(self._data, event_id, label("PLAN_LINE_KEPT")) as step:
            PlanPackGateway(step.connection).set_line(line_id, kept=kept)
        return step.change

    def reword(self, event_id: int, line_id: int, text: str) -> Change:
        """Say a line in one's own words: here, and wherever this line comes up again (S146).

        An empty text goes back to the built-in wording.
        """
        with changing_plan(self._data, event_id, label("PLAN_LINE_REWORDED")) as step:
            packs = PlanPackGateway(step.connection)
            _, line = packs.line(line_id)
            said = self._reword(step.connection, event_id, line.starter_key, text)
            packs.set_line(line_id, text=said, kept=True)
        return step.change

    def swap_if_then(self, event_id: int, if_then_id: int) -> Change:
        """Another if-then plan in this place, for the same moment where there is one (S106)."""
        with changing_plan(self._data, event_id, label("PLAN_IF_THEN_SWAPPED")) as step:
            packs = PlanPackGateway(step.connection)
            _, plan = packs.if_then(if_then_id)
            context = self._contexts.read(step.connection, event_id)
            aside = packs.put_aside(event_id)
            line, aside = _next_if_then(context, plan, packs.if_thens(event_id), aside)
            if line is not None:
                packs.write_lines(event_id, packs.lines(event_id), aside)
                text = filled(line.text, context.wish.occasion.facts)
                packs.set_if_then(if_then_id, starter_key=line.id, text=text, happened=None)
        return step.change

    def write_if_then(self, event_id: int, if_then_id: int, text: str) -> Change:
        """Write an if-then plan in one's own words, for this event (S106); an empty text takes it off."""
        kept = clean_line(text, LINE_CAP).text
        with changing_plan(self._data, event_id, label("PLAN_IF_THEN_WRITTEN")) as step:
            packs = PlanPackGateway(step.connection)
            if kept:
                packs.set_if_then(if_then_id, text=kept)
            else:
                packs.remove_if_then(if_then_id)
        return step.change

    def add_if_then(self, event_id: int, text: str) -> Done[int]:
        """An if-then plan of one's own; RefusedError ``IF_THENS_FULL`` for a fourth, ValueError without words."""
        kept = clean_line(text, LINE_CAP).text
        if not kept:
            raise ValueError("no plan in it")
        with changing_plan(self._data, event_id, label("PLAN_IF_THEN_WRITTEN")) as step:
            packs = PlanPackGateway(step.connection)
            if len(packs.if_thens(event_id)) >= MOST_IF_THENS:
                raise RefusedError("IF_THENS_FULL")
            added = packs.add_if_then(event_id, kept, None)
        return step.done(added)

    def remove_if_then(self, event_id: int, if_then_id: int) -> Change:
        """Take an if-then plan off."""
        with changing_plan(self._data, event_id, label("PLAN_IF_THEN_REMOVED")) as step:
            PlanPackGateway(step.connection).remove_if_then(if_then_id)
        return step.change

    def choose_statements(self, event_id: int, statement_ids: Sequence[int]) -> Change:
        """Take these ways to say what I bring along, the first one on the card (S48)."""
        with changing_plan(self._data, event_id, label("PLAN_STATEMENTS")) as step:
            PlanGateway(step.connection).choose_statements(event_id, statement_ids)
        return step.change

    def add_statement(self, event_id: int, text: str) -> Done[int]:
        """Write a new way to say what I bring and take it along; ValueError without words."""
        kept = clean_line(text, LINE_CAP).text
        if not kept:
            raise ValueError("no words in it")
        with changing_plan(self._data, event_id, label("PLAN_STATEMENTS")) as step:
            draft = StatementDraft(kept)
            statement_id = ProfileGateway(step.connection).add_statement(draft, self._clock.now())
            plans = PlanGateway(step.connection)
            plans.choose_statements(event_id, (*plans.statements(event_id), statement_id))
        return step.done(statement_id)

    def put_on_card(self, event_id: int, kind: CardItemKind, instead_of: CardItemKind | None = None) -> Change:
        """Put an item on the card; RefusedError ``CARD_FULL`` for a seventh until it is said what makes room (S33)."""
        with changing_plan(self._data, event_id, label("PLAN_CARD")) as step:
            plans = PlanGateway(step.connection)
            others = [each for each in self._on_card(step.connection, event_id) if each not in {kind, instead_of}]
            if len(others) >= MOST_ITEMS:
                raise RefusedError("CARD_FULL", kinds=",".join(others))
            plans.set(event_id, card_items=[each for each in CardItemKind if each in {kind, *others}])
        return step.change

    def take_off_card(self, event_id: int, kind: CardItemKind) -> Change:
        """Take an item off the card."""
        with changing_plan(self._data, event_id, label("PLAN_CARD")) as step:
            plans = PlanGateway(step.connection)
            kinds = [each for each in self._on_card(step.connection, event_id) if each is not kind]
            plans.set(event_id, card_items=kinds)
        return step.change

    def _on_card(self, connection: DataConnection, event_id: int) -> tuple[CardItemKind, ...]:
        return read_plan(connection, self._contexts.read(connection, event_id)).card_kinds

    def _reword(self, connection: DataConnection, event_id: int, key: str, text: str) -> str:
        """Keep the wording in the library; what the line says at this event from now on."""
        context = self._contexts.read(connection, event_id)
        line = self._contexts.library.find(context.marks, key)
        facts = dict(context.wish.occasion.facts)
        own = with_slots(line, clean_line(text, LINE_CAP).text, facts)
        built_in = self._contexts.library.built_in.get(key)
        starters = StarterGateway(connection)
        if built_in is None:
            starters.write_words(key, own or line.text)
            return filled(own or line.text, facts)
        other = own if own not in {"", built_in.text} else None
        starters.reword(key, built_in.category, other, self._clock.now())
        return filled(other or built_in.text, facts)


def _next_if_then(
    context: PlanContext, plan: PlannedIfThen, plans: Sequence[PlannedIfThen], aside: frozenset[str]
) -> tuple[Starter | None, frozenset[str]]:
    """The next line, one for the same moment first; and the lines put aside by now."""
    order = ranked(context.wish.lines.get(StarterCategory.IFTHEN, []), context.wish.occasion, context.wish.habits)
    used = {each.starter_key for each in plans}
    now = next((line for line in order if line.id == plan.starter_key), None)
    alike = [line for line in order if now is not None and line.tags & now.tags]
    put_aside = aside | ({plan.starter_key} if plan.starter_key else frozenset())
    same_kind = {line.id for line in order}
    for away in (put_aside, (put_aside - same_kind) | {plan.starter_key or ""}):
        line = next((line for line in [*alike, *order] if line.id not in away and line.id not in used), None)
        if line is not None:
            return line, frozenset(away - {""})
    return None, aside
