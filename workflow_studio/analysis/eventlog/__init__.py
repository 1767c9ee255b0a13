"""From an event log to a map a person would draw.

`prepare(EventLog(events))` is done once and can be kept and pickled; `discover(graph, detail)` takes
milliseconds and can follow every move of a slider. Long logs are given as columns: no object is made for an event.
"""

from workflow_studio.analysis.eventlog.columns import NOBODY, EventColumns, LogEvent, Named, Numbers
from workflow_studio.analysis.eventlog.discover import DEFAULT_DETAIL, discover
from workflow_studio.analysis.eventlog.discovered import Coverage, DiscoveredMap, MapFlow, MapNode, NodeKind
from workflow_studio.analysis.eventlog.events import EventLog, Trace
from workflow_studio.analysis.eventlog.figures import LogFigures, log_figures
from workflow_studio.analysis.eventlog.graph import ActivityFigures, EdgeFigures, LogGraph, Variant
from workflow_studio.analysis.eventlog.medians import median_of
from workflow_studio.analysis.eventlog.pausing import Pause, never_stop, paused, paused_by_length, stretches
from workflow_studio.analysis.eventlog.prepare import prepare

__all__ = [
    "DEFAULT_DETAIL",
    "NOBODY",
    "ActivityFigures",
    "Coverage",
    "DiscoveredMap",
    "EdgeFigures",
    "EventColumns",
    "EventLog",
    "LogEvent",
    "LogFigures",
    "LogGraph",
    "MapFlow",
    "MapNode",
    "Named",
    "NodeKind",
    "Numbers",
    "Pause",
    "Trace",
    "Variant",
    "discover",
    "log_figures",
    "median_of",
    "never_stop",
    "paused",
    "paused_by_length",
    "prepare",
    "stretches",
]
