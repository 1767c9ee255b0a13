"""What makes two steps of one, one of several, and a map of its own of what is inside a step."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command


@dataclass(frozen=True, slots=True)
class SplitStep(Command):
    """Two steps in a row instead of one: what is known of it stays with the first, its ways out leave the second."""

    step: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class MergeSteps(Command):
    """One step instead of several that follow each other; refused where something known of them would be lost."""

    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MakeSubprocess(Command):
    """Give a step a map of its own for what is inside it; several connected nodes move into the map of a new step."""

    nodes: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class DissolveSubprocess(Command):
    """Put what is inside a sub-process in its place; one with nothing inside is a plain step again."""

    step: str
