"""Where things go: lane-aware layered layout with orthogonal connectors.

`lay_out` places the nodes of a map in their lanes and phases and routes its flows; `route` routes flows between
nodes that stay where they are; `kept_in_phases` moves those that stand in a phase of others. `Drawn` is a map that is
kept while it is edited, and `route_again` routes what an edit of it concerns.
"""

from workflow_studio.layout.drawn import Drawn
from workflow_studio.layout.engine import lay_out
from workflow_studio.layout.metrics import STANDARD, Metrics
from workflow_studio.layout.phases import in_order, kept_in_phases
from workflow_studio.layout.rerouting import route, route_again
from workflow_studio.layout.stretching import stretched
from workflow_studio.layout.values import (
    FlowInput,
    FlowPath,
    LaneBox,
    LaneInput,
    LayoutCancelled,
    LayoutRequest,
    LayoutResult,
    NodeBox,
    NodeInput,
)

__all__ = [
    "STANDARD",
    "Drawn",
    "FlowInput",
    "FlowPath",
    "LaneBox",
    "LaneInput",
    "LayoutCancelled",
    "LayoutRequest",
    "LayoutResult",
    "Metrics",
    "NodeBox",
    "NodeInput",
    "in_order",
    "kept_in_phases",
    "lay_out",
    "route",
    "route_again",
    "stretched",
]
