"""Hand-written documents that tests share: small enough to know by heart, and realistic."""

from __future__ import annotations

from workflow_studio.model import (
    Artifact,
    ArtifactKind,
    Assessment,
    Dataset,
    Decision,
    Document,
    DocumentBuilder,
    Event,
    EventKind,
    Evidence,
    EvidenceKind,
    EvidenceStatus,
    Flow,
    Lane,
    Medium,
    Node,
    Pain,
    Participant,
    ParticipantKind,
    Process,
    ProcessMap,
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
    builder = DocumentBuilder("Chain")
    process = builder.add(Process, name="Chain")
    map_id = builder.add(ProcessMap, process=process.id).id
    rows = [_lane(builder, map_id, f"Team {number + 1}", number) for number in range(lanes)]
    before: Step | None = None
    for number in range(steps):
        step = builder.add(Step, map=map_id, lane=rows[number % lanes].id, name=f"Do part {number + 1}")
        if number % 3 == 0:
            builder.add(Assessment, step=step.id, verdict=Verdict.AUTOMATABLE, reason="Fixed rules")
        if before is not None:
            builder.add(Flow, map=map_id, source=before.id, target=step.id)
        before = step
    return builder.build()


def _lane(
    builder: DocumentBuilder, map_id: str, name: str, position: int, kind: ParticipantKind = ParticipantKind.TEAM
) -> Lane:
    participant = builder.add(Participant, name=name, kind=kind)
    return builder.add(Lane, map=map_id, participant=participant.id, position=position)


class _PurchaseMap:
    """Builds the purchase map part by part; the order of the calls fixes the ids."""

    def __init__(self) -> None:
        self.builder = DocumentBuilder("Purchase requests")
        self.process = self.builder.add(
            Process, name="Purchase requests", scope="From the first request to the payment of the invoice"
        )
        self.map = self.builder.add(ProcessMap, process=self.process.id, name="As-is").id
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
        self.requester = _lane(self.builder, self.map, "Requester", 0, role).id
        self.buyer = _lane(self.builder, self.map, "Purchasing", 1, team).id
        self.manager = _lane(self.builder, self.map, "Budget owner", 2, role).id
        self.supplier = _lane(self.builder, self.map, "Supplier", 3, external).id
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

    def _step(self, lane: str, name: str, cells: str, **fields: object) -> Step:
        return self.builder.add(Step, map=self.map, lane=lane, name=name, evidence=self._cell(cells, name), **fields)

    def _event(self, lane: str, kind: EventKind, name: str) -> Event:
        return self.builder.add(Event, map=self.map, lane=lane, kind=kind, name=name)

    def _nodes(self) -> None:
        form, order, erp = (self.form.id,), (self.order.id,), (self.erp.id,)
        self.start = self._event(self.requester, EventKind.START, "Something is needed")
        self.fill = self._step(self.requester, "Fill in request form", "D6", outputs=form, process_time=600.0, code="1")
        self.check = self._step(
            self.buyer, "Check request", "D7", inputs=form, process_time=900.0, wait_time=4 * HOUR, cases=412, code="2"
        )
        self.complete = self.builder.add(Decision, map=self.map, lane=self.buyer, name="Is the request complete?")
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
        self.approved = self.builder.add(Decision, map=self.map, lane=self.manager, name="Approved?")
        self.write = self._step(
            self.buyer, "Write purchase order", "D12", systems=erp, outputs=order, process_time=1500.0, code="7"
        )
        self.deliver = self._step(self.supplier, "Deliver goods", "D13", inputs=order, kind=StepKind.TASK, code="8")
        self.receive = self._step(self.requester, "Confirm receipt", "D14", systems=erp, process_time=300.0, code="9")
        self.pay = self._step(self.buyer, "Release invoice", "D15", systems=erp, process_time=600.0, code="10")
        self.end = self._event(self.buyer, EventKind.END, "Invoice is paid")
        self.rejected = self._event(self.requester, EventKind.END, "Request is rejected")

    def _flow(self, source: Node, target: Node, label: str = "", **fields: object) -> Flow:
        return self.builder.add(Flow, map=self.map, source=source.id, target=target.id, label=label, **fields)

    def _flows(self) -> None:
        self._flow(self.start, self.fill)
        self.request = self._flow(
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
        self._flow(self.check, self.complete)
        self._flow(self.complete, self.fill, "No", medium=Medium.MAIL, wait=DAY, count=118)
        self._flow(self.complete, self.quotes, "Yes", count=294)
        self._flow(self.quotes, self.quote, medium=Medium.MAIL, wait=HOUR)
        self._flow(self.quote, self.compare, medium=Medium.MAIL, wait=5 * DAY)
        self._flow(self.compare, self.approve, medium=Medium.SHEET, artifacts=(self.tracker.id,), wait=2 * DAY)
        self._flow(self.approve, self.approved)
        self._flow(self.approved, self.rejected, "No", medium=Medium.MAIL)
        self._flow(self.approved, self.write, "Yes", medium=Medium.MAIL, wait=HOUR)
        self._flow(self.write, self.deliver, medium=Medium.MAIL, artifacts=(self.order.id,))
        self._flow(self.deliver, self.receive, wait=7 * DAY)
        self._flow(self.receive, self.pay, medium=Medium.SYSTEM, wait=3 * DAY)
        self._flow(self.pay, self.end)

    def _verdict(self, step: Step, verdict: Verdict, reason: str) -> None:
        self.builder.add(Assessment, step=step.id, verdict=verdict, reason=reason)

    def _verdicts(self) -> None:
        self._verdict(self.check, Verdict.AUTOMATABLE, "Five fixed rules on the form's fields")
        self._verdict(self.quotes, Verdict.COORDINATION, "Three parties outside must answer")
        self._verdict(self.compare, Verdict.MIXED, "Prices are compared by rule, service is weighed")
        self._verdict(self.approve, Verdict.JUDGMENT, "Weighs need against what is left of the budget")
        self._verdict(self.write, Verdict.AUTOMATABLE, "Copies fields from the tracker into SAP")

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
