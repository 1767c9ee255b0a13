"""Tracks for the wires of one street, so that no two that overlap share a line."""

from __future__ import annotations

from collections.abc import Callable

from workflow_studio.layout.wires import Wire, crossings

Bounds = tuple[float, float]


def lay_tracks(ordered: list[Wire], gap: float) -> tuple[list[int], int]:
    """The track of each wire, packed in the given order, and how many tracks there are."""
    tracks: list[int] = []
    for index, wire in enumerate(ordered):
        below = [tracks[k] for k in range(index) if ordered[k].overlaps(wire, gap)]
        tracks.append(1 + max(below, default=-1))
    return tracks, 1 + max(tracks, default=-1)


def lay_ports(
    wires: list[Wire], bounds: Callable[[Wire], Bounds], step: float, gap: float,
    apart: Callable[[Wire, Wire], float], wish: Callable[[Wire], float],
) -> list[float]:  # fmt: skip
    """Offsets from the middle of a column or row for wires attached to the nodes in it.

    Wires come most important first; each takes the offset nearest its wish that keeps it apart from those
    before it and crosses least. `apart` says how many px two wires should keep from one another, 0 where they may
    share a line; where there is no room for that they keep the step, or half of it, and so on.
    """
    offsets: list[float] = []
    for index, wire in enumerate(wires):
        rivals = [k for k in range(index) if wires[k].overlaps(wire, gap) and apart(wire, wires[k])]
        widest = max((apart(wire, wires[k]) for k in rivals), default=step)
        beside = [(wires[k], offsets[k]) for k in rivals]
        offsets.append(_offset(wire, beside, bounds(wire), step, widest, wish(wire)))
    return offsets


def _offset(
    wire: Wire, rivals: list[tuple[Wire, float]], bounds: Bounds, usual: float, widest: float, wish: float
) -> float:
    """Takes the widest step, the usual one, then halves it until there is room; below 2 px the node is too small."""
    low, high = bounds
    wish = max(low, min(high, wish))
    if not rivals:
        return wish
    step = widest
    while True:
        slots = [wish, *(wish + sign * k * step for k in range(1, int((high - low) / step) + 1) for sign in (-1, 1))]
        free = [
            slot for slot in slots
            if low <= slot <= high and all(abs(slot - other) >= step - 0.01 for _, other in rivals)
        ]  # fmt: skip
        if free:
            return min(free, key=lambda slot: _trouble(wire, slot, rivals) + abs(slot - wish) / 100)
        if step < 2:
            return wish
        step = usual if step > usual else step / 2


def _trouble(wire: Wire, slot: float, rivals: list[tuple[Wire, float]]) -> float:
    return sum(crossings(wire, other) if slot < at else crossings(other, wire) for other, at in rivals)
