"""The Library by keyboard, on real services."""
