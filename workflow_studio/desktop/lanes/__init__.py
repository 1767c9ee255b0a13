"""Lanes at the window: moved, merged and deleted, and what becomes of their steps."""
