"""How the window reaches the services and hears what changed."""
