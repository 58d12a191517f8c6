"""The whole way of a person through the program, in real processes, by keyboard alone."""
