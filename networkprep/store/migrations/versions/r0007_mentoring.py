"""Who mentors whom: they me, I them, or neither.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("mentoring", sa.Text(), nullable=True))


def downgrade() -> None:
    """An older program knows no sessions; each stays as the meeting it was."""
    op.execute("UPDATE interaction SET kind = 'meeting' WHERE kind = 'mentoring'")
    op.drop_column("person", "mentoring")
