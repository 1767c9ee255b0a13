"""Saying whether a machine could do a step."""

from __future__ import annotations

from workflow_studio.editing.commands import SetVerdict
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Assessment


def set_verdict(draft: Draft, command: SetVerdict) -> None:
    """Assess each step anew, keeping the reason and evidence there are, or take its assessment away."""
    for step in command.steps:
        assessments = draft.referring(Assessment, step, "step")
        if command.verdict is None:
            for assessment in assessments:
                draft.remove(assessment.id)
            continue
        changes = {"verdict": command.verdict} | ({} if command.reason is None else {"reason": command.reason})
        if assessments:
            draft.replace(assessments[0], **changes)
        else:
            draft.add(Assessment, step=step, **changes)
