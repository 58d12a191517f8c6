"""Phone numbers are compared from their last digit on, and a search finds by the first four letters at once.

The index is only made anew here; it is filled when the file has its newest schema.

Revision ID: 0004
Revises: 0003
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _turn_phones()
    _make_index("1 2 3 4")


def downgrade() -> None:
    _make_index("1 2 3")
    _turn_phones()


def _turn_phones() -> None:
    connection = op.get_bind()
    phones = connection.exec_driver_sql("SELECT id, key FROM contact_point WHERE kind = 'phone'").fetchall()
    turned = [(key[::-1], row) for row, key in phones]
    if turned:
        connection.exec_driver_sql("UPDATE contact_point SET key = ? WHERE id = ?", turned)


def _make_index(prefix: str) -> None:
    op.execute("DROP TABLE person_index")
    op.execute(
        "CREATE VIRTUAL TABLE person_index USING fts5 (name, organisation, words, situation, "
        f"tokenize='unicode61 remove_diacritics 2', prefix='{prefix}')"
    )
    op.execute("INSERT INTO person_index (person_index, rank) VALUES ('automerge', 0)")
    op.execute("INSERT INTO person_index (person_index, rank) VALUES ('crisismerge', 500)")
