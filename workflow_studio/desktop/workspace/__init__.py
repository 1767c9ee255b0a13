"""A document at work: tabs, map, panels around it, status."""
