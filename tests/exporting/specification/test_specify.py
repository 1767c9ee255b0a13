"""What a specification says, whichever format it is set in."""

from __future__ import annotations

import pytest

from tests.examples import purchase_map
from tests.exporting.specification.documents import EVIL, OPTIONS, hostile, purchase, two_processes
from workflow_studio.exporting.specification.blocks import Entries, Section, Specification, Table
from workflow_studio.exporting.specification.cell_ranges import joined_ranges
from workflow_studio.exporting.specification.limits import LONGEST, LONGEST_IN_CELL
from workflow_studio.exporting.specification.specify import specify
from workflow_studio.model import Document, Evidence


def section(spec: Specification, title: str) -> Section:
    return next(s for process in spec.processes for s in (*process.sections, *spec.closing) if s.title == title)


def table(spec: Specification, title: str) -> Table:
    return next(block for block in section(spec, title).blocks if isinstance(block, Table))


def column(found: Table, title: str) -> list[str]:
    position = [column.title for column in found.columns].index(title)
    return [row[position].text for row in found.rows]


def test_sections_come_in_the_order_in_which_reviewers_ask_and_are_numbered() -> None:
    spec = specify(purchase(), OPTIONS)
    sections = (*spec.processes[0].sections, *spec.closing)
    assert [s.number for s in sections] == list(range(1, len(sections) + 1))
    assert [s.title for s in sections] == [
        "Who takes part",
        "The process today",
        "Steps",
        "Handoffs",
        "Automate first",
        "Where judgment is needed",
        "Coordination and mixed steps",
        "Problems and open questions",
        "Step by step",
        "Data sets",
        "Sources, and what was not understood",
    ]


def test_sections_with_nothing_to_say_are_left_out() -> None:
    document = purchase().with_tables({"assessments": {}, "pains": {}, "questions": {}, "sources": {}, "evidence": {}})
    bare = document.with_tables(
        {"steps": {k: s.model_copy(update={"evidence": ()}) for k, s in document.steps.items()}}
    )
    bare = bare.with_tables({"flows": {k: f.model_copy(update={"evidence": ()}) for k, f in bare.flows.items()}})
    spec = specify(bare, OPTIONS)
    titles = [s.title for s in spec.processes[0].sections]
    assert titles == ["Who takes part", "The process today", "Steps", "Handoffs", "Step by step"]
    assert [section.title for section in spec.closing] == ["Data sets"]


def test_columns_that_no_row_fills_are_left_out() -> None:
    document = purchase()
    steps = {k: s.model_copy(update={"systems": (), "process_time": None}) for k, s in document.steps.items()}
    spec = specify(document.with_tables({"steps": steps, "assessments": {}}), OPTIONS)
    assert [c.title for c in table(spec, "Steps").columns] == ["#", "Step", "Performed by"]


def test_handoffs_say_who_owns_a_failure_only_where_anybody_asked() -> None:
    document = purchase()
    assert "Owns a failure" in [c.title for c in table(specify(document, OPTIONS), "Handoffs").columns]
    flows = {k: f.model_copy(update={"failure_owner": None}) for k, f in document.flows.items()}
    spec = specify(document.with_tables({"flows": flows}), OPTIONS)
    assert "Owns a failure" not in [c.title for c in table(spec, "Handoffs").columns]


def test_the_longest_wait_comes_first() -> None:
    waits = column(table(specify(purchase(), OPTIONS), "Handoffs"), "Wait")
    assert waits[:4] == ["7.0 d", "5.0 d", "3.0 d", "2.0 d"]


def test_a_document_without_steps_says_so() -> None:
    spec = specify(Document(), OPTIONS)
    assert spec.lead == "The map is empty: it has no steps yet."
    assert spec.processes == ()


def test_one_process_is_the_title_and_several_have_an_overview() -> None:
    assert specify(purchase(), OPTIONS).footer == "Purchase requests, as-is"
    assert specify(purchase(), OPTIONS).overview is None
    spec = specify(two_processes(), OPTIONS)
    assert spec.title == "Back office"
    assert [process.heading for process in spec.processes] == ["Buying", "Selling"]
    assert spec.overview is not None
    assert column(spec.overview, "Process") == ["Buying", "Selling"]
    assert [s.number for s in spec.closing] == [0]


def test_equal_reasons_are_said_once_with_their_cells_joined() -> None:
    spec = specify(two_processes(), OPTIONS)
    rows = [block for block in spec.closing[0].blocks if isinstance(block, Table)][-1]
    reasons, places = column(rows, "Not understood or left out"), column(rows, "Where")
    assert len(reasons) == 2
    assert reasons[0].startswith("Nobody does “Step 4”. Likewise “Step 5”, “Step 6”")
    assert reasons[0].endswith("and 17 more.")
    assert places == ["Log · 4:29", "–"]


@pytest.mark.parametrize(
    ("given", "joined"),
    [
        (["5:5", "6:6", "7:7"], ["5:7"]),
        (["B4:B29", "C4:C29", "E4:E29"], ["B4:C29", "E4:E29"]),
        (["A1", "A2", "C9"], ["A1:A2", "C9"]),
        (["Z9", "AA9", "AB9"], ["Z9:AB9"]),
        (["A1:B2", "B2:C3"], ["A1:B2", "B2:C3"]),
        (["A:C", "D:D"], ["A:D"]),
        (["A1", "the note", "A1"], ["A1", "the note"]),
        (["C1", "A1", "B1"], ["A1:C1"]),
        (["A1048576", "A:1"], ["A1048576", "A:1"]),
    ],
)
def test_neighbouring_ranges_are_named_as_one(given: list[str], joined: list[str]) -> None:
    assert joined_ranges(given) == joined


def test_evidence_is_cited_by_sheet_and_does_not_repeat_the_name() -> None:
    document = purchase_map()
    step = next(iter(document.steps.values()))
    cells = [("B7", step.name), ("C7", "7 days"), ("F7", "x" * 50)]
    evidence = {f"evidence{900 + n}": cell for n, cell in enumerate(cells)}
    added = {
        key: Evidence(id=key, source=next(iter(document.sources)), sheet="Steps", cells=at, quote=quote)
        for key, (at, quote) in evidence.items()
    }
    steps = {**document.steps, step.id: step.model_copy(update={"evidence": tuple(added)})}
    spec = specify(document.with_tables({"evidence": {**document.evidence, **added}, "steps": steps}), OPTIONS)
    (entries,) = (b for b in section(spec, "Step by step").blocks if isinstance(b, Entries))
    (entry,) = (e for e in entries.entries if e.title == step.name)
    assert entry.quotes == (("", "Steps · B7, C7 “7 days”"), ("x" * 50, "Steps · F7"))


def test_problems_and_questions_say_who_said_so() -> None:
    (problems, questions) = (b for b in section(specify(purchase(), OPTIONS), "Problems and open questions").blocks)
    assert isinstance(problems, Table) and isinstance(questions, Table)
    assert problems.rows[0][0].small == "Requests · K17 “again no cost centre!”"
    said = "“Above five thousand somebody else signs, I think” M. Ortiz, Purchasing"
    assert questions.rows[0][0].small == said


def test_endless_texts_are_cut() -> None:
    spec = specify(hostile(), OPTIONS)
    names = column(table(spec, "Steps"), "Step")
    assert EVIL in names
    assert max(len(name) for name in names) == LONGEST_IN_CELL
    assert len(spec.lead) == LONGEST
    assert spec.lead.endswith("…")
