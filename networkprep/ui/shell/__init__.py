"""Main window, navigation, palette, single instance."""
