"""Formulas that decide become decision tables, tried on the rows of the workbook."""

from __future__ import annotations

import datetime

import pytest
from rule_books import REQUESTS, only_rule, seen, sheet, with_last

from workflow_studio.importing.reading import NamedTable, Range, Sheet
from workflow_studio.importing.reading.markings import DefinedName
from workflow_studio.importing.rules import calculated_columns, find_rules, rule_records, untranslated
from workflow_studio.model import SURE, ClaimKind, DecisionTable, EvidenceKind, HitPolicy

APPROVAL = 'IF(C2>5000,"Director",IF(OR(B2="EU",C2<=100),"Team lead","Buyer"))'
RATES = sheet("Rates", ("Item", "Supplier", "Price"), ("Laptop", "X", 900), ("Desk", "Y", 300), ("Chair", "Z", 120))
LIMITS = sheet("Settings", ("Approval limit", 5000))


def test_nested_ifs_become_rows_that_are_read_from_the_top() -> None:
    finding, rule = only_rule(seen(sheet("Tracker", *REQUESTS), formulas={"E2:E7": APPROVAL}))
    assert (rule.inputs, rule.output) == (("Amount €", "Region"), "Approval")
    assert rule.rows == (
        ("> 5000", "-", "Director"),
        ("-", '"EU"', "Team lead"),
        ("<= 100", "-", "Team lead"),
        ("-", "-", "Buyer"),
    )
    assert rule.hit_policy is HitPolicy.FIRST
    assert (rule.replayed, rule.reproduced, rule.disagreements, rule.untranslated) == (6, 6, (), ())
    assert (finding.kind, finding.key) == (ClaimKind.RULE, "rule/tracker/approval")
    assert finding.confidence >= SURE
    assert finding.says == (
        "“Approval” is “Director” when “Amount €” is over 5,000, “Team lead” when “Region” is “EU”, "
        "“Team lead” when “Amount €” is at most 100, else “Buyer”."
    )
    quote = finding.quotes[0]
    assert (quote.kind, quote.area, quote.text) == (EvidenceKind.FORMULA, Range.parse("E2:E7"), f"={APPROVAL}")


def test_a_limit_in_a_cell_is_shown_with_its_value_and_label_and_quoted() -> None:
    formula = 'IF(C2>Settings!$B$1,"Director","Buyer")'
    given = seen(with_last(["Director", "Buyer", "Buyer", "Buyer", "Director", "Buyer"], "Approval"), LIMITS,
                 formulas={"E2:E7": formula})  # fmt: skip
    finding, rule = only_rule(given)
    assert rule.rows[0] == ("> 5000 (Approval limit, Settings!B1)", "Director")
    assert [(one.sheet, one.text) for one in finding.quotes[1:]] == [("Settings", "5000")]


def test_a_named_limit_is_called_by_its_name() -> None:
    formula = 'IF(C2>Ceiling,"Director","Buyer")'
    given = seen(with_last(["Director", "Buyer", "Buyer", "Buyer", "Director", "Buyer"], "Approval"), LIMITS,
                 formulas={"E2:E7": formula}, names=[DefinedName("Ceiling", "Settings!$B$1")])  # fmt: skip
    _, rule = only_rule(given)
    assert rule.rows[0][0] == "> 5000 (Ceiling, Settings!B1)"
    assert rule.reproduced == 6


def test_typed_values_and_wrong_results_are_listed_and_cost_confidence() -> None:
    wrong = with_last(["Director", "Boss", "Team lead", "Buyer", "Director", "Team lead"], "Approval")
    given = seen(wrong, formulas={"E2:E2": APPROVAL, "E4:E7": APPROVAL.replace("2", "4")})
    finding, rule = only_rule(given)
    assert (rule.cells, rule.replayed, rule.reproduced) == ("E2:E7", 6, 4)
    assert rule.disagreements == (
        "E3: typed in is “Boss”, the table gives “Buyer”",
        "E5: shows “Buyer”, the table gives “Team lead”",
    )
    assert finding.confidence < SURE
    assert "1 cell holds a typed value in place of the formula." in finding.reasons


def test_another_formula_between_is_named() -> None:
    formulas = {"E2:E4": APPROVAL, "E5": 'IF(C5>1,"Team lead","x")', "E6:E7": APPROVAL.replace("2", "6")}
    _, rule = only_rule(seen(sheet("Tracker", *REQUESTS), formulas=formulas))
    assert (rule.replayed, rule.reproduced) == (6, 6)
    assert rule.untranslated == ('E5 holds another formula: =IF(C5>1,"Team lead","x")',)


