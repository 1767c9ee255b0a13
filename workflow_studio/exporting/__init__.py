"""Diagrams and specifications out."""
