"""What overlays show of a map: how long, how costly, how often, how wrong, how well known; by ids of nodes, flows."""

from workflow_studio.analysis.overlays.amounts import cases_of_flows, flow_waits, process_times, runs, waits_before
from workflow_studio.analysis.overlays.costs import costs
from workflow_studio.analysis.overlays.error_signs import ERROR_GRADES, ErrorSign, error_signs, flow_error_signs
from workflow_studio.analysis.overlays.known_by import strongest_statuses, witnesses

__all__ = [
    "ERROR_GRADES",
    "ErrorSign",
    "cases_of_flows",
    "costs",
    "error_signs",
    "flow_error_signs",
    "flow_waits",
    "process_times",
    "runs",
    "strongest_statuses",
    "waits_before",
    "witnesses",
]
