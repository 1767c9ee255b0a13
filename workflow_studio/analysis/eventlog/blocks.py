"""Building the nesting of a log: parallel parts become blocks, their branches are looked into in turn."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import count

from workflow_studio.analysis.eventlog.concurrency import Weighted, parallel_parts, visits
from workflow_studio.analysis.eventlog.nesting import END, START, Block, Region
from workflow_studio.analysis.eventlog.pausing import Pause, paused_by_length

# Only activities in at least this part of the cases decide what is parallel; rarer ones say too little.
USUAL = 0.1
# More activities than these no person would read as parallel; the bound also keeps large logs quick.
MOST = 60


def find_nesting(variants: Weighted, activities: int, pause: Pause) -> Region:
    """Return the whole process as a region with its parallel blocks, given every variant and its cases."""
    return _region(variants, START, END, count(activities), count(1), pause)


def _region(
    traces: Weighted, start: int, end: int, blocks: Iterator[int], regions: Iterator[int], pause: Pause
) -> Region:
    usual = _usual(traces, pause)
    block_of: dict[int, Block] = {}
    for branches in parallel_parts(_only(traces, usual, pause), pause):
        branch_of = {activity: number for number, branch in enumerate(branches) for activity in branch}
        branch_of |= _adopted(traces, usual, branch_of, block_of, pause)
        seen = visits(traces, branch_of.keys(), pause)
        inner = [_branch(seen, branch_of, number, blocks, regions, pause) for number in range(len(branches))]
        block = Block(next(blocks), tuple(inner), branch_of)
        block_of |= dict.fromkeys(branch_of, block)
    activities = {activity for trace in paused_by_length(traces, pause) for activity in trace}
    nodes = (activities - block_of.keys()) | {block.number for block in block_of.values()}
    return Region(start, end, tuple(sorted(nodes)), block_of)


def _branch(
    seen: Weighted,
    branch_of: dict[int, int],
    branch: int,
    blocks: Iterator[int],
    regions: Iterator[int],
    pause: Pause,
) -> Region:
    number = next(regions)
    own = {activity for activity, its_branch in branch_of.items() if its_branch == branch}
    return _region(_only(seen, own, pause), START - 2 * number, END - 2 * number, blocks, regions, pause)


def _only(traces: Weighted, kept: set[int], pause: Pause) -> Weighted:
    shortened: Counter[tuple[int, ...]] = Counter()
    for trace in paused_by_length(traces, pause):
        weight = traces[trace]
        shortened[tuple(activity for activity in trace if activity in kept)] += weight
    return shortened


def _usual(traces: Weighted, pause: Pause) -> set[int]:
    occurs: Counter[int] = Counter()
    for trace in paused_by_length(traces, pause):
        weight = traces[trace]
        for activity in set(trace):
            occurs[activity] += weight
    total = sum(weight for trace, weight in traces.items() if trace)
    often = sorted(occurs, key=lambda activity: (-occurs[activity], activity))
    return {activity for activity in often[:MOST] if occurs[activity] >= USUAL * total}


def _adopted(
    traces: Weighted, usual: set[int], branch_of: dict[int, int], taken: dict[int, Block], pause: Pause
) -> dict[int, int]:
    """Put rare activities that mostly happen within a block into the branch beside which they mostly happen."""
    votes: defaultdict[int, Counter[int | None]] = defaultdict(Counter)
    for trace in paused_by_length(traces, pause):
        weight = traces[trace]
        before = _nearest(trace, usual)
        after = _nearest(trace[::-1], usual)[::-1]
        for activity, earlier, later in zip(trace, before, after, strict=True):
            if activity not in usual and activity not in taken:
                sides = (branch_of.get(earlier), branch_of.get(later))
                for side in sides:
                    votes[activity][None if None in sides else side] += weight
    return {activity: chosen for activity in sorted(votes) if (chosen := _winner(votes[activity])) is not None}


def _nearest(trace: tuple[int, ...], usual: set[int]) -> list[int]:
    """Return for every place the usual activity before it (END, which is in no block, where there is none)."""
    last, nearest = END, []
    for activity in trace:
        nearest.append(last)
        last = activity if activity in usual else last
    return nearest


def _winner(votes: Counter[int | None]) -> int | None:
    """Return the branch with the most votes; none when as many say that it lies outside."""
    inside = {branch: weight for branch, weight in votes.items() if branch is not None}
    if sum(inside.values()) <= votes[None]:
        return None
    return min(inside, key=lambda branch: (-inside[branch], branch))
