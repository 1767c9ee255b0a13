"""What the map says when the mouse rests: names that are cut off or too small, what a step is done in and with, what is
known of a handoff, what the badges stand for, and what a workshop said by name."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QPointF

from workflow_studio.analysis.voices import voices_on
from workflow_studio.desktop.canvas.handoff_tip import handoff_lines
from workflow_studio.desktop.canvas.hit import Part, hit_at
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import PictureItem
from workflow_studio.desktop.words import canvas as words
from workflow_studio.model import Document
from workflow_studio.picture.items import TextLine

LONGEST = 300


def tip_at(scene: MapScene, at: QPointF, change: str = "") -> str:
    """The tip for this point of the map as rich text; empty for none. `change`: how what lies there has changed, a
    sentence a line."""
    hit = hit_at(scene, at)
    figure, flow, lane = scene.node(hit.id), scene.flow(hit.id), scene.lane(hit.id)
    on_it = flow is not None and hit.part is Part.HANDLE  # a selected flow's handles lie on it
    if scene.facts is None or not (on_it or hit.part in (Part.NODE, Part.FLOW, Part.HEADER)):
        return ""
    lines = [figure.facts.node.name] if figure is not None and not _shows(figure.body, figure.facts.node.name) else []
    if lane is not None and not _shows(lane.header, lane.facts.name):
        lines.append(lane.facts.name)
    if flow is not None and flow.facts.handoff:
        lines += handoff_lines(scene.facts.document, flow.facts.flow)
    else:
        lines += scene.facts.used_at(hit.id)
    lines += scene.facts.notes(hit.id)
    lines += _voices(scene.facts.document, hit.id)
    lines += change.splitlines()
    return "<qt>" + "<br>".join(escape(line[:LONGEST]) for line in lines) + "</qt>" if lines else ""


def _voices(document: Document, element: str) -> Iterator[str]:
    voices = voices_on(document, element)
    if voices.votes:
        yield words.dots(voices.dots_by_voter)
    yield from (words.disagrees(one.said_by, one.text) for one in voices.disagreements)


def _shows(drawn: PictureItem, name: str) -> bool:
    """Whether the whole name can be read there."""
    shown = "".join(item.text for item in drawn.items() if isinstance(item, TextLine))
    return "".join(name.split()) in "".join(shown.split())
