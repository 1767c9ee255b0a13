"""Hand-written documents that tests share: small enough to know by heart, and realistic."""

from __future__ import annotations

from tests.map_writer import MapWriter
from workflow_studio.model import (
    Artifact,
    ArtifactKind,
    Dataset,
    Document,
    EventKind,
    Evidence,
    EvidenceKind,
    EvidenceStatus,
    Lane,
    Medium,
    Pain,
    Participant,
    ParticipantKind,
    Question,
    Severity,
    SkippedRange,
    Source,
    Step,
    StepKind,
    System,
    Verdict,
)

HOUR = 3600.0
DAY = 24 * HOUR


def purchase_map() -> Document:
    """How purchase requests are handled: 4 lanes, 10 steps, 2 decisions, a start and two ends; no geometry."""
    return _PurchaseMap().build()


def chain_map(steps: int, lanes: int = 4) -> Document:
    """A map with this many steps one after the other, going round the lanes; every third one is assessed."""
    writer = MapWriter("Chain")
    rows = [writer.lane(f"Team {number + 1}", kind=ParticipantKind.TEAM) for number in range(lanes)]
    before: Step | None = None
    for number in range(steps):
        step = writer.step(rows[number % lanes], f"Do part {number + 1}")
        if number % 3 == 0:
            writer.verdict(step, Verdict.AUTOMATABLE, "Fixed rules")
        if before is not None:
            writer.flow(before, step)
        before = step
    return writer.build()


