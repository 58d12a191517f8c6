"""The starter library: found, read, reworded, added to."""
