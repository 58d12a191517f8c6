"""Today, by the time of day."""
