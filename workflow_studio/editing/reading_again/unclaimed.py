"""Events and gateways, which no claim makes: known again by their flows, else by their kind and name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from workflow_studio.model import Decision, Document, Event, Node

Kind = tuple[str, object, object]


def pair_unclaimed(document: Document, new: Document, ours: dict[str, str]) -> None:
    """Add to `ours` the events and gateways that are known: at known flows, or the only ones of a kind on a map."""
    waiting = {node.id: node for node in unclaimed_nodes(new) if node.id not in ours}
    left = {node.id: node for node in unclaimed_nodes(document) if node.id not in ours.values()}
    for key, own in chain(_at_known_flows(document, new, ours), _alone_of_a_kind(waiting, left, ours)):
        if key in waiting and own in left and _kind(waiting[key], ours) == _kind(left[own], None):
            ours[key] = own
            del waiting[key], left[own]


def unclaimed_nodes(document: Document) -> Iterator[Node]:
    """The decisions and events that no claim made."""
    claimed = {key for claim in document.claims.values() for key in claim.made}
    for node in (*document.decisions.values(), *document.events.values()):
        if node.id not in claimed:
            yield node


def _at_known_flows(document: Document, new: Document, ours: Mapping[str, str]) -> list[tuple[str, str]]:
    """Ends of known flows and the ends of ours, those that most flows speak for first."""
    votes = Counter[tuple[str, str]]()
    for flow in new.flows.values():
        own = document.flows.get(ours.get(flow.id, ""))
        if own is not None:
            votes.update(((flow.source, own.source), (flow.target, own.target)))
    return [pair for pair, _ in votes.most_common()]


def _alone_of_a_kind(
    waiting: Mapping[str, Node], left: Mapping[str, Node], ours: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Worked out when the flows have had their say, of what they left."""
    theirs, mine = defaultdict(list), defaultdict(list)
    for node in waiting.values():
        theirs[_kind(node, ours), node.name.casefold()].append(node.id)
    for node in left.values():
        mine[_kind(node, None), node.name.casefold()].append(node.id)
    yield from ((keys[0], mine[kind][0]) for kind, keys in theirs.items() if len(keys) == len(mine[kind]) == 1)


def _kind(node: Node, ours: Mapping[str, str] | None) -> Kind:
    """The map (ours, where it is known), the kind of node and the kind within that."""
    kind = node.kind if isinstance(node, Decision | Event) else None
    return (node.map if ours is None else ours.get(node.map, ""), type(node), kind)
