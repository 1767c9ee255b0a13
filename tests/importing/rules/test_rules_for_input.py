"""Validations and conditional formats that compare become rules too."""

from __future__ import annotations

import datetime

import pytest
from rule_books import REQUESTS, conditional, only_rule, seen, sheet, validation

from workflow_studio.importing.reading.markings import ConditionalFormat
from workflow_studio.importing.rules import find_rules
from workflow_studio.model import SURE, ClaimKind, EvidenceKind

TRACKER = sheet("Tracker", *REQUESTS)
DUE = sheet(
    "Tracker",
    ("Request", "Due date", "Status"),
    *((f"R-{one}", datetime.date(2025, 1, one), "Open" if one % 2 else "Closed") for one in range(1, 8)),
)


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (("C2:C99", "whole", "between", "1", "50000"), "“Amount €” must be between 1 and 50,000 (whole numbers)."),
        (("C2:C99", "decimal", "greaterThan", "0"), "“Amount €” must be over 0."),
        (("C2:C99", "decimal", "notBetween", "1", "9"), "“Amount €” must be under 1 or “Amount €” must be over 9."),
        (("A2:A99", "textLength", "lessThanOrEqual", "5"), "Length of “Request” must be at most 5."),
        (("A2:A99", "custom", "", "COUNTIF($A$2:$A$99,A2)=1"),
         "“Request” is accepted only when how often the same “Request” is there is 1."),
    ],
)  # fmt: skip
def test_validations_are_rules_in_words(rule: tuple[str, ...], says: str) -> None:
    finding, table = only_rule(seen(TRACKER, validations=[validation(*rule)]))
    assert finding.says == says
    assert finding.quotes[0].kind is EvidenceKind.VALIDATION
    assert finding.key.startswith("rule/tracker/") and finding.key.endswith("/input")
    assert (table.replayed, table.reproduced) == (6, 6)
    assert finding.confidence >= SURE


def test_days_and_times_are_shown_as_such() -> None:
    rules = [
        validation("B2:B99", "date", "greaterThanOrEqual", "45658"),
        validation("C2:C99", "time", "lessThan", "0.75"),
    ]
    day, time, _ = find_rules(seen(DUE, validations=rules))
    assert day.says == "“Due date” must be not before 1 Jan 2025."
    assert time.says == "“Status” must be under 18:00."


def test_cells_that_a_validation_would_refuse_are_listed() -> None:
    finding, problem = find_rules(seen(TRACKER, validations=[validation("C2:C99", "whole", "between", "1", "5000")]))
    table = finding.rule
    assert table is not None
    assert table.rows == ((">= 1 and <= 5000", "allowed"), ("-", "refused"))
    assert table.disagreements == (
        "C2: holds 9000, which would be refused",
        "C6: holds 5001, which would be refused",
    )
    assert (table.replayed, table.reproduced) == (6, 4)
    assert finding.confidence < SURE
    assert (problem.kind, problem.key) == (ClaimKind.PROBLEM, "problem/tracker/amount€/input")
    assert problem.says == (
        "2 of 6 filled cells in “Amount €” on sheet “Tracker” break the rule for what may be typed in: "
        "“Amount €” must be between 1 and 5,000 (whole numbers)."
    )
    assert [quote.text for quote in problem.quotes[1:]] == ["9000", "5001"]


def test_lists_of_values_and_unreadable_validations_are_no_rules() -> None:
    rules = [validation("B2:B99", "list", "", '"EU,US"'), validation("C2:C99", "custom", "", "((")]
    assert list(find_rules(seen(TRACKER, validations=rules))) == []


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (conditional("B2:B99", "cellIs", "lessThan", "TODAY()", fill="FF0000"),
         "“Due date” is shown red when “Due date” is before today."),
        (conditional("A2:C99", "expression", "", '$C2="Open"', fill="FFEB9C"),
         "Rows are shown yellow when “Status” is “Open”."),
        (conditional("C2:C99", "containsText", "", 'NOT(ISERROR(SEARCH("clo",C2)))', text="clo", fill="C6EFCE"),
         "“Status” is shown green when “Status” contains “clo”."),
        (conditional("C2:C99", "containsBlanks", "", "LEN(TRIM(C2))=0"),
         "“Status” is highlighted when “Status” is empty."),
    ],
)  # fmt: skip
def test_conditional_formats_are_rules_in_words(rule: ConditionalFormat, says: str) -> None:
    finding, table = only_rule(seen(DUE, formats=[rule]))
    assert finding.says == says
    assert finding.quotes[0].kind is EvidenceKind.FORMAT
    assert table.output == "Colour"
    assert table.replayed == 0


