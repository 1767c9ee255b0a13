"""What is true of every document, whatever was done to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from workflow_studio.model.document import TABLES, Document, table_of
from workflow_studio.model.references import references


def broken_invariants(document: Document) -> list[str]:
    """Every invariant that this document breaks, as sentences; an empty list for a sound document."""
    return [sentence for check in _CHECKS for sentence in check(document)]


def _ids_fit_their_tables(document: Document) -> Iterator[str]:
    for name in TABLES:
        for key, element in document.table(name).items():
            if key != element.id:
                yield f"{name}: {key} is filed under another id than its own, {element.id}"
            elif not _is_id_of(name, key):
                yield f"{name}: {key} is not an id of this table"
            elif int(key[len(key.rstrip("0123456789")) :]) >= document.next_number:
                yield f"{name}: {key} is not below the next number {document.next_number}"


def _is_id_of(name: str, key: str) -> bool:
    try:
        return table_of(key) == name and key[-1].isdecimal()
    except KeyError:
        return False


def _references_lead_somewhere(document: Document) -> Iterator[str]:
    for element in document.elements():
        for field, target in references(element):
            if not any(target in document.table(table) for table in field.tables):
                yield f"{element.id}.{field.name} refers to {target}, which does not exist"


def _a_node_is_in_a_lane_of_its_map(document: Document) -> Iterator[str]:
    for nodes in (document.steps, document.decisions, document.events):
        for node in nodes.values():
            lane = document.lanes.get(node.lane)
            if lane is not None and lane.map != node.map:
                yield f"{node.id} is in a lane of another map"


def _a_flow_stays_in_its_map(document: Document) -> Iterator[str]:
    for flow in document.flows.values():
        for end in (flow.source, flow.target):
            node = document.find(end)
            if node is not None and getattr(node, "map", None) != flow.map:
                yield f"{flow.id} leads out of its map"


def _at_most_one_of(table: str, field: str) -> Callable[[Document], Iterator[str]]:
    def check(document: Document) -> Iterator[str]:
        counts = Counter(getattr(element, field) for element in document.table(table).values())
        yield from (f"{target} has {count} {table}" for target, count in counts.items() if count > 1)

    return check


def _a_map_shows_a_participant_once(document: Document) -> Iterator[str]:
    counts = Counter((lane.map, lane.participant) for lane in document.lanes.values())
    yield from (f"{who} has {n} lanes in {where}" for (where, who), n in counts.items() if n > 1)


_CHECKS: tuple[Callable[[Document], Iterator[str]], ...] = (
    _ids_fit_their_tables,
    _references_lead_somewhere,
    _a_node_is_in_a_lane_of_its_map,
    _a_flow_stays_in_its_map,
    _a_map_shows_a_participant_once,
    _at_most_one_of("assessments", "step"),
    _at_most_one_of("dispositions", "step"),
    _at_most_one_of("backdrops", "map"),
    _at_most_one_of("shapes", "of"),
    _at_most_one_of("edges", "of"),
)
