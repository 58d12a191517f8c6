"""The debrief: five steps on one page of the window, left and taken up again at any point."""
