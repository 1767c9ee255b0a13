"""What an edit changes about the phases of a map and about what stands in them."""

from __future__ import annotations

from collections.abc import Mapping

from workflow_studio.app.arranging import placed_in_phases
from workflow_studio.model import Document, Node, Shape
from workflow_studio.model.phases import phase_numbers

_SAY_PHASES = ("maps", "steps", "decisions", "events", "flows")


class PhasesOfNodes:
    """In which phase each node of a document stands, worked out anew where something that says so has changed."""

    def __init__(self) -> None:
        self._said: dict[str, dict[str, int]] = {}  # by map: the nodes that belong to a phase
        self._placed: dict[str, dict[str, int]] = {}  # and all that stand in one

    def number_of(self, node: Node) -> int:
        """The number of the node's phase, from the left; 0 on a map without phases."""
        return self._placed.get(node.map, {}).get(node.id, 0)

    def follow(self, before: Document, document: Document, shapes: Mapping[str, Shape]) -> set[str]:
        """Take the state after a change; the nodes that stand in another phase now. `shapes` by their nodes."""
        same = _say_the_same(before, document)
        self._said = {
            key: self._said[key] if same else phase_numbers(document, key)
            for key, shown in document.maps.items()
            if shown.phases
        }
        were, self._placed = self._placed, {
            key: placed_in_phases(document, key, said, shapes) for key, said in self._said.items()
        }
        pairs = [(were.get(map_id, {}), self._placed.get(map_id, {})) for map_id in document.maps]
        return {key for old, new in pairs for key in old.keys() | new.keys() if old.get(key, 0) != new.get(key, 0)}


def _say_the_same(one: Document, other: Document) -> bool:
    """Whether nothing has changed that says in which phase a node belongs."""
    return all(one.table(name) is other.table(name) for name in _SAY_PHASES)


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
    if _say_the_same(before, after):
        return []
    were = phase_numbers(before, map_id)
    return [key for key, number in phase_numbers(after, map_id).items() if were.get(key, number) != number]
