"""Words for people who are alike in one thing: the list names the group it holds without the rest of the spread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.people import CareerStage, Role
from networkprep.domain.people_groups import GroupKind, PeopleGroup
from networkprep.ui.words.fields import field_word
from networkprep.ui.words.people import career_stage_word, role_word


def group_word(group: PeopleGroup) -> str:
    """What a group is called in a list."""
    if not group.spellings:
        return QCoreApplication.translate("Groups", "not noted")
    if group.kind is GroupKind.ROLE:
        return role_word(Role(group.name))
    return career_stage_word(CareerStage(group.name)) if group.kind is GroupKind.CAREER_STAGE else group.name


def kind_of_group(kind: GroupKind) -> str:
    """What people of a group are alike in."""
    return field_word(kind.value)
