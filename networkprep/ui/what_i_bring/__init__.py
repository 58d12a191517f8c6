"""What I bring: lists about me, and spoken ways to say it, built from my own words only."""
