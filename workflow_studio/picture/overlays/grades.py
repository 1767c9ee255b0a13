"""The overlay of errors: steps and flows in grades, from good to bad, each with the sign that says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.overlays.amounts import amount_style, not_known_entry
from workflow_studio.picture.overlays.classes import strength
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS, OverlayKind
from workflow_studio.picture.overlays.map_overlay import NOT_KNOWN, LegendEntry, MapOverlay

LINES = (1.5, 1.75, 2.25, 3.0, 3.5)
"""How wide a flow is, from few errors to many: less so than for volume, where the width is all there is to see."""
Graded = tuple[int, str]
"""A grade, 1 being the best, and what stands on the step or flow."""


def grades_overlay(
    kind: OverlayKind,
    steps: Iterable[str],
    graded: Mapping[str, Graded],
    flows: Mapping[str, Graded | None],
    grades: tuple[str, ...],
    title: str = "",
    note: str = "",
) -> MapOverlay:
    """Nodes and flows by their grades, whose names are `grades` from the best to the worst; as in `amounts_overlay`.

    A flow without one has no figure, so that no count or wait stands among the signs.
    """
    icon, count = OVERLAY_WORDS[kind].icon, len(grades)

    def level(grade: int) -> int:
        return strength(grade - 1, count)

    known = {node: amount_style(level(grade), words, icon) for node, (grade, words) in graded.items()}
    nodes = dict.fromkeys(steps, NOT_KNOWN) | known

    def mark(sign: Graded | None) -> FlowMark:
        if sign is None:
            return FlowMark()
        strong = level(sign[0])
        return FlowMark(sign[1], amount_style(strong, "", ""), f"heat{strong}.border", LINES[strong - 1])

    marks = {flow: mark(sign) for flow, sign in flows.items()}
    sizes = Counter(sign[0] for sign in (*graded.values(), *flows.values()) if sign)
    legend = [
        LegendEntry(amount_style(level(grade), "", ""), name, sizes[grade])
        for grade, name in enumerate(grades, 1)
        if sizes[grade]
    ]
    return MapOverlay(kind, title or OVERLAY_WORDS[kind].name, nodes, marks, (*legend, *not_known_entry(nodes)), note)
