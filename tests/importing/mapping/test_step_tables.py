"""Step lists and process maps: steps, lanes, phases, details, and what is said about the rest."""

from __future__ import annotations

import pytest
from mapping_tables import (
    flows,
    lanes,
    mapped,
    mapped_text,
    names_of,
    node,
    performer,
    quotes,
    step,
    table_from,
    texts,
    workbook_with,
)

from workflow_studio.importing.mapping.step_rows import reference_key, step_rows
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import (
    ArtifactKind,
    EventKind,
    EvidenceStatus,
    StepKind,
    Verdict,
    broken_invariants,
)


def test_steps_are_in_the_lane_of_who_does_them_in_the_order_of_the_rows() -> None:
    result = mapped_text(
        Kind.STEP_LIST,
        """
Step=step-name | Who=performer
Request | Sales
Approve | Lead, Finance
File | sales
""",
    )
    document = result.document
    assert lanes(document) == ["Sales", "Lead"]
    assert performer(document, "File") == "Sales"
    assert names_of(document, step(document, "Approve").assisting) == ["Finance"]
    assert flows(document) == {("Request", "Approve", ""), ("Approve", "File", "")}
    inferred = {document.evidence[one].status for flow in document.flows.values() for one in flow.evidence}
    assert inferred == {EvidenceStatus.INFERRED}
    assert texts(result) == ["No column says what follows what; the steps are connected in the order of the rows."]


def test_a_step_cites_the_cells_it_was_read_from() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
No.=step-id | Step=step-name | Who=performer | System=system | Work (min)=process-time
7 | Book it | Clerk | SAP, Excel | 12
""",
    ).document
    booked = step(document, "Book it")
    assert quotes(document, booked.evidence) == {
        "A2": "7",
        "B2": "Book it",
        "C2": "Clerk",
        "D2": "SAP, Excel",
        "E2": "12",
    }
    assert booked.code == "7"
    assert names_of(document, booked.systems) == ["SAP", "Excel"]
    assert booked.process_time == 720


def test_a_merged_owner_is_cited_where_it_is_written() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
Step=step-name | Who=performer
Open | Service desk
Sort | _
Solve | Second level
""",
        merged=("B2:B3",),
    ).document
    assert performer(document, "Sort") == "Service desk"
    assert quotes(document, step(document, "Sort").evidence) == {"A3": "Sort", "B2": "Service desk"}


def test_people_beside_a_lane_assist_in_it() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
Step=step-name | Team=lane | Person=performer
Request | Sales | Ann; Ben
Approve | Finance | Finance
""",
    ).document
    assert lanes(document) == ["Sales", "Finance"]
    assert names_of(document, step(document, "Request").assisting) == ["Ann", "Ben"]
    assert step(document, "Approve").assisting == ()


def test_steps_without_anybody_are_said_in_one_sentence() -> None:
    result = mapped_text(
        Kind.STEP_LIST,
        """
