"""The purchase map with what its workbook is taken to say about it, and documents with thousands of claims."""

from __future__ import annotations

from typing import Any

from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    DecisionTable,
    Document,
    Element,
    Evidence,
    EvidenceKind,
    EvidenceStatus,
    new_id,
    table_of,
)

TRACKER, LIMITS = "Tracker 2025", "Approval limits"
SENDS = "Procurement sends the order to the supplier by e-mail."
AWAY = "Who approves when the budget owner is away?"
OPTIONS = ("A deputy", "Nobody, it waits")
ROWS = "The steps of “Plan” come in the order of its rows."
SPELLINGS = "Names that differ in a letter or two may be one."

RULE = DecisionTable(
    inputs=("Amount", "Category"),
    output="Approval",
    rows=(("> 5000", "-", '"Director"'), ("> 500", '"IT"', '"IT lead"'), ("-", "-", '"Budget owner"')),
    formula='IF(D17>5000,"Director",IF(AND(D17>500,C17="IT"),"IT lead","Budget owner"))',
    sheet=TRACKER,
    cells="M17:M428",
    replayed=412,
    reproduced=410,
    disagreements=("M91", "M203"),
)


class Claims:
    """Adds claims with evidence to a document, one after the other."""

    def __init__(self, document: Document) -> None:
        self._tables = {name: dict(document.table(name)) for name in ("claims", "evidence")}
        self._document, self._number = document, document.next_number

    @property
    def flows(self) -> tuple[str, ...]:
        return tuple(self._document.flows)

    def build(self) -> Document:
        return self._document.with_tables(self._tables, next_number=self._number)

    def claim(self, kind: ClaimKind, says: str, confidence: float, *evidence: str, **fields: Any) -> str:
        return self._add(Claim, kind=kind, says=says, confidence=confidence, evidence=evidence, key=says, **fields)

    def cell(self, cells: str, quote: str, sheet: str = TRACKER, **fields: Any) -> str:
        source = next(iter(self._document.sources), None)
        return self._add(Evidence, source=source, sheet=sheet, cells=cells, quote=quote, **fields)

    def cell_of(self, source: str, cells: str) -> str:
        return self._add(Evidence, source=source, sheet=TRACKER, cells=cells)

    def _add(self, element_type: type[Element], /, **fields: Any) -> str:
        element = element_type(id=new_id(element_type, self._number), **fields)
        self._number += 1
        self._tables[table_of(element.id)][element.id] = element
        return element.id


def claimed_purchase() -> Document:
    """9 claims to decide (4 of them 90 % sure), 3 questions, 2 accepted, 1 rejected; laid out."""
    document = laid_out(purchase_map())
    step = {one.name: one.id for one in document.steps.values()}
    people = {one.name: one.id for one in document.participants.values()}
    order = next(f.id for f in document.flows.values() if f.source == step["Write purchase order"])
    new = Claims(document)
    claim, cell = new.claim, new.cell
    inferred = {"status": EvidenceStatus.INFERRED}
    comment = {"kind": EvidenceKind.COMMENT, "said_by": "Sara Brandt", "said_on": "2025-03-14T09:12:00"}
    formula = {"kind": EvidenceKind.FORMULA}
    claim(ClaimKind.PARTICIPANT, "Procurement is two buyers: Kim Olsen and Sara Brandt.", 0.96,
          cell("G17:G428", "KO, SB"), about=(people["Purchasing"],))  # fmt: skip
    claim(ClaimKind.PARTICIPANT, "“D. Ruiz” and “Ruiz, Dana” are the same budget owner.", 0.81,
          cell("C5", "Ruiz, Dana", LIMITS), about=(people["Budget owner"],))  # fmt: skip
    claim(ClaimKind.STEP, "Budget owners check the amount before they approve it.", 0.93,
          cell("M17:M428", '=IF(D17>O17,"over","ok")', **formula), made=(step["Check request"],))  # fmt: skip
    claim(ClaimKind.STEP, "Invoices are matched with the order by hand.", 0.72,
          cell("L31", "matched, SB", **comment), about=(step["Release invoice"],))  # fmt: skip
    claim(ClaimKind.HANDOFF, "Requests wait 2.3 days (median) for the budget owner.", 0.94,
          cell("F17:F428", "412 rows"))  # fmt: skip
    claim(ClaimKind.HANDOFF, SENDS, 0.84,
          *(cell(f"{column}{row}", text) for row, texts in SENT for column, text in zip("HIL", texts, strict=True)),
          reasons=("The date in H is always followed by a vendor confirmation.",
                   "Buyers KO and SB write the status, the vendor never does.",
                   "34 rows have a date and no word about e-mail. Runner-up: by phone, 11 %."),
          made=(order,))  # fmt: skip
    claim(ClaimKind.HANDOFF, "The supplier sends the invoice with the goods.", 0.58,
          cell("L44", "inv. in box", **inferred))  # fmt: skip
    claim(ClaimKind.RULE, "Requests over € 5,000 need the director.", 0.91, cell("M17:M428", RULE.formula, **formula),
          rule=RULE)  # fmt: skip
    claim(ClaimKind.RULE, "A rejected request goes back to its requester.", 0.66, cell("L20", "back to LB"))
    claim(ClaimKind.QUESTION, AWAY, 0.5, cell("E203:E233", "31 approvals in August name nobody"),
          options=OPTIONS, about=(step["Decide on the purchase"],))  # fmt: skip
    claim(ClaimKind.QUESTION, "What does status “parked” mean?", 0.4,
          cell("L17:L428", "Used 17 times, not in the list of allowed values"))  # fmt: skip
    claim(ClaimKind.QUESTION, "Is red in column A a problem or a priority?", 0.3, cell("A14", "on hold"),
          options=("A problem", "A priority"))  # fmt: skip
    claim(ClaimKind.SYSTEM, "Orders are written in SAP.", 0.97, cell("J17", "SAP"), state=ClaimState.ACCEPTED)
    claim(ClaimKind.ARTIFACT, "A request form goes with each request.", 0.95, cell("B1", "Form", LIMITS),
          state=ClaimState.ACCEPTED)  # fmt: skip
    claim(ClaimKind.PROBLEM, "Somebody types the total over the formula.", 0.7, cell("K17", "overwritten"),
          state=ClaimState.REJECTED)  # fmt: skip
    return new.build()


