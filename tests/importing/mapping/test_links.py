"""What follows what: ids, names, lists, labels, lags and words for the end, as teams write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mapping_tables import flows, mapped, mapped_text, node, step, table_from, texts, workbook_with

from workflow_studio.importing.mapping.labels import positional_labels
from workflow_studio.importing.mapping.references import StepFinder
from workflow_studio.importing.mapping.step_rows import step_rows
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import EventKind, Medium
from workflow_studio.model.views import flows_of

NUMBERED = """
No.=step-id | Step=step-name | Who=performer | Next=next-step
1 | Receive order | Sales | {}
2 | Check stock | Warehouse | _
3 | Pick, pack and label | Warehouse | _
4 | Ship | Warehouse | _
12 | Invoice | Finance | _
"""


def following(cell: str) -> set[tuple[str, str]]:
    """What follows `Receive order` with this cell, and the label on the way."""
    made = mapped_text(Kind.STEP_LIST, NUMBERED.format(cell.replace("|", "~"))).document
    return {(target, label) for source, target, label in flows(made) if source == "Receive order"}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2", {("Check stock", "")}),
        ("2.0", {("Check stock", "")}),
        ("02", {("Check stock", "")}),
        ("2, 4", {("Check stock", ""), ("Ship", "")}),
        ("2; 4", {("Check stock", ""), ("Ship", "")}),
        ("2 / 4", {("Check stock", ""), ("Ship", "")}),
        ("2 and 12", {("Check stock", ""), ("Invoice", "")}),
        ("2 und 12", {("Check stock", ""), ("Invoice", "")}),
        ("step 2", {("Check stock", "")}),
        ("→ 2", {("Check stock", "")}),
        ("go to step 12", {("Invoice", "")}),
        ("No. 4", {("Ship", "")}),
        ("No 4", {("Ship", "No")}),
        ("check stock", {("Check stock", "")}),
        ("Chek stock", {("Check stock", "")}),
        ("Pick, pack and label", {("Pick, pack and label", "")}),
        ("Pick, pack and label; Ship", {("Pick, pack and label", ""), ("Ship", "")}),
        ("yes: 2, no: 12", {("Check stock", "yes"), ("Invoice", "no")}),
        ("ja → 2; nein → 12", {("Check stock", "ja"), ("Invoice", "nein")}),
        ("2 (in stock), 4 (otherwise)", {("Check stock", "in stock"), ("Ship", "otherwise")}),
        ("if paid, go to 4; if not paid then 12", {("Ship", "paid"), ("Invoice", "not paid")}),
        ("2-4", {("Check stock", ""), ("Pick, pack and label", ""), ("Ship", "")}),
    ],
)
def test_a_next_step_in_any_of_its_spellings(cell: str, expected: set[tuple[str, str]]) -> None:
    assert following(cell) == expected


@pytest.mark.parametrize(
    ("cell", "end", "label"),
    [("End", "End", ""), ("no: Ende", "Ende", "no"), ("Closed", "Closed", ""), ("process ends", "Process ends", "")],
)
def test_a_word_for_the_end_becomes_an_end_event_once(cell: str, end: str, label: str) -> None:
    document = mapped_text(Kind.STEP_LIST, NUMBERED.format(cell)).document
    assert ("Receive order", end, label) in flows(document)
    (event,) = document.events.values()
    assert event.kind is EventKind.END and event.evidence


@pytest.mark.parametrize("cell", ["-", "n/a", "none", "–"])
def test_a_word_for_nothing_leads_nowhere(cell: str) -> None:
    result = mapped_text(Kind.STEP_LIST, NUMBERED.format(cell))
    assert all(flow.evidence for flow in result.document.flows.values())
    assert any("connected in the order of the rows" in text for text in texts(result))


def test_a_step_that_does_not_exist_is_said_with_its_cell() -> None:
    result = mapped_text(Kind.STEP_LIST, NUMBERED.format("2, 77, Frobnicate and refile"))
    assert flows(result.document) == {("Receive order", "Check stock", "")}
    said = {issue.text: issue.cells for issue in result.issues}
    assert said["“77” is not a step of this table; the flow was left out."] == "D2"
    assert said["“Frobnicate and refile” is not a step of this table; the flow was left out."] == "D2"


def test_predecessors_of_a_project_plan_with_relations_and_lags() -> None:
    result = mapped_text(
        Kind.STEP_LIST,
        """
