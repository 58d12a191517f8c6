"""Settings: the options, and the person's own data."""
