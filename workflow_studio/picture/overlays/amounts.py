"""Overlays that show an amount: time, wait, cost, volume."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.overlays.classes import Classes, strength
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS, OverlayKind
from workflow_studio.picture.overlays.map_overlay import NOT_KNOWN, LegendEntry, MapOverlay

BORDERS = (1.0, 1.5, 2.0, 2.5, 3.0)
"""In px, from little to much: what is more is also bordered more."""
LINES = (1.5, 2.5, 3.5, 4.75, 6.0)
"""How wide a flow is that a few, or many, cases take."""


def amount_style(level: int, words: str, icon: str) -> BoxStyle:
    """The look of level 1 (little) to 5 (much)."""
    return BoxStyle(f"heat{level}", words, icon, words, width=BORDERS[level - 1], solid=True)


def amounts_overlay(
    kind: OverlayKind,
    steps: Iterable[str],
    amounts: Mapping[str, float],
    written: Callable[[float], str],
    *,
    flows: Mapping[str, float | None] | None = None,
    wide_flows: bool = False,
    title: str = "",
    note: str = "",
) -> MapOverlay:
    """Nodes and flows by their amounts; a step without one is not known, a flow without one has no figure.

    Decisions and events are coloured where they have an amount. Nodes and flows share the classes. With `wide_flows` a
    flow is as wide as its amount says, otherwise its pill is coloured. Without `flows` these look as usual.
    """
    on_flows = flows or {}
    words = OVERLAY_WORDS[kind]
    classes = Classes((*amounts.values(), *(v for v in on_flows.values() if v is not None)), written)

    def level(value: float) -> int:
        return strength(classes.of(value), len(classes.classes))

    def flow_mark(value: float | None) -> FlowMark:
        if value is None:
            return FlowMark()
        if wide_flows:
            return FlowMark(written(value), width=LINES[level(value) - 1])
        return FlowMark(written(value), amount_style(level(value), "", ""))

    known = {node: amount_style(level(value), written(value), words.icon) for node, value in amounts.items()}
    nodes = dict.fromkeys(steps, NOT_KNOWN) | known
    count = len(classes.classes)
    legend = [
        LegendEntry(
            amount_style(strength(number, count), "", ""),
            classes.words(number),
            one.count,
            shortest=classes.beginning(number),
        )
        for number, one in enumerate(classes.classes)
    ]
    return MapOverlay(
        kind,
        title or words.name,
        nodes,
        {flow: flow_mark(value) for flow, value in on_flows.items()},
        (*legend, *not_known_entry(nodes)),
        note,
    )


def not_known_entry(nodes: Mapping[str, BoxStyle]) -> tuple[LegendEntry, ...]:
    """The legend's words on steps of which nothing is known, where there are any."""
    unknown = sum(style.hatched for style in nodes.values())
    return (LegendEntry(NOT_KNOWN, NOT_KNOWN.word, unknown),) if unknown else ()
