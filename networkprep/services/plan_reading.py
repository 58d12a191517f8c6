"""A plan's page put together: its row, people with a first question each, pack with reasons, and the card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from networkprep.domain.confidence import SUPPORT_NOTE, TOP_NERVES, is_at_the_top_again
from networkprep.domain.event_fit import fit_of, words_of
from networkprep.domain.events import EventDraft
from networkprep.domain.my_card import MyCard, facts_of
from networkprep.domain.person_questions import PersonQuestion, first_questions
from networkprep.domain.plan_card import offered_items
from networkprep.domain.plans import (
    KnownPerson,
    PersonToMeetRow,
    PlanDetails,
    PlanFeelings,
    PlanLineRow,
    StatementRow,
)
from networkprep.domain.pocket_card import CardItemKind, usual_card
from networkprep.domain.profile import EntryKind, KeptStatement, Profile
from networkprep.domain.ranking import reasons_for
from networkprep.domain.starters import StarterCategory
from networkprep.domain.value_statements import StatementVersion, keywords_of, preselected
from networkprep.services.plan_context import PlanContext
from networkprep.store.confidence_gateway import ConfidenceGateway
from networkprep.store.data_file import DataConnection
from networkprep.store.dismissal_gateway import DismissalGateway
from networkprep.store.learning_gateway import LearningGateway
from networkprep.store.plan_gateway import PlanGateway
from networkprep.store.plan_pack_gateway import PlanPackGateway
from networkprep.store.plan_person_gateway import PlanPersonGateway
from networkprep.store.profile_gateway import ProfileGateway


def read_plan(connection: DataConnection, context: PlanContext) -> PlanDetails:
    """The page of the context's event."""
    event_id = context.event.row.id
    plans, packs, people = PlanGateway(connection), PlanPackGateway(connection), PlanPersonGateway(connection)
    rows = _with_questions(context)
    lines = tuple(_with_reasons(packs.lines(event_id), context))
    if_thens = packs.if_thens(event_id)
    statements = _statements(connection, context, plans)
    spoken = next((each for each in statements if each.chosen), None) or next(
        (each for each in statements if each.suggested), None
    )
    hand_back = context.basics.hand_back or _hand_back(connection, spoken)
    enthusiasm = next(iter(context.profile.listed(EntryKind.ENTHUSIASM)), "")
    mine = _my_card(connection, with_code=CardItemKind.MY_CARD in context.basics.card_kinds)
    offered = offered_items(rows, lines, if_thens, spoken, (hand_back, enthusiasm), mine)
    plan = PlanDetails(
        event=context.event,
        basics=context.basics,
        people=rows,
        lines=lines,
        if_thens=if_thens,
        breaks=plans.breaks(event_id),
        statements=statements,
        met_before=_not_planned(people, event_id, rows),
        to_try=LearningGateway(connection).to_try(event_id),
        feelings=_feelings(connection, context),
        fit=fit_of(words_of(context.event.draft, context.circle), context.profile),
        offered=offered,
    )
    return replace(plan, card=usual_card("", offered, plan.card_kinds))


def _feelings(connection: DataConnection, context: PlanContext) -> PlanFeelings:
    comfort, gateway = context.profile.comfort, ConfidenceGateway(connection)
    asks = comfort is None and not gateway.has_nerves_beside(context.event.row.id)
    top = context.basics.nerves == TOP_NERVES and is_at_the_top_again(gateway.nerves())
    waved = top and DismissalGateway(connection).is_dismissed(SUPPORT_NOTE, context.today)
    return PlanFeelings(comfort, asks_comfort=asks, top_again=top and not waved)


def _my_card(connection: DataConnection, *, with_code: bool) -> MyCard:
    """The code is made only for a card it stands on."""
    facts = facts_of(ProfileGateway(connection).about_me())
    if not with_code:
        return MyCard(facts)
    from networkprep.services.my_card import my_card  # noqa: PLC0415  # 43 ms, segno with it

    return my_card(facts)


def _with_reasons(lines: Iterable[PlanLineRow], context: PlanContext) -> Iterable[PlanLineRow]:
    for row in lines:
        starter = context.lines.get(row.starter_key)
        reasons = reasons_for(starter, context.wish.occasion, context.wish.habits) if starter else ()
        yield replace(row, reasons=reasons, reworded=row.starter_key in context.marks.wordings)


def _with_questions(context: PlanContext) -> tuple[PersonToMeetRow, ...]:
    """Each person of the focus with a first question of their own, from what is shared (S22, S151)."""
    wish = context.wish
    openers = wish.lines.get(StarterCategory.OPENERS, [])
    mine = context.profile.listed(EntryKind.INTEREST)
    asked = first_questions(openers, context.looked_for, wish.occasion, wish.habits, mine)
    questions = {question.key: question for question in asked}
    return tuple(_with_question(row, questions.get(str(row.id))) for row in context.people)


def _with_question(row: PersonToMeetRow, question: PersonQuestion | None) -> PersonToMeetRow:
    return replace(row, question=question.text, question_reasons=question.reasons) if question else row


def _not_planned(
    people: PlanPersonGateway, event_id: int, rows: tuple[PersonToMeetRow, ...]
) -> tuple[KnownPerson, ...]:
    planned = {row.person_id for row in rows}
    return tuple(known for known in people.met_before(event_id) if known.person_id not in planned)


def _statements(connection: DataConnection, context: PlanContext, plans: PlanGateway) -> tuple[StatementRow, ...]:
    kept = ProfileGateway(connection).statements()
    chosen = plans.statements(context.event.row.id)
    last = plans.last_statement(context.event.community_id, context.event.row.id)
    about = _about(context.event.draft)
    best = preselected(
        [_version(each) for each in kept], context.event.draft.kind, last_used_here=str(last or ""), about=about
    )
    rows = [
        StatementRow(
            each.id,
            each.draft.text,
            each.draft.keywords or keywords_of(each.draft.text, _own_words(context.profile)),
            each.draft.audience,
            chosen=each.id in chosen,
            suggested=not chosen and best is not None and best.id == str(each.id),
        )
        for each in kept
    ]
    order = {statement_id: place for place, statement_id in enumerate(chosen)}
    return tuple(sorted(rows, key=lambda row: (order.get(row.id, len(order)), not row.suggested)))


def _about(event: EventDraft) -> str:
    """What is said of the event, for finding the version meant for those who will be there."""
    return " ".join((event.title, event.community, event.common_purpose, event.shared, *event.tags))


def _own_words(profile: Profile) -> tuple[str, ...]:
    kinds = (EntryKind.SKILL, EntryKind.EXPERIENCE, EntryKind.PERSPECTIVE)
    return tuple(text for kind in kinds for text in profile.listed(kind))


def _version(kept: KeptStatement) -> StatementVersion:
    draft = kept.draft
    return StatementVersion(str(kept.id), draft.text, draft.pattern, frozenset(draft.kinds), draft.audience)


def _hand_back(connection: DataConnection, spoken: StatementRow | None) -> str:
    kept = ProfileGateway(connection).statements() if spoken else ()
    return next((each.draft.hand_back for each in kept if spoken and each.id == spoken.id), "")
