"""What is done to phases: the bands that a map is divided into from left to right."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command


@dataclass(frozen=True, slots=True)
class SetPhases(Command):
    """Draw a map in bands for these phases, left to right; none takes the bands away. Steps keep what they name."""

    map: str
    phases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenamePhase(Command):
    """Give a phase of a map another name, its band and its steps alike. The name of another phase makes them one."""

    map: str
    phase: str
    name: str


@dataclass(frozen=True, slots=True)
class RemovePhase(Command):
    """Take a phase's band away. `forget`: its steps name it no longer, else they keep the word."""

    map: str
    phase: str
    forget: bool = True


@dataclass(frozen=True, slots=True)
class PutInPhase(Command):
    """Say in which phase these steps are done; an empty name takes that back."""

    steps: tuple[str, ...]
    phase: str
