"""Notes taken in a break: the line, its small window, and the list where they are looked at."""
