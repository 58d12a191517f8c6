"""The figures: each goal beside its floor, measured in one run (``make bench``)."""
