"""What a map or an event log says: measures, discovery, checks."""
