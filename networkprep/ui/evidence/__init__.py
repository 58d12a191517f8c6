"""All notes behind "Why this?" in one place."""
