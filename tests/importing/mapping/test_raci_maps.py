"""RACIs in their three layouts, alone and beside the step list that they are about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mapping_tables import lanes, mapped, mapped_text, names_of, performer, quotes, step, table_from, texts

from workflow_studio.importing.mapping.raci_rows import letters_in
from workflow_studio.importing.recognition import Kind, Layout

MATRIX = """
Task=step-name | Buyer=raci-role | Lead=raci-role | Legal=raci-role
Ask | R | A | i
Check | c | A/R | R
Sign | I | A | _
"""


@pytest.mark.parametrize(
    ("cell", "letters"),
    [
        ("R", ("R",)),
        ("a/r", ("A", "R")),
        ("RA", ("R", "A")),
        ("R*", ("R",)),
        ("A, C", ("A", "C")),
        ("Responsible", ("R",)),
        ("Accountable / Consulted", ("A", "C")),
        ("X", ("R",)),
        ("L", ("R",)),
        ("S", ("S",)),
        ("-", ()),
        ("n/a", ()),
        ("x?", ("R",)),
        ("maybe", None),
        ("Anna", None),
        ("?!", None),
    ],
)
def test_codes_in_any_spelling(cell: str, letters: tuple[str, ...] | None) -> None:
    assert letters_in(cell) == letters


@given(st.text(max_size=20))
def test_any_cell_holds_known_letters_or_none(cell: str) -> None:
    assert set(letters_in(cell) or ()) <= set("RACIS")


def test_a_matrix_gives_steps_in_the_lanes_of_who_is_responsible() -> None:
    result = mapped_text(Kind.RACI, MATRIX)
    document = result.document
    assert lanes(document) == ["Buyer", "Lead"]
    check = step(document, "Check")
    assert names_of(document, check.assisting) == ["Legal"]
    assert names_of(document, check.accountable) == ["Lead"]
    assert names_of(document, check.consulted) == ["Buyer"]
    assert quotes(document, check.evidence) == {"A3": "Check", "B3": "c", "C3": "A/R", "D3": "R"}
    assert performer(document, "Sign") == "Lead", "nobody is responsible, so who is accountable"
    assert "Nobody is responsible for “Sign”." in texts(result)


def test_a_transposed_matrix_gives_the_same() -> None:
    document = mapped_text(
        Kind.RACI,
        """
Role=participant | Ask=raci-step | Check=raci-step | Sign=raci-step
Buyer | R | c | I
Lead | A | A/R | A
Legal | i | R | _
""",
        layout=Layout.TRANSPOSED,
    ).document
    assert lanes(document) == ["Buyer", "Lead"]
    assert names_of(document, step(document, "Check").assisting) == ["Legal"]
    assert quotes(document, step(document, "Ask").evidence) == {
        "B1": "Ask", "B2": "R", "A2": "Buyer", "B3": "A", "A3": "Lead", "B4": "i", "A4": "Legal",
    }  # fmt: skip


def test_the_long_form_gathers_the_codes_of_each_step() -> None:
    document = mapped_text(
        Kind.RACI,
        """
Task=step-name | Role=participant | Code=raci-code
Ask | Buyer | R
Ask | Lead | A
Check | Lead | A/R
ask | Legal | I
""",
        layout=Layout.LONG,
    ).document
    assert [one.name for one in document.steps.values()] == ["Ask", "Check"]
    assert names_of(document, step(document, "Ask").informed) == ["Legal"]


def test_a_lone_column_of_codes_belongs_to_whom_its_header_names() -> None:
    result = mapped_text(Kind.RACI, "Task=step-name | TPM RACI=raci-code\nPlan | A/R\nReview | C", layout=Layout.LONG)
    assert lanes(result.document) == ["TPM", "Not known"]
    assert not any("accountable" in text for text in texts(result)), "one column cannot say who else is"


def test_the_checks_that_every_raci_wants() -> None:
    result = mapped_text(
        Kind.RACI,
        """
Task=step-name | Buyer=raci-role | Lead=raci-role
Two | A | A/R
None | R | C
Odd | R/A | later
_ | R | A
""",
    )
    assert {issue.text: issue.cells for issue in result.issues if issue.sheet} == {
        "“later” is not a RACI code; it was left out.": "C4",
        "1 row without a step; left out of the map.": "A5:C5",
        "2 are accountable for “Two”; there should be one.": "A2",
        "Nobody is accountable for “None”.": "A3",
        "No column says what follows what; the steps are connected in the order of the rows.": "A1:C5",
    }


def test_without_codes_it_says_so() -> None:
    result = mapped_text(Kind.RACI, "Task=step-name | Who=attribute\nAsk | Ann")
    assert "No column holds RACI codes, so nobody is known to take part." in texts(result)


STEPS = """
No.=step-id | Step=step-name | Who=performer
1 | Ask for offers | Buyer
2 | Check the contract | Legal
3 | Sign it | Board
"""


def test_a_raci_joins_the_step_list_that_it_is_about() -> None:
    raci = """
No.=step-id | Task=step-name | Buyer=raci-role | Lead=raci-role | Legal=raci-role
1 | Ask for offer | R | A | I
2 | Contract check | C | A | R
3 | Signing it | R | A | _
4 | Archive | R | A | _
"""
    result = mapped(table_from(Kind.STEP_LIST, STEPS, "Steps"), table_from(Kind.RACI, raci, "RACI"))
    document = result.document
    assert [process.name for process in document.processes.values()] == ["Team tracker"]
    assert names_of(document, step(document, "Ask for offers").accountable) == ["Lead"]
    assert names_of(document, step(document, "Sign it").assisting) == ["Buyer"]
    assert "The RACI's step “Archive” is not in the step list." in texts(result)
    assert "The RACI says that Buyer is responsible for “Sign it”; the step list differs." in texts(result)


def test_a_raci_of_other_steps_becomes_a_process_of_its_own() -> None:
    document = mapped(table_from(Kind.STEP_LIST, STEPS, "Steps"), table_from(Kind.RACI, MATRIX, "Rights")).document
    assert [process.name for process in document.processes.values()] == ["Steps", "Rights"]


def test_of_two_step_lists_the_likelier_one_is_joined() -> None:
    raci = "Task=step-name | Buyer=raci-role | Lead=raci-role\nAsk for offers | R | A\nSign it | R | A"
    half = "Step=step-name | Who=performer\nAsk for offers | Buyer\nCount stock | Store\nPick goods | Store"
    document = mapped(
        table_from(Kind.STEP_LIST, half, "Other"),
        table_from(Kind.STEP_LIST, STEPS, "Steps"),
        table_from(Kind.RACI, raci, "RACI"),
    ).document
    first, second = (one for one in document.steps.values() if one.name == "Ask for offers")
    assert (first.accountable, len(second.accountable)) == ((), 1)


def test_what_else_describes_a_step_is_kept_with_it() -> None:
    raci = (
        "No.=step-id | Task=step-name | How=description | Buyer=raci-role | Lead=raci-role\n1 | Ask | by mail | R | A"
    )
    ask = step(mapped_text(Kind.RACI, raci).document, "Ask")
    assert (ask.code, ask.description) == ("1", "by mail")
    listed = table_from(
        Kind.STEP_LIST, "Step=step-name | Who=performer | Notes=note\nAsk | Buyer | early\nPay | Lead | _"
    )
    joined = mapped(listed, table_from(Kind.RACI, raci, "RACI")).document
    assert step(joined, "Ask").description == "early\nby mail"
