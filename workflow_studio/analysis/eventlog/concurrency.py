"""Which activities run in parallel, and the blocks they form.

Two activities are concurrent when both orders occur, neither dominates, and they are not a short loop
(Split Miner: Augusto, Conforti, Dumas, La Rosa, Polyvyanyy, Knowledge and Information Systems 59, 2019).
Only pairs that form a clean block count: branches that are concurrent as wholes and usually occur together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, count

from workflow_studio.analysis.eventlog.nesting import END, START, Block, Region

# Of two orders, the rarer must make up at least this part. In small logs chance alone makes 1 : 4.
RARER_ORDER = 0.2
# Pairs whose adjacencies come from a-b-a or b-a-b to at least this part are a loop, not concurrent.
SHORT_LOOP = 0.1
# A block needs at least this part of its visits to touch two branches, and at most this part with a repeat.
TOGETHER = 0.6
REPEATED = 0.3

Pair = tuple[int, int]
Branches = list[list[int]]
Weighted = Mapping[tuple[int, ...], int]


def find_nesting(variants: Weighted, activities: int) -> Region:
    """Return the whole process as a region with its parallel blocks, given every variant and its cases."""
    return _region(variants, START, END, count(activities), count(1))


def _region(traces: Weighted, start: int, end: int, blocks: Iterator[int], regions: Iterator[int]) -> Region:
    block_of: dict[int, Block] = {}
    for branches in _parallel_parts(_concurrent_pairs(traces)):
        visits = _visits(traces, {activity for branch in branches for activity in branch})
        if not _runs_in_parallel(visits, branches):
            continue
        inner = tuple(_branch(visits, set(branch), blocks, regions) for branch in branches)
        branch_of = {activity: number for number, branch in enumerate(branches) for activity in branch}
        block = Block(next(blocks), inner, branch_of)
        block_of |= dict.fromkeys(branch_of, block)
    seen = {activity for trace in traces for activity in trace}
    nodes = (seen - block_of.keys()) | {block.number for block in block_of.values()}
    return Region(start, end, tuple(sorted(nodes)), block_of)


def _branch(visits: Weighted, own: set[int], blocks: Iterator[int], regions: Iterator[int]) -> Region:
    traces: Counter[tuple[int, ...]] = Counter()
    for visit, weight in visits.items():
        traces[tuple(activity for activity in visit if activity in own)] += weight
    number = next(regions)
    return _region(traces, START - 2 * number, END - 2 * number, blocks, regions)


def _concurrent_pairs(traces: Weighted) -> dict[Pair, int]:
    """Return the concurrent pairs (smaller number first) with the times they were adjacent."""
    follows: Counter[Pair] = Counter()
    loops: Counter[Pair] = Counter()
    for trace, weight in traces.items():
        for one, two in zip(trace, trace[1:], strict=False):
            follows[one, two] += weight
        for one, two, three in zip(trace, trace[1:], trace[2:], strict=False):
            if one == three != two:
                loops[min(one, two), max(one, two)] += weight
    pairs = {}
    for (one, two), times in follows.items():
        both = times + follows[two, one] if one < two else 0
        rarer = min(times, follows[two, one]) if both else 0
        if rarer and rarer >= RARER_ORDER * both and loops[one, two] < SHORT_LOOP * both:
            pairs[one, two] = both
    return pairs


def _parallel_parts(pairs: dict[Pair, int]) -> list[Branches]:
    """Return groups of branches in which every activity is concurrent to all of the other branches.

    Where a group is not that clear, its least observed pairs are given up until it is.
    """
    parts: list[Branches] = []
    for group in _connected(sorted({activity for pair in pairs for activity in pair}), pairs):
        members = set(group)
        own = {pair: times for pair, times in pairs.items() if pair[0] in members}
        branches = _connected(group, [pair for pair in combinations(group, 2) if pair not in own])
        if len(branches) > 1:
            parts.append(branches)
        else:
            fewest = min(own.values())
            parts += _parallel_parts({pair: times for pair, times in own.items() if times > fewest})
    return sorted(parts)


def _connected(activities: Sequence[int], pairs: Iterable[Pair]) -> Branches:
    """Group activities that are linked by pairs, each group and the groups themselves in order."""
    group_of = {activity: [activity] for activity in activities}
    for one, two in pairs:
        kept, other = group_of[one], group_of[two]
        if kept is not other:
            kept += other
            group_of |= dict.fromkeys(other, kept)
    return sorted({id(group): sorted(group) for group in group_of.values()}.values())


def _visits(traces: Weighted, members: set[int]) -> Weighted:
    """Return the unbroken stretches of the members' activities."""
    visits: Counter[tuple[int, ...]] = Counter()
    for trace, weight in traces.items():
        stretch: list[int] = []
        for activity in (*trace, END):
            if activity in members:
                stretch.append(activity)
            elif stretch:
                visits[tuple(stretch)] += weight
                stretch = []
    return visits


def _runs_in_parallel(visits: Weighted, branches: Branches) -> bool:
    total = sum(visits.values())
    together = sum(w for visit, w in visits.items() if sum(not set(b).isdisjoint(visit) for b in branches) > 1)
    repeated = sum(w for visit, w in visits.items() if len(set(visit)) < len(visit))
    return together >= TOGETHER * total and repeated <= REPEATED * total
