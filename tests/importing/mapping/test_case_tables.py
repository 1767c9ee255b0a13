"""Event logs and case trackers: events, lanes, times, figures, and what is said about the rest."""

from __future__ import annotations

import pytest
from mapping_tables import (
    flows,
    lanes,
    mapped,
    mapped_text,
    performer,
    quotes,
    step,
    table_from,
    texts,
    with_dates,
    workbook_with,
)

from workflow_studio.importing.mapping import ChosenTables, MappingOptions, map_prepared, map_tables, prepare_tables
from workflow_studio.importing.mapping.tracker_events import owner_of
from workflow_studio.importing.recognition import Column, DateReading, Kind, Role
from workflow_studio.model import broken_invariants

LOG = """
Case=case | What=activity | When=timestamp | Who=performer | Team=lane
1 | Ask | 2025-01-01 08:00 | Ann | Shop
1 | check | 2025-01-01 10:00 | Ben | Office
1 | Pay | 2025-01-03 10:00 | Cem | Finance
2 | Ask | 2025-01-02 08:00 | Ann | Shop
2 | Check | 2025-01-02 09:00 | Ben | _
2 | Pay | 2025-01-02 10:00 | _ | Finance
"""


def test_an_event_log_becomes_steps_in_the_lanes_of_teams_with_figures() -> None:
    result = mapped_text(Kind.EVENT_LOG, LOG)
    document = result.document
    assert lanes(document) == ["Shop", "Office", "Finance"]
    assert flows(document) == {("Start", "Ask", ""), ("Ask", "check", ""), ("check", "Pay", ""), ("Pay", "End", "")}
    figures = next(iter(document.maps.values())).log
    assert figures is not None
    assert (figures.events, figures.cases, figures.edges, figures.variants) == (6, 2, 2, 1)
    assert figures.performer_pairs == 2, "Ann to Ben, Ben to Cem; a row without a person is no handoff"
    check = step(document, "check")
    assert (check.runs, check.cases, check.wait_time) == (2, 2, 1.5 * 3600)
    assert quotes(document, check.evidence) == {"B3:B6": "check: 2 times in 2 cases"}
    assert result.coverage[0].arcs == 1.0


def test_a_person_without_a_team_counts_for_the_team_they_are_usually_in() -> None:
    result = mapped_text(
        Kind.EVENT_LOG,
        """
Case=case | What=activity | When=timestamp | Who=performer | Team=lane
1 | Ask | @2025-01-01 | Ann | Shop
1 | File | @2025-01-02 | Ann | _
1 | Send | @2025-01-03 | Zoe | -
""",
    )
    document = result.document
    assert texts(result) == ["1 row without a “Team”; taken for the one that the person is usually in."]
    assert performer(document, "File") == "Shop"
    assert performer(document, "Send") == "Zoe"


def test_of_two_columns_of_performers_the_one_that_says_less_is_the_lane() -> None:
    document = mapped_text(
        Kind.EVENT_LOG,
        """
Case=case | What=activity | When=timestamp | Who=performer | Role=performer
1 | Ask | @2025-01-01 | Ann | Shop
1 | Pay | @2025-01-02 | Ben | Shop
2 | Ask | @2025-01-01 | Cem | Shop
""",
    ).document
    assert lanes(document) == ["Shop"]


def test_start_and_end_times_tell_work_from_waiting() -> None:
    document = mapped_text(
        Kind.EVENT_LOG,
        """
Case=case | What=activity | Begun=start-time | Done=timestamp | Who=performer
1 | Ask | 2025-01-01 08:00 | 2025-01-01 08:10 | Ann
1 | Check | 2025-01-01 09:00 | 2025-01-01 09:30 | Ben
2 | Ask | 2025-01-02 08:00 | 2025-01-02 08:20 | Ann
2 | Check | 2025-01-02 08:10 | 2025-01-02 09:00 | Ben
""",
    ).document
    check = step(document, "Check")
    assert (check.process_time, check.wait_time) == (40 * 60, 25 * 60)
    assert step(document, "Ask").process_time == 15 * 60
    assert step(document, "Ask").wait_time is None


def test_rows_that_tell_of_a_beginning_are_no_steps() -> None:
    result = mapped_text(
        Kind.EVENT_LOG,
        """
Case=case | What=activity | lifecycle:transition=attribute | When=timestamp | Who=performer
1 | Ask | schedule | 2025-01-01 07:00 | Ann
1 | Ask | start | 2025-01-01 08:00 | Ann
1 | Ask | complete | 2025-01-01 08:10 | Ann
1 | Check | start | 2025-01-01 09:00 | Ben
1 | Check | complete | 2025-01-01 09:30 | Ben
""",
    )
    figures = next(iter(result.document.maps.values())).log
    assert figures is not None and figures.events == 2
    assert step(result.document, "Check").process_time == 30 * 60
    said = {issue.text: issue.cells for issue in result.issues}
    assert said == {
        "1 row about a schedule, not a completion; no events.": "A2:E2",
        "2 rows about a start, not a completion; no events.": "A3:E3, A5:E5",
    }


