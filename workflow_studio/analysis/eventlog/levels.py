"""From which detail on each part of the graph is shown.

Every node and edge gets one level, fixed once, so more detail can only add. The main path has level 0. The
rest appears by the share of cases it occurs in: at detail d, edges in at least (1 - d)^4 and activities in at
least (1 - d)^6 of the cases. A node brings its best way in and its best way out along (the filter of Split
Miner), so at every detail everything shown can be reached from the start and reaches the end.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush

from workflow_studio.analysis.eventlog.graph import Edge, LeveledGraph, Variant, Way, cases_of
from workflow_studio.analysis.eventlog.nesting import Block, Region, blocks_in, moves, regions_in

# The least detail beyond the main path.
JUST_ABOVE_MAIN = 0.01
# Half of the slider leads from what every case does down to edges in 6 % and activities in 1.6 % of the cases:
# a person leaves out rare ways between steps long before leaving out a step.
EDGE_ROOT = 4
NODE_ROOT = 6


def level_of_share(share: float, root: int) -> float:
    """Return the detail from which something seen in this share of the cases is shown (below 1)."""
    return max(JUST_ABOVE_MAIN, 1.0 - math.pow(share, 1 / root))


def level_graph(
    root: Region, ways: Mapping[Edge, Way], main: frozenset[Edge], variants: Sequence[Variant]
) -> LeveledGraph:
    """Give every node and edge of a graph its level; `main` are the edges of the main path."""
    cases = sum(variant.cases for variant in variants)
    shares = _node_shares(ways, variants, cases)
    node_levels: dict[int, float] = {}
    edge_levels: dict[Edge, float] = dict.fromkeys(main, 0.0)
    floors = {root.start: 0.0}
    for region in regions_in(root):
        floor = floors[region.start]
        inner = _ways_in(region, ways)
        node_levels |= {region.start: floor, region.end: floor}
        node_levels |= {node: 0.0 for edge in inner.keys() & main for node in edge}
        _level_nodes(region, inner, _wanted(region, shares, floor), node_levels, edge_levels)
        for (one, two), way in inner.items():
            by_share = max(level_of_share(way.cases / cases, EDGE_ROOT), node_levels[one], node_levels[two])
            edge_levels[one, two] = min(by_share, edge_levels.get((one, two), 1.0))
        for block in blocks_in(region):
            floors |= {branch.start: node_levels[block.number] for branch in block.branches}
    return LeveledGraph(root, ways, node_levels, edge_levels)


def _node_shares(ways: Mapping[Edge, Way], variants: Sequence[Variant], cases: int) -> dict[int, float]:
    into: defaultdict[int, list[Way]] = defaultdict(list)
    for (_, node), way in ways.items():
        into[node].append(way)
    return {node: cases_of(own, variants) / cases for node, own in into.items()}


def _ways_in(region: Region, ways: Mapping[Edge, Way]) -> dict[Edge, Way]:
    sources = {region.start, *region.nodes}
    return {edge: way for edge, way in ways.items() if edge[0] in sources}


def _wanted(region: Region, shares: Mapping[int, float], floor: float) -> list[tuple[float, int]]:
    """Return (level, node) in the order in which the nodes of a region come up.

    The branches of a block off the main path come with their most frequent node, so that none is empty.
    """
    wanted = sorted((max(level_of_share(shares[node], NODE_ROOT), floor), node) for node in region.nodes)
    if floor:
        wanted.insert(0, (floor, min(region.nodes, key=lambda node: (-shares[node], node))))
    return wanted


def _level_nodes(
    region: Region,
    inner: Mapping[Edge, Way],
    wanted: Iterable[tuple[float, int]],
    node_levels: dict[int, float],
    edge_levels: dict[Edge, float],
) -> None:
    way_in = _best_ways(region.start, inner)
    way_out = _best_ways(region.end, {(two, one): way for (one, two), way in inner.items()})
    for level, wanted_node in wanted:
        pending = [wanted_node]
        while pending:
            node = pending.pop()
            if node in node_levels:
                continue
            node_levels[node] = level
            for edge in ((way_in[node], node), (node, way_out[node])):
                edge_levels[edge] = min(level, edge_levels.get(edge, 1.0))
                pending += edge


def _best_ways(origin: int, ways: Mapping[Edge, Way]) -> dict[int, int]:
    """Return for every node the one before it on its best way from the origin.

    Best is the least resistance, the sum of 1/count along the way: it prefers frequent edges as Split
    Miner's widest path does, and breaks that path's many ties towards few steps.
    """
    following: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for (one, two), way in ways.items():
        following[one].append((two, 1.0 / way.count))
    best: dict[int, tuple[float, int]] = {origin: (0.0, origin)}
    queue = [(0.0, origin)]
    while queue:
        resistance, node = heappop(queue)
        if resistance > best[node][0]:
            continue
        for target, extra in following[node]:
            if target not in best or (resistance + extra, node) < best[target]:
                best[target] = (resistance + extra, node)
                heappush(queue, (resistance + extra, target))
    return {node: before for node, (_, before) in best.items()}


def pair_levels(graph: LeveledGraph, pairs: Iterable[Edge]) -> dict[Edge, float]:
    """Return the detail from which the map allows the second activity of a pair directly after the first."""
    return {pair: _pair_level(graph, graph.root, *pair) for pair in pairs}


def _pair_level(graph: LeveledGraph, region: Region, one: int, two: int) -> float:
    leaving, entering = region.block_of.get(one), region.block_of.get(two)
    if leaving is not None and leaving is entering:
        branch = leaving.branch_of[one]
        if branch == leaving.branch_of[two]:
            return _pair_level(graph, leaving.branches[branch], one, two)
        return max(graph.node_levels[one], graph.node_levels[two])  # other branch: any order is allowed
    edge = (_node(leaving, one), _node(entering, two))
    inside = [graph.edge_levels[step] for step in (*_way_into(entering, two), *_way_out_of(leaving, one))]
    return max(graph.edge_levels[edge], *inside, 0.0)


def _way_into(block: Block | None, activity: int) -> list[Edge]:
    if block is None:
        return []
    branch = block.branches[block.branch_of[activity]]
    deeper = branch.block_of.get(activity)
    return [(branch.start, _node(deeper, activity)), *_way_into(deeper, activity)]


def _way_out_of(block: Block | None, activity: int) -> list[Edge]:
    if block is None:
        return []
    branch = block.branches[block.branch_of[activity]]
    deeper = branch.block_of.get(activity)
    return [(_node(deeper, activity), branch.end), *_way_out_of(deeper, activity)]


def _node(block: Block | None, activity: int) -> int:
    return activity if block is None else block.number


def variant_level(graph: LeveledGraph, activities: tuple[int, ...]) -> float:
    """Return the detail from which a whole variant can be walked on the map."""
    return max(graph.edge_levels[move[:2]] for move in moves(graph.root, activities))
