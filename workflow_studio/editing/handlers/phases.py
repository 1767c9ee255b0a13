"""Phases of a map and the steps in them."""

from __future__ import annotations

from workflow_studio.editing.commands import PutInPhase, RemovePhase, RenamePhase, SetPhases
from workflow_studio.editing.draft import Draft
from workflow_studio.model import ProcessMap, Step
from workflow_studio.model.phases import same_phase, without_doubles


def set_phases(draft: Draft, command: SetPhases) -> None:
    """The map with these bands."""
    draft.replace(draft.get(ProcessMap, command.map), phases=without_doubles(command.phases))


def rename_phase(draft: Draft, command: RenamePhase) -> None:
    """The band and its steps with the other name."""
    shown, old = draft.get(ProcessMap, command.map), same_phase(command.phase)
    names = (command.name if same_phase(name) == old else name for name in shown.phases)
    draft.replace(shown, phases=without_doubles(names))
    _say(draft, _steps_in(draft, command.map, command.phase), command.name)


def remove_phase(draft: Draft, command: RemovePhase) -> None:
    """The map without the band."""
    shown, gone = draft.get(ProcessMap, command.map), same_phase(command.phase)
    draft.replace(shown, phases=tuple(name for name in shown.phases if same_phase(name) != gone))
    if command.forget:
        _say(draft, _steps_in(draft, command.map, command.phase), "")


def put_in_phase(draft: Draft, command: PutInPhase) -> None:
    """The steps in that phase."""
    _say(draft, [draft.get(Step, key) for key in command.steps], command.phase)


def _say(draft: Draft, steps: list[Step], phase: str) -> None:
    for step in steps:
        draft.replace(step, phase=phase)


def _steps_in(draft: Draft, map_id: str, phase: str) -> list[Step]:
    wanted = same_phase(phase)
    return [step for step in draft.referring(Step, map_id, "map") if same_phase(step.phase) == wanted]
