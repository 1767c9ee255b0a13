"""Which map a per-map format is to show."""

from __future__ import annotations

from workflow_studio.exporting.declaration import ExportFailure, ExportSource


def map_id_of(source: ExportSource) -> str:
    """The id of the source's map. Raises ExportFailure where the document has no such map."""
    if source.map_id is None or source.map_id not in source.document.maps:
        raise ExportFailure("There is no such map in this document.", "Choose one of its maps.")
    return source.map_id
