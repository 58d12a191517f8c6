"""The sample year: an invented person's year of events and people, told through the services like anybody's own."""
