"""Rules and values: pure, standard library only, never asks the time."""