def test_an_exact_look_up_takes_its_rows_from_the_list_and_they_exclude_each_other() -> None:
    prices = with_last([900, 300, 300, 120, 900, 120], "Price")
    given = seen(prices, RATES, formulas={"E2:E7": "VLOOKUP(D2,Rates!$A$2:$C$4,3,FALSE)"})
    finding, rule = only_rule(given)
    assert rule.inputs == ("Item",)
    assert rule.rows == (('"Laptop"', "900"), ('"Desk"', "300"), ('"Chair"', "120"))
    assert rule.hit_policy is HitPolicy.UNIQUE
    assert (rule.replayed, rule.reproduced) == (6, 6)
    assert finding.says == "“Price” is looked up by “Item” in A2:C4 on sheet “Rates” (3 rows)."
    assert finding.quotes[1].text == "Laptop | X | 900; Desk | Y | 300; Chair | Z | 120"


@pytest.mark.parametrize(
    "formula",
    [
        "XLOOKUP(D2,Rates!$A$2:$A$4,Rates!$C$2:$C$4)",
        "INDEX(Rates!$C$2:$C$4,MATCH(D2,Rates!$A$2:$A$4,0))",
        "VLOOKUP(D2,Rates!$A:$C,3,0)",
        'SWITCH(D2,"Laptop",900,"Desk",300,"Chair",120)',
    ],
)
def test_other_look_ups_give_the_same_rows(formula: str) -> None:
    _, rule = only_rule(seen(with_last([900, 300, 300, 120, 900, 120], "Price"), RATES, formulas={"E2:E7": formula}))
    assert rule.rows[:3] == (('"Laptop"', "900"), ('"Desk"', "300"), ('"Chair"', "120"))
    assert (rule.replayed, rule.reproduced) == (6, 6)


def test_what_a_look_up_gives_for_unknown_values_is_a_last_row() -> None:
    prices = with_last([900, "ask", "ask", 120, 900, 120], "Price")
    rates = sheet("Rates", ("Item", "Price"), ("Laptop", 900), ("Chair", 120))
    _, rule = only_rule(seen(prices, rates, formulas={"E2:E7": 'IFERROR(VLOOKUP(D2,Rates!A$2:B$3,2,FALSE),"ask")'}))
    assert rule.rows[-1] == ("-", "ask")
    assert rule.hit_policy is HitPolicy.FIRST
    assert rule.reproduced == 6


def test_an_approximate_look_up_becomes_ranges() -> None:
    bands = sheet("Bands", ("From", "Band"), (0, "C"), (100, "B"), (5000, "A"))
    given = seen(with_last(["A", "A", "B", "C", "A", "B"], "Band"), bands,
                 formulas={"E2:E7": "VLOOKUP(C2,Bands!$A$2:$B$4,2)"})  # fmt: skip
    _, rule = only_rule(given)
    assert rule.rows == ((">= 0 and < 100", "C"), (">= 100 and < 5000", "B"), (">= 5000", "A"))
    assert (rule.hit_policy, rule.reproduced) == (HitPolicy.UNIQUE, 6)


def test_an_approximate_look_up_in_a_list_out_of_order_is_no_table() -> None:
    bands = sheet("Bands", ("From", "Band"), (100, "B"), (0, "C"), (5000, "A"))
    given = seen(with_last(["A", "A", "B", "C", "A", "B"], "Band"), bands,
                 formulas={"E2:E7": "VLOOKUP(C2,Bands!$A$2:$B$4,2)"})  # fmt: skip
    assert list(find_rules(given)) == []
    (left_over,) = untranslated(given)
    assert (left_over.cells, "ascending" in left_over.why) == ("E2:E7", True)


def test_a_long_list_is_cut_and_that_is_said() -> None:
    rates = sheet("Rates", ("Item", "Price"), ("Laptop", 900), ("Desk", 300), ("Chair", 120),
                  *((f"Part {one}", one) for one in range(100)))  # fmt: skip
    given = seen(with_last([900, 300, 300, 120, 900, 120], "Price"), rates,
                 formulas={"E2:E7": "VLOOKUP(D2,Rates!$A$2:$B$104,2,FALSE)"})  # fmt: skip
    _, rule = only_rule(given)
    assert len(rule.rows) == 60
    assert rule.untranslated == ("The list has 103 rows; the first 60 are shown.",)
    assert (rule.replayed, rule.reproduced) == (6, 6)


