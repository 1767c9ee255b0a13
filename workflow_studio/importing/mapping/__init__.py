"""Mapping: the tables that were recognised and confirmed become a document, every element pointing at its cells."""

from workflow_studio.importing.mapping.mapping import map_tables
from workflow_studio.importing.mapping.result import ChosenTables, LogCoverage, Mapped, MappingOptions

__all__ = ["ChosenTables", "LogCoverage", "Mapped", "MappingOptions", "map_tables"]
