"""Confidence: what was said before and after events, small steps, kind thoughts."""
