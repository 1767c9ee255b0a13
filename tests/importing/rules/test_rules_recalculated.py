"""Tables give what another spreadsheet program calculates: LibreOffice recalculates, the rules are tried on it.

The workbook is written without results, so everything the rules are held against comes from LibreOffice.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook as Book
from openpyxl.worksheet.formula import ArrayFormula

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.reading import read_workbook
from workflow_studio.importing.recognition import find_tables
from workflow_studio.importing.rules import find_rules, untranslated
from workflow_studio.model import DecisionTable

REGIONS = ("EU", "US", "Asia", "eu", "Africa")
ITEMS = ("Laptop", "Desk", "Chair", "Phone", "Screen")
ROWS = 60
FORMULAS = {
    "Approval": 'IF(B{0}>5000,"Director",IF(OR(A{0}="EU",AND(B{0}<=100,NOT(C{0}="Phone"))),"Team lead","Buyer"))',
    "By cases": '_xlfn.IFS(B{0}>=5000,"high",B{0}>=100,"middle",TRUE,"low")',
    "By switch": '_xlfn.SWITCH(A{0},"EU",1,"US",2,9)',
    "Switch true": '_xlfn.SWITCH(TRUE,B{0}>=5000,"high",B{0}>=100,"middle","low")',
    "Band": "VLOOKUP(B{0},Lists!$E$2:$F$4,2)",
    "Look up": "LOOKUP(B{0},Lists!$E$2:$E$4,Lists!$F$2:$F$4)",
    "Chosen": 'CHOOSE(MATCH(B{0},{{0,100,5000}},1),"small","medium","large")',
    "Chosen item": 'IFERROR(CHOOSE(MATCH(C{0},Lists!$A$2:$A$5,0),"one","two","three","four"),"none")',
    "Price": 'IFERROR(VLOOKUP(C{0},Lists!$A$2:$B$5,2,FALSE),"ask")',
    "Price again": '_xlfn.IFNA(INDEX(Lists!$B$2:$B$5,MATCH(C{0},Lists!$A$2:$A$5,0)),"ask")',
    "Of a table": "INDEX(Lists!$H$2:$J$5,MATCH(C{0},Lists!$G$2:$G$5,0),2)",
    "Rate": 'IFERROR(INDEX(Lists!$H$2:$J$5,MATCH(C{0},Lists!$G$2:$G$5,0),MATCH(A{0},Lists!$H$1:$J$1,0)),"-")',
    "Rate again": 'IFERROR(VLOOKUP(C{0},Lists!$G$2:$J$5,MATCH(A{0},Lists!$G$1:$J$1,0),FALSE),"-")',
    "At most": 'IFERROR(INDEX(Lists!$M$2:$M$4,MATCH(B{0},Lists!$L$2:$L$4,-1)),"over all")',
    "Guarded": 'IF(C{0}="","",IFERROR(IF(B{0}>100,B{0}/(B{0}-400),"few"),"wrong"))',
    "Calculated": 'B{0}*IF(A{0}="EU",0.2,0)+1',
    "Contract": 'IFERROR(INDEX(Lists!$R$2:$R$6,MATCH(1,(Lists!$P$2:$P$6=A{0})*(Lists!$Q$2:$Q$6=C{0}),0)),"none")',
    "Contract again": 'IFERROR(INDEX(Lists!$R$2:$R$6,MATCH(A{0}&C{0},Lists!$P$2:$P$6&Lists!$Q$2:$Q$6,0)),"none")',
}
ARRAYS = ("Contract", "Contract again")
LISTS = {
    "A1": (("Item", "Cost"), ("Laptop", 900), ("Desk", 300), ("Chair", 120), ("Phone", 500)),
    "E1": (("From", "Band"), (0, "C"), (100, "B"), (5000, "A")),
    "G1": (("Item", "EU", "US", "Asia"), ("Laptop", 1, 2, 3), ("Desk", 4, 5, 6), ("Chair", 7, 8, 9),
           ("Phone", 10, 11, 12)),
    "L1": (("Up to", "Level"), (9000, "board"), (5000, "head"), (100, "team")),
    "P1": (("Region", "Item", "Contract"), ("EU", "Desk", "K1"), ("US", "Desk", "K2"), ("EU", "Chair", "K3"),
           ("Asia", "Laptop", "K4"), ("EU", "Desk", "never")),
}  # fmt: skip


@pytest.mark.slow
def test_decision_tables_give_what_libreoffice_calculates(tmp_path: Path) -> None:
    tool = shutil.which("soffice")
    if tool is None:
        pytest.skip("LibreOffice is not installed")
    _written(tmp_path / "orders.xlsx")
    command = [
        tool,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path / "out"),
        str(tmp_path / "orders.xlsx"),
    ]
    subprocess.run(
        [*command, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"], check=True, capture_output=True
    )
    workbook = read_workbook(tmp_path / "out" / "orders.xlsx")
    seen = Seen(workbook, find_tables(workbook))
    rules = {one.rule.output: one.rule for one in find_rules(seen) if one.rule is not None}
    assert untranslated(seen) == ()
    assert set(rules) == set(FORMULAS)
    assert {name: _said(rule) for name, rule in rules.items()} == dict.fromkeys(FORMULAS, (ROWS, ROWS, ()))
    assert {name for name, rule in rules.items() if len(rule.rows) < 2} == set()


def _said(rule: DecisionTable) -> tuple[int, int, tuple[str, ...]]:
    return rule.replayed, rule.reproduced, rule.disagreements


def _written(path: Path) -> None:
    book = Book()
    orders = book.worksheets[0]
    orders.title = "Orders"
    orders.append(("Region", "Amount", "Item", *FORMULAS))
    for number in range(ROWS):
        amount = (80, 100, 101, 400, 4999, 5000, 5001, 9000.5, 0)[number % 9]
        row = number + 2
        texts = [(name, "=" + formula.format(row)) for name, formula in FORMULAS.items()]
        for column, (name, text) in enumerate(texts, 4):
            at = orders.cell(row, column)
            at.value = ArrayFormula(at.coordinate, text) if name in ARRAYS else text
        for column, value in enumerate((REGIONS[number % 5], amount, ITEMS[number % 7 % 5]), 1):
            orders.cell(row, column, value)
    lists = book.create_sheet("Lists")
    for corner, rows in LISTS.items():
        first = lists[corner]
        for down, values in enumerate(rows):
            for across, value in enumerate(values):
                lists.cell(first.row + down, first.column + across, value)
    book.save(path)