class _PurchaseMap:
    """Builds the purchase map part by part; the order of the calls fixes the ids."""

    def __init__(self) -> None:
        scope = "From the first request to the payment of the invoice"
        self.writer = MapWriter("Purchase requests", scope=scope, name="As-is")
        self.builder = self.writer.builder
        self.source = self.builder.add(
            Source,
            name="purchase tracker.xlsx",
            fingerprint="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            read_on="2024-05-06",
            not_understood=(SkippedRange(sheet="Requests", cells="A430:K431", reason="A total line, not a request"),),
        )

    def build(self) -> Document:
        self._lanes()
        self._supplies()
        self._nodes()
        self._flows()
        self._verdicts()
        self._problems()
        return self.builder.build()

    def _cell(self, cells: str, quote: str, status: EvidenceStatus = EvidenceStatus.OBSERVED) -> tuple[str]:
        kind = EvidenceKind.RANGE if ":" in cells else EvidenceKind.CELL
        evidence = self.builder.add(
            Evidence, source=self.source.id, kind=kind, status=status, sheet="Requests", cells=cells, quote=quote
        )
        return (evidence.id,)

    def _lanes(self) -> None:
        external, role, team = ParticipantKind.EXTERNAL, ParticipantKind.ROLE, ParticipantKind.TEAM
        self.requester = self.writer.lane("Requester", kind=role)
        self.buyer = self.writer.lane("Purchasing", kind=team)
        self.manager = self.writer.lane("Budget owner", kind=role)
        self.supplier = self.writer.lane("Supplier", kind=external)
        self.controller = self.builder.add(Participant, name="Controller")

    def _supplies(self) -> None:
        self.tracker = self.builder.add(Artifact, name="Purchase tracker", kind=ArtifactKind.SHEET)
        self.form = self.builder.add(Artifact, name="Request form", kind=ArtifactKind.FORM)
        self.order = self.builder.add(Artifact, name="Purchase order", kind=ArtifactKind.DOCUMENT)
        self.erp = self.builder.add(System, name="SAP")
        self.mailbox = self.builder.add(System, name="Outlook")
        self.builder.add(
            Dataset, name="Supplier list", description="Approved suppliers by category", owner=self.controller.id
        )

    def _step(self, lane: Lane, name: str, cells: str, **fields: object) -> Step:
        return self.writer.step(lane, name, evidence=self._cell(cells, name), **fields)

    def _nodes(self) -> None:
        form, order, erp = (self.form.id,), (self.order.id,), (self.erp.id,)
        self.start = self.writer.event(self.requester, EventKind.START, "Something is needed")
        self.fill = self._step(self.requester, "Fill in request form", "D6", outputs=form, process_time=600.0, code="1")
        self.check = self._step(
            self.buyer, "Check request", "D7", inputs=form, process_time=900.0, wait_time=4 * HOUR, cases=412, code="2"
        )
        self.complete = self.writer.decision(self.buyer, "Is the request complete?")
        self.quotes = self._step(
            self.buyer, "Ask for three quotes", "D8", systems=(self.mailbox.id,), process_time=1800.0, code="3"
        )
        self.quote = self._step(self.supplier, "Send quote", "D9", code="4")
        self.compare = self._step(
            self.buyer, "Compare quotes", "D10", inputs=(self.tracker.id,), process_time=2700.0, code="5"
        )
        self.approve = self._step(
            self.manager,
            "Decide on the purchase",
            "D11",
            accountable=(self.controller.id,),
            consulted=(self.controller.id,),
            process_time=1200.0,
            wait_time=2 * DAY,
            code="6",
        )
        self.approved = self.writer.decision(self.manager, "Approved?")
        self.write = self._step(
            self.buyer, "Write purchase order", "D12", systems=erp, outputs=order, process_time=1500.0, code="7"
        )
        self.deliver = self._step(self.supplier, "Deliver goods", "D13", inputs=order, kind=StepKind.TASK, code="8")
        self.receive = self._step(self.requester, "Confirm receipt", "D14", systems=erp, process_time=300.0, code="9")
        self.pay = self._step(self.buyer, "Release invoice", "D15", systems=erp, process_time=600.0, code="10")
        self.end = self.writer.event(self.buyer, EventKind.END, "Invoice is paid")
        self.rejected = self.writer.event(self.requester, EventKind.END, "Request is rejected")

    def _flows(self) -> None:
        flow = self.writer.flow
        flow(self.start, self.fill)
        self.request = flow(
            self.fill,
            self.check,
            medium=Medium.FORM,
            artifacts=(self.form.id,),
            wait=4 * HOUR,
            count=412,
            complete_and_accurate=0.7,
            failure_owner=self.controller.id,
            evidence=self._cell("F6:F417", "median 4 h", EvidenceStatus.INFERRED),
        )
        flow(self.check, self.complete)
        flow(self.complete, self.fill, "No", medium=Medium.MAIL, wait=DAY, count=118)
        flow(self.complete, self.quotes, "Yes", count=294)
        flow(self.quotes, self.quote, medium=Medium.MAIL, wait=HOUR)
        flow(self.quote, self.compare, medium=Medium.MAIL, wait=5 * DAY)
        flow(self.compare, self.approve, medium=Medium.SHEET, artifacts=(self.tracker.id,), wait=2 * DAY)
        flow(self.approve, self.approved)
        flow(self.approved, self.rejected, "No", medium=Medium.MAIL)
        flow(self.approved, self.write, "Yes", medium=Medium.MAIL, wait=HOUR)
        flow(self.write, self.deliver, medium=Medium.MAIL, artifacts=(self.order.id,))
        flow(self.deliver, self.receive, wait=7 * DAY)
        flow(self.receive, self.pay, medium=Medium.SYSTEM, wait=3 * DAY)
        flow(self.pay, self.end)

    def _verdicts(self) -> None:
        verdict = self.writer.verdict
        verdict(self.check, Verdict.AUTOMATABLE, "Five fixed rules on the form's fields")
        verdict(self.quotes, Verdict.COORDINATION, "Three parties outside must answer")
        verdict(self.compare, Verdict.MIXED, "Prices are compared by rule, service is weighed")
        verdict(self.approve, Verdict.JUDGMENT, "Weighs need against what is left of the budget")
        verdict(self.write, Verdict.AUTOMATABLE, "Copies fields from the tracker into SAP")

    def _problems(self) -> None:
        self.builder.add(
            Pain,
            about=self.request.id,
            text="Three in ten forms come back because a field is missing",
            severity=Severity.HIGH,
            frequency="daily",
            evidence=self._cell("K17", "again no cost centre!"),
        )
        self.builder.add(
            Pain,
            about=self.write.id,
            text="Every order is typed twice",
            severity=Severity.MEDIUM,
            frequency="per order",
        )
        said = self.builder.add(
            Evidence,
            kind=EvidenceKind.STATEMENT,
            status=EvidenceStatus.STATED_BY_PERFORMER,
            quote="Above five thousand somebody else signs, I think",
            said_by="M. Ortiz, Purchasing",
        )
        self.builder.add(Question, about=self.approved.id, text="Who approves above 5,000?", evidence=(said.id,))
