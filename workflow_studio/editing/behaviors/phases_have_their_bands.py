"""On a map that is drawn in bands, a phase that a step is put into has a band."""

from __future__ import annotations

from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft
from workflow_studio.model import ProcessMap, Step
from workflow_studio.model.phases import same_phase


def phases_have_their_bands(draft: Draft, _: Command) -> None:
    """Add a band at the right for each phase that steps name now and that has none."""
    for before, after in draft.changed(Step):
        if after is None or not after.phase or (before is not None and before.phase == after.phase):
            continue
        shown = draft.get(ProcessMap, after.map)
        if shown.phases and same_phase(after.phase) not in map(same_phase, shown.phases):
            draft.replace(shown, phases=(*shown.phases, after.phase))
