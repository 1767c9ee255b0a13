"""Pieces of flows side by side in one street: which may share a line, which must be kept apart, in what order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from workflow_studio.layout.costs import AT_ONE_END

Net = tuple[bool, int, int, int]  # at the target?, node, side, twin: pieces of one net may merge into a trunk


@dataclass(slots=True)
class Wire:
    """One straight line in a street, drawn by one piece of a flow or by several that merge.

    `low` and `high` are its ends along the street; `turns` says where flows leave it and to which side
    (-1: left or up, 1: right or down); `pieces` are the (flow, piece index) it draws; `ends` are the nodes
    it is attached to.
    """

    low: float
    high: float
    turns: list[tuple[float, int]]
    pieces: list[tuple[int, int]]
    net: Net
    ends: list[int] = field(default_factory=list)

    def overlaps(self, other: Wire, gap: float) -> bool:
        """Would the two touch (or come nearer than gap) if they had the same track?"""
        return self.low <= other.high + gap and other.low <= self.high + gap


def merge(wires: Iterable[Wire]) -> list[Wire]:
    """Join the wires of each net that overlap."""
    merged: list[Wire] = []
    for wire in sorted(wires, key=lambda w: (w.net, w.low, w.high)):
        last = merged[-1] if merged else None
        if last is not None and last.net == wire.net and wire.low <= last.high:
            last.high = max(last.high, wire.high)
            last.turns += wire.turns
            last.pieces += wire.pieces
            last.ends += wire.ends
        else:
            merged.append(wire)
    return merged


def crossings(first: Wire, second: Wire) -> float:
    """How often flows cross when the first wire has a lower track than the second."""
    count = 0.0
    for at, side in first.turns:
        if side > 0:
            if second.low < at < second.high:
                count += 1
            elif at in (second.low, second.high) and (at, -1) in second.turns:
                count += AT_ONE_END  # they come apart only if the ends find different tracks in the street across
    for at, side in second.turns:
        if side < 0 and first.low < at < first.high:
            count += 1
    return count


_SIFTED = 150  # wires in one street up to which the order is improved pair by pair


def in_order(wires: list[Wire], gap: float) -> list[Wire]:
    """The wires of a street from the lowest track to the highest, with few crossings."""
    wires = sorted(wires, key=_leaning)
    if len(wires) < 2 or len(wires) > _SIFTED:
        return wires
    gain = _gains(wires, gap)
    order = list(range(len(wires)))
    for _ in range(3):
        if not sum(_sift(order, index, gain[index]) for index in range(len(wires))):
            break
    return [wires[index] for index in order]


def _leaning(wire: Wire) -> tuple[float, float, float, Net]:
    return sum(side for _, side in wire.turns) / max(1, len(wire.turns)), wire.low, wire.high, wire.net


def _gains(wires: list[Wire], gap: float) -> list[dict[int, float]]:
    """gain[i][j]: crossings saved by having i before j instead of after it."""
    gain: list[dict[int, float]] = [{} for _ in wires]
    by_low = sorted(range(len(wires)), key=lambda i: wires[i].low)
    active: list[int] = []
    for i in by_low:
        active = [j for j in active if wires[j].high + gap >= wires[i].low]
        for j in active:
            saved = crossings(wires[j], wires[i]) - crossings(wires[i], wires[j])
            if saved:
                gain[i][j] = saved
                gain[j][i] = -saved
        active.append(i)
    return gain


def _sift(order: list[int], item: int, gain: dict[int, float]) -> bool:
    """Move one wire to the place in the order where it saves most crossings; was there a better one?"""
    if not gain:
        return False
    at = order.index(item)
    del order[at]
    best_place, best = at, 1e-6
    total = 0.0
    for place in range(at - 1, -1, -1):
        total += gain.get(order[place], 0.0)
        if total > best:
            best_place, best = place, total
    total = 0.0
    for place in range(at, len(order)):
        total -= gain.get(order[place], 0.0)
        if total > best:
            best_place, best = place + 1, total
    order.insert(best_place, item)
    return best_place != at
