"""Hostile and damaged files, full disks and broken pipes: the product says one plain sentence and goes on."""