def test_a_log_of_completions_alone_loses_nothing() -> None:
    text = "Case=case | What=activity | lifecycle:transition=attribute\n1 | A | complete\n1 | B | complete"
    figures = next(iter(mapped_text(Kind.EVENT_LOG, text).document.maps.values())).log
    assert figures is not None and figures.events == 2


def test_what_cannot_be_read_in_a_log_is_listed_with_its_rows() -> None:
    result = mapped_text(
        Kind.EVENT_LOG,
        """
Case=case | What=activity | When=timestamp | Who=performer | Comment=note
1 | Ask | @2025-01-01 | Ann | _
_ | Ask | @2025-01-01 | Ann | _
1 | _ | @2025-01-02 | Ann | x
1 | Check | soon | Ben | _
1 | Send | _ | Ben | _
""",
    )
    assert {issue.text: issue.cells for issue in result.issues} == {
        "1 row whose “When” is not a date; kept in the order of the rows.": "A5:E5",
        "1 row without a “When”; kept in the order of the rows.": "A6:E6",
        "1 row without a case; left out of the map.": "A3:E3",
        "1 row without an activity; left out of the map.": "A4:E4",
        "2 of 2 times the dates do not say which of two steps of a case came first; they keep the order of the rows.":
            "A1:E6",
        "The column “Comment” is not used in the map.": "E1:E6",
    }  # fmt: skip


def test_a_log_without_times_keeps_the_order_of_the_rows_and_says_so() -> None:
    result = mapped_text(Kind.EVENT_LOG, "Case=case | What=activity\n1 | A\n1 | B")
    assert ("A", "B", "") in flows(result.document)
    assert "No column says when things happened; the events were kept in the order of the rows." in texts(result)


@pytest.mark.parametrize(("role", "missing"), [("case", "activity"), ("activity", "case")])
def test_a_log_without_a_case_or_an_activity_gives_no_map(role: str, missing: str) -> None:
    result = mapped_text(Kind.EVENT_LOG, f"It={role} | When=timestamp\nA | @2025-01-01")
    assert not result.document.maps
    assert f"No column says which {missing} a row is about, so the log gives no map." in texts(result)


def test_spellings_of_an_activity_are_one_but_logins_are_not() -> None:
    document = mapped_text(
        Kind.EVENT_LOG,
        """
Case=case | What=activity | When=timestamp | Who=performer
1 | Check data | @2025-01-01 | TEST
2 | check  Data | @2025-01-01 | test
""",
    ).document
    assert [one.name for one in document.steps.values()] == ["Check data"]
    figures = next(iter(document.maps.values())).log
    assert figures is not None and figures.cases == 2


TRACKER = """
#=case | Asked by=performer | Asked=milestone-date | Approver=performer | Approved=milestone-date | Paid=milestone-date
R1 | Ann | @2025-01-01 | Bob | @2025-01-02 | @2025-01-05
R2 | Cy | @2025-01-01 | Bob | @2025-01-01 | _
"""


def test_a_tracker_has_a_step_for_each_stage_in_the_lane_of_its_owner_column() -> None:
    result = mapped_text(Kind.CASE_TRACKER, TRACKER)
    document = result.document
    assert lanes(document) == ["Whoever asked", "Approver"]
    assert [one.name for one in document.steps.values()] == ["Asked", "Approved", "Paid"]
    assert quotes(document, step(document, "Approved").evidence) == {"E2:E3": "Approved: 2 times in 2 cases"}
    assert (
        "1 of 3 times the dates do not say which of two steps of a case came first; they keep the order of the columns."
        in texts(result)
    )


def test_the_header_above_a_stage_names_its_lane() -> None:
    document = mapped_text(
        Kind.CASE_TRACKER,
        """
/No.=case | Desk/Clerk=performer | Desk/Received=milestone-date | Bank/Paid=milestone-date
R1 | Ann | @2025-01-01 | @2025-01-02
""",
    ).document
    assert lanes(document) == ["Desk", "Bank"]


def test_the_header_above_a_bare_date_names_the_stage() -> None:
    document = mapped_text(
        Kind.CASE_TRACKER,
        """
/No.=case | Intake/Date=milestone-date | Intake/Owner=performer | Review/Date=milestone-date | Review/Owner=performer
R1 | @2025-01-01 | Ann | @2025-01-02 | Ben
""",
    ).document
    assert [one.name for one in document.steps.values()] == ["Intake", "Review"]
    assert lanes(document) == ["Ann", "Ben"]


