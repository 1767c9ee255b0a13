"""What is told below the map about a step: who does it, what is handed on, how long it waits."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.desktop.words import presentation as words
from workflow_studio.model import Document, Flow
from workflow_studio.model.views import participant_of


@dataclass(frozen=True, slots=True)
class Said:
    """A small line and what stands large below it."""

    label: str
    text: str


def told(document: Document, node: str) -> Said:
    """Who performs this, and its name."""
    element = document.node(node)
    return Said(participant_of(document, node).name, element.name or words.NAMELESS)


def handed(document: Document, flow: Flow) -> Said:
    """To whom this way leads and with what; where the performer stays, what comes next."""
    target = document.node(flow.target)
    passed = ", ".join(document.artifacts[key].name for key in flow.artifacts)
    if target.lane != document.node(flow.source).lane:
        return Said(words.hands_to(participant_of(document, target.id).name), passed or target.name or words.NAMELESS)
    return Said(words.NEXT, target.name or words.NAMELESS)


def resumed(document: Document, node: str) -> Said | None:
    """Where a way ends: what is told next, on another one; none where everything has been told."""
    return Said(words.WAY_ENDS, document.node(node).name or words.NAMELESS) if node else None


def waited(flow: Flow | None) -> Said | None:
    """How long it waits on this way, and of how many cases that is the median; none where nobody knows."""
    if flow is None or not flow.wait:
        return None
    return Said(words.waits(flow.count), words.long_duration(flow.wait))


def answer(flow: Flow, document: Document) -> str:
    """What one of several ways out is called: its answer, and where it leads."""
    target = document.node(flow.target).name or words.NAMELESS
    return f"{flow.label} → {target}" if flow.label else target


def state_of(document: Document, map_id: str) -> str:
    """Which map of its process this is."""
    shown = document.maps[map_id]
    return shown.name or words.STATES[shown.state]
