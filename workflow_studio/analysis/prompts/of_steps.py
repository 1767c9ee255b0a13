"""What to ask about a step."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.analysis.prompts.name_words import Topic, speaks_of
from workflow_studio.analysis.prompts.prompt import Prompt
from workflow_studio.analysis.prompts.subject import LONG_WAIT, Subject
from workflow_studio.model import ParticipantKind, Step, Verdict
from workflow_studio.model.durations import duration
from workflow_studio.model.views import assessments_by_step
from workflow_studio.wording import counted

ONE_WAY = "Only one way leads on, so the map knows no such case."


def on_leave(subject: Subject) -> Iterator[Prompt]:
    """One person does it."""
    for lane in subject.lanes:
        who = subject.participant(lane.id)
        own = [step for step in subject.steps if step.lane == lane.id]
        if own and who.kind is ParticipantKind.PERSON:
            because = f"{who.name} is one person, with {counted(len(own), 'step')} here."
            yield Prompt("on leave", lane.id, own[0].id, f"Who does this when {who.name} is on leave?", because)


def lies_before(subject: Subject) -> Iterator[Prompt]:
    """Work lies for long before a step."""
    for step in subject.steps:
        lies = step.wait_time or 0.0
        if lies >= LONG_WAIT:
            asks = f"What is “{step.name}” waiting for, and who could shorten it?"
            yield _about(step, "lies before", asks, f"Work lies {duration(lies)} before this step.")


def judged_without_a_reason(subject: Subject) -> Iterator[Prompt]:
    """A person must decide, and nobody wrote what by."""
    assessments = assessments_by_step(subject.document)
    for step in subject.steps:
        said = assessments.get(step.id)
        if said is not None and said.verdict is Verdict.JUDGMENT and not said.reason.strip():
            asks = f"What do you look at to decide in “{step.name}”?"
            yield _about(step, "what decides", asks, "It takes judgment, and no reason is written.")


def seen_by_nobody(subject: Subject) -> Iterator[Prompt]:
    """Workbooks were read, and none of them shows the step."""
    if not subject.document.sources:
        return
    for step in subject.steps:
        if not step.evidence:
            asks = f"Who does “{step.name}”, and where could we see it?"
            yield _about(step, "seen by nobody", asks, "No cell of a workbook shows this step.")


def goes_wrong(subject: Subject) -> Iterator[Prompt]:
    """The map knows no other way than the usual one: asked of an amount, of what comes in, or of the step itself."""
    for step in subject.steps:
        if subject.knows_another_way(step):
            continue
        if speaks_of(Topic.MONEY, step.name):
            asks = f"What happens when the amount is wrong in “{step.name}”?"
        elif step.inputs:
            comes_in = subject.document.artifacts[step.inputs[0]].name
            asks = f"What happens when the {comes_in} is incomplete or wrong?"
        else:
            continue
        yield _about(step, "goes wrong", asks, ONE_WAY)


def noted_nowhere(subject: Subject) -> Iterator[Prompt]:
    """No system and no artifact is named."""
    for step in subject.steps:
        by_machine = subject.participant(step.id).kind is ParticipantKind.SYSTEM
        if not by_machine and not (step.systems or step.inputs or step.outputs):
            asks = f"What do you have in front of you in “{step.name}”: a system, a sheet, paper?"
            yield _about(step, "noted nowhere", asks, "No system and no artifact is named.")


def cannot_be_done(subject: Subject) -> Iterator[Prompt]:
    """What can be asked about any step that has but one way on; the least sharp, so it comes last."""
    for step in subject.steps:
        if not subject.knows_another_way(step) and not step.inputs and not speaks_of(Topic.MONEY, step.name):
            yield _about(step, "cannot be done", f"What happens when “{step.name}” cannot be done?", ONE_WAY)


def _about(step: Step, rule: str, asks: str, because: str) -> Prompt:
    return Prompt(rule, step.id, step.id, asks, because)
