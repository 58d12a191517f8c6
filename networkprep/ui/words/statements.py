"""Words around what I bring: lists, prompts, patterns, and gentle hints on a statement (S38-S48)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.profile import EntryKind
from networkprep.domain.ranking import Energy
from networkprep.domain.statement_checks import Aloud, StatementHint, StatementHintCode
from networkprep.domain.value_statements import StatementPattern
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_KINDS = {
    EntryKind.SKILL: (
        QT_TRANSLATE_NOOP("Statements", "Skills"),
        QT_TRANSLATE_NOOP("Statements", "drawing maps, as in “I enjoy …”"),
    ),
    EntryKind.EXPERIENCE: (
        QT_TRANSLATE_NOOP("Statements", "Experiences"),
        QT_TRANSLATE_NOOP("Statements", "ten years of nursing, as in “I come from …”"),
    ),
    EntryKind.PERSPECTIVE: (
        QT_TRANSLATE_NOOP("Statements", "Perspectives"),
        QT_TRANSLATE_NOOP("Statements", "who cannot manage the stairs, as in “I keep asking …”"),
    ),
    EntryKind.ENTHUSIASM: (
        QT_TRANSLATE_NOOP("Statements", "What I am enthusiastic about right now"),
        QT_TRANSLATE_NOOP("Statements", "the bees on our roof"),
    ),
    EntryKind.INTEREST: (
        QT_TRANSLATE_NOOP("Statements", "Interests"),
        QT_TRANSLATE_NOOP("Statements", "cycling, rivers, jazz"),
    ),
    EntryKind.VALUE: (
        QT_TRANSLATE_NOOP("Statements", "What matters to me"),
        QT_TRANSLATE_NOOP("Statements", "fairness, plain words"),
    ),
    EntryKind.LANGUAGE: (
        QT_TRANSLATE_NOOP("Statements", "Languages"),
        QT_TRANSLATE_NOOP("Statements", "English, a little Spanish"),
    ),
}

_PATTERNS = {
    StatementPattern.PROBLEM: QT_TRANSLATE_NOOP("Statements", "A problem I solve"),
    StatementPattern.VALUE: QT_TRANSLATE_NOOP("Statements", "What gets better"),
    StatementPattern.PERSPECTIVE: QT_TRANSLATE_NOOP("Statements", "How I see things"),
}

_PROMPTS = {
    "audience": (
        QT_TRANSLATE_NOOP("Statements", "Who is it for?"),
        QT_TRANSLATE_NOOP("Statements", "small charities"),
    ),
    "problem": (
        QT_TRANSLATE_NOOP("Statements", "What gets in their way?"),
        QT_TRANSLATE_NOOP("Statements", "spreadsheets nobody reads"),
    ),
    "help": (
        QT_TRANSLATE_NOOP("Statements", "I help them to …"),
        QT_TRANSLATE_NOOP("Statements", "get down to one page"),
    ),
    "act": (
        QT_TRANSLATE_NOOP("Statements", "What do I do? I …"),
        QT_TRANSLATE_NOOP("Statements", "rewrite hospital letters"),
    ),
    "result": (
        QT_TRANSLATE_NOOP("Statements", "What is better afterwards?"),
        QT_TRANSLATE_NOOP("Statements", "people know what to do next"),
    ),
    "skill": (
        QT_TRANSLATE_NOOP("Statements", "I enjoy …"),
        QT_TRANSLATE_NOOP("Statements", "drawing maps"),
    ),
    "background": (
        QT_TRANSLATE_NOOP("Statements", "Where do I come from?"),
        QT_TRANSLATE_NOOP("Statements", "nursing"),
    ),
    "field": (
        QT_TRANSLATE_NOOP("Statements", "What am I in now?"),
        QT_TRANSLATE_NOOP("Statements", "city planning"),
    ),
    "question": (
        QT_TRANSLATE_NOOP("Statements", "The question I carry around"),
        QT_TRANSLATE_NOOP("Statements", "who cannot manage the stairs"),
    ),
}

_HINTS = {
    StatementHintCode.TITLE_ONLY: QT_TRANSLATE_NOOP(
        "Statements", "This is a title. Who is better off, or what are you trying to find out?"
    ),
    StatementHintCode.BOASTING: QT_TRANSLATE_NOOP(
        "Statements", "“{found}” is about rank. What it does for others says more."
    ),
    StatementHintCode.LONG_ALOUD: QT_TRANSLATE_NOOP(
        "Statements", "Long for saying aloud: {words} words, about {seconds} seconds. Aim for 35 words or fewer."
    ),
    StatementHintCode.JARGON: QT_TRANSLATE_NOOP("Statements", "Would a neighbour know “{found}”?"),
}

_ENERGIES = {
    Energy.QUIET: QT_TRANSLATE_NOOP("Statements", "Quiet, one to one"),
    Energy.EITHER: QT_TRANSLATE_NOOP("Statements", "It depends"),
    Energy.LIVELY: QT_TRANSLATE_NOOP("Statements", "Lively rounds"),
}


def entry_kind_word(kind: EntryKind) -> str:
    """The name of one list about me."""
    return QCoreApplication.translate("Statements", _KINDS[kind][0])


def entry_kind_hint(kind: EntryKind) -> str:
    """How an entry of the list is written."""
    return QCoreApplication.translate("Statements", _KINDS[kind][1])


def pattern_word(pattern: StatementPattern) -> str:
    """One of the three ways to say what I bring (S44-S46)."""
    return QCoreApplication.translate("Statements", _PATTERNS[pattern])


def prompt_word(slot: str) -> str:
    """The question behind one place of a statement."""
    return QCoreApplication.translate("Statements", _PROMPTS[slot][0])


def prompt_hint(slot: str) -> str:
    """What an answer to the prompt may look like."""
    return QCoreApplication.translate("Statements", _PROMPTS[slot][1])


def energy_word(energy: Energy) -> str:
    """How I like to be among people (S150)."""
    return QCoreApplication.translate("Statements", _ENERGIES[energy])


def hint_sentence(hint: StatementHint) -> str:
    """A hint on a statement; none keeps it from being saved."""
    sentence = QCoreApplication.translate("Statements", _HINTS[hint.code])
    if hint.code is StatementHintCode.LONG_ALOUD:
        seconds, words = hint.values
        return fill(sentence, seconds=seconds, words=words)
    return fill(sentence, found=", ".join(hint.values))


def aloud_sentence(aloud: Aloud) -> str:
    """How long a statement takes to say (S47)."""
    sentence = QCoreApplication.translate("Statements", "About {seconds} seconds aloud.")
    return fill(sentence, seconds=aloud.seconds)
