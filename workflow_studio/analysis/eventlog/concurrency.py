"""Which activities run in parallel.

Two activities are concurrent when both orders occur and neither dominates (Split Miner: Augusto, Conforti,
Dumas, La Rosa, Polyvyanyy, Knowledge and Information Systems 59, 2019). Split Miner looks at direct
successors only; here the order within a visit decides, because two threads of several steps each are
seldom mixed so well that every pair is adjacent in both orders. What is repeated tells no order, so a loop
is not taken for concurrency.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from workflow_studio.analysis.eventlog.nesting import END
from workflow_studio.analysis.eventlog.pausing import Pause, paused_by_length

# Of the two orders of a pair, the rarer must make up at least this part.
RARER_ORDER = 0.1
# Of the orders of whole branches, all but the most usual one together must make up at least this part.
RARER_BRANCH_ORDERS = 0.2
# At least this part of the visits to a block must touch two of its branches.
TOGETHER = 0.6

Pair = tuple[int, int]
Branches = list[list[int]]
Weighted = Mapping[tuple[int, ...], int]


def parallel_parts(traces: Weighted, pause: Pause) -> list[Branches]:
    """Return the parts of a log that run in parallel, each as branches of activities."""
    candidates = _balanced(_orders(traces, pause)) | _balanced(_adjacencies(traces, pause))
    parts: list[Branches] = []
    for group in _connected(_members(candidates), candidates):
        parts += _clear_parts(visits(traces, group, pause), group, pause)
    return sorted(parts)


def visits(traces: Weighted, members: Collection[int], pause: Pause) -> Weighted:
    """Return the unbroken stretches of some activities with the number of times they were seen."""
    found: Counter[tuple[int, ...]] = Counter()
    for trace in paused_by_length(traces, pause):
        weight = traces[trace]
        stretch: list[int] = []
        for activity in (*trace, END):
            if activity in members:
                stretch.append(activity)
            elif stretch:
                found[tuple(stretch)] += weight
                stretch = []
    return found


def _clear_parts(seen: Weighted, group: Sequence[int], pause: Pause) -> list[Branches]:
    """Return the parts of a group in which every activity is concurrent to all of the other branches.

    Where a group is not that clear, its least balanced pairs are given up until it is.
    """
    pairs = _balanced(_orders(seen, pause))
    while pairs:
        groups = _connected(_members(pairs), pairs)
        if groups != [list(group)]:
            return [part for one in groups for part in _clear_parts(visits(seen, one, pause), one, pause)]
        branches = _connected(group, [pair for pair in combinations(group, 2) if pair not in pairs])
        if len(branches) > 1:
            return [branches] if _run_in_parallel(seen, branches, pause) else []
        least = min(pairs.values())
        pairs = {pair: balance for pair, balance in pairs.items() if balance > least}
    return []


def _orders(traces: Weighted, pause: Pause) -> Counter[Pair]:
    """Count which of two activities came first, where each occurred once."""
    orders: Counter[Pair] = Counter()
    for trace in paused_by_length(traces, pause):
        weight = traces[trace]
        times = Counter(trace)
        for pair in combinations([activity for activity in trace if times[activity] == 1], 2):
            orders[pair] += weight
    return orders


def _adjacencies(traces: Weighted, pause: Pause) -> Counter[Pair]:
    following: Counter[Pair] = Counter()
    for trace in paused_by_length(traces, pause):
        weight = traces[trace]
        for pair in pairwise(trace):
            following[pair] += weight
    return following


def _balanced(orders: Counter[Pair]) -> dict[Pair, float]:
    """Return the pairs (smaller number first) seen in both orders, with the share of the rarer one."""
    pairs = {}
    for (one, two), times in orders.items():
        other = orders[two, one] if one < two else 0
        if other and min(times, other) >= RARER_ORDER * (times + other):
            pairs[one, two] = min(times, other) / (times + other)
    return pairs


def _members(pairs: Iterable[Pair]) -> list[int]:
    return sorted({activity for pair in pairs for activity in pair})


def _connected(activities: Sequence[int], pairs: Iterable[Pair]) -> Branches:
    """Group activities that are linked by pairs, each group and the groups themselves in order."""
    group_of = {activity: [activity] for activity in activities}
    for one, two in pairs:
        kept, other = group_of[one], group_of[two]
        if kept is not other:
            kept += other
            group_of |= dict.fromkeys(other, kept)
    return sorted({id(group): sorted(group) for group in group_of.values()}.values())


def _run_in_parallel(seen: Weighted, branches: Branches, pause: Pause) -> bool:
    """Say whether the branches usually occur together and not always in the same order."""
    branch_of = {activity: number for number, branch in enumerate(branches) for activity in branch}
    together: defaultdict[tuple[int, ...], int] = defaultdict(int)
    for visit in paused_by_length(seen, pause):
        weight = seen[visit]
        changes = [branch_of[activity] for activity in visit]
        order = tuple(b for place, b in enumerate(changes) if place == 0 or changes[place - 1] != b)
        if len(order) > 1:
            together[order] += weight
    total = sum(together.values())
    usual = max(together.values(), default=0)
    return total >= TOGETHER * sum(seen.values()) and total - usual >= RARER_BRANCH_ORDERS * total
