"""Pictures of every page and state, from the sample year at a fixed clock: ``python -m tests.screenshots OUT``."""