def test_rows_that_exclude_each_other_are_proven_to() -> None:
    formula = 'IFS(C2>5000,"big",AND(C2>100,C2<=5000),"medium",C2<=100,"small")'
    _, rule = only_rule(seen(with_last(["big", "medium", "medium", "small", "big", "medium"], "Size"),
                             formulas={"E2:E7": formula}))  # fmt: skip
    assert rule.rows[1] == ("> 100 and <= 5000", "medium")
    assert rule.reproduced == 6


def test_a_comparison_is_a_rule_for_true_and_false() -> None:
    formula = 'AND(C2>=400,B2<>"US")'
    _, rule = only_rule(seen(with_last([True, False, True, False, False, False], "Check"), formulas={"E2:E7": formula}))
    assert rule.rows == ((">= 400", 'not "US"', "TRUE"), ("-", "-", "FALSE"))
    assert rule.reproduced == 6


def test_outcomes_may_be_calculated() -> None:
    formula = 'IF(B2="EU",C2*0.2,0)'
    _, rule = only_rule(seen(with_last([1800, 0, 80, 0, 0, 24], "Tax"), formulas={"E2:E7": formula}))
    assert rule.rows == (('"EU"', "“Amount €” × 0.2"), ("-", "0"))
    assert rule.reproduced == 6


def test_a_choice_within_a_calculation_is_a_rule_too() -> None:
    formula = 'C2*IF(B2="EU",0.2,0)'
    _, rule = only_rule(seen(with_last([1800, 0, 80, 0, 0, 24], "Tax"), formulas={"E2:E7": formula}))
    assert rule.rows == (('"EU"', "“Amount €” × 0.2"), ("-", "“Amount €” × 0"))


def test_today_is_not_guessed() -> None:
    day = datetime.date(2025, 3, 1)
    tracker = sheet("Tracker", ("Request", "Due date", "Late"), *((f"R-{one}", day, "no") for one in range(5)))
    finding, rule = only_rule(seen(tracker, formulas={"C2:C6": 'IF(B2<TODAY(),"late","no")'}))
    assert rule.rows == (("< today", "late"), ("-", "no"))
    assert rule.replayed == 0
    assert "depends on the day" in rule.notes[0]
    assert finding.says == "“Late” is “late” when “Due date” is before today, else “no”."


def late(days: int, saved: str) -> DecisionTable:
    """The rule of five requests, due day by day; the first ones are late."""
    rows = [(f"R-{day}", datetime.date(2025, 3, day), "late" if day <= days else "no") for day in range(1, 6)]
    tracker = sheet("Tracker", ("Request", "Due date", "Late"), *rows)
    _, rule = only_rule(seen(tracker, formulas={"C2:C6": 'IF(B2<TODAY(),"late","no")'}, saved=saved))
    return rule


def test_the_day_of_saving_stands_for_today_where_all_rows_agree_with_it() -> None:
    rule = late(2, "2025-03-03T18:00:00Z")
    assert (rule.replayed, rule.reproduced, rule.disagreements) == (5, 5, ())
    assert rule.notes == ("It was tried with “today” taken as 3 Mar 2025, the day on which the file was saved last.",)


def test_where_not_all_rows_agree_with_the_day_of_saving_nothing_is_counted() -> None:
    rule = late(2, "2025-03-05T18:00:00Z")
    assert (rule.replayed, rule.disagreements) == (0, ())
    assert "5 Mar 2025" in rule.notes[0] and "3 of 5 rows agree; this is not counted" in rule.notes[0]


def test_names_given_within_a_formula_are_put_in_their_place() -> None:
    formula = 'LET(amount,C2,eu,B2="EU",IF(amount>5000,"Director",IF(OR(eu,amount<=100),"Team lead","Buyer")))'
    _, rule = only_rule(seen(sheet("Tracker", *REQUESTS), formulas={"E2:E7": formula}))
    _, plain = only_rule(seen(sheet("Tracker", *REQUESTS), formulas={"E2:E7": APPROVAL}))
    assert (rule.rows, rule.reproduced) == (plain.rows, 6)


