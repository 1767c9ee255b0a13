"""The figures of a log: small ones counted by hand, real ones against figures that several programs agree on."""

from __future__ import annotations

from tests.analysis.eventlog.logs import log_of, real_events
from workflow_studio.analysis.eventlog import EventLog, log_figures, prepare


def test_running_example() -> None:
    figures = log_figures(EventLog(real_events("running-example")))
    assert (figures.events, figures.cases, figures.edges, figures.variants) == (42, 6, 16, 6)
    assert (figures.arcs, figures.performer_changes) == (36, 32)
    assert (figures.performer_pairs, figures.handoff_pairs) == (20, 18)


def test_receipt() -> None:
    figures = log_figures(EventLog(real_events("receipt")))
    assert (figures.events, figures.cases, figures.variants) == (8577, 1434, 116)
    assert (figures.edges, figures.arcs, figures.performer_pairs) == (99, 7143, 286)


def test_events_without_performer_are_no_handoffs() -> None:
    # the road traffic log names performers only for the first event of a case
    figures = log_figures(EventLog(real_events("roadtraffic100traces")))
    assert (figures.performer_changes, figures.performer_pairs) == (0, 0)
    assert figures.pairs_ordered_by_row == 12  # two events of one day, written without times


def test_a_performer_after_themselves_is_a_pair_but_no_handoff() -> None:
    figures = log_figures(log_of("a b c d", performers={"a": "Ann", "b": "Ann", "d": "Bo"}))
    assert (figures.performer_pairs, figures.handoff_pairs, figures.performer_changes) == (1, 0, 0)


def test_rework_of_the_running_example() -> None:
    activities = prepare(EventLog(real_events("running-example"))).activities
    assert {a.name: a.rework_cases for a in activities if a.rework_cases} == {
        "check ticket": 2,
        "decide": 2,
        "examine casually": 1,
        "reinitiate request": 1,
    }


def test_an_edge_knows_its_waits_handoffs_and_rows() -> None:
    graph = prepare(log_of("a b b", "a b", performers={"a": "Ann", "b": "Bo"}))
    edge = graph.edges["a", "b"]
    assert (edge.count, edge.cases, edge.median_wait, edge.performer_changes) == (2, 2, 3600.0, 2)
    assert edge.rows == (2, 3, 5, 6)
    activity = graph.activities[1]
    assert (activity.name, activity.self_loops, activity.ends, activity.starts) == ("b", 1, 2, 0)


def test_the_lane_is_who_does_it_most_and_of_equals_who_does_more_in_all() -> None:
    by_hand = log_of("a a a", "b")
    # given: a twice by Zoe and once by Ann
    events = [
        type(event)(event.case, event.activity, event.time, performer, event.row, True)
        for event, performer in zip(by_hand.events, ["Zoe", "Ann", "Zoe", None], strict=True)
    ]
    lanes = {activity.name: activity.lane for activity in prepare(EventLog(events)).activities}
    assert lanes == {"a": "Zoe", "b": None}
    # given: a by both once, and b by Zoe: of two equals for a, Zoe does more in all
    events = [
        type(event)(event.case, event.activity, event.time, performer, event.row, True)
        for event, performer in zip(log_of("a a", "b").events, ["Ann", "Zoe", "Zoe"], strict=True)
    ]
    assert {a.name: a.lane for a in prepare(EventLog(events)).activities} == {"a": "Zoe", "b": "Zoe"}