def test_conditions_of_one_place_are_one_table() -> None:
    formats = [
        conditional("C2:C99", "cellIs", "equal", '"Open"', fill="FF0000"),
        conditional("C2:C99", "cellIs", "equal", '"Closed"', fill="00B050"),
    ]
    _, table = only_rule(seen(DUE, formats=formats))
    assert table.rows == (('"Open"', "red"), ('"Closed"', "green"))


def test_scales_and_bars_compare_with_nothing() -> None:
    assert list(find_rules(seen(DUE, formats=[conditional("B2:B9", "colorScale", "")]))) == []


def test_a_day_that_is_put_together_again_is_that_day() -> None:
    day = "DATE(YEAR(B2),MONTH(B2),DAY(B2))"
    formula = f'IF(ISERROR({day}),ISBLANK(C2),C2="Open")'
    made, broken = find_rules(seen(DUE, validations=[validation("C2:C8", "custom", "", formula)]))
    assert broken.kind is ClaimKind.PROBLEM
    assert made.says == (
        "“Status” is accepted only when “Due date” is not a day and “Status” is empty, "
        "or when “Due date” is a day and “Status” is “Open”."
    )


def test_results_of_formulas_break_no_rule_for_input() -> None:
    rule = validation("C2:C99", "whole", "between", "1", "5000")
    _, table = only_rule(seen(TRACKER, validations=[rule], formulas={"C2": "8000+1000", "C6": "5000+1"}))
    assert (table.replayed, table.reproduced) == (4, 4)


def test_a_rule_on_a_whole_column_is_called_by_its_header_and_leaves_titles_out() -> None:
    titled = sheet("Tracker", ("Requests of 2025",), (), *REQUESTS)
    finding, table = only_rule(seen(titled, validations=[validation("C1:C1048576", "custom", "", 'AND(C1>0,$B1<>"")')]))
    assert finding.says == "“Amount €” is accepted only when “Amount €” is over 0 and “Region” is filled in."
    assert (table.cells, table.replayed, table.reproduced) == ("C1:C1048576", 6, 6)


def test_a_rule_on_a_column_without_header_is_called_by_column_and_sheet() -> None:
    bare = sheet("Notes", (None, None, None, None, 3), (None, None, None, None, 4))
    finding, _ = only_rule(seen(bare, validations=[validation("E1:E1048576", "whole", "greaterThan", "0")]))
    assert finding.says == "“column E of Notes” must be over 0 (whole numbers)."


def test_a_rule_for_one_cell_names_the_cells_it_is_compared_with_by_their_values() -> None:
    form = sheet("Form", ("Lowest", 5, "Highest", 90), (), ("Amount", 40))
    finding, _ = only_rule(seen(form, validations=[validation("B3", "whole", "between", "B1", "D1")]))
    assert finding.says == "“Amount” must be between 5 (Lowest, B1) and 90 (Highest, D1) (whole numbers)."


def test_broken_rules_are_listed_up_to_a_limit_and_the_rest_is_counted() -> None:
    long = sheet("Tracker", ("Request", "Amount"), *((f"R-{one}", one) for one in range(1, 1501)))
    rule, problem = find_rules(seen(long, validations=[validation("B2:B9999", "whole", "lessThan", "1")]))
    assert rule.rule is not None
    assert len(rule.rule.disagreements) == 1001
    assert rule.rule.disagreements[-1] == "… and 500 more"
    assert problem.confidence < SURE


def test_rules_for_input_that_depend_on_today_are_not_tried() -> None:
    _, table = only_rule(seen(DUE, validations=[validation("B2:B9", "date", "lessThan", "TODAY()")]))
    assert table.replayed == 0
    assert "depends on the day" in table.notes[0]


def test_what_only_writes_an_input_in_another_way_is_the_same_input() -> None:
    formula = 'IF(ISERROR(VALUE(C2)),LOWER(C2)="unknown",AND(VALUE(C2)=INT(C2),C2>0))'
    finding, table = only_rule(seen(TRACKER, validations=[validation("C2:C99", "custom", "", formula)]))
    assert table.inputs == ("Amount €",)
    assert table.rows == (
        ('not a number and "unknown"', "allowed"),
        ("a number and a whole number and > 0", "allowed"),
        ("-", "refused"),
    )
    assert finding.says == (
        "“Amount €” is accepted only when “Amount €” is not a number and “Amount €” is “unknown”, or when “Amount €” "
        "is a number and “Amount €” is a whole number and “Amount €” is over 0."
    )
    assert (table.replayed, table.reproduced) == (6, 6)
