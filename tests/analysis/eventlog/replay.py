"""Playing cases on a finished map, token by token: an independent judge of what a map allows.

Steps, decisions and merges pass a token on, parallel splits multiply it, parallel joins wait for one on every
incoming flow. Nothing of the product's own reckoning of coverage is used.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import product

from workflow_studio.analysis.eventlog import DiscoveredMap

Arc = tuple[str, str]
Marking = frozenset[tuple[Arc, int]]


class Player:
    """Plays one map."""

    def __init__(self, found: DiscoveredMap) -> None:
        self.kinds = {node.id: node.kind for node in found.nodes}
        self.steps = {node.name: node.id for node in found.nodes if node.kind == "step"}
        self.ins: defaultdict[str, list[Arc]] = defaultdict(list)
        self.outs: defaultdict[str, list[Arc]] = defaultdict(list)
        for flow in found.flows:
            self.outs[flow.source].append((flow.source, flow.target))
            self.ins[flow.target].append((flow.source, flow.target))

    def begin(self) -> set[Marking]:
        start = next(node for node, kind in self.kinds.items() if kind == "start")
        return self._rested({frozenset({(arc, 1)}) for arc in self.outs[start]})

    def allows(self, activities: Sequence[str]) -> bool:
        markings = self.begin()
        for activity in activities:
            markings = self.after(markings, activity)
        return any(self._finished(marking) for marking in markings)

    def after(self, markings: set[Marking], activity: str) -> set[Marking]:
        step = self.steps.get(activity)
        moved = set() if step is None else {m for marking in markings for m in self._fire(marking, step)}
        return self._rested(moved)

    def enabled(self, markings: set[Marking]) -> set[str]:
        """Return what the map allows next, "" for the end."""
        names = {name for name, step in self.steps.items() if any(self._fire(m, step) for m in markings)}
        return names | ({""} if any(self._finished(m) for m in markings) else set())

    def _finished(self, marking: Marking) -> bool:
        return len(marking) == 1 and all(self.kinds[arc[1]] == "end" and tokens == 1 for arc, tokens in marking)

    def _rested(self, markings: set[Marking]) -> set[Marking]:
        """Return the markings with all that gateways can do without any step."""
        seen, pending = set(markings), list(markings)
        while pending:
            marking = pending.pop()
            nodes = {arc[1] for arc, _ in marking if self.kinds[arc[1]] not in ("step", "end")}
            new = {after for node in nodes for after in self._fire(marking, node)} - seen
            seen |= new
            pending += new
            assert len(seen) < 5000, "the map makes tokens without end"
        return seen

    def _fire(self, marking: Marking, node: str) -> list[Marking]:
        tokens = Counter(dict(marking))
        kind = self.kinds[node]
        waits, spreads = kind.startswith("parallel"), kind.startswith("parallel")
        taken = [self.ins[node]] if waits else [[arc] for arc in self.ins[node]]
        given = [self.outs[node]] if spreads else [[arc] for arc in self.outs[node]]
        results = []
        for take, give in product(taken, given):
            if all(tokens[arc] for arc in take):
                after = tokens - Counter(take) + Counter(give)
                results.append(frozenset(after.items()))
        return results


def precision(found: DiscoveredMap, cases: Counter[tuple[str, ...]]) -> float:
    """Return the share of what the map allows after each observed beginning that was observed (ETC precision)."""
    player = Player(found)
    observed: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    weights: Counter[tuple[str, ...]] = Counter()
    for case, times in cases.items():
        for length in range(len(case) + 1):
            observed[case[:length]].add(case[length] if length < len(case) else "")
            weights[case[:length]] += times
    allowed = escaping = 0
    for beginning, following in observed.items():
        markings = player.begin()
        for activity in beginning:
            markings = player.after(markings, activity)
        enabled = player.enabled(markings)
        allowed += len(enabled) * weights[beginning]
        escaping += len(enabled - following) * weights[beginning]
    return 1 - escaping / allowed
