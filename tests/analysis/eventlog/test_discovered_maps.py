"""Maps of known processes: what a person would draw."""

from __future__ import annotations

import pickle
from collections import Counter
from itertools import pairwise

import pytest

from tests.analysis.eventlog.logs import events_of, log_of, real_events
from tests.analysis.eventlog.replay import Player, precision
from workflow_studio.analysis.eventlog import DEFAULT_DETAIL, DiscoveredMap, EventLog, discover, prepare


def named_flows(found: DiscoveredMap) -> set[tuple[str, str]]:
    names = {node.id: node.name or node.kind for node in found.nodes}
    return {(names[flow.source], names[flow.target]) for flow in found.flows}


def kinds(found: DiscoveredMap) -> Counter[str]:
    return Counter(node.kind for node in found.nodes)


def allows(found: DiscoveredMap, case: str) -> bool:
    return Player(found).allows(case.split())


def case_counts(log: EventLog) -> Counter[tuple[str, ...]]:
    return Counter(tuple(event.activity for event in trace.events) for trace in log.traces)


def test_the_running_example_is_the_map_known_from_the_textbook() -> None:
    found = discover(EventLog(real_events("running-example")))
    choice = "Examine casually or thoroughly?"
    assert named_flows(found) == {
        ("Start", "register request"),
        ("register request", "merge"),
        ("reinitiate request", "merge"),
        ("merge", "parallel_split"),
        ("parallel_split", "check ticket"),
        ("parallel_split", choice),
        (choice, "examine casually"),
        (choice, "examine thoroughly"),
        ("examine casually", "merge"),
        ("examine thoroughly", "merge"),
        ("merge", "parallel_join"),
        ("check ticket", "parallel_join"),
        ("parallel_join", "decide"),
        ("decide", "Next after decide?"),
        ("Next after decide?", "reinitiate request"),
        ("Next after decide?", "pay compensation"),
        ("Next after decide?", "reject request"),
        ("pay compensation", "End"),
        ("reject request", "End"),
    }


def test_the_main_path_of_the_running_example() -> None:
    found = discover(EventLog(real_events("running-example")), 0)
    assert [node.name for node in found.nodes] == [
        "Start",
        "register request",
        "examine casually",
        "check ticket",
        "decide",
        "pay compensation",
        "End",
    ]
    assert len(found.flows) == 6
    assert found.hidden_activities == ("examine thoroughly", "reinitiate request", "reject request")


def test_receipt_shows_two_threads_side_by_side_instead_of_loops() -> None:
    # Sending the confirmation and deciding on advice happen in any order in these cases.
    found = discover(EventLog(real_events("receipt")))
    assert kinds(found)["parallel_split"] == kinds(found)["parallel_join"] == 1
    assert kinds(found)["step"] == 12
    assert kinds(found)["decision"] <= 4
    assert found.coverage.arc_share > 0.95
    assert found.coverage.case_share > 0.92


@pytest.mark.parametrize(("name", "edges"), [("running-example", 16), ("receipt", 99)])
def test_at_full_detail_every_observed_edge_is_a_flow(name: str, edges: int) -> None:
    graph = prepare(EventLog(real_events(name)))
    found = discover(graph, 1)
    assert found.edges == graph.edges.keys()
    assert len(edges_drawn(found)) == edges
    assert edges_drawn(found) == found.edges
    assert not found.hidden_activities


@pytest.mark.parametrize(
    ("name", "fitness", "f_score"),
    [("running-example", 1.0, 0.86), ("receipt", 0.92, 0.93), ("roadtraffic100traces", 0.84, 0.91)],
)
def test_maps_at_default_detail_fit_the_cases_and_allow_little_else(name: str, fitness: float, f_score: float) -> None:
    log = EventLog(real_events(name))
    found = discover(log)
    cases = case_counts(log)
    player = Player(found)
    fitting = sum(times for case, times in cases.items() if player.allows(case)) / cases.total()
    exact = precision(found, cases)
    assert fitting >= fitness
    assert 2 * fitting * exact / (fitting + exact) >= f_score


def edges_drawn(found: DiscoveredMap) -> set[tuple[str, str]]:
    """Follow the flows from every step through gateways to the next steps."""
    names = {node.id: node.name for node in found.nodes if node.kind == "step"}
    drawn = set()
    for step, name in names.items():
        pending, seen = [step], set()
        while pending:
            node = pending.pop()
            for target in (flow.target for flow in found.flows if flow.source == node):
                if target in names:
                    drawn.add((name, names[target]))
                elif target not in seen:
                    seen.add(target)
                    pending.append(target)
    return drawn


def test_a_sequence_needs_no_gateway() -> None:
    found = discover(log_of("a b c", "a b c"))
    assert named_flows(found) == {("Start", "a"), ("a", "b"), ("b", "c"), ("c", "End")}


def test_a_choice_is_a_decision_with_shares_on_its_exits() -> None:
    found = discover(log_of(*["check pay done"] * 3, "check refuse done"))
    exits = {flow.target: flow for flow in found.flows if flow.share is not None}
    assert {flow.label for flow in exits.values()} == {"75 %", "25 %"}
    assert [node.name for node in found.nodes if node.kind == "decision"] == ["Pay or refuse?"]


