"""When I invited somebody to connect, and when they invited me (LinkedIn's Invitations.csv).

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("invited_on", sa.Date(), nullable=True))
    op.add_column("person", sa.Column("asked_me_on", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("person", "asked_me_on")
    op.drop_column("person", "invited_on")
