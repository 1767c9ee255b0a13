"""What is done to lanes."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command
from workflow_studio.model import ParticipantKind


@dataclass(frozen=True, slots=True)
class AddLane(Command):
    """A lane for a participant. A participant of that name that has no lane in the map is used, else one is made."""

    map: str
    name: str
    kind: ParticipantKind = ParticipantKind.ROLE
    position: int | None = None


@dataclass(frozen=True, slots=True)
class MoveLane(Command):
    """Put a lane at this position among its map's lanes (0 = top); its content moves with it."""

    lane: str
    position: int


@dataclass(frozen=True, slots=True)
class ResizeLane(Command):
    """Make a lane this high, in px, and keep it so; it is never less high than what is in it.

    A height that its content needs anyway gives the lane back to the layout.
    """

    lane: str
    height: float


@dataclass(frozen=True, slots=True)
class MergeLanes(Command):
    """Make two participants one: the lane's steps go to the other lane, and all that is known of its participant."""

    lane: str
    into: str


@dataclass(frozen=True, slots=True)
class RemoveLanes(Command):
    """Take lanes out of their map; their steps go to another lane of it. The participants stay in the document."""

    lanes: tuple[str, ...]
    steps_to: str
