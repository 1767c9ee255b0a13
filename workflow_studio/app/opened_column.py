"""A column that opens in a map for a node that is put into a flow: all that is right of it moves as one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from workflow_studio.app.making_way import ONE_COLUMN, middle
from workflow_studio.app.placing import COLUMN
from workflow_studio.layout import STANDARD, Drawn, NodeBox


@dataclass
class OpenedColumn:
    """What moves when a node is put between two others, in a column whose middle is `column`."""

    drawn: Drawn
    source: NodeBox
    target: NodeBox | None
    column: float

    @cached_property
    def begins(self) -> float | None:
        """From where on the map moves; none where there is room, or the flow runs backwards already."""
        if self.target is None or middle(self.target) < middle(self.source) - ONE_COLUMN:
            return None
        if self._is_in_its_column(self.target):
            return middle(self.source) + ONE_COLUMN + STANDARD.step_width / 2
        gap = self.target.x - (self.source.x + self.source.width)
        if gap >= STANDARD.step_width + 2 * STANDARD.column_gap:
            return None
        return middle(self.target) - max(self.target.width, STANDARD.step_width) / 2

    @cached_property
    def with_it(self) -> dict[str, NodeBox]:
        """What stands in one column with the source, and the new node leads to, goes along into the new column.

        Else the way there would run backwards. So does what that leads to in the same column.
        """
        found: dict[str, NodeBox] = {}
        waiting = [self.target.id] if self.target is not None else []
        for key in waiting:
            box = self.drawn.boxes[key]
            if key in found or key == self.source.id or not self._is_in_its_column(box):
                continue
            found[key] = replace(box, x=self.column - box.width / 2)
            onward = (self.drawn.flows[flow] for flow in self.drawn.in_order(self.drawn.flows_at(key)))
            waiting += [flow.target for flow in onward if flow.source == key and flow.target in self.drawn.boxes]
        return found

    def moved(self) -> dict[str, NodeBox]:
        """Every node that moves, where it stands then."""
        if self.begins is None:
            return {}
        boxes = self.drawn.boxes.items()
        as_one = {key: replace(box, x=box.x + COLUMN) for key, box in boxes if box.x >= self.begins - 1}
        return as_one | self.with_it

    def _is_in_its_column(self, box: NodeBox) -> bool:
        return abs(middle(box) - middle(self.source)) <= ONE_COLUMN
