"""Alembic revisions: frozen texts, each with its way up and down."""
