"""What is done to flows."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command


@dataclass(frozen=True, slots=True)
class Connect(Command):
    """A flow from one node to another."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Reconnect(Command):
    """Attach an end of a flow to another node."""

    flow: str
    source: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class PutIntoFlow(Command):
    """Put a node that no flow touches into the middle of a flow, in this lane (its own if absent).

    Its place is left to the layout.
    """

    node: str
    flow: str
    lane: str | None = None
