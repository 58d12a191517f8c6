"""Events: the list, what comes in, and the page of one event with its four faces."""
