"""No export states as a fact what nobody accepted."""

from __future__ import annotations

import json
import re

import pytest

from tests.by_name import step_named
from tests.exporting.specification.documents import OPTIONS, purchase, rendered
from workflow_studio.exporting.declaration import ExportSource
from workflow_studio.exporting.formats import format_by_id
from workflow_studio.exporting.graphviz.engine import draw
from workflow_studio.exporting.specification.blocks import Entries, Section, Table
from workflow_studio.exporting.specification.specify import specify
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    DecisionTable,
    Document,
    DocumentBuilder,
    Evidence,
    EvidenceKind,
)

APPROVAL = DecisionTable(
    inputs=("Amount", "Country"),
    output="Approver",
    rows=(("> 5000", "-", "Director"), ("-", "-", "Manager")),
    formula='=IF(C2>5000,"Director","Manager")',
    sheet="Requests",
    cells="F2:F101",
    replayed=100,
    reproduced=98,
    disagreements=("F17", "F40"),
    untranslated=("ISERROR(D2): not a comparison",),
)


def claimed(*claims: dict[str, object]) -> Document:
    """The purchase map with these claims; without `made` they stand for themselves."""
    builder = DocumentBuilder.of(purchase())
    source = next(iter(purchase().sources))
    comment = builder.add(
        Evidence,
        source=source,
        kind=EvidenceKind.COMMENT,
        sheet="Requests",
        cells="K17",
        quote="ask Bo first",
        said_by="Ana Diaz",
        said_on="2025-03-04T10:00:00",
    )
    for fields in claims:
        builder.add(Claim, **{"evidence": (comment.id,), "confidence": 0.7, **fields})
    return builder.build()


def sections(document: Document) -> dict[str, Section]:
    """The sections of the specification by title."""
    spec = specify(document, OPTIONS)
    return {section.title: section for section in (*spec.processes[0].sections, *spec.closing)}


def cells(section: Section) -> list[list[str]]:
    """The rows of a section's tables."""
    tables = (block for block in section.blocks if isinstance(block, Table))
    return [[cell.text for cell in row] for table in tables for row in table.rows]


def step_id(name: str) -> str:
    """The id of a step of the purchase map."""
    return step_named(purchase(), name).id


@pytest.fixture
def with_open_step() -> Document:
    """The purchase map; that quotes are compared is not confirmed."""
    return claimed({"kind": ClaimKind.STEP, "says": "Buyers compare.", "made": (step_id("Compare quotes"),)})


def test_a_proposed_step_is_marked_wherever_the_specification_names_it(with_open_step: Document) -> None:
    found = sections(with_open_step)
    tables = (block for section in found.values() for block in section.blocks if isinstance(block, Table))
    naming = [cell.text for t in tables for row in t.rows for cell in row if "Compare quotes" in cell.text]
    assert len(naming) >= 4
    assert all(text.endswith(" (proposed)") for text in naming)
    (entries,) = (block for block in found["Step by step"].blocks if isinstance(block, Entries))
    assert "Compare quotes (proposed)" in [entry.title for entry in entries.entries]


def test_counts_say_how_much_is_proposed(with_open_step: Document) -> None:
    facts = specify(with_open_step, OPTIONS).processes[0].facts
    assert ("10", "steps (1 proposed)") in facts.figures


def test_what_is_open_stands_in_a_section_of_its_own_the_surest_first(with_open_step: Document) -> None:
    document = claimed(
        {"kind": ClaimKind.ORDER, "says": "B follows A.", "confidence": 0.4},
        {"kind": ClaimKind.STATE, "says": "Requests can be parked.", "confidence": 0.5},
        {"kind": ClaimKind.ORDER, "says": "C follows B.", "confidence": 0.6},
        {"kind": ClaimKind.QUESTION, "says": "Who is KO?", "options": ("The approver", "The recorder")},
        {"kind": ClaimKind.STEP, "says": "Nobody does this.", "state": ClaimState.REJECTED},
    )
    found = sections(document)
    rows = cells(found["Not confirmed yet"])
    assert [row[:3] for row in rows[:3]] == [
        ["Order", "C follows B.", "60 %"],
        ["Order", "B follows A.", "40 %"],
        ["State", "Requests can be parked.", "50 %"],
    ]
    assert rows[3][:2] == ["Who is KO?", "The approver · The recorder"]
    assert rows[0][3] == "“ask Bo first” Requests · K17 · comment by Ana Diaz, 4 March 2025"
    assert "States" not in found


def test_what_one_answer_decides_is_one_row_with_its_claims_in_brief() -> None:
    rows = "The steps of “Plan” come in the order of its rows."
    orders = [
        {"kind": ClaimKind.ORDER, "says": f"{number} follows.", "confidence": 0.6 - number / 100, "together": rows}
        for number in range(14)
    ]
    handing = {"kind": ClaimKind.HANDOFF, "says": "A hands over.", "confidence": 0.6, "together": rows}
    table = next(block for block in sections(claimed(handing, *orders))["Not confirmed yet"].blocks
                 if isinstance(block, Table))  # fmt: skip
    ((kind, said, sure, _),) = table.rows
    assert (kind.text, said.text, sure.text) == ("Order", rows, "47 %")
    assert said.small.startswith("15 claims: A hands over. 0 follows. 1 follows.")
    assert said.small.endswith("10 follows. And 3 more claims.")


