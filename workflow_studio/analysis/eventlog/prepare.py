"""Prepare a log once, so that a map at any detail can be drawn in milliseconds."""

from __future__ import annotations

from collections.abc import Mapping

from workflow_studio.analysis.eventlog.activities import activity_figures
from workflow_studio.analysis.eventlog.blocks import find_nesting
from workflow_studio.analysis.eventlog.events import EventLog
from workflow_studio.analysis.eventlog.figures import figures_of
from workflow_studio.analysis.eventlog.graph import Edge, EdgeFigures, LeveledGraph, LogGraph, Variant, Way
from workflow_studio.analysis.eventlog.handovers import Handovers, handovers
from workflow_studio.analysis.eventlog.levels import level_graph, pair_levels, variant_level
from workflow_studio.analysis.eventlog.main_path import MainPath, find_main_path
from workflow_studio.analysis.eventlog.medians import median_of
from workflow_studio.analysis.eventlog.nesting import flat_region
from workflow_studio.analysis.eventlog.pausing import Pause, never_stop, paused, paused_by_length
from workflow_studio.analysis.eventlog.ways import find_ways


def prepare(log: EventLog, pause: Pause = never_stop) -> LogGraph:
    """Find activities, edges, parallel blocks and the main path of a log, and when each part is shown.

    `pause` is called again and again; what it raises ends the work.
    """
    activities = activity_figures(log, pause)
    counts = {steps: len(starts) for steps, starts in log.sequences.variants.items()}
    variants = tuple([Variant(steps, cases) for steps, cases in paused(counts.items(), pause)])
    flat = flat_region(len(activities))
    flat_ways = find_ways(flat, log, variants, pause)
    nested = find_nesting(counts, len(activities), pause)
    nested_ways = find_ways(nested, log, variants, pause) if nested.block_of else flat_ways
    path = find_main_path(nested, nested_ways, variants, pause)
    if path is None:  # no usual way fits the blocks: they do not describe this log
        nested, nested_ways = flat, flat_ways
        path = find_main_path(flat, flat_ways, variants, pause) or MainPath((), frozenset())
    leveled = level_graph(nested, nested_ways, path.edges, variants)
    observed = {edge for edge in flat_ways if min(edge) >= 0}
    hands = handovers(log, pause)
    return LogGraph(
        figures=figures_of(log, hands, pause),
        activities=activities,
        edges=_edge_figures(flat_ways, hands, log.sequences.activities, pause),
        variants=variants,
        main_path=path.activities,
        nested=leveled,
        flat=LeveledGraph(flat, flat_ways, {}, {}),
        pair_levels=pair_levels(leveled, observed),
        variant_levels=tuple([variant_level(leveled, steps) for steps in paused_by_length(counts, pause)]),
    )


def _edge_figures(
    ways: Mapping[Edge, Way], hands: Handovers, names: tuple[str, ...], pause: Pause
) -> dict[tuple[str, str], EdgeFigures]:
    return {
        (names[one], names[two]): EdgeFigures(
            way.count, way.cases, median_of(way.waits, pause), hands.changes[one, two], way.rows
        )
        for (one, two), way in ways.items()
        if one >= 0 and two >= 0
    }
