"""The map of what is inside a step goes when the step does, or when it is a plain step again."""

from __future__ import annotations

from workflow_studio.editing.behaviors.references_go_with_their_targets import references_go_with_their_targets
from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Step


def insides_go_with_their_steps(draft: Draft, command: Command) -> None:
    """Take out the maps that no step shows any more, and what those had inside."""
    while left := _left_alone(draft):
        for map_id in left:
            draft.remove(map_id)
        references_go_with_their_targets(draft, command)


def _left_alone(draft: Draft) -> list[str]:
    shown = (before.details for before, after in draft.changed(Step) if before and not (after and after.details))
    maps = [key for key in dict.fromkeys(shown) if key and draft.find(key) is not None]
    return [key for key in maps if not draft.referring(Step, key, "details")]