ID=step-id | Task=step-name | Who=performer | Predecessors=predecessor
1 | Plan | Ann | _
2 | Dig | Ben | 1
3 | Pour | Ben | 2fs+3d, 1
4 | Paint | Cem | 3FS + 2 days; 1EA
5 | Clean | Cem | start
6 | Loop | Cem | 6
""",
    )
    document = result.document
    assert flows(document) == {
        ("Plan", "Dig", ""),
        ("Dig", "Pour", ""),
        ("Plan", "Pour", ""),
        ("Pour", "Paint", ""),
        ("Plan", "Paint", ""),
        ("Start", "Clean", ""),
    }
    waits = {document.node(flow.target).name: flow.wait for flow in document.flows.values() if flow.wait}
    assert waits == {"Pour": 3 * 86_400, "Paint": 2 * 86_400}
    assert "“Loop” is said to come after itself; the flow was left out." in texts(result)


def test_without_ids_a_number_means_the_row_in_the_list() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
Task=step-name | Who=lane | After=predecessor
Request | Sales | _
Check | Finance | 1
Sign | Sales | 1, 2
""",
    ).document
    assert flows(document) == {("Request", "Check", ""), ("Request", "Sign", ""), ("Check", "Sign", "")}


def test_a_link_stated_from_both_sides_is_drawn_once_with_its_label() -> None:
    document = mapped_text(
        Kind.STEP_LIST,
        """
ID=step-id | Task=step-name | Who=performer | Next=next-step | After=predecessor
1 | Ask | Ann | yes: 2 | _
2 | Do | Ben | _ | 1
""",
    ).document
    assert flows(document) == {("Ask", "Do", "yes")}
    assert len(document.flows) == 1


def test_two_answers_that_lead_to_one_step_stay_two_flows() -> None:
    document = mapped_text(
        Kind.VISIO_PROCESS_MAP,
        """
ID=step-id | Step=step-name | Next=next-step | Label=label | Shape=shape-type | Lane=lane
P1 | Fine? | P2,P2 | Yes,Maybe | Decision | Ops
P2 | Go on | _ | _ | Process | Ops
""",
    ).document
    assert flows(document) == {("Fine?", "Go on", "Yes"), ("Fine?", "Go on", "Maybe")}


@pytest.mark.parametrize(
    ("text", "count", "listed", "labels", "extra"),
    [
        ("Yes,No", 2, "P3,P4", ["Yes", "No"], []),
        ("Yes", 2, "P3,P4", ["Yes", ""], []),
        (",No", 2, "P3,P4", ["", "No"], []),
        ("a,b,c", 2, "P3,P4", ["a", "b"], ["c"]),
        ("Yes, please;No", 2, "P3;P4", ["Yes, please", "No"], []),
        ("Yes/No", 2, "P3,P4", ["Yes", "No"], []),
        ("Yes\nNo", 2, "P3,P4", ["Yes", "No"], []),
        ("in stock, paid", 1, "P3", ["in stock, paid"], []),
    ],
)
def test_labels_go_by_position(text: str, count: int, listed: str, labels: list[str], extra: list[str]) -> None:
    assert positional_labels(text, count, listed) == (labels, extra)


def test_a_label_too_many_is_said() -> None:
    result = mapped_text(
        Kind.VISIO_PROCESS_MAP,
        """
ID=step-id | Step=step-name | Next=next-step | Label=label | Shape=shape-type | Lane=lane
P1 | Fine? | P2;P3 | a;b;c | Decision | Ops
P2 | Go on | _ | why | Process | Ops
P3 | Stop | _ | _ | End | Ops
""",
    )
    assert "There is no next step for the label “c”; it was left out." in texts(result)
    assert "There is no next step for the label “why”; it was left out." in texts(result)


def test_a_row_for_each_way_out_is_one_step_with_its_ways() -> None:
    document = mapped_text(
        Kind.VISIO_PROCESS_MAP,
        """
ID=step-id | Step=step-name | Next=next-step | Label=label | Shape=shape-type | Lane=lane
P1 | Fine? | P2 | Yes | Decision | Ops
P1 | Fine? | P3 | No | Decision | Ops
P1 | _ | P4 | Later | Decision | Ops
P2 | Go on | P4 | _ | Process | Ops
P3 | Send back | P1 | _ | Process | Ops
P4 | Done | _ | _ | End | Ops
""",
    ).document
    assert flows(document) == {
        ("Fine?", "Go on", "Yes"),
        ("Fine?", "Send back", "No"),
        ("Fine?", "Done", "Later"),
        ("Go on", "Done", ""),
        ("Send back", "Fine?", ""),
    }


