"""The handoffs of a map, gathered by who gives and who takes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.examples import purchase_map
from tests.handed_over import DAY, handed_over, only_map
from tests.strategies import documents
from workflow_studio.model import Artifact, Document, DocumentBuilder, Flow, Frequency, Period
from workflow_studio.model.handoffs import comes_back_wrong, count_handoffs, handoffs_of, what_passes
from workflow_studio.model.views import is_handoff


def test_flows_between_the_same_two_are_one_passage() -> None:
    document = handed_over()
    handoffs = handoffs_of(document, only_map(document))
    requester, owner = handoffs.lanes[:2]
    first = handoffs.passages[0]
    assert (first.giver, first.taker, len(first.flows), first.cases) == (requester.id, owner.id, 2, 473)
    assert (handoffs.given(requester.id), handoffs.received(requester.id), len(handoffs.flows)) == (3, 2, 7)


@pytest.mark.parametrize(
    ("waits", "median"),
    [
        ([(2.3, 412), (0.9, 61)], 2.3),
        ([(1, 10), (3, 10)], 2),
        ([(1, None), (2, 500), (9, 3)], 2),
        ([(1, None), (2, 500)], 1.5),
        ([(None, 7), (4, None)], 4),
        ([(None, 7)], None),
    ],
)
def test_the_wait_of_a_passage_is_that_of_its_cases(
    waits: list[tuple[float | None, int | None]], median: float | None
) -> None:
    document = handed_over([(0, 1, wait, count, None) for wait, count in waits])
    (passage,) = handoffs_of(document, only_map(document)).passages
    assert passage.wait == (None if median is None else median * DAY)


def test_what_people_say_adds_up_over_a_year() -> None:
    document = handed_over([(0, 1, None, None, 0.9), (0, 1, None, None, 0.7), (0, 1, None, None, None)])
    builder = DocumentBuilder.of(document)
    for key, per in zip(document.flows, (Period.MONTH, Period.QUARTER), strict=False):
        builder.replace(builder.get(Flow, key), frequency=Frequency(times=2, per=per))
    document = builder.build()
    (passage,) = handoffs_of(document, only_map(document)).passages
    assert (passage.a_year, passage.accuracy, passage.cases) == (32, 0.7, None)


@settings(max_examples=25)
@given(documents(largest=5))
def test_every_handoff_is_in_exactly_one_passage(document: Document) -> None:
    for map_id in document.maps:
        handoffs = handoffs_of(document, map_id)
        gathered = sorted(flow.id for flow in handoffs.flows)
        assert gathered == sorted(f.id for f in document.flows.values() if f.map == map_id and is_handoff(document, f))
        assert len(gathered) == count_handoffs(document, map_id)
        assert sum(handoffs.given(lane.id) for lane in handoffs.lanes) == len(gathered)
        assert sum(handoffs.received(lane.id) for lane in handoffs.lanes) == len(gathered)


def test_what_passes_is_the_flow_s_own_or_what_one_step_gives_and_the_next_needs() -> None:
    document = purchase_map()
    names = {
        document.node(flow.source).name: [document.artifacts[key].name for key in what_passes(document, flow)]
        for flow in document.flows.values()
    }
    assert names["Compare quotes"] == ["Purchase tracker"]
    builder = DocumentBuilder.of(document)
    form = next(artifact for artifact in document.artifacts.values() if artifact.name == "Request form")
    filled = next(f for f in document.flows.values() if document.node(f.source).name == "Fill in request form")
    assert names["Fill in request form"] == ["Request form"]
    builder.replace(builder.get(Flow, filled.id), artifacts=(builder.add(Artifact, name="Note").id,))
    assert what_passes(builder.build(), builder.get(Flow, filled.id)) != (form.id,)


def test_less_than_four_of_five_usable_is_often_wrong() -> None:
    document = handed_over([(0, 1, None, None, share) for share in (0.79, 0.8, None)])
    assert [comes_back_wrong(flow) for flow in document.flows.values()] == [True, False, False]
