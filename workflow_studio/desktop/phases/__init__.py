"""Phases at the window: which ones a map has, and what is done in which of them."""
