"""From a filtered graph to a sketch: every exit through a decision, every block between a split and a join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from workflow_studio.analysis.eventlog.graph import Edge
from workflow_studio.analysis.eventlog.nesting import END, START, Block, Region, blocks_in
from workflow_studio.analysis.eventlog.sketch import JOINT, Sketch

START_ID = "start"
END_ID = "end"


def step_id(activity: int) -> str:
    """Return the id of the step of an activity."""
    return f"step-{activity + 1}"


def draw(root: Region, edges: frozenset[Edge]) -> Sketch:
    """Draw the shown edges of a graph; only what they touch appears."""
    sketch = Sketch()
    exits: defaultdict[int, list[int]] = defaultdict(list)
    for one, two in sorted(edges):
        exits[one].append(two)
    if exits[START]:
        sketch.kinds[START_ID] = "start"
        _draw_region(sketch, root, exits)
        sketch.kinds[END_ID] = "end"
        sketch.simplify()
    return sketch


def after_id(node: int) -> str:
    """Return the id of the decision after an activity or block, or at the start of a region."""
    return f"after-{node + 1}" if node >= 0 else f"first-{(START - node) // 2 + 1}"


def split_id(block: int) -> str:
    """Return the id of the parallel split of a block."""
    return f"split-{block + 1}"


def join_id(block: int) -> str:
    """Return the id of the parallel join of a block."""
    return f"join-{block + 1}"


def _draw_region(sketch: Sketch, region: Region, exits: Mapping[int, list[int]]) -> None:
    blocks = {block.number: block for block in blocks_in(region)}
    for node in (region.start, *region.nodes):
        if node not in exits:
            continue
        if node in blocks:
            _draw_block(sketch, blocks[node], exits)
        elif node >= 0:
            sketch.kinds[step_id(node)] = "step"
        _draw_exits(sketch, region, node, exits[node], blocks)


def _draw_exits(sketch: Sketch, region: Region, node: int, targets: list[int], blocks: Mapping[int, Block]) -> None:
    decision = after_id(node)
    sketch.kinds[decision] = JOINT
    leaving = _leave(region, node, blocks)
    if leaving is not None:
        sketch.connect(leaving, decision, [(node, target) for target in targets])
    for target in targets:
        sketch.connect(decision, _enter(region, target, blocks), [(node, target)], [(node, target)])
        if target in blocks:
            sketch.connect(_before_id(target), split_id(target), [(node, target)])


def _leave(region: Region, node: int, blocks: Mapping[int, Block]) -> str | None:
    """Return where the flows out of a node begin; None for the start of a branch, which its block draws."""
    if node == region.start:
        return START_ID if node == START else None
    return join_id(node) if node in blocks else step_id(node)


def _enter(region: Region, node: int, blocks: Mapping[int, Block]) -> str:
    if node == region.end:
        return END_ID if node == END else _last_id(node)
    return _before_id(node) if node in blocks else step_id(node)


def _before_id(block: int) -> str:
    return f"before-{block + 1}"


def _last_id(region_end: int) -> str:
    return f"last-{(END - region_end) // 2 + 1}"


def _draw_block(sketch: Sketch, block: Block, exits: Mapping[int, list[int]]) -> None:
    """Draw split, branches and join; a block with one branch shown has plain joints in their places."""
    branches = [branch for branch in block.branches if any(node in exits for node in branch.nodes)]
    before, split, join = (name(block.number) for name in (_before_id, split_id, join_id))
    sketch.kinds[before] = JOINT
    sketch.kinds[split] = "parallel_split" if len(branches) > 1 else JOINT
    for branch in branches:
        last = _last_id(branch.end)
        sketch.connect(split, after_id(branch.start), [(branch.start, node) for node in exits[branch.start]])
        _draw_region(sketch, branch, exits)
        sketch.kinds[last] = JOINT
        into_last = [(node, branch.end) for node in (branch.start, *branch.nodes) if branch.end in exits.get(node, ())]
        sketch.connect(last, join, into_last)
    sketch.kinds[join] = "parallel_join" if len(branches) > 1 else JOINT
