"""The order in which a map is told: the main path to its end, then what was left out, each node once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import purchase_map
from tests.generated_process import process_document
from workflow_studio.analysis.presenting_path import Ways
from workflow_studio.model.views import nodes_of


def test_the_most_used_way_is_told_to_its_end_first() -> None:
    document = purchase_map()
    map_id = next(iter(document.maps))
    names = [document.node(node).name for node in Ways(document, map_id).path()]
    assert names[:5] == [
        "Something is needed",
        "Fill in request form",
        "Check request",
        "Is the request complete?",
        "Ask for three quotes",
    ]


def test_without_figures_the_main_way_is_the_one_with_most_ahead_of_it() -> None:
    document = purchase_map()
    approved = next(key for key, decision in document.decisions.items() if decision.name == "Approved?")
    exits = Ways(document, next(iter(document.maps))).exits(approved)
    assert [flow.label for flow in exits] == ["Yes", "No"], "not the one that ends at once"


@settings(max_examples=20)
@given(steps=st.integers(2, 40), lanes=st.integers(1, 5), seed=st.integers(0, 10_000))
def test_every_node_is_told_exactly_once(steps: int, lanes: int, seed: int) -> None:
    document = process_document(steps, lanes, seed)
    map_id = next(iter(document.maps))
    path = Ways(document, map_id).path()
    assert sorted(path) == sorted(node.id for node in nodes_of(document, map_id))
