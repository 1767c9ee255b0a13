"""The overlay of evidence: how a step is known of, each way with an icon, a word and a border of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from workflow_studio.model import EvidenceStatus
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS, OverlayKind
from workflow_studio.picture.overlays.map_overlay import NOT_KNOWN, LegendEntry, MapOverlay

STATUS_STYLES: Mapping[EvidenceStatus | None, BoxStyle] = MappingProxyType(
    {
        EvidenceStatus.OBSERVED: BoxStyle("hue1", "Observed", "eye", width=2.0),
        EvidenceStatus.STATED_BY_PERFORMER: BoxStyle(
            "hue3", "Performer said", "user-round-check", border="double", width=1.25
        ),
        EvidenceStatus.STATED_BY_PROXY: BoxStyle("hue2", "Others said", "users-round", dash=(6, 4)),
        EvidenceStatus.INFERRED: BoxStyle("hue6", "Inferred", "wand-sparkles", dash=(9, 3, 2, 3)),
        None: replace(NOT_KNOWN, word="No evidence"),
    }
)
"""From the strongest evidence to none."""


def statuses_overlay(statuses: Mapping[str, EvidenceStatus | None]) -> MapOverlay:
    """Each node by the strongest evidence there is of it."""
    sizes = Counter(statuses.values())
    legend = tuple(
        LegendEntry(style, style.word, sizes[status]) for status, style in STATUS_STYLES.items() if sizes[status]
    )
    nodes = {node: STATUS_STYLES[status] for node, status in statuses.items()}
    return MapOverlay(OverlayKind.EVIDENCE, OVERLAY_WORDS[OverlayKind.EVIDENCE].name, nodes, legend=legend)
