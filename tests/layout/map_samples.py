"""Maps to lay out: the shared example processes and generated ones that nobody tuned the layout for."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from pathlib import Path

from workflow_studio.layout import FlowInput, LaneInput, LayoutRequest, NodeInput

SHARED = Path(__file__).resolve().parents[3] / "shared" / "layout"
SIZES = {"step": (128, 64), "decision": (112, 72), "start": (24, 24), "end": (24, 24), "event": (24, 24)}


def a_map(
    lanes: int, nodes: Sequence[tuple[int, str]], flows: Sequence[tuple[int, int] | tuple[int, int, str]]
) -> LayoutRequest:
    """A map from (lane, kind) per node and (source, target, label) per flow; ids are n0, n1 ... and f0, f1 ..."""
    return LayoutRequest(
        tuple(LaneInput(f"L{k}") for k in range(lanes)),
        tuple(
            NodeInput(f"n{k}", f"L{lane}", kind, *SIZES[kind], 16 if SIZES[kind][0] == 24 else 0)  # type: ignore[arg-type]
            for k, (lane, kind) in enumerate(nodes)
        ),
        tuple(_flow(k, *flow) for k, flow in enumerate(flows)),
    )


def _flow(index: int, source: int, target: int, label: str = "") -> FlowInput:
    pill = 16 if label not in ("", "Yes", "No") else 0
    return FlowInput(f"f{index}", f"n{source}", f"n{target}", label, 7 * len(label) + pill if label else 0)


def visio_process(path: Path) -> LayoutRequest:
    """One of the shared processes in Visio's columns."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    kinds = {"Start": "start", "End": "end", "Decision": "decision"}
    lanes = list(dict.fromkeys(row["Function"] for row in rows))
    index = {row["Process Step ID"]: k for k, row in enumerate(rows)}
    nodes = [(lanes.index(row["Function"]), kinds.get(row["Shape Type"], "step")) for row in rows]
    flows: list[tuple[int, int, str]] = []
    for row in rows:
        labels = row["Connector Label"].split(",")
        targets = [target for target in row["Next Step ID"].split(",") if target]
        for k, target in enumerate(targets):
            label = labels[k] if k < len(labels) else ""
            flows.append((index[row["Process Step ID"]], index[target], label))
    return a_map(len(lanes), nodes, flows)


def a_process(steps: int, lanes: int, seed: int) -> LayoutRequest:
    """A realistic process: one start and end, handoffs, decisions with rework and skips, parallel branches."""
    chance = random.Random(seed)
    nodes, lane = [(0, "start")], 0
    for _ in range(steps - 2):
        if chance.random() < 0.4:
            lane = max(0, min(lanes - 1, lane + chance.choice([-2, -1, -1, 1, 1, 2, 3])))
        nodes.append((lane, "decision" if chance.random() < 0.22 else "step"))
    nodes.append((lane, "end"))
    flows: list[tuple[int, int, str]] = []
    for at in range(steps - 1):
        if nodes[at][1] != "decision":
            flows.append((at, at + 1, "2.3 d" if chance.random() < 0.2 else ""))
            if chance.random() < 0.06:
                flows.append((at, min(steps - 1, at + chance.randint(2, 8)), ""))
            continue
        flows.append((at, at + 1, "Yes"))
        kind = chance.random()
        if kind < 0.45:
            flows.append((at, max(1, at - chance.randint(1, 6)), "No"))
        elif kind < 0.9:
            flows.append((at, min(steps - 1, at + chance.randint(2, 6)), "No"))
        else:
            flows.append((at, chance.randint(1, steps - 1), "No"))
    return a_map(lanes, nodes, flows)


def a_tangle(nodes: int, flows: int, lanes: int, seed: int) -> LayoutRequest:
    """Flows between random nodes: loops on one node, both ways between two, several in one direction."""
    chance = random.Random(seed)
    kinds = ["step", "step", "step", "step", "decision", "event"]
    return a_map(
        lanes,
        [(chance.randrange(lanes), chance.choice(kinds)) for _ in range(nodes)],
        [
            (chance.randrange(nodes), chance.randrange(nodes), chance.choice(["", "", "12×", "Yes"]))
            for _ in range(flows)
        ],
    )
