"""What touches the machine: folders, settings file, log, lock, clock."""
