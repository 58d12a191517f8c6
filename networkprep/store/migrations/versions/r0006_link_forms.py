"""Links are compared by their page: a number after a question mark may be the page, letters may be written as numbers.

Revision ID: 0006
Revises: 0005
"""

from alembic import op

from networkprep.domain.link_form import link_key

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    links = connection.exec_driver_sql("SELECT id, value, key FROM contact_point WHERE kind = 'link'").fetchall()
    changed = [(form, row) for row, value, key in links if (form := link_key(value)) != key]
    if changed:
        connection.exec_driver_sql("UPDATE contact_point SET key = ? WHERE id = ?", changed)


def downgrade() -> None:
    """An older program makes its own form of a link when the person is next written."""
