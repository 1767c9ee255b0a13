"""What one line writes on the map."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command
from workflow_studio.editing.commands.nodes import AddNode
from workflow_studio.editing.commands.structure import SplitStep
from workflow_studio.editing.step_line import WrittenStep


@dataclass(frozen=True, slots=True)
class WriteSteps(Command):
    """Write a node as a line says it: its name, its lane, its problems and questions, and the steps that follow.

    `node` is there already (an empty name keeps the one it has) or made first. A step that follows and that is on the
    map is connected, any other one is made. Only performers among `new_performers` get a lane that is not there.
    """

    node: str | AddNode | SplitStep
    steps: tuple[WrittenStep, ...]
    new_performers: tuple[str, ...] = ()
