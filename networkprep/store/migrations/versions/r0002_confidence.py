"""Confidence before an event, the ladder of small steps, and the later dates of a series.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("plan", sa.Column("confidence_before", sa.Integer(), nullable=True))
    op.add_column("event", sa.Column("later_dates", sa.JSON(), nullable=True))
    op.create_table(
        "small_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("tried_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_small_step")),
        sa.UniqueConstraint("key", name=op.f("uq_small_step_key")),
    )


def downgrade() -> None:
    op.drop_table("small_step")
    op.drop_column("event", "later_dates")
    op.drop_column("plan", "confidence_before")