NODES = """
ID=step-id | Activity=step-name | Role=lane
A1 | Ask | HR
A2 | Approve | Manager
"""


def test_connections_tell_what_is_handed_over_and_how() -> None:
    nodes = table_from(Kind.NODES_AND_FLOWS, NODES, "Activities")
    arrows = table_from(
        Kind.NODES_AND_FLOWS,
        "From=flow-source | To=flow-target | Handed over=artifact | By=performer\nA1 | A2 | Form, Photo | E-mail",
        "Connections",
    )
    result = mapped(nodes, arrows)
    (flow,) = flows_of(result.document, next(iter(result.document.maps)))
    assert [result.document.artifacts[one].name for one in flow.artifacts] == ["Form", "Photo"]
    assert flow.medium is Medium.MAIL
    assert {result.document.evidence[one].cells for one in flow.evidence} == {"A2", "B2", "C2", "D2"}


def test_a_connection_stated_twice_is_drawn_once_and_cites_both_rows() -> None:
    document = mapped_text(
        Kind.NODES_AND_FLOWS, "From=flow-source | To=flow-target | When=label\nA | B | _\nA | B | yes\nA | B | _"
    ).document
    (flow,) = document.flows.values()
    assert flow.label == "yes"
    assert {document.evidence[one].cells for one in flow.evidence} == {"A2", "B2", "A3", "B3", "C3", "A4", "B4"}


def test_connections_that_say_too_little_or_too_much_are_listed() -> None:
    nodes = table_from(Kind.NODES_AND_FLOWS, NODES, "Activities")
    arrows = table_from(
        Kind.NODES_AND_FLOWS,
        """
From=flow-source | To=flow-target | When=label | Colour=attribute
A1 | A2 | _ | red
A1 | _ | yes | _
_ | A2 | _ | _
A1 | A9 | _ | _
Start | End | _ | _
""",
        "Connections",
    )
    result = mapped(nodes, arrows)
    assert flows(result.document) == {("Ask", "Approve", "")}
    assert texts(result) == [
        "The connection does not say where it ends; it was left out.",
        "The connection does not say where it starts; it was left out.",
        "“A9” is not a step of “Activities”; the flow was left out.",
        "The connection leads from the start to the end past every step; it was left out.",
        "The column “Colour” is not used in the map.",
    ]


def test_connections_alone_name_their_steps_themselves() -> None:
    result = mapped_text(
        Kind.NODES_AND_FLOWS,
        """
From=flow-source | To=flow-target | When=label
Ask | In stock? | _
In stock? | Pick | yes
In stock? | Order | no
Order | Pick | _
Pick | End | _
""",
    )
    assert ("In stock?", "Order", "no") in flows(result.document)
    assert node(result.document, "In stock?").id in result.document.decisions
    assert node(result.document, "End").id in result.document.events
    assert step(result.document, "Pick").evidence


SOME_ROWS = table_from(Kind.STEP_LIST, NUMBERED.format("2"))


@given(st.text(max_size=40) | st.text(alphabet="0123456789,;:-/+fs() yesno→\n", max_size=40))
def test_any_cell_names_steps_or_says_what_it_does_not_name(cell: str) -> None:
    sheet, table = SOME_ROWS
    rows = step_rows(workbook_with(sheet), table)
    for finder in (StepFinder(rows), StepFinder(rows, before=True)):
        found = finder.references(cell)
        assert all(one.words.strip() for one in found)
        assert all(one.lag is None or one.lag >= 0 for one in found)


@given(st.text(alphabet="ab,;/\n|", max_size=20), st.integers(1, 5), st.text(alphabet="x,;/\n|", max_size=8))
def test_there_is_a_label_for_each_next_step(text: str, count: int, listed: str) -> None:
    labels, extra = positional_labels(text, count, listed)
    assert len(labels) == count
    assert all(extra)


@pytest.mark.parametrize("before", ["3", "after 3", "3fs", "3FS+2d", "nach 3", "après 3", "después de 3", "step 3"])
def test_predecessors_are_understood_as_people_write_them(before: str) -> None:
    text = f"ID=step-id | Step=step-name | Before=predecessor\n3 | Draft | _\n7 | Send | {before}"
    assert ("Draft", "Send", "") in flows(mapped_text(Kind.STEP_LIST, text).document)
