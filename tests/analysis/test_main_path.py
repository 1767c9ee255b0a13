"""The way that most of the work takes, and how much of it comes through right the first time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings

from tests.examples import purchase_map
from tests.handed_over import chain_with_ends, only_map
from tests.strategies import documents
from workflow_studio.analysis.checks import check
from workflow_studio.analysis.main_path import main_path, rolled_accuracy
from workflow_studio.model import Document, DocumentBuilder, Pain


def test_the_rolled_accuracy_is_the_product_along_the_path() -> None:
    document = chain_with_ends([0.9, 0.8, 0.65])
    rolled = rolled_accuracy(document, only_map(document))
    assert rolled.share == pytest.approx(0.468)
    assert rolled.unknown == ()


def test_handoffs_without_a_figure_are_named() -> None:
    document = chain_with_ends([0.9, None, 0.5])
    rolled = rolled_accuracy(document, only_map(document))
    assert rolled.share == pytest.approx(0.45)
    assert [document.node(flow.target).name for flow in rolled.unknown] == ["Part 2"]


def test_without_any_figure_there_is_nothing_to_roll() -> None:
    document = chain_with_ends([None, None])
    assert rolled_accuracy(document, only_map(document)).share is None


def test_the_path_takes_the_most_usual_exit_and_without_counts_the_longer_one() -> None:
    document = purchase_map()
    ends = [document.node(flow.target).name for flow in main_path(document, only_map(document))]
    assert ends[:3] == ["Fill in request form", "Check request", "Is the request complete?"]
    assert "Write purchase order" in ends and "Request is rejected" not in ends
    assert len(ends) == len(set(ends))


@settings(max_examples=25)
@given(documents(largest=6))
def test_a_path_is_connected_and_visits_nothing_twice(document: Document) -> None:
    for map_id in document.maps:
        path = main_path(document, map_id)
        assert all(one.target == other.source for one, other in pairwise(path))
        assert len({flow.target for flow in path}) == len(path)
        rolled = rolled_accuracy(document, map_id)
        assert rolled.share is None or 0 <= rolled.share <= 1


def test_a_handoff_that_comes_back_wrong_wants_a_problem() -> None:
    document = chain_with_ends([0.5, 0.9])
    says = [issue for issue in check(document) if "usable as received" in issue.text]
    assert [issue.text for issue in says] == [
        "One handoff is usable as received in less than 80 % of cases, and no problem says what is wrong."
    ]
    builder = DocumentBuilder.of(document)
    builder.add(Pain, about=str(says[0].about), text="Half of the forms lack a cost centre")
    assert not any("usable as received" in issue.text for issue in check(builder.build()))
