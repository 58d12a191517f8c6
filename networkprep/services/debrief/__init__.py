"""The debrief: a flow without a window, what it proposes, and the one transaction that saves it."""
