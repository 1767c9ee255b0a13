"""The order in which a map is told: the main path to its end, then what was left out, each node once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import purchase_map
from tests.generated_process import process_document
from workflow_studio.analysis.presenting_path import presenting_path
from workflow_studio.model.views import nodes_of


def test_the_most_used_way_is_told_to_its_end_first() -> None:
    document = purchase_map()
    map_id = next(iter(document.maps))
    names = [document.node(node).name for node in presenting_path(document, map_id)]
    assert names[:5] == [
        "Something is needed",
        "Fill in request form",
        "Check request",
        "Is the request complete?",
        "Ask for three quotes",
    ]


@settings(max_examples=20)
@given(steps=st.integers(2, 40), lanes=st.integers(1, 5), seed=st.integers(0, 10_000))
def test_every_node_is_told_exactly_once(steps: int, lanes: int, seed: int) -> None:
    document = process_document(steps, lanes, seed)
    map_id = next(iter(document.maps))
    path = presenting_path(document, map_id)
    assert sorted(path) == sorted(node.id for node in nodes_of(document, map_id))
