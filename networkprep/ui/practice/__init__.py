"""Practice before an event, and recall of the people one met."""
