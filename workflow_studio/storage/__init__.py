"""Our own file: canonical text, atomic save, journal and recovery."""
