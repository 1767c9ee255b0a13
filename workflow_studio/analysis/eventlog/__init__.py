"""From an event log to a map a person would draw.

`prepare(EventLog(events))` is done once and can be kept and pickled; `discover(graph, detail)` takes
milliseconds and can follow every move of a slider.
"""

from workflow_studio.analysis.eventlog.discover import DEFAULT_DETAIL, discover
from workflow_studio.analysis.eventlog.discovered import Coverage, DiscoveredMap, MapFlow, MapNode, NodeKind
from workflow_studio.analysis.eventlog.events import EventLog, LogEvent, Trace
from workflow_studio.analysis.eventlog.figures import LogFigures, log_figures
from workflow_studio.analysis.eventlog.graph import ActivityFigures, EdgeFigures, LogGraph, Variant
from workflow_studio.analysis.eventlog.pausing import Pause, never_stop, paused
from workflow_studio.analysis.eventlog.prepare import prepare

__all__ = [
    "DEFAULT_DETAIL",
    "ActivityFigures",
    "Coverage",
    "DiscoveredMap",
    "EdgeFigures",
    "EventLog",
    "LogEvent",
    "LogFigures",
    "LogGraph",
    "MapFlow",
    "MapNode",
    "NodeKind",
    "Pause",
    "Trace",
    "Variant",
    "discover",
    "log_figures",
    "never_stop",
    "paused",
    "prepare",
]