def test_a_repeated_activity_is_a_loop_to_itself_and_not_parallel() -> None:
    found = discover(log_of("ask answer", "ask ask answer", "ask ask ask answer"))
    assert ("Repeat ask?", "ask") in named_flows(found)
    assert not kinds(found)["parallel_split"]


def test_going_back_and_forth_is_a_loop_and_not_parallel() -> None:
    log = log_of(*["write check send"] * 4, *["write check correct check send"] * 4)
    found = discover(log)
    assert {("Send or correct?", "correct"), ("correct", "check")} <= named_flows(found)
    assert not kinds(found)["parallel_split"]


def test_two_threads_in_any_order_stand_side_by_side() -> None:
    log = log_of("s a b x y e", "s x y a b e", "s a x b y e", "s x a y b e")
    found = discover(log)
    assert {("parallel_split", "a"), ("a", "b"), ("b", "parallel_join")} <= named_flows(found)
    assert {("parallel_split", "x"), ("x", "y"), ("y", "parallel_join")} <= named_flows(found)
    # and the map allows an order that never happened
    assert allows(found, "s x a b y e")


def test_an_order_swapped_once_in_a_while_is_not_parallel() -> None:
    found = discover(log_of(*["s a b e"] * 19, "s b a e"))
    assert not kinds(found)["parallel_split"]


def test_alternatives_taken_in_different_rounds_are_not_parallel() -> None:
    # given: each round takes a or b beside check, and a second round takes the other one
    log = log_of(
        "s a check d r b check d e",
        "s b check d r a check d e",
        "s check a d r check b d e",
        "s check b d r a check d e",
    )
    found = discover(log)
    # then: check runs beside the choice of a or b
    assert kinds(found)["parallel_split"] == 1
    assert not allows(found, "s a b check d e")


def test_a_thread_that_is_sometimes_left_out_can_be_skipped() -> None:
    log = log_of("s a x e", "s x a e", "s a x e", "s x a e", "s a e", "s a e")
    found = discover(log)
    assert "X needed?" in {node.name for node in found.nodes}
    assert allows(found, "s a e")
    assert not allows(found, "s x e")


def test_threads_within_a_thread() -> None:
    inner = ["p q", "q p"]
    log = log_of(*[f"s {case} e" for i in inner for case in (f"a {i} b x", f"x a {i} b", f"a x {i} b", f"a {i} x b")])
    found = discover(log)
    assert kinds(found)["parallel_split"] == kinds(found)["parallel_join"] == 2
    assert allows(found, "s a q x p b e")


def test_rare_activities_belong_to_the_thread_they_happen_in() -> None:
    usual = ["s a b x y e", "s x y a b e", "s a x b y e"] * 5
    log = log_of(*usual, "s a fix a b x y e")
    found = discover(log, 0.9)
    assert kinds(found)["parallel_split"] == 1
    assert allows(found, "s x a y fix a b e")


def test_a_wait_stands_only_on_flows_into_steps() -> None:
    found = discover(log_of("a b", "a c", "a b"))
    steps = {node.id for node in found.nodes if node.kind == "step"}
    first = min(steps)
    assert {flow.median_wait for flow in found.flows if flow.target in steps - {first}} == {3600.0}
    assert all(flow.median_wait is None for flow in found.flows if flow.target not in steps)


def test_events_and_gateways_stand_in_the_lane_of_the_step_before_them() -> None:
    found = discover(log_of("a b", "a c", performers={"a": "Ann", "b": "Bo", "c": "Bo"}))
    assert {node.kind: node.lane for node in found.nodes if node.kind != "step"} == {
        "start": "Ann",
        "decision": "Ann",
        "end": "Bo",
    }


def test_every_element_names_its_rows() -> None:
    found = discover(log_of("a b", "a c"))
    assert all(node.rows for node in found.nodes)
    assert all(flow.rows for flow in found.flows)


def test_an_empty_log_gives_an_empty_map() -> None:
    found = discover(EventLog([]))
    assert (found.nodes, found.flows, found.coverage.case_share) == ((), (), 1.0)


def test_a_detail_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        discover(log_of("a"), 1.01)


def test_a_prepared_log_can_be_kept() -> None:
    graph = prepare(log_of("a b x", "a x b", "a b"))
    assert discover(pickle.loads(pickle.dumps(graph)), DEFAULT_DETAIL) == discover(graph, DEFAULT_DETAIL)


def test_the_map_changes_at_the_stops_and_nowhere_else() -> None:
    graph = prepare(EventLog(real_events("receipt")))
    assert (graph.stops[0], graph.stops[-1]) == (0.0, 1.0)
    for stop, following in pairwise(graph.stops[1:]):
        at_stop, later = (discover(graph, detail) for detail in (stop, (stop + following) / 2))
        assert (at_stop.nodes, at_stop.flows) == (later.nodes, later.flows)


def test_activities_may_have_any_name() -> None:
    found = discover(EventLog(events_of(["start", "end", "step-1", "\u4ed5\u4e8b"])))
    assert [node.name for node in found.nodes] == ["Start", "start", "end", "step-1", "\u4ed5\u4e8b", "End"]
