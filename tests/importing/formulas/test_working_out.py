"""Formulas give what Excel documents for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from workflow_studio.importing.formulas import Refusal, parse
from workflow_studio.importing.formulas.book import Book, Work, WorkDone
from workflow_studio.importing.formulas.code import NotWorkedOut, single
from workflow_studio.importing.formulas.resolving import resolved
from workflow_studio.importing.formulas.values import Fault, Scalar
from workflow_studio.importing.formulas.working_out import compiled
from workflow_studio.importing.reading import NamedTable, Range, Sheet, Workbook
from workflow_studio.importing.reading.markings import BookMarkings, DefinedName

STOCK = Sheet(
    "Stock",
    "visible",
    (
        ("Item", "Count", "Price", "Since", "Open"),
        ("apple", 3, 1.5, date(2024, 1, 31), True),
        ("Pear", None, 2, datetime(2024, 2, 29, 12), False),
        ("fig", 7, 0.25, date(2023, 12, 31), "yes"),
        ("Fig jam", 7, -4, None, 1),
    ),
    tables=(NamedTable("Stock", Range.parse("A1:E5")),),
)
LIMITS = Sheet("Limits", "visible", ((0, "low"), (100, "middle"), (1000, "high")))
NAMES = (DefinedName("Limit", "Limits!$A$2"), DefinedName("Twice", "=Limit*2"), DefinedName("Loop", "Loop+1"))
BOOK = Book(Workbook("stock.xlsx", "", 0, "xlsx", (STOCK, LIMITS), markings=BookMarkings(names=NAMES)))


def worked_out(formula: str, row: int = 6, column: int = 6, book: Book = BOOK) -> Scalar:
    tree = parse(formula, row, column)
    assert not isinstance(tree, Refusal), tree.why
    tree = resolved(tree, book, "Stock", column)
    assert not isinstance(tree, Refusal), tree.why
    return single(compiled(tree, book, "Stock"))(row, column)


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("-2^2", 4.0),
        ("2^3^2", 64.0),
        ("5%*200", 10.0),
        ('1&"a"&TRUE', "1aTRUE"),
        ('"10"+1', 11.0),
        ('"a"+1', Fault.VALUE),
        ("1/0", Fault.DIVISION),
        ("0.1+0.2=0.3", True),
        ('"ABC"="abc"', True),
        ('"1"=1', False),
        ('99<"a"', True),
        ('"z"<FALSE', True),
        ("B3=0", True),
        ('B3=""', True),
        ("B3", None),
        ('IF(B2>2,"many","few")', "many"),
        ('IF(B2>5,"many")', False),
        ("IF(1,,2)", None),
        ('IF("a","x","y")', Fault.VALUE),
        ('IFS(B2>5,"a",B2>2,"b")', "b"),
        ('IFS(B2>5,"a")', Fault.NOT_AVAILABLE),
        ('SWITCH(A2,"APPLE",1,2)', 1.0),
        ('SWITCH(A3,"apple",1)', Fault.NOT_AVAILABLE),
        ('CHOOSE(2.9,"a","b","c")', "b"),
        ('CHOOSE(4,"a","b","c")', Fault.VALUE),
        ("AND(B2>1,C2>1)", True),
        ("AND(B3,TRUE)", True),
        ("OR(B2>5,C2>5)", False),
        ("XOR(TRUE,TRUE,TRUE)", True),
        ("NOT(0)", True),
        ('IFERROR(1/0,"none")', "none"),
        ('IFNA(1/0,"none")', Fault.DIVISION),
        ("ISBLANK(B3)", True),
        ("ISNUMBER(D2)", True),
        ("ISERROR(1/0)", True),
        ('VLOOKUP("PEAR",A2:C5,3,FALSE)', 2.0),
        ('VLOOKUP("fig*",A2:C5,3,0)', 0.25),
        ('VLOOKUP("fig ?am",A2:C5,3,0)', -4.0),
        ('VLOOKUP("nut",A2:C5,3,0)', Fault.NOT_AVAILABLE),
        ("VLOOKUP(1,A2:C5,9,0)", Fault.REFERENCE),
        ("VLOOKUP(250,Limits!A1:B3,2)", "middle"),
        ("VLOOKUP(-1,Limits!A1:B3,2,TRUE)", Fault.NOT_AVAILABLE),
        ("VLOOKUP(1000,Limits!A:B,2,TRUE)", "high"),
        ('HLOOKUP("price",A1:E5,3,FALSE)', 2.0),
        ('INDEX(C2:C5,MATCH("FIG",A2:A5,0))', 0.25),
        ("INDEX(A1:E5,2,1)", "apple"),
        ("MATCH(500,Limits!A1:A3)", 2.0),
        ('XLOOKUP("nut",A2:A5,B2:B5,"none")', "none"),
        ("XLOOKUP(7,B2:B5,A2:A5,,0,-1)", "Fig jam"),
        ("XLOOKUP(50,Limits!A1:A3,Limits!B1:B3,,-1)", "low"),
        ("XLOOKUP(50,Limits!A1:A3,Limits!B1:B3,,1)", "middle"),
        ('LOOKUP(55,{0,50,100},{"C","B","A"})', "B"),
        ('COUNTIF(A2:A5,"fig*")', 2.0),
        ('COUNTIF(B2:B5,">3")', 2.0),
        ('COUNTIF(A2:A5,"FIG")', 1.0),
        ('COUNTIF(B2:B5,"<>7")', 2.0),
        ('COUNTIFS(B2:B5,7,C2:C5,"<0")', 1.0),
        ('SUMIF(A2:A5,"fig*",B2:B5)', 14.0),
        ('SUMIFS(B2:B5,C2:C5,">0",A2:A5,"apple")', 3.0),
        ("SUM(B:B)", 17.0),
        ("SUM(B2:B5,TRUE,2)", 20.0),
        ("MAX(C2:C5)", 2.0),
        ("COUNTA(A1:A9)", 5.0),
        ("COUNTBLANK(B2:B5)", 1.0),
        ("ROUND(2.675,2)", 2.68),
        ("ROUND(-2.5,0)", -3.0),
        ("ROUNDDOWN(-2.59,1)", -2.5),
        ("ROUND(1234,-2)", 1200.0),
        ("INT(-2.5)", -3.0),
        ("MOD(-3,2)", 1.0),
        ('LEFT("table",3)', "tab"),
        ('RIGHT("table",2)', "le"),
        ('MID("table",2,3)', "abl"),
        ('TRIM("  a   b ")', "a b"),
        ('LEN("tab")', 3.0),
        ('ISNUMBER(SEARCH("JAM",A5))', True),
        ('FIND("x","abc")', Fault.VALUE),
        ('TEXT(1234.5,"#,##0.00")', "1,234.50"),
        ('TEXT(0.256,"0%")', "26%"),
        ('TEXT(D2,"yyyy-mm-dd")', "2024-01-31"),
        ("DATE(2024,1,31)", 45322.0),
        ("D2=DATE(2024,1,31)", True),
        ("DATE(2024,14,1)=DATE(2025,2,1)", True),
        ("DATE(1900,3,1)", 61.0),
        ("DATE(1900,2,28)", 59.0),
        ("D3-D2", 29.5),
        ("YEAR(D3)*100+MONTH(D3)", 202402.0),
        ("DAY(EDATE(D2,1))", 29.0),
        ("EOMONTH(D2,0)=D2", True),
        ("WEEKDAY(DATE(2024,1,1))", 2.0),
        ("WEEKDAY(DATE(2024,1,1),2)", 1.0),
        ("NETWORKDAYS(DATE(2024,1,1),DATE(2024,1,31))", 23.0),
        ('DATEDIF(DATE(2023,12,31),DATE(2024,2,29),"m")', 1.0),
        ("Limit+1", 101.0),
        ("Twice", 200.0),
        ("SUM(Stock[Count])", 17.0),
        ("ROW()", 7.0),
        ("LET(x,B2,x*2)", 6.0),
        ("LET(x,B2,y,x+1,x*y)", 12.0),
        ("LET(x,1,LET(x,x+1,x)+x)", 3.0),
        ("LET(Limit,5,Limit+1)+Limit", 106.0),
        ('LET(text,"a",IF(text="A","same","other"))', "same"),
        ('MATCH(1,(A2:A5="PEAR")*(C2:C5=2),0)', 2.0),
        ('INDEX(C2:C5,MATCH("fig"&7,A2:A5&B2:B5,0))', 0.25),
        ('MATCH("fig"&"|"&7,A2:A5&"|"&B2:B5,0)', 3.0),
        ('XLOOKUP(1,(A2:A5="fig")*(B2:B5=8),C2:C5,"none")', "none"),
        ('MATCH(1,(A2:A5="Pear")*(B2:B5=0),0)', 2.0),
    ],
)
def test_results_are_those_that_excel_documents(formula: str, result: Scalar) -> None:
    given_result = worked_out(formula)
    assert given_result == (pytest.approx(result) if isinstance(result, float) else result)
    assert isinstance(given_result, bool) == isinstance(result, bool)


def test_a_column_of_a_table_in_this_row_and_a_whole_column_mean_the_cell_beside() -> None:
    assert worked_out("[@Price]", row=2, column=4) == 2.0
    assert worked_out("C:C", row=2) == 2.0
    assert worked_out("C2:C3", row=9) is Fault.VALUE


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("TODAY()", "day on which"),
        ("INDIRECT(A1)", "INDIRECT"),
        ("[1]Plan!A1", "another workbook"),
        ("Nowhere!A1", "no sheet “Nowhere”"),
        ("FILTER(A1:A3,B1:B3)", "FILTER"),
        ("LEFT()", "0 arguments"),
        ("SUM((A2:A5=1)*(B2:B5))", "whole ranges at once"),
        ("COUNT(-B2:B5)", "whole ranges at once"),
    ],
)
def test_what_is_not_calculated_is_said(formula: str, why: str) -> None:
    with pytest.raises(NotWorkedOut, match=why):
        worked_out(formula)


def test_a_day_may_be_given_for_today() -> None:
    assert worked_out("TODAY()-DATE(2025,1,31)", book=Book(BOOK.workbook, today=45688.0)) == 0.0


GROWING = "".join(f",{chr(98 + one)},{'+'.join([chr(97 + one)] * 9)}" for one in range(20))


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("LET(x,1)", "a name or a value is missing"),
        ("LET(A1,1,A1)", "a name or a value is missing"),
        ("LET(x,y,x)", "does not say what “y” is"),
        (f"LET(a,1+1{GROWING},u)", "too long"),
    ],
)  # fmt: skip
def test_names_given_within_a_formula_are_checked(formula: str, why: str) -> None:
    tree = parse(formula)
    assert not isinstance(tree, Refusal)
    found = resolved(tree, BOOK, "Stock", 0)
    assert isinstance(found, Refusal) and why in found.why


def test_names_that_stand_for_themselves_are_refused() -> None:
    tree = parse("Loop")
    assert not isinstance(tree, Refusal)
    assert isinstance(resolved(tree, BOOK, "Stock", 0), Refusal)


def test_names_that_grow_without_end_are_refused() -> None:
    names = (
        DefinedName("a", "1+1"),
        *(DefinedName(f"{one}", f"{two}+{two}" + f"+{two}" * 60) for one, two in ("ba", "cb", "dc")),
    )
    book = Book(replace(BOOK.workbook, markings=BookMarkings(names=names)))
    tree = parse("d+d")
    assert not isinstance(tree, Refusal)
    assert isinstance(resolved(tree, book, "Stock", 0), Refusal)


def test_work_is_bounded() -> None:
    book = Book(BOOK.workbook, Work(10))
    with pytest.raises(WorkDone):
        worked_out("SUM(A1:E5)", book=book)
