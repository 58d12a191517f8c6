"""Runs the revisions on the connection the program hands over; there is no other way to run them."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
