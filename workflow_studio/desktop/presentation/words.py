"""What is said below the map about the step that is told: who does it, what is handed on, how long it waits."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.model import Document, Flow, MapState
from workflow_studio.model.durations import DAY, HOUR, MINUTE
from workflow_studio.model.views import participant_of

_UNITS = ((DAY, 1.0, "day"), (HOUR, 1.0, "hour"), (MINUTE, 1.0, "minute"))
_STATE_WORDS = {MapState.AS_IS: "As-is", MapState.TO_BE: "To-be"}
NAMELESS = "Without a name"


@dataclass(frozen=True, slots=True)
class Said:
    """A small line and what stands large below it."""

    label: str
    text: str


def told(document: Document, node: str) -> Said:
    """Who performs this, and its name."""
    element = document.node(node)
    return Said(participant_of(document, node).name, element.name or NAMELESS)


def handed(document: Document, flow: Flow | None) -> Said | None:
    """To whom this way leads and with what; where the performer stays, what comes next."""
    if flow is None:
        return None
    target = document.node(flow.target)
    passed = ", ".join(document.artifacts[key].name for key in flow.artifacts)
    if target.lane != document.node(flow.source).lane:
        return Said(f"Hands to {participant_of(document, target.id).name}", passed or target.name or NAMELESS)
    return Said("Next", target.name or NAMELESS)


def waited(flow: Flow | None) -> Said | None:
    """How long it waits on this way, and of how many cases that is the median; none where nobody knows."""
    if flow is None or not flow.wait:
        return None
    of = f", median of {flow.count:,} {'case' if flow.count == 1 else 'cases'}" if flow.count else ""
    return Said("Waits", f"{long_duration(flow.wait)}{of}")


def answer(flow: Flow, document: Document) -> str:
    """What one of several ways out is called: its answer, and where it leads."""
    target = document.node(flow.target).name or NAMELESS
    return f"{flow.label} → {target}" if flow.label else target


def state_of(document: Document, map_id: str) -> str:
    """Which map of its process this is."""
    shown = document.maps[map_id]
    return shown.name or _STATE_WORDS[shown.state]


def long_duration(seconds: float) -> str:
    """A duration with its unit as a word: "6.0 days", "45 minutes"."""
    for unit, least, word in _UNITS:
        amount = seconds / unit
        if amount >= least:
            figure = f"{amount:,.0f}" if unit == MINUTE or amount >= 100 else f"{amount:,.1f}"
            return f"{figure} {word}{'' if figure == '1' else 's'}"
    return f"{seconds:.0f} seconds"
