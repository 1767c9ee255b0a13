"""Mapping: the tables that were recognised and confirmed become a document, every element pointing at its cells."""

from workflow_studio.importing.mapping.mapping import PreparedTables, map_prepared, map_tables, prepare_tables
from workflow_studio.importing.mapping.result import ChosenTables, LogCoverage, Mapped, MappingOptions

__all__ = [
    "ChosenTables",
    "LogCoverage",
    "Mapped",
    "MappingOptions",
    "PreparedTables",
    "map_prepared",
    "map_tables",
    "prepare_tables",
]
