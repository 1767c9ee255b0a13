"""How many nodes of a map move when something is added to it, apart from what moves together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import median_low

from workflow_studio.layout import NodeBox

FAR = 20.0
"""px: a node that moves less is taken to stay."""
Boxes = Mapping[str, NodeBox]


def share_moved(before: Boxes, after: Boxes) -> float:
    """The share of nodes that move farther than a new column or row explains.

    A column that opens moves all that is right of it, a row all that is below it: so the map is cut once across and
    once down, where it suits best, and each of the parts may move as a whole. Whoever does not move with its part
    counts.
    """
    across = _strays(before, after, lambda box: box.x + box.width / 2)
    down = _strays(before, after, lambda box: box.y + box.height / 2)
    return len(across | down) / len(before)


def share_not_with_all(before: Boxes, after: Boxes) -> float:
    """The share of nodes that do not move with the whole map: as above without cutting it, by the best single shift."""
    ways = [(after[key].x - box.x, after[key].y - box.y) for key, box in before.items()]
    apart = (sum(abs(x - right) > FAR or abs(y - down) > FAR for x, y in ways) for right, down in set(ways))
    return min(apart) / len(ways)


def _strays(before: Boxes, after: Boxes, at: Callable[[NodeBox], float]) -> set[str]:
    """Those that do not move with their part, for the cut that leaves fewest."""
    keys = sorted(before, key=lambda key: at(before[key]))
    ways = {key: at(after[key]) - at(before[key]) for key in keys}
    cuts = [n for n in range(1, len(keys)) if at(before[keys[n - 1]]) < at(before[keys[n]])]
    return min((_strays_of(keys[:cut], ways) | _strays_of(keys[cut:], ways) for cut in (0, *cuts)), key=len)


def _strays_of(part: Sequence[str], ways: Mapping[str, float]) -> set[str]:
    if not part:
        return set()
    common = median_low([ways[key] for key in part])
    return {key for key in part if abs(ways[key] - common) > FAR}