@pytest.mark.parametrize(
    "formula",
    [
        "INDEX(Rates!$C$2:$C$5,MATCH(1,(Rates!$A$2:$A$5=D2)*(Rates!$B$2:$B$5=B2),0))",
        "XLOOKUP(D2&B2,Rates!$A$2:$A$5&Rates!$B$2:$B$5,Rates!$C$2:$C$5)",
    ],
)
def test_a_look_up_by_two_keys_has_both_as_inputs(formula: str) -> None:
    rates = sheet("Rates", ("Item", "Region", "Price"), ("Laptop", "EU", 900), ("Laptop", "US", 800),
                  ("Desk", "US", 300), ("Chair", "EU", 120))  # fmt: skip
    given = seen(with_last([900, 300, None, None, 800, 120], "Price"), rates, formulas={"E2:E7": formula})
    finding, rule = only_rule(given)
    assert rule.inputs == ("Item", "Region")
    assert rule.rows[1] == ('"Laptop"', '"US"', "800")
    assert (rule.replayed, rule.reproduced) == (6, 6)
    assert finding.says == "“Price” is looked up by “Item” and “Region” in A2:C5 on sheet “Rates” (4 rows)."


@pytest.mark.parametrize(
    "formula",
    [
        "INDEX(Rates!$B$2:$C$4,MATCH(D2,Rates!$A$2:$A$4,0),MATCH(B2,Rates!$B$1:$C$1,0))",
        "VLOOKUP(D2,Rates!$A$2:$C$4,MATCH(B2,Rates!$A$1:$C$1,0),FALSE)",
        "XLOOKUP(D2,Rates!$A$2:$A$4,XLOOKUP(B2,Rates!$B$1:$C$1,Rates!$B$2:$C$4))",
    ],
)
def test_a_table_with_keys_at_two_sides_gives_a_row_for_each_value(formula: str) -> None:
    rates = sheet("Rates", ("Item", "EU", "US"), ("Laptop", 900, 800), ("Desk", 350, 300), ("Chair", 120, 100))
    given = seen(with_last([900, 300, 350, 100, 800, 120], "Price"), rates, formulas={"E2:E7": formula})
    finding, rule = only_rule(given)
    assert rule.rows[:3] == (('"Laptop"', '"EU"', "900"), ('"Laptop"', '"US"', "800"), ('"Desk"', '"EU"', "350"))
    assert (len(rule.rows), rule.replayed, rule.reproduced) == (6, 6, 6)
    assert "looked up by “Item” and “Region”" in finding.says and "(6 values)" in finding.says


def test_a_choice_by_the_place_in_a_list_becomes_ranges() -> None:
    formula = 'CHOOSE(MATCH(C2,{0,100,5000},1),"small","medium","large")'
    _, rule = only_rule(seen(with_last(["large", "large", "medium", "small", "large", "medium"], "Size"),
                             formulas={"E2:E7": formula}))  # fmt: skip
    assert rule.rows[:3] == ((">= 0 and < 100", "small"), (">= 100 and < 5000", "medium"), (">= 5000", "large"))
    assert (rule.replayed, rule.reproduced) == (6, 6)


def test_a_look_up_downwards_becomes_ranges_up_to_its_values() -> None:
    limits = sheet("Limits", ("Up to", "Who"), (9000, "Board"), (5000, "Head"), (100, "Team"))
    formula = 'IFERROR(INDEX(Limits!$B$2:$B$4,MATCH(C2,Limits!$A$2:$A$4,-1)),"Nobody")'
    given = seen(with_last(["Board", "Head", "Head", "Team", "Board", "Head"], "Who"), limits,
                 formulas={"E2:E7": formula})  # fmt: skip
    finding, rule = only_rule(given)
    assert rule.rows == (("<= 100", "Team"), ("> 100 and <= 5000", "Head"), ("> 5000 and <= 9000", "Board"),
                         ("-", "Nobody"))  # fmt: skip
    assert (rule.replayed, rule.reproduced) == (6, 6)
    assert "the first row that is not below it" in finding.says


