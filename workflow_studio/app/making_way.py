"""What has to move so that a node can stand somewhere: only what is in its way, and what would run backwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from workflow_studio.layout import STANDARD, Drawn, FlowInput, NodeBox
from workflow_studio.layout.windows import Window

ONE_COLUMN = 24.0
"""px: nodes whose middles are this close stand in one column, as where a layout begins from what is drawn."""

_FARTHER = 112.0  # px: how much farther than it has to a node moves to stand in a column that is there
_LABEL_AIR = 2 * STANDARD.label_gap + STANDARD.arrow_head
_STILL = 0.5


def way_made(drawn: Drawn, columns: Sequence[float], new: NodeBox, most: int) -> dict[str, NodeBox] | None:
    """The boxes that move right so that `new` can stand where it is; none where more than `most` would have to.

    The nodes in its row move on until there is a gap wide enough, and with each what its flows lead to, unless that
    is far enough ahead. Pinned nodes do not move, and no node leaves its phase. `columns` are the middles of the
    columns of the map, from the left.
    """
    way = _Way(drawn, columns, new)
    return way.moved if way.is_made(most) else None


@dataclass
class _Way:
    drawn: Drawn
    columns: Sequence[float]
    new: NodeBox
    moved: dict[str, NodeBox] = field(default_factory=dict)

    def is_made(self, most: int) -> bool:
        waiting = [self.new.id]
        for key in waiting:
            for other, least in (*self._in_its_row(key), *self._ahead(key)):
                box = self._now(other)
                if box.x >= least - _STILL:
                    continue
                self.moved[other] = replace(box, x=self._in_a_column(box, least))
                if other in self.drawn.pinned or len(self.moved) > most or not self._is_in_its_phase(other):
                    return False
                waiting.append(other)
        return True

    def _now(self, key: str) -> NodeBox:
        return self.moved.get(key) or self._before(key)

    def _before(self, key: str) -> NodeBox:
        return self.new if key == self.new.id else self.drawn.boxes[key]

    def _in_its_row(self, key: str) -> Iterator[tuple[str, float]]:
        """The nodes right of it in its row that are too close now, and where they must begin."""
        was, box = self._before(key), self._now(key)
        reach = Window(was.x, box.y, box.x + box.width + STANDARD.column_gap, box.y + box.height)
        for other in self.drawn.in_order({*self.drawn.nodes_in(reach), *self.moved} - {key, self.new.id}):
            its = self.drawn.boxes[other]
            if side_by_side(box, its) and middle(its) >= middle(was) - 1:
                gap = STANDARD.column_gap if was is self.new else its.x - (was.x + was.width)
                yield other, box.x + box.width + max(min(gap, STANDARD.column_gap), 0.0)

    def _ahead(self, key: str) -> Iterator[tuple[str, float]]:
        """What its flows lead to, and where that must begin for them not to run backwards."""
        was = self._before(key)
        for flow in map(self.drawn.flows.__getitem__, self.drawn.in_order(self.drawn.flows_at(key))):
            if flow.source != key or flow.target in (key, self.new.id) or flow.target not in self.drawn.boxes:
                continue
            begun = self._leftmost_before if was is self.new else middle(was)
            if middle(self.drawn.boxes[flow.target]) >= begun - 1:
                yield flow.target, self._least(flow)

    @cached_property
    def _leftmost_before(self) -> float:
        """From where the flows come that lead to the new node."""
        sources = (self.drawn.flows[key].source for key in self.drawn.flows_at(self.new.id))
        return min((middle(self.drawn.boxes[key]) for key in sources if key in self.drawn.boxes), default=0.0)

    def _least(self, flow: FlowInput) -> float:
        """Where the flow's target must begin: with room for the label beside its source, else not left of that."""
        was, box, its = self._before(flow.source), self._now(flow.source), self.drawn.boxes[flow.target]
        if not side_by_side(box, its):
            return middle(box) - its.width / 2
        gap = max(STANDARD.column_gap, flow.label_width + _LABEL_AIR if flow.label_width else 0.0)
        return box.x + box.width + (gap if was is self.new else min(gap, its.x - (was.x + was.width)))

    def _in_a_column(self, box: NodeBox, least: float) -> float:
        """From there on, in a column that is there if one is near."""
        middles = (*self.columns, middle(self.new), *map(middle, self.moved.values()))
        begins = min((at for at in middles if at - box.width / 2 >= least - _STILL), default=None)
        return least if begins is None or begins - box.width / 2 > least + _FARTHER else begins - box.width / 2

    def _is_in_its_phase(self, key: str) -> bool:
        box, phase = self.moved[key], self.drawn.nodes[key].phase
        return box.x + box.width + STANDARD.column_gap <= self._phase_begins.get(phase, float("inf"))

    @cached_property
    def _phase_begins(self) -> dict[int, float]:
        """Where what stands in later phases begins, for each phase but the last."""
        begins: dict[int, float] = {}
        for key, box in self.drawn.boxes.items() if self.drawn.phases else ():
            for earlier in range(self.drawn.nodes[key].phase):
                begins[earlier] = min(begins.get(earlier, box.x), box.x)
        return begins


def middle(box: NodeBox) -> float:
    """The middle of a node from left to right."""
    return box.x + box.width / 2


def side_by_side(one: NodeBox, other: NodeBox) -> bool:
    """Whether one would run into the other if it was moved along its row."""
    return one.y < other.y + other.height and other.y < one.y + one.height
