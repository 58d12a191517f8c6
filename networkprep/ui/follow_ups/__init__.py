"""Follow-ups: the list, and beside it the composer for one message to one person."""
