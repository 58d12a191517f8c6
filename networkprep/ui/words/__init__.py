"""Codes with values turned into sentences a person reads."""
