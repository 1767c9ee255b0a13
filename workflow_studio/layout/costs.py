"""What makes a route a good one, in node widths: length, bends, crossings, and the sides it uses."""

from __future__ import annotations

LEFT, RIGHT, TOP, BOTTOM = 0, 1, 2, 3

BEND = 0.9
CROSSING = 3.0
AT_ONE_END = 0.6  # of a crossing: flows that leave a street on one crossing to opposite sides, and not outwards
PARALLEL = 0.08  # beside another flow in the same street
FULL = 100.0  # in a street that has no room for one more: any way round is better, but not one through a node
LEFTWARD = 4.0  # a flow that runs with time but is drawn to the left
STACKED = 2.0  # a flow inside a lane that goes to the same column
CLOSED = 1000.0  # through a node: only where there is no other way

_FREE = (0.0, 0.0, 0.0, 0.0)
_OUT = {
    "step": (1.6, 0.0, 0.25, 0.25),
    "decision": (1.8, 0.0, 0.1, 0.1),
    "start": (3.0, 0.0, 1.0, 4.0),
    "end": (1.0, 0.0, 1.0, 4.0),
    "event": (2.0, 0.0, 0.6, 4.0),
}
_IN = {
    "step": (0.0, 1.5, 0.3, 0.3),
    "decision": (0.0, 1.8, 0.5, 0.5),
    "start": (0.5, 3.0, 1.0, 4.0),
    "end": (0.0, 1.5, 0.3, 4.0),
    "event": (0.0, 1.5, 0.5, 4.0),
}
_OUT_BACK = (0.8, 0.8, 0.0, 0.0)
_IN_BACK = (0.8, 0.6, 0.0, 0.0)


def side_costs(kind: str, *, leaving: bool, backward: bool) -> tuple[float, float, float, float]:
    """The cost of using the left, right, top and bottom side of a node for one flow."""
    own = (_OUT if leaving else _IN)[kind]
    extra = (_OUT_BACK if leaving else _IN_BACK) if backward else _FREE
    return own[0] + extra[0], own[1] + extra[1], own[2] + extra[2], own[3] + extra[3]


def shared_exit(kind: str) -> float:
    """The cost of leaving by a side that another flow leaves by: a decision's exits must tell apart."""
    return 6.0 if kind == "decision" else 0.6


def shared_entry(kind: str) -> float:
    """The cost of coming in by a side that another flow comes in by (they merge into a trunk)."""
    return 0.15


def against(kind: str) -> float:
    """The cost of an exit and an entry on the same side; a decision's tip has room for one line."""
    return 20.0 if kind == "decision" else 1.2


def against_time(columns: int, in_lane: bool) -> float:
    """The cost of a flow that does not run back but leads so many columns ahead: inside a lane, it should be one."""
    return LEFTWARD if columns < 0 else STACKED if in_lane and not columns else 0.0
