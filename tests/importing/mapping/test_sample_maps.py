"""Each sample becomes the map that its script meant, and every element says where it was read."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.samples.expected_facts import FACTS
from workflow_studio.importing.mapping import ChosenTables, Mapped, MappingOptions, map_tables
from workflow_studio.importing.reading import read_workbook
from workflow_studio.importing.recognition import MAPPABLE, inspect_workbook
from workflow_studio.model import DecisionKind, Document, broken_invariants
from workflow_studio.model.views import flows_of, lanes_of, nodes_of

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
STEP_MAPS = [(file, sheet) for file, facts in FACTS.items() for sheet, m in facts["maps"].items() if "log" not in facts]
LOGS = [file for file, facts in FACTS.items() if "log" in facts]


@cache
def mapped(file: str, sheet: str, detail: float | None = None) -> Mapped:
    """The map of one sheet's table."""
    workbook = read_workbook(SAMPLES / file)
    found = inspect_workbook(workbook).tables
    chosen = tuple(
        t for t in found if t.kind.kind in MAPPABLE and t.data_rows and (t.sheet == sheet or not sheet or t.related)
    )
    return map_tables([ChosenTables(workbook, chosen, found)], MappingOptions(detail, "2025-11-21"))


def lane_names(document: Document) -> list[str]:
    """The lanes of the first map, top to bottom."""
    first = next(iter(document.maps))
    return [document.participants[lane.participant].name for lane in lanes_of(document, first)]


def kinds_of_nodes(document: Document) -> dict[str, tuple[str, str]]:
    """Each node's name with its kind and lane."""
    first = next(iter(document.maps))
    kinds = {}
    for node in nodes_of(document, first):
        event = document.events.get(node.id)
        kind = event.kind.value if event else "decision" if node.id in document.decisions else "step"
        kinds[node.name] = (kind, document.participants[document.lanes[node.lane].participant].name)
    return kinds


@pytest.mark.parametrize(("file", "sheet"), STEP_MAPS)
def test_a_step_table_becomes_the_map_it_describes(file: str, sheet: str) -> None:
    facts: dict[str, Any] = FACTS[file]["maps"][sheet]
    document = mapped(file, sheet).document

    assert lane_names(document) == facts["lanes"]
    assert kinds_of_nodes(document) == {name: (kind, lane) for kind, name, lane in facts["nodes"].values()}
    if facts["flows"]:
        names = {key: name for key, (_, name, _) in facts["nodes"].items()}
        first = next(iter(document.maps))
        assert {
            (document.node(flow.source).name, document.node(flow.target).name, flow.label)
            for flow in flows_of(document, first)
        } == {(names[source], names[target], label) for source, target, label in facts["flows"]}


@pytest.mark.parametrize("file", LOGS)
def test_the_figures_of_a_log_are_those_that_a_plain_count_gives(file: str) -> None:
    facts = FACTS[file]["log"]
    document = mapped(file, facts["sheet"]).document
    log = next(iter(document.maps.values())).log

    assert log is not None
    assert (log.events, log.cases, log.variants) == (facts["events"], facts["cases"], facts["variants"])
    assert log.edges == len(facts["follows"])
    if "performer_pairs" in facts:
        assert log.performer_pairs == facts["performer_pairs"]


@pytest.mark.parametrize("file", LOGS)
def test_at_full_detail_every_observed_edge_is_a_way_on_the_map(file: str) -> None:
    facts = FACTS[file]["log"]
    document = mapped(file, facts["sheet"], 1.0).document

    ways = {(one.casefold(), other.casefold()) for one, other in step_pairs(document)}
    assert ways == {(one.casefold(), other.casefold()) for one, other in facts["follows"]}


@pytest.mark.parametrize("file", [file for file in LOGS if "lane_of" in FACTS[file]["log"]])
def test_a_step_is_in_the_lane_of_whoever_does_it_most(file: str) -> None:
    facts = FACTS[file]["log"]
    document = mapped(file, facts["sheet"], 1.0).document

    steps = {name: lane for name, (kind, lane) in kinds_of_nodes(document).items() if kind == "step"}
    assert steps == facts["lane_of"]


def test_the_purchase_tracker_has_the_lanes_that_its_merged_header_names() -> None:
    facts = FACTS["purchase_requests.xlsx"]["maps"]["Tracker 2025"]
    document = mapped("purchase_requests.xlsx", "Tracker 2025").document

    assert set(lane_names(document)) == set(facts["lanes"])
    steps = {name: lane for name, (kind, lane) in kinds_of_nodes(document).items() if kind == "step"}
    assert steps == {name: lane for _, name, lane in facts["nodes"].values()}


@pytest.mark.parametrize("detail", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("file", sorted(FACTS))
def test_every_element_says_where_it_was_read(file: str, detail: float) -> None:
    document = mapped(file, FACTS[file].get("log", {}).get("sheet", ""), detail).document

    assert document.maps
    assert broken_invariants(document) == []
    for table in (document.lanes, document.steps, document.decisions, document.events, document.flows):
        assert [element.id for element in table.values() if not element.evidence] == []
    assert all(evidence.cells and evidence.source for evidence in document.evidence.values())


def test_what_is_left_out_is_listed_with_its_cells() -> None:
    result = mapped("purchase_requests.xlsx", "Tracker 2025")
    source = next(iter(result.document.sources.values()))

    listed = [(skipped.sheet, skipped.cells) for skipped in source.not_understood]
    assert ("Notes", "A1:A27") in listed
    assert any(sheet == "Tracker 2025" and "429" in cells for sheet, cells in listed)


def step_pairs(document: Document) -> set[tuple[str, str]]:
    """Each pair of steps between which a way leads that passes no other step."""
    after: dict[str, list[str]] = {}
    for flow in document.flows.values():
        after.setdefault(flow.source, []).append(flow.target)
    pairs = set()
    for step in document.steps.values():
        waiting, seen = list(after.get(step.id, ())), set()
        while waiting:
            node = waiting.pop()
            if node in document.steps:
                pairs.add((step.name, document.steps[node].name))
            elif node not in seen and node in document.decisions:
                seen.add(node)
                waiting += after.get(node, ())
                assert document.decisions[node].kind is not DecisionKind.PARALLEL, "full detail draws bare edges"
    return pairs
