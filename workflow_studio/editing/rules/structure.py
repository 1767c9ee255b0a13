"""When steps can be split and merged, and what is inside a step can be shown on a map of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from workflow_studio.editing.commands import DissolveSubprocess, MakeSubprocess, MergeSteps, SplitStep
from workflow_studio.editing.rows_of_steps import as_row
from workflow_studio.editing.rules.existence import first_missing, missing
from workflow_studio.editing.ways_inside import can_be_joined
from workflow_studio.model import Document, Flow, Node, Step
from workflow_studio.model.views import nodes_of, participant_of

NO_ROW = "Only steps that follow each other in one row, without a way back between them, become one step."
OWN_FIELDS = ("systems", "inputs", "outputs", "process_time", "wait_time", "description")


def split_step(document: Document, command: SplitStep) -> str | None:
    """The step is there, and what is inside it would not have to be split."""
    reason = missing(document, command.step, Step)
    if reason is None and document.steps[command.step].details:
        reason = "A sub-process is not split: split the steps inside it."
    return reason


def merge_steps(document: Document, command: MergeSteps) -> str | None:
    """They are a row of one performer, and nothing that is known of them would be lost."""
    if any(isinstance(document.find(key), Node) and key not in document.steps for key in command.steps):
        return "Only steps become one step, not decisions or events."
    reason = first_missing(document, command.steps, Step)
    if reason is not None:
        return reason
    flows = _flows_at(document, command.steps)
    row = as_row([document.steps[key] for key in dict.fromkeys(command.steps)], flows)
    if len(row) < 2:
        return NO_ROW
    return next(_losses_of_merging(document, row, flows), None)


def make_subprocess(document: Document, command: MakeSubprocess) -> str | None:
    """One step without an inside; or several nodes that hang together and have one way each from and to any other."""
    ids = tuple(dict.fromkeys(command.nodes))
    reason = first_missing(document, ids, Node)
    if reason is not None or not ids:
        return reason or "Select a step first."
    if len(ids) == 1:
        return _may_have_an_inside(document, ids[0])
    if len({document.node(key).map for key in ids}) > 1:
        return "A sub-process is made of steps of one map."
    flows = _flows_at(document, ids)
    if not any(can_be_joined(document.node(key)) for key in ids):
        return "There is no step or decision among these."
    if not _hang_together(ids, flows):
        return "Only steps that are connected with each other become a sub-process."
    return next(_double_ways(document, ids, flows), None)


def dissolve_subprocess(document: Document, command: DissolveSubprocess) -> str | None:
    """The step has an inside, which can take its place, and says nothing itself that would be lost."""
    reason = missing(document, command.step, Step)
    if reason is not None:
        return reason
    step = document.steps[command.step]
    if step.details is None or step.details == step.map:
        return "This step has no map of its own inside."
    nodes = nodes_of(document, step.details)
    if not nodes:
        return None
    if not any(can_be_joined(node) for node in nodes):
        return "There are only a start or an end inside: add a step there, or delete them first."
    if any(getattr(step, field) for field in OWN_FIELDS) or _is_judged(document, step):
        return "The sub-process has systems, times, a description or a verdict of its own: move them inside first."
    return None


def _losses_of_merging(document: Document, row: Sequence[Step], flows: Iterable[Flow]) -> Iterator[str]:
    inner = {step.id for step in row}
    performers = dict.fromkeys(participant_of(document, step.id).name for step in row)
    if len(performers) > 1:
        yield f"They are done by {' and '.join(performers)}: move them into one lane first."
    for step in row:
        if step.details:
            yield f"“{step.name}” is a sub-process: put its inside back first."
    if len({step.phase for step in row if step.phase}) > 1:
        yield "They are in different phases: move them into one first."
    for kind, table in (("verdict", document.assessments), ("treatment", document.dispositions)):
        given = {getattr(one, kind) for one in table.values() if one.step in inner}
        if len(given) > 1:
            yield f"They have different {kind}s: give them the same one first."
    noted = {note.about for table in (document.pains, document.questions) for note in table.values()}
    for flow in flows:
        if flow.source in inner and flow.target in inner and (flow.id in noted or _says_something(flow)):
            yield "The flow between them says something that would be lost: clear it or note it on a step first."
    yield from _double_ways(document, tuple(inner), flows)


def _says_something(flow: Flow) -> bool:
    given = (flow.label, flow.medium, flow.artifacts, flow.failure_owner)
    return any(given) or flow.complete_and_accurate is not None


def _double_ways(document: Document, ids: Sequence[str], flows: Iterable[Flow]) -> Iterator[str]:
    """What several flows would lead to or come from, where there is to be one."""
    inside = set(ids)
    before = Counter(flow.source for flow in flows if flow.source not in inside)
    after = Counter(flow.target for flow in flows if flow.target not in inside)
    for key, ways in (*before.items(), *after.items()):
        if ways > 1:
            name = document.node(key).name or "One step"
            yield f"“{name}” is connected with these by {ways} flows, which would be one: select it too, or one less."


def _may_have_an_inside(document: Document, key: str) -> str | None:
    if key not in document.steps:
        return "Only a step becomes a sub-process, not a decision or an event."
    return "This is a sub-process already: open it." if document.steps[key].details else None


def _hang_together(ids: Sequence[str], flows: Iterable[Flow]) -> bool:
    beside: dict[str, set[str]] = {key: set() for key in ids}
    for flow in flows:
        if flow.source in beside and flow.target in beside:
            beside[flow.source].add(flow.target)
            beside[flow.target].add(flow.source)
    reached = [ids[0]]
    for key in reached:  # grows while it is gone through
        reached.extend(beside.pop(key, set()).difference(reached))
    return len(reached) == len(ids)


def _flows_at(document: Document, ids: Iterable[str]) -> list[Flow]:
    there = set(ids)
    return [flow for flow in document.flows.values() if flow.source in there or flow.target in there]


def _is_judged(document: Document, step: Step) -> bool:
    return any(
        one.step == step.id for table in (document.assessments, document.dispositions) for one in table.values()
    )
