"""People: the list, one person's page, and cleaning up after an import."""
