"""The window: pages, capture, debrief; the only package that knows Qt."""
