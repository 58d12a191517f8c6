"""Small widgets shared by the pages; all text in them is plain text."""
