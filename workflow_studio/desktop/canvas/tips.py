"""What the map says when the mouse rests: names that are cut off or too small, what a
step is done in and with, and what the badges stand for."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPointF

from workflow_studio.desktop.canvas.figures import NodeFigure
from workflow_studio.desktop.canvas.handoff_tip import handoff_lines
from workflow_studio.desktop.canvas.hit import Part, hit_at
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.picture import TextLine

LONGEST = 300


def tip_at(scene: MapScene, at: QPointF, change: str = "") -> str:
    """The tip for this point of the map as rich text; empty for none. `change`: how what lies there has changed, a
    sentence a line."""
    hit = hit_at(scene, at)
    figure = scene.node(hit.id)
    if hit.part not in (Part.NODE, Part.FLOW, Part.HEADER, Part.HANDLE) or scene.facts is None:
        return ""
    lines = [figure.facts.node.name] if figure is not None and not _is_readable(figure) else []
    flow = scene.flow(hit.id)
    if flow is not None and flow.facts.handoff:
        lines += handoff_lines(scene.facts.document, flow.facts.flow)
    lines += scene.facts.used_at(hit.id)
    lines += scene.facts.notes(hit.id)
    lines += change.splitlines()
    return "<qt>" + "<br>".join(escape(line[:LONGEST]) for line in lines) + "</qt>" if lines else ""


def _is_readable(figure: NodeFigure) -> bool:
    """Whether the whole name stands on the map."""
    shown = "".join(item.text for item in figure.body.items() if isinstance(item, TextLine))
    return "".join(figure.facts.node.name.split()) in "".join(shown.split())
