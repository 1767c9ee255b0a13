"""Overlays: what a map is coloured by. Each maker takes values by the ids of steps and flows and gives a MapOverlay."""

from workflow_studio.picture.overlays.amounts import amounts_overlay
from workflow_studio.picture.overlays.grades import Graded, grades_overlay
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS, OverlayKind, OverlayWords
from workflow_studio.picture.overlays.map_overlay import NOT_KNOWN, LegendEntry, MapOverlay
from workflow_studio.picture.overlays.statuses import STATUS_STYLES, statuses_overlay
from workflow_studio.picture.overlays.witnesses import witnesses_overlay

__all__ = [
    "NOT_KNOWN",
    "OVERLAY_WORDS",
    "STATUS_STYLES",
    "Graded",
    "LegendEntry",
    "MapOverlay",
    "OverlayKind",
    "OverlayWords",
    "amounts_overlay",
    "grades_overlay",
    "statuses_overlay",
    "witnesses_overlay",
]
