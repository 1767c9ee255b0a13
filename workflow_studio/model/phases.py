"""In which phase of its map each node stands: steps name theirs, everything else goes with its neighbours."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from workflow_studio.model.document import Document
from workflow_studio.model.element import clean_name
from workflow_studio.model.views import flows_of, nodes_of


def same_phase(name: str) -> str:
    """What two spellings of a phase have in common."""
    return clean_name(name).casefold()


def phase_numbers(document: Document, map_id: str) -> dict[str, int]:
    """The number of the phase, from the left, that each node of the map belongs to; empty for a map without bands.

    What names no phase that the map shows goes with the node before it, else with the one after it; what no such node
    leads to or follows is left out: it can stand anywhere.
    """
    phases = document.maps[map_id].phases
    if not phases:
        return {}
    numbers = {same_phase(name): number for number, name in enumerate(phases)}
    nodes = [node.id for node in nodes_of(document, map_id)]
    named = {
        key: numbers[wanted]
        for key in nodes
        if (step := document.steps.get(key)) is not None and (wanted := same_phase(step.phase)) in numbers
    }
    flows = flows_of(document, map_id)
    onward = _spread(named, [(flow.source, flow.target) for flow in flows])
    return _spread(onward, [(flow.target, flow.source) for flow in flows])


def phases_in_use(document: Document, map_id: str) -> tuple[str, ...]:
    """The phases that steps of this map name, in the order of the steps; each spelled as it is first."""
    named = (step.phase for step in document.steps.values() if step.phase and step.map == map_id)
    return without_doubles(named)


def known_phases(document: Document, map_id: str) -> tuple[str, ...]:
    """The phases that the map shows as bands, then those that its steps name besides."""
    return without_doubles((*document.maps[map_id].phases, *phases_in_use(document, map_id)))


def without_doubles(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once; blank ones are left out."""
    found: dict[str, str] = {}
    for name in names:
        if clean_name(name):
            found.setdefault(same_phase(name), clean_name(name))
    return tuple(found.values())


def _spread(known: Mapping[str, int], links: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The numbers, and those of what is reached from them along the links: the nearest one, the first of several."""
    after: dict[str, list[str]] = {}
    for source, target in links:
        after.setdefault(source, []).append(target)
    numbers, waiting = dict(known), deque(known)
    while waiting:
        at = waiting.popleft()
        for target in after.get(at, ()):
            if target not in numbers:
                numbers[target] = numbers[at]
                waiting.append(target)
    return numbers
