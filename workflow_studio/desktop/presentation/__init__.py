"""Presenting a map: large, without panels, one step after the other."""