Step=step-name | Who=performer | How=description
Request | Sales | a
Approve | _ | b
Pay | TBD | c
File | n/a | d
""",
    )
    assert lanes(result.document) == ["Sales", "Not known"]
    (said,) = [issue for issue in result.issues if "Nobody" in issue.text]
    assert said.text == "Nobody is named who does 3 of 4 steps."
    assert said.cells == "A3:C5"


def test_a_list_without_any_performers_is_one_lane_and_says_so() -> None:
    result = mapped_text(Kind.STEP_LIST, "Step=step-name\nRequest\nApprove")
    assert lanes(result.document) == ["Not known"]
    assert "No column says who does the steps; they are all in one lane." in texts(result)


@pytest.mark.parametrize(
    ("shape", "table", "kind"),
    [
        ("Process", "steps", StepKind.TASK),
        ("Subprocess", "steps", StepKind.SUBPROCESS),
        ("Sub-process", "steps", StepKind.SUBPROCESS),
        ("Document", "steps", StepKind.DOCUMENT),
        ("External Data", "steps", StepKind.DATA),
        ("Decision", "decisions", None),
        ("Entscheidung", "decisions", None),
        ("Start", "events", EventKind.START),
        ("Début", "events", EventKind.START),
        ("End", "events", EventKind.END),
        ("Fin", "events", EventKind.END),
        ("Terminator", "events", EventKind.START),
        ("Custom 2", "steps", StepKind.TASK),
    ],
)
def test_a_shape_is_drawn_as_what_it_is_called(shape: str, table: str, kind: object) -> None:
    result = mapped_text(
        Kind.VISIO_PROCESS_MAP,
        f"ID=step-id | Step=step-name | Next=next-step | Shape=shape-type | Lane=lane\nP1 | It | P2 | {shape} | Ops\n"
        "P2 | Then | _ | Process | Ops",
    )
    made = node(result.document, "It")
    assert made.id in getattr(result.document, table)
    assert kind is None or getattr(made, "kind", None) is kind
    assert any("shape that is not known" in text for text in texts(result)) == (shape == "Custom 2")


def test_a_terminator_with_a_way_in_is_an_end() -> None:
    document = mapped_text(
        Kind.VISIO_PROCESS_MAP,
        "ID=step-id | Step=step-name | Next=next-step | Shape=shape-type\n"
        "1 | Go | 2 | Start/End\n2 | Over | _ | Terminator",
    ).document
    assert [event.kind for event in document.events.values()] == [EventKind.START, EventKind.END]


def test_without_shapes_a_question_with_two_answers_is_a_decision() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
No.=step-id | Step=step-name | Who=performer | Next=next-step
1 | Start | Ann | 2
2 | Paid? | Ann | yes: 3, no: 1
3 | Really? | Ann | 4
4 | End | Ann | _
""",
    ).document
    assert [one.name for one in document.decisions.values()] == ["Paid?"]
    assert [one.name for one in document.steps.values()] == ["Start", "Really?"], "a start with a way in is a step"
    assert [one.name for one in document.events.values()] == ["End"]


def test_what_only_steps_keep_is_said_of_decisions() -> None:
    result = mapped_text(
        Kind.VISIO_PROCESS_MAP,
        """
ID=step-id | Step=step-name | Next=next-step | Shape=shape-type | Lane=lane | Tool=system | Note=note | Phase=phase
P1 | OK? | P2 | Decision | Ops | SAP | by the rules | One
P2 | Fine? | P1 | Decision | Ops | SAP | who knows? | One
""",
    )
    assert "2 rows with a “Tool” on a decision or event, which keeps none." in texts(result)
    decision = node(result.document, "OK?")
    assert decision.description == "by the rules"
    assert "H2" in quotes(result.document, decision.evidence)
    assert [question.text for question in result.document.questions.values()] == ["who knows?"]


def test_verdicts_problems_and_questions_become_elements_with_evidence() -> None:
    result = mapped_text(
        Kind.STEP_LIST,
        """
Step=step-name | Who=performer | Automatable?=verdict | Verdict=verdict | Problem=note | Remark=note
A | X | yes | _ | slow | why so?
B | X | no | _ | _ | fine
C | X | _ | judgement | _ | _
D | X | _ | partly | _ | _
E | X | perhaps | rule-based | _ | _
F | X | x | human | _ | _
G | X | _ | not automatable | _ | _
""",
    )
    document = result.document
    verdicts = {document.steps[one.step].name: one.verdict for one in document.assessments.values()}
    assert verdicts == {
        "A": Verdict.AUTOMATABLE,
        "B": Verdict.JUDGMENT,
        "C": Verdict.JUDGMENT,
        "D": Verdict.MIXED,
        "E": Verdict.AUTOMATABLE,
        "F": Verdict.AUTOMATABLE,
        "G": Verdict.JUDGMENT,
    }
    assert [pain.text for pain in document.pains.values()] == ["slow"]
    assert [question.text for question in document.questions.values()] == ["why so?"]
    assert step(document, "B").description == "fine"
    assert "Automatable?: “perhaps” is not a verdict; it was left out." in texts(result)
    assert "Verdict: “human” is a second verdict; it was left out." in texts(result)
    assert all(one.evidence for table in (document.assessments, document.pains) for one in table.values())


def test_lead_time_less_process_time_is_the_wait() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
Step=step-name | Work (h)=process-time | Lead (days)=lead-time
A | 2 | 1
B | 2 | _
C | _ | 1
D | 80 | 1
""",
    ).document
    assert step(document, "A").wait_time == 22 * 3600
    assert [step(document, name).wait_time for name in "BCD"] == [None, None, None]


def test_doubtful_times_are_said() -> None:
    result = mapped_text(
        Kind.STEP_LIST,
        """
