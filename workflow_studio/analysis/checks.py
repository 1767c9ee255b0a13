"""What is missing or doubtful in a map. Each check is one rule; add a rule here and it shows everywhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workflow_studio.analysis.graph import FlowGraph
from workflow_studio.model import Decision, DecisionKind, Document, EventKind, Issue
from workflow_studio.model.handoffs import LOW_ACCURACY, comes_back_wrong
from workflow_studio.model.views import (
    assessments_by_step,
    is_handoff,
    lanes_of,
    maps_of,
    nodes_of,
    participant_of,
    processes,
    step_around,
    steps_of,
)

LONGEST_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Map:
    document: Document
    id: str
    graph: FlowGraph


def check(document: Document) -> tuple[Issue, ...]:
    """Every issue of the document: map by map, then what its sources hold that was not understood."""
    found: list[Issue] = []
    for process in processes(document):
        for process_map in maps_of(document, process.id):
            found += check_map(document, process_map.id)
    found += _not_understood(document)
    return tuple(found)


def check_map(document: Document, map_id: str) -> tuple[Issue, ...]:
    """Every issue of one map, errors first."""
    subject = _Map(document, map_id, FlowGraph(document, map_id))
    inside = step_around(document, map_id) is not None
    found = [issue for rule in _RULES if not (inside and rule in _OF_WHOLE_PROCESSES) for issue in rule(subject)]
    return tuple(sorted(found, key=lambda issue: ("error", "warning", "note").index(issue.level)))


def _not_understood(document: Document) -> Iterator[Issue]:
    for source in document.sources.values():
        for skipped in source.not_understood:
            yield Issue("note", f"{source.name}: {skipped.reason}", source.id, skipped.sheet, skipped.cells)


def _no_start_or_end(subject: _Map) -> Iterator[Issue]:
    nodes = nodes_of(subject.document, subject.id)
    if not nodes:
        return
    kinds = {subject.document.events[n.id].kind for n in nodes if n.id in subject.document.events}
    if EventKind.START not in kinds:
        yield Issue("warning", "The map does not say where the process starts. Add a start event.", subject.id)
    if EventKind.END not in kinds:
        yield Issue("warning", "The map does not say where the process ends. Add an end event.", subject.id)


def _unnamed(subject: _Map) -> Iterator[Issue]:
    for node in nodes_of(subject.document, subject.id):
        choice = subject.document.decisions.get(node.id)
        if not node.name and node.id not in subject.document.events and not _asks_nothing(choice):
            what = "decision has no question" if choice else "step has no name"
            yield Issue("error", f"A {what} in the lane {_lane_name(subject, node.id)}.", node.id)


def _dead_ends(subject: _Map) -> Iterator[Issue]:
    for node in nodes_of(subject.document, subject.id):
        event = subject.document.events.get(node.id)
        ends = event is not None and event.kind is EventKind.END
        if not ends and not subject.graph.after(node.id):
            yield Issue("warning", f"Nothing follows “{_name(subject, node.id)}”, and it is not an end.", node.id)


def _never_reached(subject: _Map) -> Iterator[Issue]:
    nodes = nodes_of(subject.document, subject.id)
    starts = [
        n.id
        for n in nodes
        if (event := subject.document.events.get(n.id)) is not None and event.kind is EventKind.START
    ]
    if not starts:
        return
    reached = subject.graph.reachable(starts)
    for node in nodes:
        if node.id not in reached:
            yield Issue("warning", f"No way leads from a start to “{_name(subject, node.id)}”.", node.id)


def _decisions_that_do_not_decide(subject: _Map) -> Iterator[Issue]:
    left_by_others = {flow.leaves for flow in subject.document.flows.values()}
    for decision in subject.document.decisions.values():
        if decision.map != subject.id or decision.kind is not DecisionKind.CHOICE:
            continue
        exits = subject.graph.out.get(decision.id, ())
        if len(exits) == 1 and decision.id not in left_by_others:
            yield Issue("warning", f"“{_name(subject, decision.id)}” has only one way out.", decision.id)
        unnamed = [flow for flow in exits if not flow.label]
        if len(exits) > 1 and unnamed:
            yield Issue(
                "warning", f"{_ways(len(unnamed))} out of “{_name(subject, decision.id)}” has no label.", decision.id
            )


def _same_name_twice(subject: _Map) -> Iterator[Issue]:
    names = defaultdict(list)
    for step in steps_of(subject.document, subject.id):
        if step.name:
            names[(step.name.casefold(), step.lane)].append(step)
    for steps in names.values():
        if len(steps) > 1:
            yield Issue("note", f"{len(steps)} steps in one lane are called “{steps[0].name}”.", steps[1].id)


def _empty_lanes(subject: _Map) -> Iterator[Issue]:
    used = Counter(node.lane for node in nodes_of(subject.document, subject.id))
    for lane in lanes_of(subject.document, subject.id):
        if not used[lane.id]:
            yield Issue("note", f"“{_lane_name(subject, lane.id)}” has no step in this map.", lane.id)


def _not_assessed(subject: _Map) -> Iterator[Issue]:
    assessed = assessments_by_step(subject.document)
    steps = [step for step in steps_of(subject.document, subject.id) if step.id not in assessed]
    if steps:
        some = ", ".join(f"“{step.name}”" for step in steps[:LONGEST_NAMED])
        more = f" and {len(steps) - LONGEST_NAMED} more" if len(steps) > LONGEST_NAMED else ""
        text = "One step is not assessed yet" if len(steps) == 1 else f"{len(steps)} steps are not assessed yet"
        yield Issue("note", f"{text}: {some}{more}.", steps[0].id)


def _verdict_without_reason(subject: _Map) -> Iterator[Issue]:
    for assessment in subject.document.assessments.values():
        step = subject.document.steps[assessment.step]
        if step.map == subject.id and not assessment.reason.strip():
            text = f"“{step.name}” is marked {assessment.verdict.value} without a reason."
            yield Issue("warning", text, step.id)


def _nobody_owns_a_failure(subject: _Map) -> Iterator[Issue]:
    flows = [f for f in subject.graph.flows if is_handoff(subject.document, f) and f.failure_owner is None]
    if flows:
        count = "One handoff" if len(flows) == 1 else f"{len(flows)} handoffs"
        yield Issue("note", f"{count}: nobody is named who answers when it fails.", flows[0].id)


def _often_wrong_and_no_problem_noted(subject: _Map) -> Iterator[Issue]:
    noted = {pain.about for pain in subject.document.pains.values()}
    flows = [
        flow
        for flow in subject.graph.flows
        if is_handoff(subject.document, flow) and comes_back_wrong(flow) and flow.id not in noted
    ]
    if flows:
        count = "One handoff is" if len(flows) == 1 else f"{len(flows)} handoffs are"
        usable = f"usable as received in less than {LOW_ACCURACY * 100:.0f} % of cases"
        yield Issue("note", f"{count} {usable}, and no problem says what is wrong.", flows[0].id)


def _open_questions(subject: _Map) -> Iterator[Issue]:
    for question in subject.document.questions.values():
        about = subject.document.find(question.about)
        if getattr(about, "map", None) == subject.id and not question.answer.strip():
            yield Issue("note", f"Open question: {question.text}", question.about)


def _name(subject: _Map, node_id: str) -> str:
    node = subject.document.node(node_id)
    event = subject.document.events.get(node_id)
    return node.name or (f"{event.kind.value} event" if event else "unnamed")


def _lane_name(subject: _Map, lane_or_node_id: str) -> str:
    return participant_of(subject.document, lane_or_node_id).name


def _asks_nothing(decision: Decision | None) -> bool:
    return decision is not None and decision.kind is not DecisionKind.CHOICE


def _ways(count: int) -> str:
    return "One way" if count == 1 else f"Each of {count} ways"


_RULES: tuple[Callable[[_Map], Iterator[Issue]], ...] = (
    _unnamed,
    _no_start_or_end,
    _dead_ends,
    _never_reached,
    _decisions_that_do_not_decide,
    _verdict_without_reason,
    _not_assessed,
    _nobody_owns_a_failure,
    _often_wrong_and_no_problem_noted,
    _open_questions,
    _same_name_twice,
    _empty_lanes,
)

_OF_WHOLE_PROCESSES = (_no_start_or_end, _dead_ends, _never_reached)
"""What is inside a step begins and ends where the map around it says."""