def test_numbers_that_days_are_compared_with_are_days() -> None:
    days = [datetime.date(2025, 1, one) for one in range(1, 6)]
    tracker = sheet("Tracker", ("Request", "Sent", "Old"), *((f"R-{day.day}", day, day.day < 3) for day in days))
    finding, rule = only_rule(seen(tracker, formulas={"C2:C6": "B2<45660"}))
    assert rule.rows[0] == ("< 3 Jan 2025", "TRUE")
    assert finding.says == "“Old” is true when “Sent” is before 3 Jan 2025, else false."
    assert rule.reproduced == 5


def test_whether_something_is_in_a_list() -> None:
    listed = with_last(["yes", "no", "no", "no", "yes", "no"], "Approved")
    given = seen(listed, sheet("Lists", ("Allowed",), ("Laptop",), ("Phone",)),
                 formulas={"E2:E7": 'IF(ISNUMBER(MATCH(D2,Lists!$A$2:$A$3,0)),"yes","no")'})  # fmt: skip
    finding, rule = only_rule(given)
    assert rule.rows == (("found", "yes"), ("-", "no"))
    assert rule.reproduced == 6
    assert finding.says.endswith("is found, else “no”.")


def test_a_workbook_without_results_is_not_held_against_the_table() -> None:
    _, rule = only_rule(seen(with_last([None] * 6, "Approval"), formulas={"E2:E7": APPROVAL}))
    assert (rule.replayed, rule.disagreements) == (0, ())
    assert rule.notes == ("The workbook was saved without results of this formula.",)


def test_an_error_agrees_with_a_cell_that_shows_none_and_no_other_result_does() -> None:
    formula = "IF(C2>100,VLOOKUP(D2,Rates!$A$2:$C$2,3,FALSE),0)"
    given = seen(with_last([900, None, None, None, 900, None], "Price"), RATES, formulas={"E2:E7": formula})
    _, rule = only_rule(given)
    assert (rule.replayed, rule.reproduced) == (6, 5)
    assert rule.disagreements == ("E5: shows nothing or an error, the table gives 0",)


def test_columns_of_declared_tables_are_read() -> None:
    plain = sheet("Tracker", *REQUESTS)
    tracker = Sheet("Tracker", "visible", plain.rows, tables=(NamedTable("Requests", Range.parse("A1:E7")),))
    formula = 'IF(Requests[[#This Row],[Amount €]]>5000,"Director",IF(OR([@Region]="EU",C2<=100),"Team lead","Buyer"))'
    _, rule = only_rule(seen(tracker, formulas={"E2:E7": formula}))
    assert rule.inputs == ("Amount €", "Region")
    assert rule.reproduced == 6


@pytest.mark.parametrize("formula", ["C2*1.2", "SUM(C$2:C2)", 'IF(C2="","",C2*1.2)', 'IF(ISNUMBER(C2),C2*2,"-")'])
def test_calculations_are_no_rules_but_listed(formula: str) -> None:
    given = seen(with_last([1, 2, 3, 4, 5, 6], "Gross"), formulas={"E2:E7": formula})
    assert list(find_rules(given)) == []
    (column,) = calculated_columns(given)
    assert (column.title, column.cells, column.count) == ("Gross", "E2:E7", 6)
    assert untranslated(given) == ()


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("SUM(A1:B2 C3:D4)", "not expected"),
        ("IF(Nowhere>1,1,2)", "“Nowhere”"),
        ("SUM(IF(C2:C7>1,1,2))", "chooses within"),
        ("VLOOKUP(D2,[1]Prices!$A:$B,2,FALSE)", "looks up"),
    ],
)
def test_formulas_that_make_no_table_are_listed_with_the_reason(formula: str, why: str) -> None:
    given = seen(with_last([1, 2, 3, 4, 5, 6], "Price"), formulas={"E2:E7": formula})
    assert list(find_rules(given)) == []
    (left_over,) = untranslated(given)
    assert (left_over.sheet, left_over.cells, left_over.text) == ("Tracker", "E2:E7", f"={formula}")
    assert why in left_over.why


def test_records_for_other_programs() -> None:
    found = find_rules(seen(sheet("Tracker", *REQUESTS), formulas={"E2:E7": APPROVAL}))
    (record,) = rule_records(one.rule for one in found if one.rule)
    assert record["cell"] == "Tracker!E2:E7"
    assert record["formula"] == f"={APPROVAL}"
    assert record["table"]["rows"][0] == ["> 5000", "-", "Director"]
    assert record["table"]["hit_policy"] == "first"
    assert (record["rows_replayed"], record["rows_reproduced"]) == (6, 6)