SENT = (
    (17, ("09/01/2025", "Nordlicht GmbH", "PO mailed 9.1.")),
    (18, ("21/01/2025", "Atrium Retail", "3 quotes, PO mailed")),
    (21, ("13/01/2025", "Nordlicht GmbH", "PO mailed")),
    (24, ("14/01/2025", "Papeterie Sud", "mailed, confirmed")),
)


def many_claims(count: int) -> Document:
    """A document with this many open claims of all kinds, from three sheets."""
    new = Claims(laid_out(purchase_map()))
    kinds = [kind for kind in ClaimKind if kind is not ClaimKind.QUESTION]
    for number in range(count):
        evidence = new.cell(f"C{number + 2}", f"value {number}", f"Sheet {number % 3 + 1}")
        new.claim(kinds[number % len(kinds)], f"Claim number {number} says something about the process.",
                  0.5 + (number % 50) / 100, evidence, reasons=("Because it says so",))  # fmt: skip
    return new.build()


def claimed_plan(steps: int = 12) -> Document:
    """The purchase map with so many orders that only rows suggest, three spellings, and two claims beside them."""
    new = Claims(laid_out(purchase_map()))
    inferred = {"status": EvidenceStatus.INFERRED}
    flows = list(new.flows)
    for row in range(steps):
        new.claim(ClaimKind.ORDER, f"“Step {row + 1}” follows “Step {row}”.", 0.6 - row / 100,
                  new.cell(f"B{row + 2}", f"Step {row}", "Plan", **inferred), made=tuple(flows[row : row + 1]),
                  reasons=("The order of the rows is all that says so.", f"Row {row}."), together=ROWS)  # fmt: skip
    for name in ("Kim", "Sara", "Ines"):
        new.claim(ClaimKind.PARTICIPANT, f"“{name}” and “{name}.” may be one person.", 0.67,
                  new.cell("C5", f"{name}.", "People"), together=SPELLINGS)  # fmt: skip
    new.claim(ClaimKind.PARTICIPANT, "“Kim Olsen” keeps this workbook.", 0.7)
    new.claim(ClaimKind.QUESTION, AWAY, 0.5, options=OPTIONS)
    return new.build()


def claim_saying(document: Document, says: str) -> Claim:
    """The one claim of this sentence."""
    return next(claim for claim in document.claims.values() if claim.says == says)


def with_claims(document: Document) -> Document:
    """Any document with two claims to decide, one about its first step, and two questions."""
    new, step = Claims(document), next(iter(document.steps))
    new.claim(ClaimKind.STEP, "The first step is done by hand.", 0.7, new.cell("A2", "by hand"), made=(step,))
    new.claim(ClaimKind.PARTICIPANT, "Everybody here works in the office.", 0.95, new.cell("B2", "office"))
    new.claim(ClaimKind.QUESTION, AWAY, 0.5, new.cell("B3", "nobody"), options=OPTIONS, about=(step,))
    new.claim(ClaimKind.QUESTION, "What does status “parked” mean?", 0.4, new.cell("C3", "parked"))
    return new.build()
