"""Which flows run against time: the fewest and lightest flows whose removal leaves no cycle."""

from __future__ import annotations

from collections.abc import Sequence

Link = tuple[int, int, float]  # source, target, how bad it is to draw it backwards


def backward_links(count: int, links: Sequence[Link]) -> set[int]:
    """Indexes of the links to draw backwards so that the others are free of cycles.

    Inside each strongly connected component the nodes are ordered three ways (as given, by breadth-first
    distance from where the component is entered, by out- minus in-weight); the best order is improved by
    moving single nodes, and links against it are the answer. Self-loops are always part of it.
    """
    component = _components(count, links)
    members: dict[int, list[int]] = {}
    for node in range(count):
        members.setdefault(component[node], []).append(node)
    inside: dict[int, list[int]] = {}
    entered: set[int] = set()
    for index, (source, target, _) in enumerate(links):
        if component[source] == component[target]:
            inside.setdefault(component[source], []).append(index)
        else:
            entered.add(target)
    backward: set[int] = set()
    for key, indexes in inside.items():
        local = [links[index] for index in indexes]
        place = _best_order(members[key], local, entered)
        backward.update(i for i in indexes if place[links[i][0]] >= place[links[i][1]])
    return backward


def _best_order(nodes: list[int], links: list[Link], entered: set[int]) -> dict[int, int]:
    orders = [nodes, _breadth_first(nodes, links, entered), _by_balance(nodes, links)]
    improved = [_improve(order, links) for order in orders]
    best = min(range(len(improved)), key=lambda k: (round(_backward_cost(improved[k], links), 6), k))
    return {node: place for place, node in enumerate(improved[best])}


def _backward_cost(order: list[int], links: list[Link]) -> float:
    place = {node: index for index, node in enumerate(order)}
    return sum(cost for source, target, cost in links if place[source] > place[target])


def _breadth_first(nodes: list[int], links: list[Link], entered: set[int]) -> list[int]:
    after: dict[int, list[int]] = {node: [] for node in nodes}
    for source, target, _ in links:
        after[source].append(target)
    front = [node for node in nodes if node in entered] or nodes[:1]
    distance = dict.fromkeys(front, 0)
    while front:
        found = dict.fromkeys(target for node in front for target in after[node] if target not in distance)
        distance.update(dict.fromkeys(found, distance[front[0]] + 1))
        front = list(found)
    return sorted(nodes, key=lambda node: distance.get(node, len(nodes)))


def _by_balance(nodes: list[int], links: list[Link]) -> list[int]:
    balance = dict.fromkeys(nodes, 0.0)
    for source, target, cost in links:
        balance[source] += cost
        balance[target] -= cost
    return sorted(nodes, key=lambda node: -balance[node])


def _improve(order: list[int], links: list[Link]) -> list[int]:
    """Move single nodes to where fewer links run backwards, until nothing is gained (at most four rounds)."""
    order = list(order)
    around: dict[int, dict[int, float]] = {node: {} for node in order}
    for source, target, cost in links:
        if source != target:
            around[source][target] = around[source].get(target, 0.0) + cost  # wants to stand before it
            around[target][source] = around[target].get(source, 0.0) - cost
    place = {node: index for index, node in enumerate(order)}
    for _ in range(4):
        moved = False
        for node in list(order):
            goal = _best_place(place, node, around[node])
            if goal is None:
                continue
            moved = True
            at = place[node]
            order.insert(goal, order.pop(at))
            for index in range(min(at, goal), max(at, goal) + 1):
                place[order[index]] = index
        if not moved:
            break
    return order


def _best_place(place: dict[int, int], node: int, around: dict[int, float]) -> int | None:
    """The index to move the node to, or None where it stands well. Walks outwards over its neighbours."""
    at = place[node]
    near = sorted((place[other], cost) for other, cost in around.items())
    best, goal = -1e-9, None
    change = 0.0
    for index, cost in (item for item in near if item[0] > at):
        change += cost  # passing a target turns that link backward, passing a source turns it forward
        if change < best - 1e-9:
            best, goal = change, index
    change = 0.0
    for index, cost in reversed([item for item in near if item[0] < at]):
        change -= cost
        if change < best - 1e-9:
            best, goal = change, index
    return goal


def _components(count: int, links: Sequence[Link]) -> list[int]:
    """The strongly connected component of each node (Kosaraju and Sharir 1981, without recursion)."""
    after: list[list[int]] = [[] for _ in range(count)]
    before: list[list[int]] = [[] for _ in range(count)]
    for source, target, _ in links:
        after[source].append(target)
        before[target].append(source)
    component = [-1] * count
    for root in reversed(_finished(after)):
        if component[root] >= 0:
            continue
        component[root] = root
        stack = [root]
        while stack:
            for other in before[stack.pop()]:
                if component[other] < 0:
                    component[other] = root
                    stack.append(other)
    return component


def _finished(after: list[list[int]]) -> list[int]:
    """The nodes in the order in which a depth-first search leaves them."""
    seen = [False] * len(after)
    order: list[int] = []
    for root in range(len(after)):
        if seen[root]:
            continue
        seen[root] = True
        work = [(root, iter(after[root]))]
        while work:
            node, rest = work[-1]
            child = next((other for other in rest if not seen[other]), None)
            if child is None:
                order.append(node)
                work.pop()
            else:
                seen[child] = True
                work.append((child, iter(after[child])))
    return order
