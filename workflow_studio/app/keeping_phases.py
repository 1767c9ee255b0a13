"""What an edit changes about the phases of a map and about what stands in them."""

from __future__ import annotations

from workflow_studio.model import Document
from workflow_studio.model.phases import phase_numbers


def other_bands(before: Document, after: Document, map_id: str) -> bool:
    """Whether the map has other bands than before, one more at the right apart."""
    if map_id not in before.maps:
        return False
    were, are = before.maps[map_id].phases, after.maps[map_id].phases
    return were != are and (not were or are[: len(were)] != were)


def in_other_bands(before: Document, after: Document, map_id: str) -> list[str]:
    """The nodes that stand in another phase now, although the map has the bands that it had."""
    if not after.maps[map_id].phases or map_id not in before.maps or other_bands(before, after, map_id):
        return []
    were = phase_numbers(before, map_id)
    return [key for key, number in phase_numbers(after, map_id).items() if were.get(key, number) != number]
