"""What holds for the map of any log at any detail."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.analysis.eventlog.logs import case_lists, events_of, log_of
from tests.analysis.eventlog.replay import Player
from workflow_studio.analysis.eventlog import DiscoveredMap, EventLog, discover, prepare

details = st.one_of(st.sampled_from([0.0, 0.005, 0.5, 0.99, 1.0]), st.floats(0, 1))


def reached(found: DiscoveredMap, origin: str, backwards: bool = False) -> set[str]:
    following: defaultdict[str, set[str]] = defaultdict(set)
    for flow in found.flows:
        source, target = (flow.target, flow.source) if backwards else (flow.source, flow.target)
        following[source].add(target)
    seen, pending = {origin}, [origin]
    while pending:
        new = following[pending.pop()] - seen
        seen |= new
        pending += new
    return seen


@given(case_lists, details)
def test_everything_shown_is_reached_from_the_start_and_reaches_the_end(cases: list[list[str]], detail: float) -> None:
    found = discover(log_of(*cases), detail)
    everything = {node.id for node in found.nodes}
    assert reached(found, "start") == everything
    assert reached(found, "end", backwards=True) == everything


@given(case_lists, details, details)
def test_more_detail_never_takes_anything_away(cases: list[list[str]], one: float, two: float) -> None:
    graph = prepare(log_of(*cases))
    less, more = discover(graph, min(one, two)), discover(graph, max(one, two))
    assert less.edges <= more.edges
    assert set(more.hidden_activities) <= set(less.hidden_activities)
    assert less.coverage.arcs_shown <= more.coverage.arcs_shown
    assert less.coverage.cases_shown <= more.coverage.cases_shown


@given(case_lists)
def test_full_detail_is_the_directly_follows_graph(cases: list[list[str]]) -> None:
    graph = prepare(log_of(*cases))
    found = discover(graph, 1)
    assert found.edges == graph.edges.keys()
    assert found.coverage.arc_share == found.coverage.case_share == 1
    assert not [node for node in found.nodes if node.kind.startswith("parallel")]
    # and what flows into a node flows out of it
    for node in found.nodes:
        into = sum(flow.count for flow in found.flows if flow.target == node.id)
        out = sum(flow.count for flow in found.flows if flow.source == node.id)
        assert node.count == (out if node.kind == "start" else into)
        assert node.kind in ("start", "end") or into == out


@given(case_lists, details)
def test_the_main_path_is_a_sequence_that_happened(cases: list[list[str]], detail: float) -> None:
    graph = prepare(log_of(*cases))
    path = discover(graph, detail).main_path
    found = discover(graph, 0)
    assert tuple(node.name for node in found.nodes[1:-1]) == path
    assert len(found.flows) == len(found.nodes) - 1
    assert all(pair in graph.edges for pair in pairwise(path))
    assert all(flow.count > 0 for flow in found.flows)


@settings(max_examples=40)
@given(case_lists, details)
def test_the_cases_that_are_said_to_be_shown_can_be_played_on_the_map(cases: list[list[str]], detail: float) -> None:
    found = discover(log_of(*cases), detail)
    player = Player(found)
    played = sum(player.allows(case) for case in cases)
    assert found.coverage.cases == len(cases)
    assert played >= found.coverage.cases_shown
    if detail in (0.0, 1.0):
        assert played == sum(all(pair in _pairs(found) for pair in _steps(case)) for case in cases)


def _steps(case: list[str]) -> list[tuple[str, str]]:
    return list(zip(["", *case], [*case, ""], strict=True))


def _pairs(found: DiscoveredMap) -> set[tuple[str, str]]:
    """Return what follows what on a map without parallel parts, "" standing for both ends."""
    names = {node.id: "" if node.kind in ("start", "end") else node.name for node in found.nodes}
    ends = {node.id for node in found.nodes if node.kind in ("start", "end", "step")}
    pairs = set()
    for end in ends:
        pending = [flow.target for flow in found.flows if flow.source == end]
        for node in pending:
            if node in ends:
                pairs.add((names[end], names[node]))
            else:
                pending += [flow.target for flow in found.flows if flow.source == node]
    return pairs


@given(case_lists, details)
def test_no_way_through_a_map_gets_stuck(cases: list[list[str]], detail: float) -> None:
    # given: the map, and a walk over it that takes whatever is possible
    player = Player(discover(log_of(*cases), detail))
    choice = random.Random(len(cases))
    markings = player.begin()
    for _ in range(25):
        enabled = player.enabled(markings)
        assert enabled
        steps = sorted(enabled - {""})
        if not steps:
            break
        # then: from every marking reached, something can happen, each alone
        for marking in markings:
            assert player.enabled(player._rested({marking}))
        markings = player.after(markings, choice.choice(steps))


@given(case_lists, details)
def test_counts_agree(cases: list[list[str]], detail: float) -> None:
    found = discover(log_of(*cases), detail)
    into: Counter[str] = Counter()
    out: Counter[str] = Counter()
    for flow in found.flows:
        assert 0 < flow.cases <= flow.count
        into[flow.target] += flow.count
        out[flow.source] += flow.count
    kinds = {node.id: node for node in found.nodes}
    for node in found.nodes:
        assert node.cases <= node.count
        assert node.cases <= len(cases)
        if node.kind == "step":
            assert max(into[node.id], out[node.id]) <= node.count
        if node.kind.startswith("parallel"):
            beside = [flow.count for flow in found.flows if node.id in (flow.source, flow.target)]
            assert max(beside) <= node.count
        if node.kind == "merge":
            assert into[node.id] == out[node.id] == node.count
        if node.kind == "decision":
            shares = [flow.share or 0 for flow in found.flows if flow.source == node.id]
            assert len(shares) > 1
            assert sum(shares) < 1 + 1e-9
    assert all(kinds[flow.source].kind == "decision" or not flow.label for flow in found.flows)


@given(case_lists, details, st.randoms(use_true_random=False))
@example([["a", "b"], ["b", "a"], ["a"]], 0.5, random.Random(1))
def test_the_order_of_the_cases_makes_no_difference(
    cases: list[list[str]], detail: float, chance: random.Random
) -> None:
    shuffled = chance.sample(cases, len(cases))
    one, two = discover(log_of(*cases), detail), discover(log_of(*shuffled), detail)
    assert [(n.id, n.kind, n.name, n.count, n.cases) for n in one.nodes] == [
        (n.id, n.kind, n.name, n.count, n.cases) for n in two.nodes
    ]
    assert [(f.source, f.target, f.count, f.cases, f.label, f.median_wait) for f in one.flows] == [
        (f.source, f.target, f.count, f.cases, f.label, f.median_wait) for f in two.flows
    ]
    assert (one.edges, one.coverage, one.main_path) == (two.edges, two.coverage, two.main_path)


@given(case_lists, st.randoms(use_true_random=False))
def test_the_order_of_the_events_makes_no_difference(cases: list[list[str]], chance: random.Random) -> None:
    events = events_of(*cases)
    assert discover(EventLog(chance.sample(events, len(events)))) == discover(EventLog(events))


@given(case_lists, details)
def test_gateways_are_there_for_a_reason(cases: list[list[str]], detail: float) -> None:
    found = discover(log_of(*cases), detail)
    into = Counter(flow.target for flow in found.flows)
    out = Counter(flow.source for flow in found.flows)
    kinds = {node.id: node.kind for node in found.nodes}
    assert len({(flow.source, flow.target) for flow in found.flows}) == len(found.flows)
    for node in found.nodes:
        if node.kind in ("decision", "parallel_split"):
            assert out[node.id] > 1
        if node.kind == "parallel_split":
            assert into[node.id] == 1
        if node.kind == "parallel_join":
            assert (into[node.id] > 1, out[node.id]) == (True, 1)
        if node.kind == "merge":
            assert (into[node.id] > 1, out[node.id]) == (True, 1)
            (target,) = (flow.target for flow in found.flows if flow.source == node.id)
            assert kinds[target].startswith("parallel")
        if node.kind == "step":
            assert out[node.id] == 1
