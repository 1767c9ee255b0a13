"""Drawing nodes and flows with a gateway at every joint, then taking out the gateways nobody needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from workflow_studio.analysis.eventlog.graph import Edge

# Gateways that a token passes without waiting; the simplification may take them out.
JOINT = "joint"
# Gateways that wait for all of their incoming flows.
WAITING = ("parallel_split", "parallel_join")


@dataclass(slots=True)
class Line:
    """A flow being drawn: the edges it carries, and those whose wait it shows if it ends at a step."""

    carries: list[Edge]
    waits: list[Edge] = field(default_factory=list)


@dataclass(slots=True)
class Sketch:
    """Kinds of nodes by id, and lines between nodes: `exits[source][target]`, mirrored by `entries`."""

    kinds: dict[str, str] = field(default_factory=dict)
    exits: defaultdict[str, dict[str, Line]] = field(default_factory=lambda: defaultdict(dict))
    entries: defaultdict[str, dict[str, Line]] = field(default_factory=lambda: defaultdict(dict))

    def connect(self, source: str, target: str, carries: Iterable[Edge], waits: Iterable[Edge] = ()) -> None:
        """Draw a line, or let an existing one between the same nodes carry these edges too."""
        line = self.exits[source].setdefault(target, Line([]))
        self.entries[target][source] = line
        line.carries += carries
        line.waits += waits

    def simplify(self) -> None:
        """Take out joints that neither split nor join anything, and put splits that follow each other into one.

        A joint that joins is needed only in front of a parallel gateway, which would wait for every flow.
        """
        changed = True
        while changed:
            changed = sum(map(self._take_out, self._joints())) > 0

    def _joints(self) -> list[str]:
        return [node for node, kind in self.kinds.items() if kind == JOINT]

    def _take_out(self, joint: str) -> bool:
        self._disconnect(joint, joint)
        ins, outs = dict(self.entries[joint]), dict(self.exits[joint])
        if not self._needless(ins, outs):
            return False
        for source, entering in ins.items():
            for target, leaving in outs.items():
                self.connect(source, target, entering.carries if len(outs) == 1 else leaving.carries, leaving.waits)
            self._disconnect(source, joint)
        for target in outs:
            self._disconnect(joint, target)
        del self.kinds[joint]
        return True

    def _needless(self, ins: Collection[str], outs: Collection[str]) -> bool:
        if len(outs) > 1:
            return len(ins) == 1 and all(self.kinds[source] == JOINT for source in ins)
        return len(ins) == 1 or all(self.kinds[target] not in WAITING for target in outs)

    def _disconnect(self, source: str, target: str) -> None:
        self.exits[source].pop(target, None)
        self.entries[target].pop(source, None)