def test_what_was_rejected_is_in_no_export() -> None:
    document = claimed({"kind": ClaimKind.STATE, "says": "Zebra state.", "state": ClaimState.REJECTED})
    for form in ("markdown", "html"):
        assert "Zebra" not in rendered(form, document).decode()


def test_an_accepted_rule_stands_with_its_table_formula_and_trial() -> None:
    document = claimed(
        {"kind": ClaimKind.RULE, "says": "Directors approve over 5,000.", "state": "accepted", "rule": APPROVAL}
    )
    rules = sections(document)["Rules"]
    (entries,) = (block for block in rules.blocks if isinstance(block, Entries))
    assert entries.entries[0].title == "Directors approve over 5,000."
    assert dict(entries.entries[0].lines) == {
        "Formula": '=IF(C2>5000,"Director","Manager")',
        "Cells": "Requests · F2:F101",
        "Which row counts": "The first that fits",
        "Tried on": "100 rows: 98 (98 %) give what the workbook shows",
        "Differs at": "F17; F40",
        "Not translated": "ISERROR(D2): not a comparison",
    }
    assert cells(rules) == [["> 5000", "-", "Director"], ["-", "-", "Manager"]]
    (table,) = (block for block in rules.blocks if isinstance(block, Table))
    assert [column.title for column in table.columns] == ["Amount", "Country", "Approver"]


def test_rows_of_a_rule_that_are_too_short_or_too_long_are_set_all_the_same() -> None:
    odd = APPROVAL.model_copy(update={"rows": (("1",), ("1", "2", "3", "4"))})
    document = claimed({"kind": ClaimKind.RULE, "says": "Odd.", "state": ClaimState.ACCEPTED, "rule": odd})
    assert cells(sections(document)["Rules"]) == [["1", "-", ""], ["1", "2", "3"]]


def test_accepted_claims_and_answers_stand_in_their_sections() -> None:
    accepted = {"state": ClaimState.ACCEPTED}
    document = claimed(
        {"kind": ClaimKind.STATE, "says": "A request is open or closed.", **accepted},
        {"kind": ClaimKind.PROBLEM, "says": "17 dates are blank.", **accepted},
        {"kind": ClaimKind.HANDOFF, "says": "limits.xlsx comes from Finance.", **accepted},
        {"kind": ClaimKind.QUESTION, "says": "Who is KO?", "answer": "The approver", **accepted},
    )
    found = sections(document)
    assert cells(found["States"])[0][0] == "A request is open or closed."
    assert cells(found["Problems in the sources"])[0][0] == "17 dates are blank."
    assert cells(found["Further findings"])[0][0] == "limits.xlsx comes from Finance."
    assert cells(found["Questions answered"])[0] == ["Who is KO?", "The approver"]
    assert "Not confirmed yet" not in found


@pytest.mark.parametrize("form", ["markdown", "html", "docx", "spec-pdf"])
def test_every_prose_format_takes_claims(form: str) -> None:
    document = claimed(
        {"kind": ClaimKind.RULE, "says": "Directors approve.", "state": ClaimState.ACCEPTED, "rule": APPROVAL},
        {"kind": ClaimKind.QUESTION, "says": "Who is KO?"},
        {"kind": ClaimKind.ORDER, "says": "C follows B."},
    )
    assert len(rendered(form, document)) > 1_000


@pytest.mark.parametrize("form", ["dot", "dot-exact"])
def test_dot_draws_proposed_flows_dashed_and_says_it_of_steps(form: str, with_open_step: Document) -> None:
    map_id = next(iter(with_open_step.maps))
    dot = format_by_id(form).render(ExportSource(with_open_step, map_id)).content.decode()
    inferred_flows = 1
    assert len(re.findall(r"-> .*style=dashed", dot)) == inferred_flows
    assert dot.count("Proposed") == 1
    assert draw(dot, "dot" if form == "dot" else "neato -n2")


def test_mermaid_draws_proposed_flows_dotted_and_steps_dashed(with_open_step: Document) -> None:
    text = rendered("markdown", with_open_step).decode()
    assert text.count("-.->") == 1
    assert text.count(":::proposed") == 1
    assert "classDef proposed stroke-dasharray: 5 4" in text


def test_geometry_is_the_same_whatever_was_decided(with_open_step: Document) -> None:
    both = [
        json.loads(format_by_id("geometry").render(ExportSource(document, next(iter(document.maps)))).content)
        for document in (purchase(), with_open_step)
    ]
    assert both[0] == both[1]
