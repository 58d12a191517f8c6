"""Choosing the pack of a plan: the first time, after a swap, and when the event turns out to be another."""

from __future__ import annotations

from dataclasses import replace

from networkprep.domain.packs import Pack, PackChoices, PackWish, another, build_pack
from networkprep.domain.plans import PlanLineRow
from networkprep.domain.starters import Starter


def first_lines(wish: PackWish) -> tuple[Pack, tuple[PlanLineRow, ...]]:
    """The pack for a plan that has none."""
    pack = build_pack(wish)
    return pack, _rows(pack, {})


def refitted(wish: PackWish, lines: tuple[PlanLineRow, ...], put_aside: frozenset[str]) -> tuple[PlanLineRow, ...]:
    """The pack after the event was described anew: openers not kept by hand are chosen again, all else stays."""
    by_hand = {line.place.partition("/")[0] for line in lines if line.kept}
    staying = [line for line in lines if line.part != "openers" or line.place.partition("/")[0] in by_hand]
    chosen = _chosen(wish, staying, put_aside)
    return _rows(build_pack(chosen), {line.place: line for line in lines})


def swapped(
    wish: PackWish, lines: tuple[PlanLineRow, ...], put_aside: frozenset[str], place: str
) -> tuple[tuple[PlanLineRow, ...], frozenset[str]]:
    """The pack with the next line at one place, and the lines put aside by now."""
    now = _chosen(wish, lines, put_aside)
    choices = another(now, build_pack(now), place)
    rows = _rows(build_pack(now.choosing(choices)), {line.place: line for line in lines})
    return tuple(replace(row, kept=row.kept or row.place == place) for row in rows), choices.declined


def with_slots(line: Starter, text: str, facts: dict[str, str]) -> str:
    """A person's own wording of a filled line with its slots open again, so that it fits the next event, too."""
    for slot in line.slots:
        value = " ".join(facts.get(slot, "").split())
        if value:
            text = text.replace(value, f"{{{slot}}}", 1)
    return text


def _chosen(wish: PackWish, lines: list[PlanLineRow] | tuple[PlanLineRow, ...], put_aside: frozenset[str]) -> PackWish:
    kept = {line.place: line.starter_key for line in lines}
    return wish.choosing(PackChoices(kept, put_aside))


def _rows(pack: Pack, before: dict[str, PlanLineRow]) -> tuple[PlanLineRow, ...]:
    """The pack as rows; a line that stays at its place keeps its mark. If-then plans have rows of their own."""
    rows = []
    for line in pack.lines():
        if not line.place.startswith("ifthen"):
            known = before.get(line.place)
            kept = known is not None and known.kept and known.starter_key == line.starter.id
            rows.append(PlanLineRow(0, line.place, line.starter.id, line.text, kept))
    return tuple(rows)
