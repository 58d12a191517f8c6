"""The data file: records, gateways, undo, backups, health."""
