"""What is kept of recalling people one met.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "recall_card",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("asks", sa.Text(), nullable=False),
        sa.Column("stability", sa.Float(), nullable=True),
        sa.Column("difficulty", sa.Float(), nullable=True),
        sa.Column("tried_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("fresh_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_recall_card_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recall_card")),
        sa.UniqueConstraint("uid", name=op.f("uq_recall_card_uid")),
    )
    op.create_index(op.f("ix_recall_card_person_id"), "recall_card", ["person_id"], unique=False)
    op.create_index("uq_recall_card_person_id_asks", "recall_card", ["person_id", "asks"], unique=True)
    op.create_index("ix_recall_card_due_on", "recall_card", ["due_on"], unique=False)
    op.create_index("ix_recall_card_tried_on", "recall_card", ["tried_on"], unique=False)


def downgrade() -> None:
    op.drop_table("recall_card")
