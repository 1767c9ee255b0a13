"""A map's overlay worked out: how each step and flow is drawn in it, and its legend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.overlays.kinds import OverlayKind

NOT_KNOWN = BoxStyle("unassessed", "Not known", "circle-question-mark", dash=(0.1, 4), round_cap=True, hatched=True)
"""A step of which the overlay's question has no answer."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One class: how its steps look, its range or name, and how many steps and flows are in it.

    `short` stands for the words where there is no room for all of them, `shortest` where there is hardly any.
    """

    style: BoxStyle
    words: str
    count: int
    short: str = ""
    shortest: str = ""


@dataclass(frozen=True, slots=True)
class MapOverlay:
    """`nodes` has every step of the map, and the decisions and events that the overlay says something of.

    What is not in `nodes` or `flows` looks as usual.

    `title` is the legend's heading, `note` one sentence on how the figures come about.
    """

    kind: OverlayKind
    title: str
    nodes: Mapping[str, BoxStyle]
    flows: Mapping[str, FlowMark] = field(default_factory=lambda: MappingProxyType({}))
    legend: tuple[LegendEntry, ...] = ()
    note: str = ""
