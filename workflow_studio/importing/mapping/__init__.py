"""Mapping: the tables that were recognised and confirmed become a document, every element pointing at its cells."""