def test_stages_of_one_name_are_told_apart() -> None:
    document = mapped_text(
        Kind.CASE_TRACKER,
        """
No.=case | Sales/Checked=milestone-date | Legal/Checked=milestone-date | Checked=milestone-date | Checked=milestone-date
R1 | @2025-01-01 | @2025-01-02 | @2025-01-03 | @2025-01-04
""",
    ).document
    assert [one.name for one in document.steps.values()] == [
        "Sales / Checked",
        "Legal / Checked",
        "Checked D",
        "Checked E",
    ]


def test_rows_of_a_tracker_are_cases_whatever_their_number_says() -> None:
    result = mapped_text(
        Kind.CASE_TRACKER,
        """
No.=case | Asked=milestone-date | Paid=milestone-date
R1 | @2025-01-01 | @2025-01-02
R1 | @2025-02-01 | tbc
_ | @2025-02-01 | -
R4 | _ | _
R5 | by mail | @2025-03-01
""",
    )
    figures = next(iter(result.document.maps.values())).log
    assert figures is not None and (figures.cases, figures.events) == (4, 5)
    assert {issue.text: issue.cells for issue in result.issues} == {
        "1 row with the number of a case above; counted separately.": "A3:C3",
        "1 row whose “Paid” is not a date; no step there.": "A3:C3",
        "1 row without a “No.”; counted separately.": "A4:C4",
        "1 row without a date in any stage; left out of the map.": "A5:C5",
        "1 row whose “Asked” is not a date; no step there.": "A6:C6",
    }


def test_dates_typed_as_text_are_read_as_the_user_settled() -> None:
    text = "No.=case | Asked=milestone-date | Paid=milestone-date\nR1 | 03/04/2025 | 05/04/2025"
    open_ones = mapped(with_dates(table_from(Kind.CASE_TRACKER, text), DateReading.UNDECIDED))
    assert "1 row whose “Asked” can be read day first or month first; no step there." in texts(open_ones)
    assert not open_ones.document.maps
    settled = mapped(with_dates(table_from(Kind.CASE_TRACKER, text), DateReading.DAY_FIRST))
    assert step(settled.document, "Paid").wait_time == 2 * 86_400


def test_statuses_alone_give_no_map_and_it_says_why() -> None:
    result = mapped_text(Kind.CASE_TRACKER, "No.=case | Status=status\nR1 | open\nR2 | done")
    assert not result.document.maps
    assert texts(result)[0].startswith("No column holds the dates of a stage")


@pytest.mark.parametrize(
    ("stage", "owners", "expected"),
    [
        (Column(2, "Approved"), [Column(1, "Buyer"), Column(5, "Approved by")], "Approved by"),
        (Column(2, "Approval date"), [Column(1, "Buyer"), Column(3, "Approver")], "Approver"),
        (Column(2, "Sent"), [Column(1, "Buyer"), Column(3, "Clerk")], "Buyer"),
        (Column(4, "Sent", group="Desk"), [Column(3, "Buyer"), Column(6, "Clerk", group="Desk")], "Clerk"),
        (Column(2, "Sent"), [], None),
    ],
)
def test_the_owner_of_a_stage(stage: Column, owners: list[Column], expected: str | None) -> None:
    found = owner_of(stage, owners)
    assert (found.name if found else None) == expected


@pytest.mark.parametrize("detail", [0.0, 0.3, 1.0, None])
def test_tables_that_were_prepared_give_the_same_map(detail: float | None) -> None:
    sheet, table = table_from(Kind.EVENT_LOG, LOG)
    chosen = [ChosenTables(workbook_with(sheet), (table,), (table,))]
    options = MappingOptions(detail, "2025-11-21")
    assert map_prepared(prepare_tables(chosen), options) == map_tables(chosen, options)


def test_a_log_and_a_step_list_become_two_processes_called_like_their_sheets() -> None:
    log = table_from(Kind.EVENT_LOG, LOG, "status_history")
    steps = table_from(Kind.STEP_LIST, "Step=step-name\nA\nB", "Procedure")
    document = mapped(log, steps).document
    assert {process.name for process in document.processes.values()} == {"Status history", "Procedure"}
    assert broken_invariants(document) == []


def test_roles_of_the_columns_are_what_counts() -> None:
    assert Role.MILESTONE_DATE.label == "Step date"
    document = mapped_text(Kind.EVENT_LOG, LOG.replace("Team=lane", "Team=attribute")).document
    assert lanes(document) == ["Ann", "Ben", "Cem"]


def test_cases_that_pass_a_parallel_branch_without_an_event_are_cited_too() -> None:
    result = mapped_text(
        Kind.EVENT_LOG,
        """
Case=case | What=activity | When=timestamp
3 | A | @2000-01-02
2 | A | @2000-01-02
1 | B | _
1 | A | @2000-01-02
3 | B | @2000-01-01
""",
        detail=0.5,
    )
    assert [flow.id for flow in result.document.flows.values() if not flow.evidence] == []