Step=step-name | Work=process-time | Effort=process-time
A | 30 | _
B | 45 | _
C | 2-3 h | _
D | soon | _
E | 1 h | 2 h
F | - | _
""",
    )
    assert [one.process_time for one in result.document.steps.values()] == [1800, 2700, 9000, None, 3600, None]
    said = {issue.text: issue.cells for issue in result.issues}
    assert said["“Work” names no unit; its plain numbers were read as minutes."] == "B2:B3"
    assert said["Work: the middle of “2-3 h” was taken."] == "B4"
    assert said["Work: “soon” is not a time such as 12 min or 2 h; it was left out."] == "B5"
    assert said["Effort: “2 h” is a second time of the same kind; it was left out."] == "C6"


def test_inputs_and_outputs_of_one_name_are_one_artifact() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
Step=step-name | Needs=input | Gives=output
A | - | Invoice (PDF, signed); Price list
B | price list | Application form
C | Application Form | Timesheet, Information
""",
    ).document
    assert names_of(document, step(document, "B").inputs) == ["Price list"]
    assert step(document, "C").inputs == step(document, "B").outputs
    kinds = {one.name: one.kind for one in document.artifacts.values()}
    assert kinds == {
        "Invoice (PDF, signed)": ArtifactKind.DOCUMENT,
        "Price list": ArtifactKind.SHEET,
        "Application form": ArtifactKind.FORM,
        "Timesheet": ArtifactKind.SHEET,
        "Information": ArtifactKind.OTHER,
    }


def test_lone_texts_head_the_rows_below_them() -> None:
    result = mapped_text(
        Kind.STEP_LIST,
        """
No.=step-id | Task=step-name | Who=performer
Preparation | _ | _
1 | Collect | Ann
2 | Check | Ben
_ | Decision | _
3 | Assess | Cem
4 | Approve | Dan
_ | Nothing below | _
""",
    )
    phases = {one.name: one.phase for one in result.document.steps.values()}
    assert phases == {
        "Collect": "Preparation",
        "Check": "Preparation",
        "Assess": "Decision",
        "Approve": "Decision",
        "Nothing below": "Decision",
    }
    assert quotes(result.document, step(result.document, "Check").evidence)["A2"] == "Preparation"


def test_a_step_of_which_only_the_name_is_known_stays_a_step() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
No.=step-id | Task=step-name | Who=performer
1 | Collect | Ann
2 | Check | Ben
_ | Sort | _
_ | File | _
""",
    ).document
    assert [one.name for one in document.steps.values()] == ["Collect", "Check", "Sort", "File"]


@pytest.mark.parametrize(
    "text",
    [
        """
No.=step-id | Task=step-name | Who=performer | After=predecessor
1 | Design | _ | _
1.1 | Sketch | Ann | _
1.2 | Draw | Ann | 1.1
2 | Build | _ | 1
2.1 | Cut | Ben | _
2.2 | Glue | Ben | 2.1
""",
        """
No.=step-id | Task=step-name | Who=performer | After=predecessor
1 | Design | _ | _
2 | ··Sketch | Ann | _
3 | ··Draw | Ann | 2
4 | Build | _ | 1
5 | ··Cut | Ben | _
6 | ··Glue | Ben | 5
""",
    ],
)
def test_rows_that_sum_up_others_are_their_phase(text: str) -> None:
    document = mapped_text(Kind.STEP_LIST, text).document
    phases = {one.name: one.phase for one in document.steps.values()}
    assert phases == {"Sketch": "Design", "Draw": "Design", "Cut": "Build", "Glue": "Build"}
    assert flows(document) == {("Sketch", "Draw", ""), ("Draw", "Cut", ""), ("Cut", "Glue", "")}


def test_a_numbered_step_with_a_performer_is_no_heading_of_its_parts() -> None:
    document = mapped_text(
        Kind.STEP_LIST, "No.=step-id | Task=step-name | Who=performer\n1 | Design | Ann\n1.1 | Sketch | Ben"
    ).document
    assert [one.name for one in document.steps.values()] == ["Design", "Sketch"]


def test_an_id_that_a_spreadsheet_shortened_is_restored() -> None:
    ids = [1.1, 1.2, 1.9, 1.1, 1.11]
    rows = "\n".join(f"{number} | Step {at} | Ann" for at, number in enumerate(ids))
    result = mapped_text(Kind.STEP_LIST, f"No.=step-id | Task=step-name | Who=performer\n{rows}")
    assert [one.code for one in result.document.steps.values()] == ["1.1", "1.2", "1.9", "1.10", "1.11"]
    assert "1 row with a shortened id, read as “1.10” by the ids above." in texts(result)


def test_an_id_used_for_two_steps_is_said_and_both_are_kept() -> None:
    result = mapped_text(
        Kind.STEP_LIST, "No.=step-id | Task=step-name | Next=next-step\n1 | A | 2\n2 | B | _\n2 | C | 1"
    )
    assert flows(result.document) == {("A", "B", ""), ("C", "A", "")}
    assert "1 row with the id “2”, which another step has; both were kept." in texts(result)


def test_rows_without_a_name_are_listed_but_an_id_with_more_is_a_step() -> None:
    result = mapped_text(
        Kind.STEP_LIST,
        """
