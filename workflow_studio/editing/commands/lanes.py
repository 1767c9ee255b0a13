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
