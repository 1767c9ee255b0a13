"""Who stands in which column: everything right of what it reads, ordered so that few arrows cross.

The layered drawing of Sugiyama, Tagawa and Toda (1981): arrows that close a circle are turned round, columns are
longest paths, and each column is ordered by the mean place of its neighbours. An arrow over several columns takes a
place of its own in each column that it passes.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Key: TypeAlias = Hashable
Edge: TypeAlias = tuple[Key, Key]
_SWEEPS = 8


@dataclass(frozen=True, slots=True)
class Passing:
    """The place in a column that an arrow passes through."""

    edge: Edge
    column: int


@dataclass(frozen=True, slots=True)
class Columns:
    """Nodes and passing places by column, top to bottom; `chains` leads each edge from left to right."""

    order: tuple[tuple[Key, ...], ...]
    chains: Mapping[Edge, tuple[Key, ...]]


def columns_of(nodes: Sequence[Key], edges: Sequence[Edge], first: frozenset[Key]) -> Columns:
    """The columns of a graph without loops or repeated edges; what is in `first` has the first one to itself."""
    forward = _without_circles(nodes, edges)
    column = _longest_paths(nodes, list(forward.values()), first)
    chains: dict[Edge, tuple[Key, ...]] = {}
    for edge, (left, right) in forward.items():
        passed = (Passing(edge, number) for number in range(column[left] + 1, column[right]))
        chains[edge] = (left, *passed, right)
    order: list[list[Key]] = [[] for _ in range(max(column.values(), default=-1) + 1)]
    for node in nodes:
        order[column[node]].append(node)
    for chain in chains.values():
        for place in chain[1:-1]:
            assert isinstance(place, Passing)
            order[place.column].append(place)
    return Columns(tuple(map(tuple, _uncrossed(order, list(chains.values())))), chains)


def _without_circles(nodes: Sequence[Key], edges: Sequence[Edge]) -> dict[Edge, Edge]:
    """Each edge as it leads from left to right: those that lead back into the path being walked are turned."""
    follows: dict[Key, list[Key]] = defaultdict(list)
    for source, target in edges:
        follows[source].append(target)
    state: dict[Key, int] = {}
    turned: set[Edge] = set()
    for start in nodes:
        _walk(start, follows, state, turned)
    return {edge: (edge[1], edge[0]) if edge in turned else edge for edge in edges}


def _walk(start: Key, follows: Mapping[Key, list[Key]], state: dict[Key, int], turned: set[Edge]) -> None:
    """Depth first without recursion; 1 is on the path, 2 is done."""
    if start in state:
        return
    state[start] = 1
    path = [(start, iter(follows.get(start, ())))]
    while path:
        node, rest = path[-1]
        target = next(rest, None)
        if target is None:
            state[node] = 2
            path.pop()
        elif target not in state:
            state[target] = 1
            path.append((target, iter(follows.get(target, ()))))
        elif state[target] == 1:
            turned.add((node, target))


def _longest_paths(nodes: Sequence[Key], edges: Sequence[Edge], first: frozenset[Key]) -> dict[Key, int]:
    """Each node's column: one right of the furthest that it reads."""
    read: dict[Key, list[Key]] = defaultdict(list)
    for left, right in edges:
        read[right].append(left)
    column = {node: 0 if node in first or not first else 1 for node in nodes}
    for _ in nodes:  # a path has no more columns than there are nodes
        before = dict(column)
        for node in nodes:
            column[node] = max([column[node], *(column[left] + 1 for left in read[node])])
        if column == before:
            break
    return column


def _uncrossed(order: list[list[Key]], chains: Sequence[Sequence[Key]]) -> list[list[Key]]:
    """Sweep to and fro, and keep the best order that was seen."""
    links = [pair for chain in chains for pair in itertools.pairwise(chain)]
    left_of: dict[Key, list[Key]] = defaultdict(list)
    right_of: dict[Key, list[Key]] = defaultdict(list)
    for left, right in links:
        left_of[right].append(left)
        right_of[left].append(right)
    best, fewest = [list(column) for column in order], _crossings(order, right_of)
    for sweep in range(_SWEEPS):
        neighbours, numbers = (
            (left_of, range(1, len(order))) if sweep % 2 == 0 else (right_of, range(len(order) - 2, -1, -1))
        )
        for number in numbers:
            beside = order[number - 1 if sweep % 2 == 0 else number + 1]
            order[number] = _by_neighbours(order[number], neighbours, beside)
        crossings = _crossings(order, right_of)
        if crossings < fewest:
            best, fewest = [list(column) for column in order], crossings
    return best


def _by_neighbours(column: list[Key], neighbours: Mapping[Key, list[Key]], beside: list[Key]) -> list[Key]:
    place = {key: number for number, key in enumerate(beside)}

    def mean(item: tuple[int, Key]) -> float:
        places = [place[key] for key in neighbours.get(item[1], ())]
        return sum(places) / len(places) if places else float(item[0])

    return [key for _, key in sorted(enumerate(column), key=mean)]


def _crossings(order: Sequence[Sequence[Key]], right_of: Mapping[Key, Sequence[Key]]) -> int:
    count = 0
    for column, beside in itertools.pairwise(order):
        place = {key: number for number, key in enumerate(beside)}
        ends = [(n, place[right]) for n, key in enumerate(column) for right in right_of.get(key, ())]
        count += sum(a < c and b > d for a, b in ends for c, d in ends)
    return count
