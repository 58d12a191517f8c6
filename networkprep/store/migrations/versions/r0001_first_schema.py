"""The first schema: people, events, plans, captures, promises, follow-ups, and their full-text indexes.

Revision ID: 0001
Revises: nothing
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "community",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("interests", sa.JSON(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_community")),
        sa.UniqueConstraint("uid", name=op.f("uq_community_uid")),
    )
    op.create_index(op.f("ix_community_name_key"), "community", ["name_key"], unique=False)
    op.create_table(
        "dismissal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dismissal")),
        sa.UniqueConstraint("key", name=op.f("uq_dismissal_key")),
    )
    op.create_table(
        "draft",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_draft")),
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
        sa.UniqueConstraint("field", name=op.f("uq_profile_field")),
    )
    op.create_table(
        "profile_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("helps", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile_entry")),
        sa.UniqueConstraint("uid", name=op.f("uq_profile_entry_uid")),
    )
    op.create_index(op.f("ix_profile_entry_kind"), "profile_entry", ["kind"], unique=False)
    op.create_table(
        "starter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("builtin_key", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("favourite", sa.Boolean(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_starter")),
        sa.UniqueConstraint("builtin_key", name=op.f("uq_starter_builtin_key")),
        sa.UniqueConstraint("uid", name=op.f("uq_starter_uid")),
    )
    op.create_index("ix_starter_category_hidden", "starter", ["category", "hidden"], unique=False)
    op.create_table(
        "value_statement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("pattern", sa.Text(), nullable=True),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("keywords", sa.JSON(), nullable=False),
        sa.Column("hand_back", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_value_statement")),
        sa.UniqueConstraint("uid", name=op.f("uq_value_statement_uid")),
    )
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("pressure", sa.Text(), nullable=False),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("all_day", sa.Boolean(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("starts_at", sa.String(), nullable=True),
        sa.Column("ends_at", sa.String(), nullable=True),
        sa.Column("end_day", sa.Date(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("organiser", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("common_purpose", sa.Text(), nullable=False),
        sa.Column("shared", sa.Text(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=True),
        sa.Column("felt_wrong", sa.Boolean(), nullable=False),
        sa.Column("gladly_again", sa.Integer(), nullable=True),
        sa.Column("calendar_uid", sa.Text(), nullable=True),
        sa.Column("calendar_sequence", sa.Integer(), nullable=True),
        sa.Column("calendar_status", sa.Text(), nullable=True),
        sa.Column("recurrence", sa.Text(), nullable=True),
        sa.Column("recurrence_id", sa.Text(), nullable=True),
        sa.Column("tzid", sa.Text(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_event_community_id_community"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("uid", name=op.f("uq_event_uid")),
    )
    op.create_index(op.f("ix_event_calendar_uid"), "event", ["calendar_uid"], unique=False)
    op.create_index(op.f("ix_event_community_id"), "event", ["community_id"], unique=False)
    op.create_index(op.f("ix_event_ends_at"), "event", ["ends_at"], unique=False)
    op.create_index("ix_event_state_starts_at", "event", ["state", "starts_at"], unique=False)
    op.create_table(
        "debrief",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("remembered", sa.Text(), nullable=False),
        sa.Column("went_well", sa.Text(), nullable=False),
        sa.Column("made_good", sa.Text(), nullable=False),
        sa.Column("differently", sa.Text(), nullable=False),
        sa.Column("energy", sa.Integer(), nullable=True),
        sa.Column("confidence_after", sa.Integer(), nullable=True),
        sa.Column("committed_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_debrief_event_id_event"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_debrief")),
        sa.UniqueConstraint("event_id", name=op.f("uq_debrief_event_id")),
    )
    op.create_table(
        "event_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_event_tag_event_id_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_tag")),
    )
    op.create_index(op.f("ix_event_tag_event_id"), "event_tag", ["event_id"], unique=False)
    op.create_index(op.f("ix_event_tag_key"), "event_tag", ["key"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("additional", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("nickname", sa.Text(), nullable=False),
        sa.Column("called", sa.Text(), nullable=False),
        sa.Column("pronunciation", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("organisation_key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("birthday", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("private_notes", sa.Text(), nullable=False),
        sa.Column("could_offer", sa.Text(), nullable=False),
        sa.Column("would_learn", sa.Text(), nullable=False),
        sa.Column("challenge", sa.Text(), nullable=False),
        sa.Column("lit_up", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("how_met", sa.Text(), nullable=False),
        sa.Column("met_event_id", sa.Integer(), nullable=True),
        sa.Column("met_on", sa.Date(), nullable=True),
        sa.Column("through_person_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("career_stage", sa.Text(), nullable=True),
        sa.Column("sector", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("rhythm", sa.Text(), nullable=False),
        sa.Column("last_touch_on", sa.Date(), nullable=True),
        sa.Column("last_full_on", sa.Date(), nullable=True),
        sa.Column("next_touch_on", sa.Date(), nullable=True),
        sa.Column("space_until", sa.Date(), nullable=True),
        sa.Column("resting", sa.Boolean(), nullable=False),
        sa.Column("no_contact", sa.Boolean(), nullable=False),
        sa.Column("gladly_again", sa.Boolean(), nullable=True),
        sa.Column("connected_on", sa.Date(), nullable=True),
        sa.Column("card_kind", sa.Text(), nullable=False),
        sa.Column("card_extra", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["met_event_id"], ["event.id"], name=op.f("fk_person_met_event_id_event"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["through_person_id"], ["person.id"], name=op.f("fk_person_through_person_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_uid")),
    )
    op.create_index(op.f("ix_person_met_event_id"), "person", ["met_event_id"], unique=False)
    op.create_index(op.f("ix_person_name_key"), "person", ["name_key"], unique=False)
    op.create_index("ix_person_next_touch_on_resting", "person", ["next_touch_on", "resting"], unique=False)
    op.create_index(op.f("ix_person_organisation_key"), "person", ["organisation_key"], unique=False)
    op.create_index(op.f("ix_person_through_person_id"), "person", ["through_person_id"], unique=False)
    op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("intention", sa.Text(), nullable=False),
        sa.Column("goal_from", sa.Integer(), nullable=False),
        sa.Column("goal_to", sa.Integer(), nullable=False),
        sa.Column("learning_goal", sa.Text(), nullable=False),
        sa.Column("nerves", sa.Integer(), nullable=True),
        sa.Column("card_items", sa.JSON(), nullable=True),
        sa.Column("keywords", sa.JSON(), nullable=True),
        sa.Column("hand_back", sa.Text(), nullable=False),
        sa.Column("prepared", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_plan_event_id_event"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("event_id", name=op.f("uq_plan_event_id")),
    )
    op.create_table(
        "plan_break",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_plan_break_event_id_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_break")),
    )
    op.create_index(op.f("ix_plan_break_event_id"), "plan_break", ["event_id"], unique=False)
    op.create_table(
        "plan_if_then",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("starter_key", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("happened", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_plan_if_then_event_id_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_if_then")),
    )
    op.create_index(op.f("ix_plan_if_then_event_id"), "plan_if_then", ["event_id"], unique=False)
    op.create_table(
        "plan_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("starter_key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_plan_line_event_id_event"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["plan_line.id"], name=op.f("fk_plan_line_parent_id_plan_line"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_line")),
    )
    op.create_index(op.f("ix_plan_line_event_id"), "plan_line", ["event_id"], unique=False)
    op.create_index(op.f("ix_plan_line_parent_id"), "plan_line", ["parent_id"], unique=False)
    op.create_table(
        "plan_statement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_plan_statement_event_id_event"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["value_statement.id"],
            name=op.f("fk_plan_statement_statement_id_value_statement"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_statement")),
    )
    op.create_index(op.f("ix_plan_statement_event_id"), "plan_statement", ["event_id"], unique=False)
    op.create_index(op.f("ix_plan_statement_statement_id"), "plan_statement", ["statement_id"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_attachment_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sa.UniqueConstraint("uid", name=op.f("uq_attachment_uid")),
    )
    op.create_index(op.f("ix_attachment_person_id"), "attachment", ["person_id"], unique=False)
    op.create_table(
        "capture",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("dismissed", sa.JSON(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("who_is_name", sa.Boolean(), nullable=False),
        sa.Column("quality", sa.Boolean(), nullable=False),
        sa.Column("paths_cross", sa.Text(), nullable=False),
        sa.Column("not_all_right", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.String(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_capture_event_id_event"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_capture_person_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_capture")),
        sa.UniqueConstraint("uid", name=op.f("uq_capture_uid")),
    )
    op.create_index(op.f("ix_capture_event_id"), "capture", ["event_id"], unique=False)
    op.create_index(op.f("ix_capture_person_id"), "capture", ["person_id"], unique=False)
    op.create_index("ix_capture_state_event_id", "capture", ["state", "event_id"], unique=False)
    op.create_index(op.f("ix_capture_taken_at"), "capture", ["taken_at"], unique=False)
    op.create_table(
        "contact_point",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("types", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contact_point_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_point")),
    )
    op.create_index(op.f("ix_contact_point_key"), "contact_point", ["key"], unique=False)
    op.create_index(op.f("ix_contact_point_person_id"), "contact_point", ["person_id"], unique=False)
    op.create_table(
        "encounter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("quality", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("paths_cross", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("met_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_encounter_event_id_event"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_encounter_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_encounter")),
        sa.UniqueConstraint("uid", name=op.f("uq_encounter_uid")),
    )
    op.create_index(op.f("ix_encounter_event_id"), "encounter", ["event_id"], unique=False)
    op.create_index(op.f("ix_encounter_person_id"), "encounter", ["person_id"], unique=False)
    op.create_index("uq_encounter_event_id_person_id", "encounter", ["event_id", "person_id"], unique=True)
    op.create_table(
        "learning",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("learned_on", sa.Date(), nullable=False),
        sa.Column("tried_event_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_learning_event_id_event"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_learning_person_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["tried_event_id"], ["event.id"], name=op.f("fk_learning_tried_event_id_event"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learning")),
        sa.UniqueConstraint("uid", name=op.f("uq_learning_uid")),
    )
    op.create_index(op.f("ix_learning_event_id"), "learning", ["event_id"], unique=False)
    op.create_index(op.f("ix_learning_learned_on"), "learning", ["learned_on"], unique=False)
    op.create_index(op.f("ix_learning_person_id"), "learning", ["person_id"], unique=False)
    op.create_table(
        "person_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_tag_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_tag")),
    )
    op.create_index(op.f("ix_person_tag_key"), "person_tag", ["key"], unique=False)
    op.create_index(op.f("ix_person_tag_person_id"), "person_tag", ["person_id"], unique=False)
    op.create_table(
        "plan_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("focus", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("in_common", sa.Text(), nullable=False),
        sa.Column("i_could_help", sa.Text(), nullable=False),
        sa.Column("they_might_help", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_plan_person_event_id_event"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_plan_person_person_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_person")),
        sa.UniqueConstraint("uid", name=op.f("uq_plan_person_uid")),
    )
    op.create_index(op.f("ix_plan_person_event_id"), "plan_person", ["event_id"], unique=False)
    op.create_index(op.f("ix_plan_person_person_id"), "plan_person", ["person_id"], unique=False)
    op.create_table(
        "starter_use",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("starter_key", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("used_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_starter_use_event_id_event"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_starter_use_person_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_starter_use")),
        sa.UniqueConstraint("uid", name=op.f("uq_starter_use_uid")),
    )
    op.create_index(op.f("ix_starter_use_event_id"), "starter_use", ["event_id"], unique=False)
    op.create_index(op.f("ix_starter_use_person_id"), "starter_use", ["person_id"], unique=False)
    op.create_index(op.f("ix_starter_use_starter_key"), "starter_use", ["starter_key"], unique=False)
    op.create_table(
        "promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("whose", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("remind_on", sa.Date(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("capture_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["capture.id"], name=op.f("fk_promise_capture_id_capture"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_promise_event_id_event"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_promise_person_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
        sa.UniqueConstraint("uid", name=op.f("uq_promise_uid")),
    )
    op.create_index(op.f("ix_promise_capture_id"), "promise", ["capture_id"], unique=False)
    op.create_index(op.f("ix_promise_event_id"), "promise", ["event_id"], unique=False)
    op.create_index(
        "ix_promise_open_due_on", "promise", ["due_on", "id"], unique=False, sqlite_where=sa.text("state = 'open'")
    )
    op.create_index(op.f("ix_promise_person_id"), "promise", ["person_id"], unique=False)
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("promise_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("draft_key", sa.Text(), nullable=True),
        sa.Column("edited", sa.Boolean(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("resource", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("idea", sa.Text(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("why_value", sa.Text(), nullable=False),
        sa.Column("time1", sa.Text(), nullable=False),
        sa.Column("time2", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("sent_by", sa.Text(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("nudged_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_follow_up_event_id_event"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_follow_up_person_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["promise_id"], ["promise.id"], name=op.f("fk_follow_up_promise_id_promise"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sa.UniqueConstraint("uid", name=op.f("uq_follow_up_uid")),
    )
    op.create_index(op.f("ix_follow_up_event_id"), "follow_up", ["event_id"], unique=False)
    op.create_index(
        "ix_follow_up_open_due_on", "follow_up", ["due_on", "id"], unique=False, sqlite_where=sa.text("state = 'due'")
    )
    op.create_index(op.f("ix_follow_up_person_id"), "follow_up", ["person_id"], unique=False)
    op.create_index(op.f("ix_follow_up_promise_id"), "follow_up", ["promise_id"], unique=False)
    op.create_index(
        "ix_follow_up_waiting_sent_on",
        "follow_up",
        ["sent_on", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "interaction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("weight", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("follow_up_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_interaction_event_id_event"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["follow_up_id"], ["follow_up.id"], name=op.f("fk_interaction_follow_up_id_follow_up"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction")),
        sa.UniqueConstraint("uid", name=op.f("uq_interaction_uid")),
    )
    op.create_index(op.f("ix_interaction_event_id"), "interaction", ["event_id"], unique=False)
    op.create_index(op.f("ix_interaction_follow_up_id"), "interaction", ["follow_up_id"], unique=False)
    op.create_index(op.f("ix_interaction_on_date"), "interaction", ["on_date"], unique=False)
    op.create_table(
        "interaction_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interaction_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interaction.id"],
            name=op.f("fk_interaction_person_interaction_id_interaction"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_interaction_person_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction_person")),
    )
    op.create_index(op.f("ix_interaction_person_person_id"), "interaction_person", ["person_id"], unique=False)
    op.create_index(
        "uq_interaction_person_interaction_id_person_id",
        "interaction_person",
        ["interaction_id", "person_id"],
        unique=True,
    )
    # ### end Alembic commands ###
    tokens = "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'"
    op.execute(f"CREATE VIRTUAL TABLE person_index USING fts5 (name, organisation, words, situation, {tokens})")
    op.execute(f"CREATE VIRTUAL TABLE capture_index USING fts5 (raw, {tokens})")
    op.execute(f"CREATE VIRTUAL TABLE learning_index USING fts5 (text, {tokens})")
    for table in ("person_index", "capture_index", "learning_index"):
        op.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('automerge', 0)")
        op.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('crisismerge', 500)")


def downgrade() -> None:
    for table in ("learning_index", "capture_index", "person_index"):
        op.execute(f"DROP TABLE {table}")
    op.drop_index("uq_interaction_person_interaction_id_person_id", table_name="interaction_person")
    op.drop_index(op.f("ix_interaction_person_person_id"), table_name="interaction_person")
    op.drop_table("interaction_person")
    op.drop_index(op.f("ix_interaction_on_date"), table_name="interaction")
    op.drop_index(op.f("ix_interaction_follow_up_id"), table_name="interaction")
    op.drop_index(op.f("ix_interaction_event_id"), table_name="interaction")
    op.drop_table("interaction")
    op.drop_index("ix_follow_up_waiting_sent_on", table_name="follow_up", sqlite_where=sa.text("state = 'waiting'"))
    op.drop_index(op.f("ix_follow_up_promise_id"), table_name="follow_up")
    op.drop_index(op.f("ix_follow_up_person_id"), table_name="follow_up")
    op.drop_index("ix_follow_up_open_due_on", table_name="follow_up", sqlite_where=sa.text("state = 'due'"))
    op.drop_index(op.f("ix_follow_up_event_id"), table_name="follow_up")
    op.drop_table("follow_up")
    op.drop_index(op.f("ix_promise_person_id"), table_name="promise")
    op.drop_index("ix_promise_open_due_on", table_name="promise", sqlite_where=sa.text("state = 'open'"))
    op.drop_index(op.f("ix_promise_event_id"), table_name="promise")
    op.drop_index(op.f("ix_promise_capture_id"), table_name="promise")
    op.drop_table("promise")
    op.drop_index(op.f("ix_starter_use_starter_key"), table_name="starter_use")
    op.drop_index(op.f("ix_starter_use_person_id"), table_name="starter_use")
    op.drop_index(op.f("ix_starter_use_event_id"), table_name="starter_use")
    op.drop_table("starter_use")
    op.drop_index(op.f("ix_plan_person_person_id"), table_name="plan_person")
    op.drop_index(op.f("ix_plan_person_event_id"), table_name="plan_person")
    op.drop_table("plan_person")
    op.drop_index(op.f("ix_person_tag_person_id"), table_name="person_tag")
    op.drop_index(op.f("ix_person_tag_key"), table_name="person_tag")
    op.drop_table("person_tag")
    op.drop_index(op.f("ix_learning_person_id"), table_name="learning")
    op.drop_index(op.f("ix_learning_learned_on"), table_name="learning")
    op.drop_index(op.f("ix_learning_event_id"), table_name="learning")
    op.drop_table("learning")
    op.drop_index("uq_encounter_event_id_person_id", table_name="encounter")
    op.drop_index(op.f("ix_encounter_person_id"), table_name="encounter")
    op.drop_index(op.f("ix_encounter_event_id"), table_name="encounter")
    op.drop_table("encounter")
    op.drop_index(op.f("ix_contact_point_person_id"), table_name="contact_point")
    op.drop_index(op.f("ix_contact_point_key"), table_name="contact_point")
    op.drop_table("contact_point")
    op.drop_index(op.f("ix_capture_taken_at"), table_name="capture")
    op.drop_index("ix_capture_state_event_id", table_name="capture")
    op.drop_index(op.f("ix_capture_person_id"), table_name="capture")
    op.drop_index(op.f("ix_capture_event_id"), table_name="capture")
    op.drop_table("capture")
    op.drop_index(op.f("ix_attachment_person_id"), table_name="attachment")
    op.drop_table("attachment")
    op.drop_index(op.f("ix_plan_statement_statement_id"), table_name="plan_statement")
    op.drop_index(op.f("ix_plan_statement_event_id"), table_name="plan_statement")
    op.drop_table("plan_statement")
    op.drop_index(op.f("ix_plan_line_parent_id"), table_name="plan_line")
    op.drop_index(op.f("ix_plan_line_event_id"), table_name="plan_line")
    op.drop_table("plan_line")
    op.drop_index(op.f("ix_plan_if_then_event_id"), table_name="plan_if_then")
    op.drop_table("plan_if_then")
    op.drop_index(op.f("ix_plan_break_event_id"), table_name="plan_break")
    op.drop_table("plan_break")
    op.drop_table("plan")
    op.drop_index(op.f("ix_person_through_person_id"), table_name="person")
    op.drop_index(op.f("ix_person_organisation_key"), table_name="person")
    op.drop_index("ix_person_next_touch_on_resting", table_name="person")
    op.drop_index(op.f("ix_person_name_key"), table_name="person")
    op.drop_index(op.f("ix_person_met_event_id"), table_name="person")
    op.drop_table("person")
    op.drop_index(op.f("ix_event_tag_key"), table_name="event_tag")
    op.drop_index(op.f("ix_event_tag_event_id"), table_name="event_tag")
    op.drop_table("event_tag")
    op.drop_table("debrief")
    op.drop_index("ix_event_state_starts_at", table_name="event")
    op.drop_index(op.f("ix_event_ends_at"), table_name="event")
    op.drop_index(op.f("ix_event_community_id"), table_name="event")
    op.drop_index(op.f("ix_event_calendar_uid"), table_name="event")
    op.drop_table("event")
    op.drop_table("value_statement")
    op.drop_index("ix_starter_category_hidden", table_name="starter")
    op.drop_table("starter")
    op.drop_index(op.f("ix_profile_entry_kind"), table_name="profile_entry")
    op.drop_table("profile_entry")
    op.drop_table("profile")
    op.drop_table("meta")
    op.drop_table("draft")
    op.drop_table("dismissal")
    op.drop_index(op.f("ix_community_name_key"), table_name="community")
    op.drop_table("community")
    # ### end Alembic commands ###
