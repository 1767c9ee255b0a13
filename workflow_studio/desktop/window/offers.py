"""What the command field finds: the steps of all maps, and every action that can be used now."""

from __future__ import annotations

from functools import partial

from workflow_studio.desktop.actions.registry import ActionRegistry, shown_key
from workflow_studio.desktop.outline.rows import UNASSESSED
from workflow_studio.desktop.outline.tree_content import DECISION_ICON
from workflow_studio.desktop.words import window as words
from workflow_studio.desktop.workspace.offer import Offer
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Document
from workflow_studio.model.views import assessments_by_step, participant_of

FINDS_ITSELF = "edit.find"


def offers(actions: ActionRegistry, open_map: OpenMap | None) -> list[Offer]:
    """Actions first when nothing is typed; names decide otherwise."""
    found = [
        Offer(declared.plain_text, shown_key(declared), action.trigger, declared.icon)
        for declared, action in actions
        if action.isEnabled() and declared.id != FINDS_ITSELF
    ]
    return found + (_steps(open_map.document, open_map) if open_map else [])


def tiles(document: Document) -> dict[str, str]:
    """The tile of every step: its verdict, or that nobody judged it."""
    judged = assessments_by_step(document)
    return {step: judged[step].verdict if step in judged else UNASSESSED for step in document.steps}


def _steps(document: Document, open_map: OpenMap) -> list[Offer]:
    verdicts = tiles(document)
    steps = [
        Offer(
            step.name,
            participant_of(document, step.id).name,
            partial(open_map.go_to, step.id),
            tile=verdicts[step.id],
            element=step.id,
        )
        for step in document.steps.values()
        if step.name
    ]
    decisions = [
        Offer(decision.name, words.DECISION, partial(open_map.go_to, decision.id), DECISION_ICON, element=decision.id)
        for decision in document.decisions.values()
        if decision.name
    ]
    return steps + decisions
