"""The sizes of the swimlane map, in px at 100 %."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metrics:
    """Distances that make the map look alike everywhere; see docs/decisions/0010-swimlane-layout.md."""

    lane_header: float = 36
    lane_height: float = 112
    lane_width: float = 480  # of an empty map
    row_height: float = 64
    row_gap: float = 40  # between two rows of one lane
    step_width: float = 128
    first_gap: float = 20  # from the lane header to the start event
    first_step: float = 40  # from the lane header to a step when no start event stands before it
    column_gap: float = 32
    phase_gap: float = 16  # added to the gap between the columns of two phases
    phase_width: float = 160  # of a phase with nothing in it
    last_gap: float = 40  # from the last column to the end of the lanes
    lane_padding: float = 24  # from a lane's edge to its nodes
    track_gap: float = 10  # between two parallel flows
    track_margin: float = 14  # from a node to the nearest flow along it
    border_margin: float = 12  # from a lane's edge to the nearest flow along it
    bypass: float = 24  # added to a lane where a flow runs over or under its row
    arrow_head: float = 8
    pill_height: float = 18
    answer_height: float = 10  # of the text at a decision's exit, without room around it
    answer_gap: float = 7  # from that text to its line and tip
    label_gap: float = 8  # from a label to what is next to it
    port_gap_along: float = 28  # between two ports on the top or bottom of a node
    port_gap_up: float = 16  # between two ports on the left or right of a node
    port_margin: float = 8  # from a node's corner to its nearest port


STANDARD = Metrics()
