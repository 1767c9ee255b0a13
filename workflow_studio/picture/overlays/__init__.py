"""Overlays: what a map is coloured by. Each maker takes values by the ids of steps and flows and gives a MapOverlay."""
