"""What the claims about a map say, each in one sentence."""

from __future__ import annotations

from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.profile.durations import WORTH_SAYING, duration
from workflow_studio.model import Decision, DecisionKind, Document, Event, EventKind, Flow, Node, Step
from workflow_studio.model.views import is_handoff, participant_of

_GATEWAYS = {
    DecisionKind.CHOICE: "the choice",
    DecisionKind.PARALLEL: "the parallel work",
    DecisionKind.MERGE: "the joining of ways",
}
_EVENTS = {EventKind.START: "the start", EventKind.INTERMEDIATE: "the wait", EventKind.END: "the end"}
MOST_WAYS_NAMED = 4
LONGEST_NAME = 120


def quoted(name: str) -> str:
    """A name in quotes, shortened where a sentence would drown in it."""
    return f"“{name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + '…'}”"


def of_participant(name: str) -> str:
    """That somebody takes part."""
    return f"{quoted(name)} takes part."


def of_made_name(name: str, header: str) -> str:
    """What somebody is called who is known by what they did."""
    if header in name:
        return f"Whoever is named in {quoted(header)} takes part."
    return f"Whoever is named in {quoted(header)} is called {quoted(name)} here."


def of_step(document: Document, step: Step) -> str:
    """Who does a step."""
    who = participant_of(document, step.id).name
    if who == UNKNOWN:
        return f"{quoted(step.name)} is a step; nobody is named who does it."
    return f"{quoted(who)} does {quoted(step.name)}."


def of_decision(document: Document, decision: Decision, ways_out: list[Flow], before: Node | None) -> str:
    """Where the way splits, and into what; a choice that was counted in a log has no name that anybody gave it."""
    is_named = decision.name and not (before and any(is_counted(flow) for flow in ways_out))
    where = f"At {quoted(decision.name)}" if is_named else f"After {_named(before)}" if before else "Somewhere"
    ways = [_way(document, flow, decision) for flow in ways_out]
    if not 2 <= len(ways) <= MOST_WAYS_NAMED:
        return f"{where} the way splits."
    return f"{where} the way splits: {', '.join(ways[:-1])} or {ways[-1]}."


def of_flow(document: Document, flow: Flow, before: Node | None) -> str:
    """What follows what, or who hands over to whom; `before` is the step or another node before the source."""
    source, target = document.node(flow.source), document.node(flow.target)
    how_often = _how_often(document, flow)
    behind_choice = is_counted(flow) and isinstance(source, Decision) and isinstance(before, Step)
    first, then = _place(before, None) if behind_choice and before else _place(source, before), _place(target, source)
    if is_handoff(document, flow) and not is_end(target):
        giver, taker = (participant_of(document, node.id).name for node in (source, target))
        if UNKNOWN not in (giver, taker):
            handing = f"{quoted(giver)} hands {_over(document, flow)} to {quoted(taker)}"
            which = f" for {then}" if behind_choice else ""
            return f"{handing} after {first}{which}{_condition(flow)}{how_often}{_wait(flow)}."
    if isinstance(source, Event) and source.kind is EventKind.START:
        return f"The process begins with {then}{how_often}."
    if is_end(target):
        return f"The process ends after {first}{_condition(flow)}{how_often}."
    if is_counted(flow) and isinstance(target, Decision) and target.kind is DecisionKind.PARALLEL:
        return f"After {first} the work goes on in parallel{how_often}."
    sentence = f"{then} follows {first}{_condition(flow)}{how_often}."
    return sentence[:1].upper() + sentence[1:]


def of_artifact(name: str) -> str:
    """That something is passed on or filled in."""
    return f"{quoted(name)} is passed on or filled in."


def of_system(name: str) -> str:
    """That work is done in a system."""
    return f"Work is done in {quoted(name)}."


def of_dataset(name: str) -> str:
    """That there is a body of data."""
    return f"{quoted(name)} is data that steps read or write."


def is_end(node: Node) -> bool:
    """Whether nothing comes after it: nobody is handed anything."""
    return isinstance(node, Event) and node.kind is EventKind.END


def is_counted(flow: Flow) -> bool:
    """Whether a flow was counted in a log; its label then is a share, and no condition."""
    return flow.count is not None


def tells_wait(flow: Flow) -> bool:
    """Whether the sentence about a handoff says how long the next one waits."""
    return is_counted(flow) and flow.wait is not None and flow.wait >= WORTH_SAYING


def _wait(flow: Flow) -> str:
    return f", and {duration(flow.wait)} pass (median)" if tells_wait(flow) and flow.wait is not None else ""


def _over(document: Document, flow: Flow) -> str:
    things = " and ".join(quoted(document.artifacts[key].name) for key in flow.artifacts[:2])
    how = f" by {flow.medium.value}" if flow.medium else ""
    return f"over {things}{how}" if things else f"over{how}"


def _way(document: Document, flow: Flow, decision: Decision) -> str:
    """A way out of a choice, by its condition; in a log, whose labels are shares, by where it leads."""
    if flow.label and not is_counted(flow):
        return quoted(flow.label)
    return _place(document.node(flow.target), decision)


def _condition(flow: Flow) -> str:
    return f" on {quoted(flow.label)}" if flow.label and not is_counted(flow) else ""


def _how_often(document: Document, flow: Flow) -> str:
    log = document.maps[flow.map].log
    if flow.count is None or log is None:
        return ""
    times = "once" if flow.count == 1 else f"{flow.count:,} times"
    return f", {times} in {log.cases:,} case{'' if log.cases == 1 else 's'}"


def _place(node: Node, before: Node | None) -> str:
    """A node in a sentence; a nameless one by what comes before it."""
    if node.name:
        return quoted(node.name)
    word = _EVENTS[node.kind] if isinstance(node, Event) else "a step"
    if isinstance(node, Decision):
        word = _GATEWAYS[node.kind]
        return f"{word} after {_named(before)}" if before is not None and before.name else word
    return word


def _named(node: Node | None) -> str:
    return quoted(node.name) if node is not None and node.name else "another choice"