No.=step-id | Task=step-name | Who=performer | Next=next-step
1 | A | Ann | 2
2 | _ | Ben | _
3 | _ | _ | _
_ | _ | Cem | _
""",
    )
    assert [one.name for one in result.document.steps.values()] == ["A", "2"]
    (said,) = [issue for issue in result.issues if "without a step" in issue.text]
    assert (said.text, said.cells) == ("2 rows without a step; left out of the map.", "A4:D5")


@pytest.mark.parametrize(("one", "other"), [("1", "1.0"), ("01", "1"), ("T01", "t01 "), ("Step  A", "step a")])
def test_two_ways_of_writing_an_id_are_one_key(one: str, other: str) -> None:
    assert reference_key(one) == reference_key(other)


def test_ids_that_differ_stay_apart() -> None:
    assert len({reference_key(one) for one in ("1", "10", "1.1", "1.10", "T1", "T01", "100")}) == 7


def test_columns_that_a_map_does_not_use_are_named_with_their_cells() -> None:
    result = mapped_text(
        Kind.STEP_LIST, "Step=step-name | Cost=amount | Left=ignore | Seen=status\nA | 5 | x | open\nB | 6 | y | done"
    )
    said = {issue.text: issue.cells for issue in result.issues}
    assert said["The columns “Cost” and “Seen” are not used in the map."] == "B1:B3, D1:D3"
    assert not any("Left" in text for text in said)


def test_steps_keep_the_rows_they_came_from() -> None:
    sheet, table = table_from(Kind.STEP_LIST, "ID=step-id | Step=step-name\n1 | A\n1 | a\n2 | B")
    found = step_rows(workbook_with(sheet), table)
    assert [(row.row, row.name.text) for row in found.steps] == [(1, "A"), (3, "B")]


def test_two_tables_of_one_name_become_two_processes_with_two_names() -> None:
    one = table_from(Kind.STEP_LIST, "Step=step-name\nA\nB", "Sheet1")
    other = table_from(Kind.STEP_LIST, "Step=step-name\nC\nD", "sheet1 ")
    document = mapped(one, other).document
    assert len({process.name for process in document.processes.values()}) == 2
    assert broken_invariants(document) == []


def test_the_same_work_done_twice_is_two_steps_where_no_id_says_otherwise() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
Step=step-name | Who=performer
Send a mail | Ann
Call back | Ben
Send a mail | Ben
""",
    ).document
    assert [performer(document, one) for one in ("Call back",)] == ["Ben"]
    assert [one.name for one in document.steps.values()] == ["Send a mail", "Call back", "Send a mail"]


def test_a_step_stated_in_two_rows_cites_both() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        "Step=step-name | Who=performer | Next=next-step\nCheck | Ann | Pay\nCheck | Ann | End\nPay | Ben | -",
    ).document
    assert flows(document) == {("Check", "Pay", ""), ("Check", "End", "")}
    assert {"A2", "A3"} <= set(quotes(document, step(document, "Check").evidence))


def test_phases_of_a_visio_table_become_bands_in_the_order_of_its_rows() -> None:
    rows = """
ID=step-id | Step=step-name | Next=next-step | Shape=shape-type | Lane=lane | Phase=phase
P1 | Ask | P2 | Process | Ops | Request
P2 | Pay | P3 | Process | Ops | Payment
P3 | Ask again | _ | Process | Ops | request
"""
    document = mapped_text(Kind.VISIO_PROCESS_MAP, rows).document
    assert [shown.phases for shown in document.maps.values()] == [("Request", "Payment")]
    as_steps = mapped_text(Kind.STEP_LIST, rows.replace("| Shape=shape-type ", "").replace("| Process ", "")).document
    assert [shown.phases for shown in as_steps.maps.values()] == [()]
