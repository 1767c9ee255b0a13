"""Walking along a map: loops are told once, branches are offered, everything can be reached by going on."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import chain_map, purchase_map
from tests.generated_process import process_document
from workflow_studio.desktop.presentation.walk import Walk
from workflow_studio.model import Document, EventKind


def walk_of(document: Document, start: str = "") -> Walk:
    return Walk(document, next(iter(document.maps)), start)


@settings(max_examples=20)
@given(steps=st.integers(2, 40), lanes=st.integers(1, 5), seed=st.integers(0, 10_000))
def test_going_on_tells_everything_once_and_then_ends(steps: int, lanes: int, seed: int) -> None:
    walk = walk_of(process_document(steps, lanes, seed))
    told = [walk.at]
    while walk.go_on():
        told.append(walk.at)
    assert sorted(told) == sorted(walk.path)
    while walk.go_back():
        pass
    assert walk.at == walk.path[0]


def test_a_chosen_way_is_taken_even_where_it_leads_back() -> None:
    document = purchase_map()
    walk = walk_of(document, next(key for key, d in document.decisions.items() if d.name == "Is the request complete?"))
    back = next(n for n, flow in enumerate(walk.exits) if document.node(flow.target).name == "Fill in request form")
    walk.choose(back)
    walk.go_on()
    assert document.node(walk.at).name == "Fill in request form"


def test_one_step_alone_can_be_told() -> None:
    walk = walk_of(chain_map(1))
    assert (walk.number, walk.exit, walk.go_on(), walk.go_back()) == (1, None, False, False)


def test_steps_without_flows_are_told_one_after_the_other() -> None:
    document = chain_map(4)
    walk = walk_of(document.with_tables({"flows": {}}))
    assert [walk.go_on() for _ in range(4)] == [True, True, True, False]


def test_home_begins_anew_and_end_is_the_end_of_the_main_path() -> None:
    walk = walk_of(chain_map(5))
    walk.go_to_end()
    assert walk.number == 5
    walk.go_to_start()
    assert (walk.number, len(walk.seen)) == (1, 1)


def test_the_end_is_not_in_a_loop_that_most_cases_take() -> None:
    document = purchase_map()
    complete = next(key for key, d in document.decisions.items() if d.name == "Is the request complete?")
    back = next(f for f in document.flows.values() if f.source == complete and f.label == "No")
    flows = {**document.flows, back.id: back.model_copy(update={"count": 10_000})}
    walk = walk_of(document.with_tables({"flows": flows}))
    walk.go_to_end()
    assert document.events[walk.at].kind is EventKind.END


def test_where_no_way_ends_the_end_is_what_is_told_last() -> None:
    document = chain_map(3)
    first, _second, last = document.steps
    one = next(iter(document.flows.values()))
    round_again = one.model_copy(update={"id": "flow99", "source": last, "target": first})
    walk = walk_of(document.with_tables({"flows": {**document.flows, round_again.id: round_again}}))
    walk.go_to_end()
    assert walk.at == walk.path[-1]


def test_the_main_way_ends_where_the_end_key_leads() -> None:
    walk = walk_of(purchase_map())
    walk.go_to_end()
    assert walk.number == walk.main < len(walk.path)
    assert walk_of(chain_map(5)).main == 5


def test_where_a_way_ends_another_one_comes() -> None:
    walk = walk_of(purchase_map())
    while walk.exits:
        walk.go_on()
    coming = walk.coming
    assert coming and walk.go_on() and walk.at == coming
    while walk.go_on():
        pass
    assert walk.coming == ""
