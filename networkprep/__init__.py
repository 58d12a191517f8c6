"""NetworkPrep: prepare an event, remember what was said, keep the relationships warm."""

__version__ = "0.1.0"
